import { err, ok, type Result } from '@langbiang/core';
import type { Entry } from 'yauzl';
import { limits, megabytes } from './limits.js';

const [STORED, DEFLATED] = [0, 8];
const UNIX = 3;
const KIND_OF_FILE = 0o170000;
const [PLAIN_FILE, FOLDER] = [0o100000, 0o040000];

/** Null when the entry may be looked at further: a plain file or folder, not encrypted, of a believable size. */
export function checkEntry(entry: Entry): Result<null> {
  const { fileName, uncompressedSize, compressedSize } = entry;
  const path = shown(fileName);
  if (!isPlain(entry)) return err({ code: 'PACKAGE_ENTRY_KIND', params: { path } });
  if (!isUsablePath(fileName)) return err({ code: 'PACKAGE_PATH', params: { path } });
  if (uncompressedSize > limits.entryBytes) {
    return err({ code: 'PACKAGE_ENTRY_TOO_LARGE', params: { path, limit: megabytes(limits.entryBytes) } });
  }
  const isTight = uncompressedSize > Math.max(1, compressedSize) * limits.ratio;
  if (isTight && uncompressedSize > limits.ratioFreeBytes) return err({ code: 'PACKAGE_RATIO', params: { path } });
  return ok(null);
}

function isPlain(entry: Entry): boolean {
  if (entry.isEncrypted() || ![STORED, DEFLATED].includes(entry.compressionMethod)) return false;
  // Only Unix archivers write the kind of file into the upper half; 0 there says nothing.
  const kind = entry.versionMadeBy >>> 8 === UNIX ? (entry.externalFileAttributes >>> 16) & KIND_OF_FILE : 0;
  return kind === 0 || kind === PLAIN_FILE || kind === FOLDER;
}

/** Names that Windows keeps for devices, also with an ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
// Control characters, and characters that turn the direction of writing round or cannot be seen.
const HIDDEN = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd\ufffe\uffff]/u;

/** Relative, with forward slashes, nothing that a file system or a reader takes for something else. */
function isUsablePath(name: string): boolean {
  if (Buffer.byteLength(name) > limits.pathBytes || HIDDEN.test(name) || /[\\:*?"<>|]/.test(name)) return false;
  const parts = name.replace(/\/$/, '').split('/');
  if (parts.length > limits.pathParts) return false;
  return parts.every(
    (part) => part !== '' && part !== '.' && part !== '..' && !/^\s|[\s.]$/.test(part) && !DEVICE.test(part),
  );
}

/** Two paths with the same key are one file on some disk: case, and letters composed or not, make no difference there. */
export const pathKey = (name: string): string => name.replace(/\/$/, '').normalize('NFKC').toLowerCase();

/** A path of a stranger, fit for a message. */
export const shown = (path: string): string => path.replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, '?').slice(0, 120);
