import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { trueFalseMixed } from './true-false-mixed.js';

test('every statement true', () => {
  expect(
    findings(trueFalseMixed, { 'questions.yaml': (text) => text.replaceAll('correct: false', 'correct: true') }),
  ).toEqual(['questions.yaml:20 b-m99-q02: every statement is true']);
});

test('every statement false', () => {
  expect(
    findings(trueFalseMixed, { 'questions.yaml': swap('cơ sở., correct: true', 'cơ sở., correct: false') }),
  ).toEqual(['questions.yaml:20 b-m99-q02: every statement is false']);
});
