import { stripVTControlCharacters } from 'node:util';
import { expect, test } from '@jest/globals';
import type { Problem } from './finding.js';
import { problemText, summaryText } from './report.js';

const problem: Problem = {
  place: { file: 'lessons/B-M4-bien/questions.yaml', line: 12, column: 5 },
  rule: 'right-answers',
  severity: 'error',
  message: { vi: 'Có 2 đáp án đúng', en: 'It has 2 right answers' },
  remedy: { vi: 'Chỉ để một.', en: 'Leave one.' },
};
/** Colours are for terminals; they are not part of what is said. */
const plain = stripVTControlCharacters;

test('place, kind and rule; what is wrong; what to do', () => {
  expect(plain(problemText(problem, 'vi', 'content/'))).toBe(
    'content/lessons/B-M4-bien/questions.yaml:12:5  lỗi  right-answers\n  Có 2 đáp án đúng\n  → Chỉ để một.\n',
  );
  expect(plain(problemText({ ...problem, severity: 'warning' }, 'en', ''))).toBe(
    'lessons/B-M4-bien/questions.yaml:12:5  warning  right-answers\n  It has 2 right answers\n  → Leave one.\n',
  );
});

test('the sum counts errors and warnings apart', () => {
  const problems = [problem, problem, { ...problem, severity: 'warning' as const }];
  expect(summaryText(problems, 3, 'vi')).toBe('3 bài: 2 lỗi, 1 chỗ nên xem lại');
  expect(summaryText([], 1, 'en')).toBe('1 lessons: 0 errors, 0 warnings');
});
