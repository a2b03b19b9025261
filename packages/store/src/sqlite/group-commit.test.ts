import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { makeDurable } from './durability.js';
import { type GroupCommit, groupCommit } from './group-commit.js';

let directory: string;
let file: string;
let db: Database.Database;
let group: GroupCommit;
/** What SQLite was told, and what the test added. */
let said: string[];

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'langbiang-group-'));
  file = join(directory, 'x.sqlite');
  said = [];
  db = new Database(file, { timeout: 20, verbose: (sql) => void said.push(String(sql)) });
  makeDurable(db);
  db.exec('CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE)');
  group = groupCommit(db);
  said = [];
});

afterEach(() => {
  db.close();
  rmSync(directory, { recursive: true });
});

const note = (text: string) =>
  group.write(() => void db.prepare<[string]>('INSERT INTO note (text) VALUES (?)').run(text));
const notes = () => db.prepare<[], string>('SELECT text FROM note ORDER BY id').pluck().all();
const codes = async (writes: Promise<unknown>[]) =>
  (await Promise.allSettled(writes)).map((end) =>
    end.status === 'fulfilled' ? 'written' : String((end.reason as { code?: unknown }).code),
  );

test('writes of one turn are one commit, in their order, and nobody is answered before it', async () => {
  const writes = ['a', 'b', 'c'].map((text) => note(text).then(() => said.push(`answered ${text}`)));
  await Promise.all(writes);
  expect(said.filter((line) => !line.startsWith('INSERT'))).toEqual([
    'BEGIN IMMEDIATE',
    'COMMIT',
    'answered a',
    'answered b',
    'answered c',
  ]);
  expect(notes()).toEqual(['a', 'b', 'c']);
});

test('a later turn is a commit of its own', async () => {
  await note('a');
  await note('b');
  expect(said.filter((line) => line === 'COMMIT')).toHaveLength(2);
});

test('work that throws fails alone', async () => {
  const transfer = db.transaction(() => {
    db.exec("INSERT INTO note (text) VALUES ('half')");
    throw new RangeError('then something was wrong');
  });
  const writes = [note('a'), note('a'), group.write(() => transfer()), note('b')];
  expect(await codes(writes)).toEqual(['written', 'SQLITE_CONSTRAINT_UNIQUE', 'undefined', 'written']);
  expect(notes()).toEqual(['a', 'b']);
});

test('when one write loses the transaction, the others are written all the same', async () => {
  db.pragma('max_page_count = 20');
  expect(await codes([note('a'), note('x'.repeat(200_000)), note('b')])).toEqual(['written', 'store.full', 'written']);
  expect(notes()).toEqual(['a', 'b']);
  expect(await codes([note('y'.repeat(200_000))])).toEqual(['store.full']);
});

test('a file another process writes to for too long refuses everybody, and takes them afterwards', async () => {
  const other = new Database(file);
  other.exec('BEGIN IMMEDIATE');
  expect(await codes([note('a'), note('b')])).toEqual(['store.busy', 'store.busy']);
  other.exec('COMMIT');
  other.close();
  expect(await codes([note('a'), note('b')])).toEqual(['written', 'written']);
});

test('a commit that fails answers nobody with success', async () => {
  db.exec('CREATE TABLE child (note INTEGER REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED)');
  const orphan = group.write(() => db.exec('INSERT INTO child (note) VALUES (99)'));
  expect(await codes([note('a'), orphan, note('b')])).toEqual(['written', 'SQLITE_CONSTRAINT_FOREIGNKEY', 'written']);
  expect(db.inTransaction).toBe(false);
  expect(notes()).toEqual(['a', 'b']);
});

test('flush writes what waits', async () => {
  const write = note('a');
  group.flush();
  expect(notes()).toEqual(['a']);
  await write;
});
