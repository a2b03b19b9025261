import type { Database } from 'better-sqlite3';
import { StoreError } from '../errors.js';
import { MIGRATIONS, type Migration } from './migrations.js';

/** Marks the file as ours (https://www.sqlite.org/pragma.html#pragma_application_id): "LBng". */
const APPLICATION_ID = 0x4c426e67;

/** The newest schema among `migrations`. */
export const latestVersion = (migrations: readonly Migration[] = MIGRATIONS): number => migrations.at(-1)?.version ?? 0;

/** Schema version of the file; 0 for a new one. */
export const schemaVersion = (db: Database): number => Number(db.pragma('user_version', { simple: true }));

/**
 * Brings the schema up to date, each step and its version in one transaction, so that a crash leaves a whole version.
 * The version is read under the write lock: of two processes that start together one migrates, the other finds it done.
 * Refuses a newer schema and another program's database, without touching them.
 */
export function migrate(db: Database, migrations: readonly Migration[] = MIGRATIONS): void {
  refuseForeign(db);
  const known = latestVersion(migrations);
  const found = schemaVersion(db);
  if (found > known) throw new StoreError('store.newer_schema', { found, known });
  for (const migration of migrations) {
    db.transaction(() => {
      if (schemaVersion(db) >= migration.version) return;
      db.exec(migration.sql);
      db.pragma(`user_version = ${migration.version}`);
      db.pragma(`application_id = ${APPLICATION_ID}`);
    }).immediate();
  }
}

function refuseForeign(db: Database): void {
  const id = Number(db.pragma('application_id', { simple: true }));
  if (id === APPLICATION_ID) return;
  const tables = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM sqlite_schema').get()?.n ?? 0;
  if (id !== 0 || tables > 0) throw new StoreError('store.foreign_database');
}
