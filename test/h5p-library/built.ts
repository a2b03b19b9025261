import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { librariesDir } from '@langbiang/h5p-library';

const root = path.join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../..');
const sources = ['h5p-library', 'packages/core/src/scoring'];

/** Builds the H5P libraries when they are missing or older than their sources. */
export function ensureLibraries(): void {
  if (
    existsSync(librariesDir) &&
    statSync(librariesDir).mtimeMs > newest(sources.map((folder) => path.join(root, folder)))
  )
    return;
  buildLibraries();
}

/** Builds into `folder`, or where the libraries belong. */
export function buildLibraries(folder?: string): void {
  const run = (...command: string[]) => execFileSync(process.execPath, command, { cwd: root, stdio: 'pipe' });
  run('node_modules/typescript/bin/tsc', '-b', 'h5p-library');
  run('h5p-library/dist/build.js', ...(folder === undefined ? [] : [folder]));
}

function newest(folders: string[]): number {
  const times = folders.flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => name !== 'dist' && name !== 'node_modules' && !name.endsWith('.test.ts'))
      .map((entry) => {
        const file = path.join(folder, entry.name);
        return entry.isDirectory() ? newest([file]) : statSync(file).mtimeMs;
      }),
  );
  return Math.max(0, ...times);
}
