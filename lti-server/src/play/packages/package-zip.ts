import { createWriteStream } from 'node:fs';
import { mkdir, open, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';
import { err, ok, type Result } from '@langbiang/core';
import { type Entry, type Options, open as openZip, type ZipFile } from 'yauzl';
import { messageOf, systemCode } from '../../web/system-error.js';
import { checkEntry, pathKey, shown } from './entry-check.js';
import { limits, megabytes } from './limits.js';

/** A checked package, not unpacked: every entry is a plain file under a usable path, and all of them fit. */
export interface PackageZip {
  /** Paths in NFC, without folders. */
  paths: readonly string[];
  /** Throws on a path that is not among them. Errors: `PACKAGE_SIZE_LIES`, `PACKAGE_ENTRY_TOO_LARGE`. */
  read(file: string): Promise<Result<Buffer>>;
  /** Writes the file to `target`, whose folder is made. */
  extract(file: string, target: string): Promise<Result<null>>;
  close(): void;
}

type Entries = Map<string, Entry>;

const openFile = promisify<string, Options, ZipFile>(openZip);

/**
 * Opens a package and judges its table of contents before a byte of it is unpacked: number, sizes, compression, paths. A name
 * given twice (also by case or by composed and decomposed letters) and entries that share bytes are refused.
 */
export async function openPackage(file: string): Promise<Result<PackageZip>> {
  const sized = await checkSize(file);
  if (!sized.ok) return sized;
  let zip: ZipFile;
  try {
    zip = await openFile(file, { lazyEntries: true, autoClose: false, strictFileNames: true });
  } catch {
    return err({ code: 'PACKAGE_NOT_ZIP' });
  }
  const entries = await readEntries(zip);
  if (!entries.ok) {
    zip.close();
    return entries;
  }
  return ok(reader(zip, entries.value));
}

async function checkSize(file: string): Promise<Result<null>> {
  try {
    const { size } = await stat(file);
    if (size > limits.packageBytes) return tooLarge();
    const handle = await open(file);
    try {
      const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
      // A zip may have anything before its first entry, a web page for one. An H5P package has not.
      return buffer.equals(Buffer.from('PK\x03\x04')) ? ok(null) : err({ code: 'PACKAGE_NOT_ZIP' });
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (systemCode(error)) return err({ code: 'PACKAGE_NOT_FOUND', params: { file: path.basename(file) } });
    throw error;
  }
}

export const tooLarge = () => err({ code: 'PACKAGE_TOO_LARGE', params: { limit: megabytes(limits.packageBytes) } });

async function readEntries(zip: ZipFile): Promise<Result<Entries>> {
  if (zip.entryCount > limits.entries) {
    return err({ code: 'PACKAGE_TOO_MANY_FILES', params: { count: zip.entryCount, limit: limits.entries } });
  }
  const all: Entry[] = [];
  const read = await new Promise<Result<null>>((resolve) => {
    zip.on('error', (error: unknown) => resolve(err(zipError(messageOf(error)))));
    zip.on('end', () => resolve(ok(null)));
    zip.on('entry', (entry: Entry) => {
      const checked = checkEntry(entry);
      if (!checked.ok) return resolve(checked);
      all.push(entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
  return read.ok ? checkTogether(all) : read;
}

/** What yauzl says of a table of contents it does not accept, in our words. */
function zipError(message: string) {
  const name = /^(?:invalid characters in fileName|absolute path|invalid relative path): (.*)/s.exec(message)?.[1];
  if (name !== undefined) return { code: 'PACKAGE_PATH', params: { path: shown(name) } };
  if (message.includes('size mismatch')) return { code: 'PACKAGE_SIZE_LIES', params: { path: '?' } };
  if (message.includes('encryption')) return { code: 'PACKAGE_ENTRY_KIND', params: { path: '?' } };
  return { code: 'PACKAGE_NOT_ZIP' };
}

function checkTogether(all: readonly Entry[]): Result<Entries> {
  const total = all.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (total > limits.unpackedBytes) {
    return err({ code: 'PACKAGE_UNPACKED_TOO_LARGE', params: { limit: megabytes(limits.unpackedBytes) } });
  }
  const shared = overlapping(all);
  if (shared) return err({ code: 'PACKAGE_SIZE_LIES', params: { path: shown(shared.fileName) } });
  const files: Entries = new Map();
  const keys = new Map<string, boolean>();
  for (const entry of all) {
    const [key, isFolder] = [pathKey(entry.fileName), entry.fileName.endsWith('/')];
    const twice = keys.has(key) || parents(key).some((parent) => keys.get(parent) === false);
    if (twice) return err({ code: 'PACKAGE_PATH_TWICE', params: { path: shown(entry.fileName) } });
    keys.set(key, isFolder);
    if (!isFolder) files.set(entry.fileName.normalize('NFC'), entry);
  }
  // A file whose name is a folder of another that came earlier.
  const under = new Set([...keys.keys()].flatMap(parents));
  const both = [...keys].find(([key, isFolder]) => !isFolder && under.has(key));
  return both ? err({ code: 'PACKAGE_PATH_TWICE', params: { path: shown(both[0]) } }) : ok(files);
}

const parents = (key: string): string[] =>
  key
    .split('/')
    .slice(0, -1)
    .map((_, index, parts) => parts.slice(0, index + 1).join('/'));

/** An entry that begins inside another: the trick by which 46 MB become petabytes (https://www.bamsoftware.com/hacks/zipbomb). */
function overlapping(all: readonly Entry[]): Entry | undefined {
  const HEADER = 30;
  const inOrder = [...all].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  return inOrder.find((entry, index) => {
    const before = inOrder[index - 1];
    if (!before) return false;
    const end = before.relativeOffsetOfLocalHeader + HEADER + before.fileNameLength + before.compressedSize;
    return entry.relativeOffsetOfLocalHeader < end;
  });
}

function reader(zip: ZipFile, entries: Entries): PackageZip {
  const entryOf = (file: string): Entry => {
    const entry = entries.get(file);
    if (!entry) throw new Error(`The package has no ${file}`);
    return entry;
  };
  return {
    paths: [...entries.keys()],
    async read(file) {
      const entry = entryOf(file);
      if (entry.uncompressedSize > limits.jsonBytes) {
        return err({
          code: 'PACKAGE_ENTRY_TOO_LARGE',
          params: { path: shown(file), limit: megabytes(limits.jsonBytes) },
        });
      }
      const chunks: Buffer[] = [];
      const read = await truthful(file, async () => {
        for await (const chunk of bytesOf(zip, entry)) chunks.push(chunk);
      });
      return read.ok ? ok(Buffer.concat(chunks)) : read;
    },
    async extract(file, target) {
      const entry = entryOf(file);
      await mkdir(path.dirname(target), { recursive: true });
      return truthful(file, () => pipeline(bytesOf(zip, entry), createWriteStream(target, { flags: 'wx' })));
    },
    close: () => zip.close(),
  };
}

/** A failure of the disk is a fault; any other while unpacking means that the bytes are not what the table said. */
async function truthful(file: string, run: () => Promise<void>): Promise<Result<null>> {
  try {
    await run();
    return ok(null);
  } catch (error) {
    const isDisk = systemCode(error)?.startsWith('E') && !systemCode(error)?.startsWith('ERR_');
    if (isDisk) throw error;
    return err({ code: 'PACKAGE_SIZE_LIES', params: { path: shown(file) } });
  }
}

/** The bytes of an entry; fails at the first byte too many (yauzl), and at the end when size or checksum do not fit. */
async function* bytesOf(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  const stream = await promisify<Entry, AsyncIterable<Buffer>>(zip.openReadStream.bind(zip))(entry);
  let sum = 0;
  for await (const chunk of stream) {
    sum = crc32(chunk, sum);
    yield chunk;
  }
  if (sum !== entry.crc32) throw new Error('checksum');
}
