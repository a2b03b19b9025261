import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { duplicateOption } from './duplicate-option.js';

test('two answers that differ in emphasis and case only', () => {
  expect(findings(duplicateOption, { 'questions.yaml': swap('text: 200 hải lí', 'text: "**12** Hải lí."') })).toEqual([
    'questions.yaml:11 b-m99-q01: c says the same as a',
  ]);
});

test('the same statement twice', () => {
  expect(
    findings(duplicateOption, {
      'questions.yaml': swap('text: Vùng tiếp giáp nằm trong nội thuỷ.', 'text: Lãnh hải rộng 24 hải lí.'),
    }),
  ).toEqual(['questions.yaml:22 b-m99-q02: c says the same as b']);
});
