import { expect, test } from '@jest/globals';
import { bankOf, SET, withQuizzes } from '../testing/bank-content.js';
import { findingsIn } from '../testing/fixture.js';
import { quizMissing } from './quiz-missing.js';

const found = (count: number, files = {}) => findingsIn(quizMissing, withQuizzes(bankOf(count), files));

test('twelve questions ask for a set, eleven do not', () => {
  expect(found(12)).toEqual([
    'lesson.yaml:7 The bank has 12 questions for LSDL-THCS, grade 8, and no quiz set is made of them',
  ]);
  expect(found(11)).toEqual([]);
});

test('where it is, nothing is missing', () => {
  expect(found(12, { 'on-tap-mau': SET })).toEqual([]);
});

test('a quiz that names some of the questions is no set of all', () => {
  const some = SET.replace(/from: .*/, 'questions: [b-m99-q01, b-m99-q02]').replace('draw: 10', 'draw: 1');
  expect(found(12, { 'on-tap-mau': `${some}level: THCS\ngrades: [8]\nsubjects: [LSDL-THCS]\n` })).toHaveLength(1);
});
