import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { blankPlaceholders } from './blank-placeholders.js';

test('a placeholder without its blank, a blank without its placeholder', () => {
  expect(findings(blankPlaceholders, { 'questions.yaml': swap('tính từ {b}', 'tính từ {c}') })).toEqual([
    'questions.yaml:30 The placeholder {c} has no blank',
    'questions.yaml:34 The blank b stands 0 times in the text',
  ]);
});

test('a blank that stands twice', () => {
  expect(findings(blankPlaceholders, { 'questions.yaml': swap('tính từ {b}', 'tính từ {b} hay {b}') })).toEqual([
    'questions.yaml:34 The blank b stands 2 times in the text',
  ]);
});

test('the English text forgot a blank', () => {
  expect(
    findings(blankPlaceholders, {
      'questions.yaml': swap(
        'text: Lãnh hải rộng {a} hải lí tính từ {b}.',
        "text: {vi: 'Rộng {a} tính từ {b}.', en: '{a} miles wide.'}",
      ),
    }),
  ).toEqual(['questions.yaml:34 The blank b stands 0 times in the text']);
});
