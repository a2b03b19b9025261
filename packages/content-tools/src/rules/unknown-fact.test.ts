import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { unknownFact } from './unknown-fact.js';

test('cited in a page', () => {
  expect(findings(unknownFact, { '01-lanh-hai.md': swap('[^B-033] Mép', '[^B-933] Mép') })).toEqual([
    '01-lanh-hai.md:1 There is no fact B-933',
  ]);
});

test('cited in a caption and in a table', () => {
  expect(
    findings(unknownFact, {
      '01-lanh-hai.md': (text) =>
        swap('mặt cắt.[^B-033]', 'mặt cắt.[^b33]')(swap('hải lí[^B-033] |', 'hải lí[^B-999] |')(text)),
    }),
  ).toEqual(['01-lanh-hai.md:3 There is no fact b33', '01-lanh-hai.md:7 There is no fact B-999']);
});

test('in the glossary', () => {
  expect(findings(unknownFact, { 'lesson.yaml': swap('facts: [B-033]', 'facts: [B-033, A-900]') })).toEqual([
    'lesson.yaml:28 There is no fact A-900',
  ]);
});

test('under a question', () => {
  expect(findings(unknownFact, { 'questions.yaml': swap('facts: [B-033]', 'facts: [C-001]') })).toEqual([
    'questions.yaml:6 There is no fact C-001',
  ]);
});

test('in the note for the teacher', () => {
  expect(findings(unknownFact, { 'ghi-chu.md': swap('B-033', 'B-333') })).toEqual([
    'ghi-chu.md:1 There is no fact B-333',
  ]);
});
