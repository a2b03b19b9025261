/** Everything a store can refuse or fail with. Each stands in docs/errors.md. */
export const STORE_ERROR_CODES = [
  /** The file or its directory cannot be written. */
  'store.read_only',
  /** The path leads through something that is not a directory, or to something that is not a file. */
  'store.bad_path',
  /** The file is not a SQLite database. */
  'store.not_a_database',
  /** A SQLite database, but of another program. */
  'store.foreign_database',
  /** The database is damaged: restore a backup. */
  'store.corrupt',
  /** Written by a newer version of this program: update before starting. */
  'store.newer_schema',
  /** The schema is older than the program: migrations have not run. */
  'store.migration_missing',
  /** Another process holds the database for longer than we wait. */
  'store.busy',
  /** No space left on the disk. */
  'store.full',
  /** The disk failed while reading or writing. */
  'store.io',
  /** The database file was removed or replaced while in use. */
  'store.file_replaced',
  /** Another registration has this issuer and client id. */
  'store.platform_exists',
  /** A resume state over 256 KiB. */
  'store.value_too_large',
] as const;

export type StoreErrorCode = (typeof STORE_ERROR_CODES)[number];

/** Thrown by openers and store methods; `code` is stable, `params` fill the text shown to people. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: StoreErrorCode, params: Readonly<Record<string, string | number>> = {}, cause?: unknown) {
    const details = Object.entries(params).map(([key, value]) => `${key}=${value}`);
    super([code, ...details].join(' '), { cause });
    this.name = 'StoreError';
    this.code = code;
    this.params = params;
  }
}
