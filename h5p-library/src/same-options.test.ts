import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { withSameOptions } from './same-options.js';

const here = import.meta.dirname ?? new URL('.', import.meta.url).pathname;

test('a lesson holds the same types in both of its languages', () => {
  const lesson: unknown = JSON.parse(readFileSync(join(here, '../lesson/semantics.json'), 'utf8'));
  const lists: unknown[] = [];
  JSON.stringify(withSameOptions(lesson), (_key, value) => {
    if (value?.type === 'library') lists.push(value.options);
    return value;
  });
  expect(lists).toHaveLength(2);
  expect(lists[0]).toContain('Langbiang.MultipleChoice 1.0');
  expect(lists[1]).toEqual(lists[0]);
});

test('what has options of its own keeps them', () => {
  const own = [{ type: 'library', options: ['A 1.0'] }, { type: 'library', options: ['B 1.0'] }, { type: 'text' }];
  expect(withSameOptions(own)).toEqual(own);
});
