import { expect, test } from '@jest/globals';
import { lint } from './lint.js';
import { rules } from './rules/index.js';
import { sampleContent, swap } from './testing/fixture.js';

const today = '2026-11-24';

test('a good lesson has no problem', () => {
  expect(lint(sampleContent(), { today })).toEqual([]);
});

test('every rule has an id of its own, and says what to do in both languages', () => {
  const ids = rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

test('problems come in the order of files and lines', () => {
  const content = sampleContent({
    'questions.yaml': swap('objective: m1', 'objective: m9'),
    '01-lanh-hai.md': (text) => `${text}\n<b>đậm</b>\n\n# To\n`,
  });
  expect(
    lint(content, { today }).map(({ rule, place }) => `${place.file.split('/').at(-1)}:${place.line} ${rule}`),
  ).toEqual([
    '01-lanh-hai.md:9 markdown-html',
    '01-lanh-hai.md:9 markdown-html',
    '01-lanh-hai.md:11 heading-level',
    'lesson.yaml:14 unchecked-objective',
    'questions.yaml:3 unknown-objective',
  ]);
});
