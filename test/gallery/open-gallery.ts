import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { root } from '../support/root.js';

/** `url` is that of the gallery, without a slash at its end. */
export type Gallery = { url: string; close(): void };

/** The gallery as `pnpm content preview --gallery` serves it, on a free port. */
export async function openGallery(): Promise<Gallery> {
  const cli = path.join(root, 'packages/content-tools/dist/cli.js');
  const preview = spawn(process.execPath, [cli, 'preview', '--gallery', '--port', '0'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [first]: unknown[] = await once(preview.stdout, 'data');
  return { url: String(first).split('\n')[0] ?? '', close: () => void preview.kill() };
}
