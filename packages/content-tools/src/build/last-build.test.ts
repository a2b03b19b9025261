import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { fixtureDir } from '../testing/fixture.js';
import { forgetBuild, lastBuild, rememberBuild, sourcesHash } from './last-build.js';
import { Output } from './output.js';

const root = mkdtempSync(path.join(tmpdir(), 'last-build-'));
const newDir = () => mkdtempSync(path.join(root, 'dir-'));
const told = { cards: [], warnings: [] };

afterAll(() => rmSync(root, { recursive: true }));

/** A folder into which something was built from `from`. */
function built(from: string): Output {
  const output = new Output(newDir());
  output.write('items/a.json', '{"a":1}');
  rememberBuild(output, from, told);
  return output;
}

test('the last build stands while its sources and its files are the same', () => {
  const { dir } = built('x');
  expect(lastBuild(new Output(dir), 'x')).toEqual(told);
  expect(lastBuild(new Output(dir), 'y')).toBeUndefined();
  expect(lastBuild(new Output(newDir()), 'x')).toBeUndefined();
});

test.each([
  ['a file is gone', (output: Output) => output.remove('items/a.json')],
  ['a file was cut off', (output: Output) => output.write('items/a.json', '{"a"')],
  ['it was forgotten', (output: Output) => forgetBuild(output)],
  ['its own record is damaged', ({ dir }: Output) => writeFileSync(path.join(dir, 'keys/build.json'), '{"from":')],
])('it does not when %s', (_, hurt) => {
  const output = built('x');
  hurt(new Output(output.dir));
  expect(lastBuild(new Output(output.dir), 'x')).toBeUndefined();
});

test('the sources are the bytes of the content and the day, not the times of files or hidden ones', () => {
  const content = newDir();
  cpSync(fixtureDir, content, { recursive: true });
  const before = sourcesHash(content, '2026-11-24');
  writeFileSync(path.join(content, '.DS_Store'), 'x');
  expect(sourcesHash(content, '2026-11-24')).toBe(before);
  expect(sourcesHash(content, '2026-11-25')).not.toBe(before);
  writeFileSync(path.join(content, 'words.txt'), 'zalo\n');
  expect(sourcesHash(content, '2026-11-24')).not.toBe(before);
});
