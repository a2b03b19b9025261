import type { Database } from 'better-sqlite3';

/**
 * A commit waits until the log is on the disk: the usual setting of WAL would lose the last answers with the power.
 * https://www.sqlite.org/pragma.html#pragma_synchronous
 */
export function makeDurable(db: Database): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
}
