import { expect, test } from '@jest/globals';
import { YamlFile } from './yaml-file.js';

const file = new YamlFile('a.yaml', 'id: B-M4\nsections:\n  - id: mot\n    title: {vi: Một, en: One}\n  - id: hai\n');

test('a value knows its line and column', () => {
  expect(file.at(['id'])).toEqual({ file: 'a.yaml', line: 1, column: 5 });
  expect(file.at(['sections', 0, 'title', 'en'])).toEqual({ file: 'a.yaml', line: 4, column: 26 });
  expect(file.at(['sections', 1, 'id'])).toEqual({ file: 'a.yaml', line: 5, column: 9 });
});

test('a missing value stands where its nearest parent stands', () => {
  expect(file.at(['sections', 1, 'title'])).toEqual({ file: 'a.yaml', line: 5, column: 5 });
  expect(file.at(['nothing', 'here'])).toEqual({ file: 'a.yaml', line: 1, column: 1 });
});

test('a key knows its place', () => {
  expect(file.atKey(['sections', 0, 'title'])).toEqual({ file: 'a.yaml', line: 4, column: 5 });
});

test.each([
  ['a key written twice', 'id: 1\nname: 2\nid: 3\n', 3],
  ['an open quote', 'id: 1\ntitle: "Một\nlevel: TH\n', 2],
  ['a list item that is not indented as the others', 'a:\n  - 1\n - 2\n', 3],
])('broken YAML has no value and says the line: %s', (_, text, line) => {
  const broken = new YamlFile('b.yaml', text);
  expect(broken.value).toBeUndefined();
  expect(broken.syntaxErrors[0]?.place.line).toBe(line);
});

test('dates and quoted numbers stay text', () => {
  expect(new YamlFile('c.yaml', "as_of: 2026-11-22\naccept: ['12']\n").value).toEqual({
    as_of: '2026-11-22',
    accept: ['12'],
  });
});
