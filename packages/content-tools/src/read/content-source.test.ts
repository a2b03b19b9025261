import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { FOLDER, fixtureDir } from '../testing/fixture.js';
import { readContent } from './content-source.js';

const root = mkdtempSync(path.join(tmpdir(), 'content-source-'));
afterAll(() => rmSync(root, { recursive: true }));

const page = path.join(root, FOLDER, '01-lanh-hai.md');
cpSync(fixtureDir, root, { recursive: true });
mkdirSync(path.join(root, 'framework'));
writeFileSync(path.join(root, 'framework/gdpt2018.yaml'), 'topics: []\n');

const lesson = () => readContent(root).lessons[0];
const text = () => lesson()?.texts.get('01-lanh-hai.md')?.text;

test('what has not changed is not read anew, what has changed is', () => {
  const first = readContent(root);
  const again = readContent(root);
  expect(again.lessons[0]).toBe(first.lessons[0]);
  expect(again.dataFiles[0]).toBe(first.dataFiles[0]);
  const before = readFileSync(page, 'utf8');
  writeFileSync(page, before.replace('Mép ngoài', 'Rìa ngoài'));
  expect(text()).toContain('Rìa ngoài');
  writeFileSync(page, before);
  expect(text()).toContain('Mép ngoài');
});

test('a file that came, went or has another name is seen', () => {
  const names = () => [...(lesson()?.texts.keys() ?? [])];
  const before = names();
  writeFileSync(path.join(root, FOLDER, '03-moi.md'), 'Mới.\n');
  expect(names()).toEqual([...before, '03-moi.md'].sort());
  renameSync(path.join(root, FOLDER, '03-moi.md'), path.join(root, FOLDER, '04-moi.md'));
  expect(names()).toEqual([...before, '04-moi.md'].sort());
  rmSync(path.join(root, FOLDER, '04-moi.md'));
  expect(names()).toEqual(before);
});

test('without lessons there are none, and the maps are there all the same', () => {
  expect(readContent(root, 'knowledge')).toMatchObject({ lessons: [], quizzes: [] });
  expect(readContent(root, 'knowledge').maps.sources).toEqual(readContent(root).maps.sources);
});
