import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { forWhom } from './for-whom.js';

test('a lesson for pupils without its place in the curriculum', () => {
  const without = (text: string) => text.replace(/^subjects:.*\n/m, '');
  expect(findings(forWhom, { 'lesson.yaml': without })).toEqual(['lesson.yaml:1 A lesson for pupils lacks subjects']);
  expect(findings(forWhom, {})).toEqual([]);
});

test('a lesson for staff that claims one', () => {
  const messages = findings(forWhom, { 'lesson.yaml': swap('level: THCS', 'level: staff') }).map((line) =>
    line.replace(/^\S+ /, ''),
  );
  expect(new Set(messages)).toEqual(
    new Set(['grades', 'subjects', 'outcomes', 'm1', 'm2'].map((key) => `A lesson for staff has no ${key}`)),
  );
});
