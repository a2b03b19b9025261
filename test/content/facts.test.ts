import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { type Fact, parseFacts } from '@langbiang/core';
import { parse } from 'yaml';

const read = (strand: string): unknown =>
  parse(readFileSync(new URL(`../../content/facts/${strand}.yaml`, import.meta.url), 'utf8'));

test.each([
  ['a', 102],
  ['b', 116],
  ['c', 94],
  ['d', 94],
])('facts/%s.yaml is sound and still holds the %i facts it began with', (strand, count) => {
  const result = parseFacts(read(strand));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const first = Array.from(
    { length: count },
    (_, index) => `${strand.toUpperCase()}-${String(index + 1).padStart(3, '0')}`,
  );
  expect(result.value.map(({ id }) => id)).toEqual(expect.arrayContaining(first));
  expect(new Set(result.value.map((fact) => fact.strand))).toEqual(new Set([strand.toUpperCase()]));
});

test('ids are unique over all files', () => {
  const all = ['a', 'b', 'c', 'd'].flatMap((strand) => read(strand) as Fact[]);
  expect(parseFacts(all).ok).toBe(true);
  expect(new Set(all.map((fact) => fact.id)).size).toBe(all.length);
});

test('links a pupil may follow do not lead to bare addresses or odd ports', () => {
  const open = ['a', 'b', 'c', 'd']
    .flatMap((strand) => read(strand) as Fact[])
    .flatMap((fact) => fact.sources)
    .filter((source) => source.url && !source.editors_only);
  expect(open.length).toBeGreaterThan(500);
  const odd = open.filter(({ url = '' }) => /^\d+(\.\d+){3}$/.test(new URL(url).hostname) || new URL(url).port);
  expect(odd).toEqual([]);
});
