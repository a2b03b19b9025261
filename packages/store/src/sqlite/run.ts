import { StoreError, type StoreErrorCode } from '../errors.js';

/** Result codes of SQLite (https://www.sqlite.org/rescode.html) → ours, by prefix: extended codes follow their primary one. */
const BY_PREFIX: readonly (readonly [prefix: string, code: StoreErrorCode])[] = [
  ['SQLITE_BUSY', 'store.busy'],
  ['SQLITE_LOCKED', 'store.busy'],
  ['SQLITE_FULL', 'store.full'],
  ['SQLITE_NOTADB', 'store.not_a_database'],
  ['SQLITE_CORRUPT', 'store.corrupt'],
  ['SQLITE_READONLY', 'store.read_only'],
  ['SQLITE_PERM', 'store.read_only'],
  ['SQLITE_CANTOPEN', 'store.bad_path'],
  ['SQLITE_IOERR', 'store.io'],
];

/** A failure of SQLite that has nothing to do with the query, as a coded error; anything else as it is. */
export function codedError(error: unknown, file?: string): unknown {
  const code = sqliteCode(error);
  const known = BY_PREFIX.find(([prefix]) => code.startsWith(prefix));
  return known === undefined ? error : new StoreError(known[1], file === undefined ? {} : { file }, error);
}

/** By its code, not its class: the driver makes one class per process, which under Jest is that of another realm. */
function sqliteCode(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : '';
}

/** Runs synchronous database work as a promise, with its failures coded. */
export async function run<T>(work: () => T): Promise<T> {
  try {
    return work();
  } catch (error) {
    throw codedError(error);
  }
}

/** Milliseconds since 1970 of an ISO 8601 instant. An unreadable one is a fault of the caller. */
export function instant(iso: string): number {
  const ms = Date.parse(iso);
  if (Number.isNaN(ms)) throw new RangeError(`Not an ISO 8601 instant: ${iso}`);
  return ms;
}

/** JSON written by this package: the cast is the boundary between the file and our types. */
export function parsed<T>(json: string): T {
  return JSON.parse(json) as T;
}
