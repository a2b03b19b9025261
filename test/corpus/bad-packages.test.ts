import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { errorCatalogue, importPackage, ourLibraries, packageHome } from '@langbiang/lti-server';
import { badPackages } from './bad-packages.js';
import { boxContentOnly, boxPackage } from './good-package.js';

const root = mkdtempSync(path.join(tmpdir(), 'langbiang-corpus-'));
const file = path.join(root, 'goi.h5p');
const items: { id: string; tenantId?: string }[] = [];
let home = '';

const take = (
  bytes: Buffer,
  by: 'administrator' | 'teacher' = 'administrator',
  playOrigin: string | null = 'http://p.test',
) => {
  writeFileSync(file, bytes);
  return importPackage(
    { file, by, details: {} },
    {
      home: packageHome(home),
      ours: ourLibraries,
      items: { put: async (item) => void items.push(item) },
      clock: () => new Date('2026-11-24T08:00:00Z'),
      newId: () => 'H5P-thu',
      playOrigin,
    },
  );
};

const left = (): string[] =>
  (existsSync(home) ? readdirSync(home, { recursive: true, withFileTypes: true }) : [])
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(home, path.join(entry.parentPath, entry.name)));

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a bad package', () => {
  beforeAll(() => {
    home = path.join(root, 'bad');
  });

  test.each(badPackages)('%s: %s, and nothing of it stays', async (_what, code, bytes) => {
    // How long each takes is measured by `pnpm bench packages`.
    const taken = await take(bytes());
    expect(taken).toMatchObject({ ok: false, error: { code } });
    expect(Object.keys(errorCatalogue)).toContain(code);
    expect([left(), readdirSync(root).filter((name) => name !== 'goi.h5p' && name !== 'bad'), items]).toEqual([
      [],
      [],
      [],
    ]);
  });
});

describe('a good package', () => {
  beforeAll(() => {
    home = path.join(root, 'good');
  });

  test('of libraries that are not installed is refused from a teacher, and where there is no origin to play it on', async () => {
    expect(await take(boxPackage(), 'teacher')).toMatchObject({
      ok: false,
      error: { code: 'PACKAGE_LIBRARY_NEEDS_ADMIN', params: { library: 'Test.Box 1.0' } },
    });
    expect(await take(boxContentOnly(), 'teacher')).toMatchObject({
      ok: false,
      error: { code: 'PACKAGE_LIBRARY_MISSING', params: { library: 'Test.Box 1.0' } },
    });
    expect(await take(boxPackage(), 'administrator', null)).toMatchObject({
      ok: false,
      error: { code: 'PACKAGE_PLAY_ORIGIN' },
    });
    expect(left()).toEqual([]);
  });

  test('is taken whole from an administrator: library and pictures in place, staging empty', async () => {
    const taken = await take(boxPackage());
    expect(taken).toMatchObject({
      ok: true,
      value: { title: 'Cái hộp', library: 'Test.Box 1.0', installed: ['Test.Box 1.0'], isolated: true },
    });
    const version = taken.ok ? taken.value.version : '';
    expect(left().sort()).toEqual([
      `h5p/contents/H5P-thu/${version}/images/a.png`,
      'h5p/libraries/Test.Box-1.0.3/box.css',
      'h5p/libraries/Test.Box-1.0.3/library.json',
      'h5p/libraries/Test.Box-1.0.3/scripts/box.js',
      'h5p/libraries/Test.Box-1.0.3/semantics.json',
    ]);
    expect(items).toHaveLength(1);
  });

  test('is then taken from a teacher too, with or without the library in it', async () => {
    for (const bytes of [boxContentOnly(), boxPackage()]) {
      expect(await take(bytes, 'teacher')).toMatchObject({ ok: true, value: { installed: [] } });
    }
  });
});
