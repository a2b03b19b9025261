import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import Database from 'better-sqlite3';
import { StoreError } from '../errors.js';
import type { Store } from '../ports.js';
import { sqliteAttempts } from './attempts.js';
import { sqliteContexts, sqliteCoverage } from './classes.js';
import { makeDurable } from './durability.js';
import { sqliteOneTime, sqliteSessions } from './expiring.js';
import { fileIdentity, prepareFile } from './file.js';
import { groupCommit } from './group-commit.js';
import { sqliteItems } from './items.js';
import { sqliteKeys } from './keys.js';
import { latestVersion, migrate, schemaVersion } from './migrate.js';
import { sqliteOutbox } from './outbox.js';
import { sqlitePlatforms } from './platforms.js';
import { recordRows } from './records.js';
import { sqliteReviews } from './reviews.js';
import { codedError, run } from './run.js';
import { sqliteUserState } from './user-state.js';

export type SqliteOptions = {
  /** Path of the database file. */
  file: string;
  /** How long a call waits for another process's write, in milliseconds; 5,000 unless told. */
  busyTimeoutMs?: number;
  /** Upper bound of the file, in pages of 4 KiB; none unless told. */
  maxPages?: number;
};

/** How long a writer waits for another process, in milliseconds. */
const BUSY_TIMEOUT_MS = 5_000;
/** Above this size the check at start would cost seconds; a damaged page is then met on reading it. */
const CHECK_UP_TO_BYTES = 256 * 1024 * 1024;

/**
 * The store in one SQLite file; made when missing, migrated when older. What a method acknowledged survives `kill -9`
 * and loss of power. Several processes may open the same file on one machine (not over a network file system).
 * Throws `StoreError` with a code when the file cannot be used.
 */
export async function openSqliteStore(options: SqliteOptions): Promise<Store> {
  const file = resolve(options.file);
  prepareFile(file);
  const db = openDatabase(file, options.busyTimeoutMs ?? BUSY_TIMEOUT_MS);
  if (options.maxPages !== undefined) db.pragma(`max_page_count = ${options.maxPages}`);
  try {
    return sqliteStore(db, file);
  } catch (error) {
    db.close();
    throw codedError(error, file);
  }
}

function openDatabase(file: string, timeout: number): Database.Database {
  try {
    return new Database(file, { timeout });
  } catch (error) {
    throw codedError(error, file);
  }
}

function sqliteStore(db: Database.Database, file: string): Store {
  checkIntegrity(db, file);
  migrate(db);
  makeDurable(db);
  const opened = fileIdentity(file);
  const rows = recordRows(db);
  const { write, flush } = groupCommit(db);
  return {
    attempts: sqliteAttempts(db, rows, write),
    outbox: sqliteOutbox(db, rows),
    coverage: sqliteCoverage(db),
    userState: sqliteUserState(db, write),
    contexts: sqliteContexts(db, write),
    items: sqliteItems(db),
    reviews: sqliteReviews(db),
    platforms: sqlitePlatforms(db),
    oneTime: sqliteOneTime(db, write),
    keys: sqliteKeys(db),
    sessions: sqliteSessions(db, write),
    check: () => run(() => check(db, file, opened)),
    close: () =>
      run(() => {
        flush();
        db.close();
      }),
  };
}

function checkIntegrity(db: Database.Database, file: string): void {
  if (statSync(file).size > CHECK_UP_TO_BYTES) return;
  const answer = db.pragma('quick_check(1)', { simple: true });
  if (answer !== 'ok') throw new StoreError('store.corrupt', { file, finding: String(answer) });
}

function check(db: Database.Database, file: string, opened: string | null): void {
  const found = schemaVersion(db);
  const known = latestVersion();
  if (found < known) throw new StoreError('store.migration_missing', { found, known });
  if (found > known) throw new StoreError('store.newer_schema', { found, known });
  // An unlinked file goes on taking writes that nobody will ever read again.
  if (fileIdentity(file) !== opened) throw new StoreError('store.file_replaced', { file });
}
