import { expect, test } from '@jest/globals';
import { findings, swap, write } from '../testing/fixture.js';
import { halfEnglish } from './half-english.js';

test('one page of two', () => {
  expect(findings(halfEnglish, { '01-lanh-hai.en.md': write('The territorial sea.') })).toEqual([
    'lesson.yaml:23 Half translated: 1/2 without English, the first is here',
  ]);
});

test('one question text of many', () => {
  expect(
    findings(halfEnglish, {
      'questions.yaml': swap('question: Điền số hoặc từ còn thiếu.', 'question: {vi: Điền số., en: Fill in.}'),
    }),
  ).toEqual(['questions.yaml:7 Half translated: 18/19 without English, the first is here']);
});

test('one objective of two', () => {
  expect(
    findings(halfEnglish, {
      'lesson.yaml': swap('text: Nói được lãnh hải rộng bao nhiêu.', 'text: {vi: Nói được., en: Say it.}'),
    }),
  ).toEqual(['lesson.yaml:15 Half translated: 1/2 without English, the first is here']);
});

test('an extra word of a bank in one language; a bare one is the same in both', () => {
  const bank = "  diacritics: optional\n  bank: true\n  extras: ['24', {vi: bờ biển}, {vi: bãi biển, en: beach}]\n";
  expect(findings(halfEnglish, { 'questions.yaml': swap('  diacritics: optional\n', bank) })).toEqual([
    'questions.yaml:7 Half translated: 20/21 without English, the first is here',
  ]);
});
