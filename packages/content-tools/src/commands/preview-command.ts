import { startPreview } from '../preview/server.js';
import type { CommonOptions } from './common.js';

const words = {
  vi: { stop: 'Ctrl+C để dừng.', taken: (port: number) => `Cổng ${port} đang bận: chọn cổng khác bằng --port.` },
  en: { stop: 'Ctrl+C stops it.', taken: (port: number) => `Port ${port} is taken: choose another with --port.` },
} as const;

type Options = CommonOptions & { readonly out: string; readonly port: number; readonly gallery: boolean };

/** Serves until the process is stopped. `lesson`: the id of the lesson to show first; `gallery`: the content types instead. */
export async function previewCommand(
  lesson: string | undefined,
  { content, out, lang, port, gallery }: Options,
): Promise<number> {
  const said = words[lang];
  try {
    const { url } = await startPreview({ contentDir: content, outDir: out, port, lang });
    const first = gallery ? 'gallery' : lesson === undefined ? '' : `lesson/${lesson}`;
    console.log(`${url}${first}\n${said.stop}`);
    return 0;
  } catch (error) {
    if (!isTaken(error)) throw error;
    console.error(said.taken(port));
    return 2;
  }
}

const isTaken = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
