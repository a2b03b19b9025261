import { accessSync, closeSync, constants, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StoreError, type StoreErrorCode } from '../errors.js';

const BY_ERRNO: Readonly<Record<string, StoreErrorCode>> = {
  EACCES: 'store.read_only',
  EPERM: 'store.read_only',
  EROFS: 'store.read_only',
  ENOTDIR: 'store.bad_path',
  EISDIR: 'store.bad_path',
  EEXIST: 'store.bad_path',
  ENOENT: 'store.bad_path',
  ENAMETOOLONG: 'store.bad_path',
  ENOSPC: 'store.full',
};

/**
 * Makes the directory and an empty file where there is none, readable by the server's account alone (the tool's private
 * keys stand in it), and checks that both can be written: SQLite puts its write-ahead log beside the file.
 */
export function prepareFile(file: string): void {
  const directory = dirname(file);
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    accessSync(directory, constants.W_OK | constants.X_OK);
    closeSync(openSync(file, 'a+', 0o600));
  } catch (error) {
    const code = BY_ERRNO[(error as NodeJS.ErrnoException).code ?? ''];
    throw code === undefined ? error : new StoreError(code, { file }, error);
  }
}

/** Tells a file from another one put in its place; null when it is gone. */
export function fileIdentity(file: string): string | null {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat === undefined ? null : `${stat.dev}:${stat.ino}`;
}
