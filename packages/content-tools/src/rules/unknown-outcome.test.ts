import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { unknownOutcome } from './unknown-outcome.js';

test('an outcome of the lesson', () => {
  expect(
    findings(unknownOutcome, { 'lesson.yaml': swap('{ id: LSDL08.DL-BIEN-DAO.O1,', '{ id: LSDL08.DL-BIEN-DAO.O9,') }),
  ).toEqual(['lesson.yaml:11 The framework has no outcome LSDL08.DL-BIEN-DAO.O9']);
});

test('an outcome of an objective', () => {
  expect(
    findings(unknownOutcome, { 'lesson.yaml': swap('outcomes: [LSDL08.DL-BIEN-DAO.O1]', 'outcomes: [KHONG-CO]') }),
  ).toEqual(['lesson.yaml:14 The framework has no outcome KHONG-CO']);
});

test('an outcome of a question', () => {
  expect(findings(unknownOutcome, { 'questions.yaml': swap('LSDL08.DL-BIEN-DAO.O1', 'LSDL08.DL-BIEN.O1') })).toEqual([
    'questions.yaml:4 The framework has no outcome LSDL08.DL-BIEN.O1',
  ]);
});
