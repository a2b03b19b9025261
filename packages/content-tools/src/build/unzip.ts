import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { fromBuffer, type Options, type ZipFile } from 'yauzl';

const open = promisify<Buffer, Options, ZipFile>(fromBuffer);

/** All files of a zip, by path. Rejects on a broken archive. */
export async function unzip(bytes: Buffer): Promise<Map<string, Buffer>> {
  const archive = await open(bytes, { lazyEntries: false, autoClose: false });
  const read = promisify(archive.openReadStream.bind(archive));
  const pending: Promise<[string, Buffer]>[] = [];
  archive.on('entry', (entry: Parameters<typeof archive.openReadStream>[0]) => {
    if (entry.fileName.endsWith('/')) return;
    pending.push(read(entry).then(async (stream) => [entry.fileName, await buffer(stream)]));
  });
  await new Promise((resolve, reject) => archive.on('end', resolve).on('error', reject));
  return new Map(await Promise.all(pending));
}
