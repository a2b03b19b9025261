import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { Output } from './output.js';

const root = mkdtempSync(path.join(tmpdir(), 'output-'));
const newDir = () => mkdtempSync(path.join(root, 'dir-'));

afterAll(() => rmSync(root, { recursive: true }));

test('writes into folders it makes, and leaves nothing half done', () => {
  const dir = newDir();
  new Output(dir).write('items/a.json', '{}');
  expect(readFileSync(path.join(dir, 'items/a.json'), 'utf8')).toBe('{}');
  expect(readdirSync(path.join(dir, 'items'))).toEqual(['a.json']);
});

test('a file that would not change is not touched', () => {
  const dir = newDir();
  const file = path.join(dir, 'a.json');
  new Output(dir).write('a.json', '{}');
  utimesSync(file, 1000, 1000);
  new Output(dir).write('a.json', '{}');
  expect(statSync(file).mtimeMs).toBe(1_000_000);
  new Output(dir).write('a.json', '[]');
  expect(readFileSync(file, 'utf8')).toBe('[]');
});

test('what an earlier build left and this one neither wrote nor kept is removed', () => {
  const dir = newDir();
  const first = new Output(dir);
  for (const name of ['a', 'b', 'c']) first.write(`items/${name}.json`, name);
  first.write('other/d.json', 'd');
  const second = new Output(dir);
  second.write('items/a.json', 'a');
  expect(second.keep('items/b.json')).toBe(true);
  expect(second.keep('items/z.json')).toBe(false);
  second.finish(['items', 'missing']);
  expect(readdirSync(path.join(dir, 'items'))).toEqual(['a.json', 'b.json']);
  expect(readdirSync(path.join(dir, 'other'))).toEqual(['d.json']);
});
