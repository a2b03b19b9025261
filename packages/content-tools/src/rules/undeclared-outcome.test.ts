import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { undeclaredOutcome } from './undeclared-outcome.js';

test('a question for an outcome the lesson does not name', () => {
  expect(findings(undeclaredOutcome, { 'questions.yaml': swap('LSDL08.DL-BIEN-DAO.O1', 'DL12.BIEN.O1') })).toEqual([
    "questions.yaml:4 DL12.BIEN.O1 is not among the lesson's `outcomes`",
  ]);
});

test('an objective for an outcome the lesson does not name', () => {
  expect(
    findings(undeclaredOutcome, {
      'lesson.yaml': swap('outcomes: [LSDL08.DL-BIEN-DAO.O2]', 'outcomes: [DL12.BIEN.O1]'),
    }),
  ).toEqual(["lesson.yaml:15 DL12.BIEN.O1 is not among the lesson's `outcomes`"]);
});
