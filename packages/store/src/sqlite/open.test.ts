import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { change, sampleRecord, sampleStatement } from '../contract/samples.js';
import { newSqlitePlace } from '../contract/sqlite/place.js';
import { makeDurable } from './durability.js';
import { openSqliteStore } from './open.js';

let directory: string;
let file: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'langbiang-open-'));
  file = join(directory, 'langbiang.sqlite');
});

afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
});

const openAndClose = async () => (await openSqliteStore({ file })).close();

/** A store with enough rows that its tables fill many pages. */
async function fill(): Promise<void> {
  const store = await openSqliteStore({ file });
  for (let n = 0; n < 50; n += 1) {
    const record = sampleRecord(n);
    const statements = [sampleStatement(record.id, 's1', 'x'.repeat(2_000))];
    await store.attempts.save(change(record, { statements }));
  }
  await store.close();
}

/** Root may write anywhere, so the check of permissions runs as nobody. */
async function withoutPrivileges(work: () => Promise<void>): Promise<void> {
  const { seteuid, geteuid } = process;
  if (seteuid === undefined || geteuid?.() !== 0) return work();
  seteuid(65_534);
  try {
    await work();
  } finally {
    seteuid(0);
  }
}

describe('a file that can be used', () => {
  test('is made with its directories, for the account of the server alone', async () => {
    file = join(directory, 'new', 'deep', 'langbiang.sqlite');
    const store = await openSqliteStore({ file });
    await store.attempts.save(change(sampleRecord(1)));
    expect(statSync(join(directory, 'new')).mode & 0o077).toBe(0);
    for (const name of [file, `${file}-wal`, `${file}-shm`]) expect(statSync(name).mode & 0o077).toBe(0);
    await store.close();
  });

  test('is fit for power loss: WAL, every commit synced', async () => {
    const db = new Database(file);
    makeDurable(db);
    const pragma = (name: string) => db.pragma(name, { simple: true });
    expect([pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys')]).toEqual(['wal', 2, 1]);
    db.close();
  });

  test('is opened by many processes at once, also when it is new', async () => {
    const place = await newSqlitePlace();
    try {
      const exits = Array.from(
        { length: 6 },
        () =>
          new Promise((resolve) => {
            place.spawn('take-codes').once('exit', resolve);
          }),
      );
      expect(await Promise.all(exits)).toEqual([0, 0, 0, 0, 0, 0]);
    } finally {
      await place.remove();
    }
  }, 60_000);
});

describe('a place that cannot be written', () => {
  test('a read-only directory', async () => {
    chmodSync(directory, 0o555);
    await withoutPrivileges(async () => {
      await expect(openAndClose()).rejects.toMatchObject({ code: 'store.read_only', params: { file } });
    });
  });

  test('a read-only file', async () => {
    await openAndClose();
    chmodSync(directory, 0o777);
    chmodSync(file, 0o444);
    await withoutPrivileges(async () => {
      await expect(openAndClose()).rejects.toMatchObject({ code: 'store.read_only', params: { file } });
    });
  });

  test('a path through a file, and a directory in the place of the file', async () => {
    writeFileSync(join(directory, 'plain'), '');
    const through = openSqliteStore({ file: join(directory, 'plain', 'langbiang.sqlite') });
    await expect(through).rejects.toMatchObject({ code: 'store.bad_path' });
    mkdirSync(file);
    await expect(openAndClose()).rejects.toMatchObject({ code: 'store.bad_path' });
  });
});

describe('a file that is not ours or not whole', () => {
  test('text in place of a database is left as it is', async () => {
    const text = 'Đây không phải cơ sở dữ liệu. '.repeat(100);
    writeFileSync(file, text);
    await expect(openAndClose()).rejects.toMatchObject({ code: 'store.not_a_database', params: { file } });
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('the database of another program is left as it is', async () => {
    const db = new Database(file);
    db.exec('CREATE TABLE theirs (x)');
    db.close();
    const before = readFileSync(file);
    await expect(openAndClose()).rejects.toMatchObject({ code: 'store.foreign_database' });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('overwritten pages are found at start', async () => {
    await fill();
    const bytes = readFileSync(file);
    bytes.fill(0xa5, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 3 * 4096);
    writeFileSync(file, bytes);
    await expect(openAndClose()).rejects.toMatchObject({ code: 'store.corrupt', params: { file } });
  });

  test('a file cut short is found at start', async () => {
    await fill();
    truncateSync(file, Math.floor(statSync(file).size / 2 / 4096) * 4096);
    await expect(openAndClose()).rejects.toMatchObject({ code: 'store.corrupt', params: { file } });
  });

  test('a newer schema is refused', async () => {
    await openAndClose();
    const db = new Database(file);
    db.pragma('user_version = 999');
    db.close();
    await expect(openAndClose()).rejects.toMatchObject({ code: 'store.newer_schema', params: { found: 999 } });
  });
});

describe('a store in use', () => {
  test('check notices that its file was removed or replaced', async () => {
    const store = await openSqliteStore({ file });
    await store.check();
    copyFileSync(file, `${file}.copy`);
    rmSync(file);
    await expect(store.check()).rejects.toMatchObject({ code: 'store.file_replaced' });
    copyFileSync(`${file}.copy`, file);
    await expect(store.check()).rejects.toMatchObject({ code: 'store.file_replaced' });
    await store.close();
  });

  test('check notices that the schema is no longer ours', async () => {
    const store = await openSqliteStore({ file });
    const db = new Database(file);
    db.pragma('user_version = 0');
    await expect(store.check()).rejects.toMatchObject({ code: 'store.migration_missing' });
    db.pragma('user_version = 999');
    await expect(store.check()).rejects.toMatchObject({ code: 'store.newer_schema' });
    db.close();
    await store.close();
  });

  test('a lock held too long is a coded error, not a lost answer', async () => {
    const store = await openSqliteStore({ file, busyTimeoutMs: 50 });
    const db = new Database(file);
    db.exec('BEGIN IMMEDIATE');
    await expect(store.attempts.save(change(sampleRecord(1)))).rejects.toMatchObject({ code: 'store.busy' });
    db.exec('COMMIT');
    expect(await store.attempts.save(change(sampleRecord(1)))).toBe('saved');
    db.close();
    await store.close();
  });

  test('a full disk is a coded error and leaves the record as it was', async () => {
    const store = await openSqliteStore({ file, maxPages: 200 });
    const statements = Array.from({ length: 400 }, (_, n) => sampleStatement('record-1', `s${n}`, 'x'.repeat(4_000)));
    await store.attempts.save(change(sampleRecord(1)));
    const big = change({ ...sampleRecord(1), rev: 1 }, { statements });
    await expect(store.attempts.save(big)).rejects.toMatchObject({ code: 'store.full' });
    expect(await store.attempts.byId('record-1')).toMatchObject({ rev: 1 });
    expect(await store.attempts.statements('record-1')).toEqual([]);
    await store.close();
  });

  test('an instant that is none is the fault of the caller', async () => {
    const store = await openSqliteStore({ file });
    await expect(store.oneTime.put('code', 'k', 1, 'mai')).rejects.toThrow(RangeError);
    await store.close();
  });
});
