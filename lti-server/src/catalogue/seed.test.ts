import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openSqliteStore, type Store } from '@langbiang/store';
import { card } from '../testing/test-app.js';
import { builtVersions, seedItems } from './seed.js';

const home = mkdtempSync(path.join(tmpdir(), 'langbiang-seed-'));
let store: Store;
beforeAll(async () => {
  store = await openSqliteStore({ file: path.join(home, 'langbiang.sqlite') });
});
afterAll(async () => {
  await store.close();
  rmSync(home, { recursive: true });
});

function built(name: string, versions: Record<string, string>): string {
  const folder = path.join(home, name);
  mkdirSync(path.join(folder, 'items'), { recursive: true });
  writeFileSync(path.join(folder, 'catalogue.json'), JSON.stringify(Object.keys(versions).map((id) => card(id))));
  for (const [id, version] of Object.entries(versions)) {
    const item = { id, version, library: 'Langbiang.Lesson 1.0', card: card(id), params: { lessonId: id }, media: {} };
    writeFileSync(path.join(folder, 'items', `${id}.json`), JSON.stringify(item));
  }
  return folder;
}
const at = (day: number) => new Date(Date.UTC(2026, 10, day));

describe('seeding', () => {
  test('writes what is new or changed, and only that', async () => {
    const first = built('a', { 'B-M4': 'v1', 'C-T1': 'v1' });
    expect(await seedItems(store.items, first, at(1))).toEqual({
      ok: true,
      value: { items: 2, changed: ['B-M4', 'C-T1'] },
    });
    expect(await seedItems(store.items, first, at(2))).toEqual({ ok: true, value: { items: 2, changed: [] } });
    expect(await seedItems(store.items, built('a', { 'B-M4': 'v2', 'C-T1': 'v1' }), at(3))).toMatchObject({
      value: { changed: ['B-M4'] },
    });
    expect(await store.items.get('B-M4')).toMatchObject({
      version: 'v2',
      updatedAt: at(3).toISOString(),
      params: { lessonId: 'B-M4' },
    });
    expect(await store.items.get('C-T1')).toMatchObject({ version: 'v1', updatedAt: at(1).toISOString() });
  });

  test('a lesson no longer built stays: activities in courses still lead to it', async () => {
    await seedItems(store.items, built('b', { 'D-P1': 'v1' }), at(4));
    expect((await store.items.list()).map(({ id }) => id).sort()).toEqual(['B-M4', 'C-T1', 'D-P1']);
  });

  test('what is not built, broken or incomplete names its file', async () => {
    const missing = await seedItems(store.items, path.join(home, 'nothing'), at(5));
    expect(missing).toMatchObject({
      ok: false,
      error: { code: 'START_CONTENT', params: { file: path.join(home, 'nothing/catalogue.json') } },
    });
    const folder = built('c', { 'B-M4': 'v3' });
    writeFileSync(path.join(folder, 'items/B-M4.json'), '{"id":');
    expect(await seedItems(store.items, folder, at(5))).toMatchObject({
      ok: false,
      error: { params: { file: path.join(folder, 'items/B-M4.json') } },
    });
    expect(builtVersions(folder)).toMatchObject({ ok: false });
  });

  test('the versions of what is built', () => {
    expect(builtVersions(built('d', { x: '1', y: '2' }))).toEqual({
      ok: true,
      value: new Map([
        ['x', '1'],
        ['y', '2'],
      ]),
    });
  });
});
