import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { closureOf, type H5pLibrary, librariesOf, readLibraries } from './h5p-library.js';

const library = (name: string, ...needs: string[]): H5pLibrary => ({
  name,
  patch: 0,
  folder: '',
  js: [],
  css: [],
  needs,
});
const known = (...all: H5pLibrary[]) => new Map(all.map((each) => [each.name, each]));
const names = (found: ReturnType<typeof closureOf>) =>
  'closure' in found ? found.closure.map(({ name }) => name) : found;

describe('a closure', () => {
  const libraries = known(
    library('Base 1.0'),
    library('Q 1.0', 'Base 1.0'),
    library('Lesson 1.0', 'Base 1.0', 'Q 1.0'),
  );

  test('has each library once, after what it needs', () => {
    expect(names(closureOf(libraries, ['Lesson 1.0', 'Q 1.0']))).toEqual(['Base 1.0', 'Q 1.0', 'Lesson 1.0']);
  });

  test('does not depend on the order the content names them in', () => {
    expect(names(closureOf(libraries, ['Q 1.0', 'Lesson 1.0']))).toEqual(
      names(closureOf(libraries, ['Lesson 1.0', 'Q 1.0'])),
    );
  });

  test('names the library that is missing, also one that another needs', () => {
    expect(closureOf(libraries, ['Lesson 2.0'])).toEqual({ missing: 'Lesson 2.0' });
    expect(closureOf(known(library('A 1.0', 'B 1.0')), ['A 1.0'])).toEqual({ missing: 'B 1.0' });
  });

  test('ends where libraries need each other', () => {
    const circle = known(library('A 1.0', 'B 1.0'), library('B 1.0', 'A 1.0'));
    expect(names(closureOf(circle, ['A 1.0']))).toEqual(['B 1.0', 'A 1.0']);
  });
});

test('the libraries of a content are found at any depth, and words called library are not', () => {
  const params = {
    library: 'a word of the author',
    pages: [{ interactions: [{ content: { library: 'Q 1.0', params: { inner: { library: 'R 1.2', params: {} } } } }] }],
  };
  expect([...librariesOf('Lesson 1.0', params)]).toEqual(['Lesson 1.0', 'Q 1.0', 'R 1.2']);
});

describe('a folder of libraries', () => {
  let root: string;
  const put = (folder: string, json: string) => {
    mkdirSync(path.join(root, folder));
    writeFileSync(path.join(root, folder, 'library.json'), json);
  };
  beforeAll(() => {
    root = mkdtempSync(path.join(tmpdir(), 'langbiang-libraries-'));
  });
  afterAll(() => rmSync(root, { recursive: true }));

  test('is read by what each library.json says; what is no library is passed over', () => {
    put(
      'X.Y-1.2',
      JSON.stringify({
        machineName: 'X.Y',
        majorVersion: 1,
        minorVersion: 2,
        patchVersion: 3,
        preloadedJs: [{ path: 'dist/a.js' }],
        preloadedDependencies: [{ machineName: 'X.Z', majorVersion: 2, minorVersion: 0 }],
      }),
    );
    put('broken', '{');
    mkdirSync(path.join(root, 'empty'));
    writeFileSync(path.join(root, 'file'), '');
    expect([...readLibraries(root).values()]).toEqual([
      { name: 'X.Y 1.2', patch: 3, folder: path.join(root, 'X.Y-1.2'), js: ['dist/a.js'], css: [], needs: ['X.Z 2.0'] },
    ]);
  });
});
