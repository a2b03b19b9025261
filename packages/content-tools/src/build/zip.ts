import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** Already packed: deflating them again costs time and saves nothing. */
const PACKED = /\.(png|jpe?g|woff2)$/i;

/**
 * A zip file whose bytes depend on its files only. Zip stores wall-clock time, so the date is given in local time:
 * every time zone then writes the same digits.
 */
export async function zip(files: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const archive = new ZipFile();
  const mtime = new Date(2026, 0, 1, 0, 0, 0);
  for (const [path, bytes] of files) {
    const compress = !PACKED.test(path);
    const options = { mtime, mode: 0o100644, forceDosTimestamp: true };
    archive.addBuffer(bytes, path, compress ? { ...options, compressionLevel: 9 } : { ...options, compress });
  }
  archive.end();
  return buffer(archive.outputStream);
}
