import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { latestVersion, migrate, schemaVersion } from './migrate.js';
import { MIGRATIONS, type Migration } from './migrations.js';
import { OUTBOX_SQL } from './outbox.js';

let db: Database.Database;

beforeEach(() => {
  db = new Database(':memory:');
});

afterEach(() => {
  db.close();
});

const tables = () =>
  db
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .all()
    .map((row) => row.name);

const one: Migration = { version: 1, name: 'one', sql: 'CREATE TABLE one (x)' };
const two: Migration = { version: 2, name: 'two', sql: 'CREATE TABLE two (x); INSERT INTO two VALUES (1)' };
const broken: Migration = { version: 3, name: 'broken', sql: 'CREATE TABLE three (x); INSERT INTO nowhere VALUES (1)' };

describe('migrations', () => {
  test('are numbered 1, 2, 3, … without a gap', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
    expect(latestVersion()).toBe(MIGRATIONS.length);
  });

  test('run in order, once each', () => {
    migrate(db, [one]);
    expect(schemaVersion(db)).toBe(1);
    migrate(db, [one, two]);
    migrate(db, [one, two]);
    expect(schemaVersion(db)).toBe(2);
    expect(db.prepare('SELECT count(*) AS n FROM two').get()).toEqual({ n: 1 });
  });

  test('one that fails leaves the whole version before it', () => {
    expect(() => migrate(db, [one, two, broken])).toThrow('nowhere');
    expect(schemaVersion(db)).toBe(2);
    expect(tables()).toEqual(['one', 'two']);
    migrate(db, [one, two, { ...broken, sql: 'CREATE TABLE three (x)' }]);
    expect(tables()).toEqual(['one', 'three', 'two']);
  });

  test('refuse a newer schema without touching it', () => {
    migrate(db, [one, two]);
    expect(() => migrate(db, [one])).toThrow(
      expect.objectContaining({ code: 'store.newer_schema', params: { found: 2, known: 1 } }),
    );
    expect(schemaVersion(db)).toBe(2);
  });

  test('refuse the database of another program', () => {
    db.exec('CREATE TABLE theirs (x)');
    expect(() => migrate(db)).toThrow(expect.objectContaining({ code: 'store.foreign_database' }));
    expect(tables()).toEqual(['theirs']);
  });

  test('refuse an empty database marked by another program', () => {
    db.pragma('application_id = 7');
    expect(() => migrate(db)).toThrow(expect.objectContaining({ code: 'store.foreign_database' }));
  });
});

describe('queries of the outbox', () => {
  test.each(Object.entries(OUTBOX_SQL))('%s walks an index and sorts nothing', (_name, sql) => {
    migrate(db);
    const steps = db.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`);
    const parameters = Array.from({ length: sql.split('?').length - 1 }, () => 1);
    const plan = steps.all(...parameters).map((row) => row.detail);
    expect(plan).toEqual([expect.stringMatching(/^(SEARCH|SCAN) record USING (COVERING )?INDEX record_\w+/)]);
  });
});
