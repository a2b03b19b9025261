import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from '@jest/globals';
import { librariesDir, libraryClosure, readLibrary } from '@langbiang/h5p-library';
import { buildLibraries, ensureLibraries } from './built.js';

beforeAll(ensureLibraries, 120_000);

const closure = () => libraryClosure('Langbiang.Lesson');

test('a lesson brings its base first, then its questions, itself last', () => {
  const names = closure().map(({ name }) => name);
  expect(names[0]).toBe('Langbiang.Base');
  expect(names.at(-1)).toBe('Langbiang.Lesson');
  expect(names).toEqual(
    expect.arrayContaining(['Langbiang.MultipleChoice', 'Langbiang.TrueFalseSet', 'Langbiang.FillBlanks']),
  );
  expect(new Set(names).size).toBe(names.length);
  expect(libraryClosure('Langbiang.FillBlanks 1.0').map(({ ubername }) => ubername)).toEqual([
    'Langbiang.Base 1.0',
    'Langbiang.FillBlanks 1.0',
  ]);
});

test('a library says what it is made of', () => {
  const lesson = readLibrary('Langbiang.Lesson');
  expect(lesson.ubername).toBe('Langbiang.Lesson 1.0');
  expect(lesson.version).toMatch(/^1\.0\.\d+$/);
  expect(lesson.files).toEqual([
    'icon.svg',
    'language/en.json',
    'language/vi.json',
    'lesson.css',
    'lesson.js',
    'library.json',
    'semantics.json',
  ]);
  for (const file of [...lesson.preloadedJs, ...lesson.preloadedCss]) expect(lesson.files).toContain(file);
});

test('an unknown library is an error that says how to build', () => {
  expect(() => readLibrary('Langbiang.Nothing')).toThrow(/Langbiang\.Nothing.*build\.js/);
});

test('nothing in a package would make Moodle refuse it', () => {
  const allowed = new Set(['.js', '.css', '.json', '.svg', '.woff2']);
  for (const { files } of closure()) expect(files.filter((file) => !allowed.has(path.extname(file)))).toEqual([]);
});

test('the scripts of the four content types and their base weigh little', () => {
  const known = ['Base', 'Lesson', 'MultipleChoice', 'TrueFalseSet', 'FillBlanks'].map((name) =>
    readLibrary(`Langbiang.${name}`),
  );
  const script = known
    .flatMap(({ dir, preloadedJs }) => preloadedJs.map((file) => readFileSync(path.join(dir, file), 'utf8')))
    .join('\n');
  expect(script).not.toContain('sourceMappingURL');
  expect(gzipSync(script).length).toBeLessThan(30 * 1024);
});

test('same sources, same bytes', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'langbiang-libraries-'));
  try {
    const again = path.join(folder, 'libraries');
    buildLibraries(again);
    expect(digest(again)).toEqual(digest(librariesDir));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);

function digest(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const hashes = files.map((entry) => {
    const file = path.join(entry.parentPath, entry.name);
    return [path.relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')] as const;
  });
  return Object.fromEntries(hashes.sort(([a], [b]) => a.localeCompare(b)));
}
