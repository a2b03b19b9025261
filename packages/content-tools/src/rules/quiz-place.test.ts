import { expect, test } from '@jest/globals';
import { withQuizzes } from '../testing/bank-content.js';
import { findingsIn, swap } from '../testing/fixture.js';
import { quizPlace } from './quiz-place.js';

const QUIZ = `id: thi-mau
kind: contest
title: { vi: Thi mẫu, en: Sample contest }
summary: Em thi.
strand: B
level: THCS
grades: [8]
subjects: [LSDL-THCS]
duration: 10
review: draft
questions: [b-m99-q01, b-m99-q02]
draw: 1
`;
const found = (change: (yaml: string) => string) => findingsIn(quizPlace, withQuizzes({}, { 'thi-mau': change(QUIZ) }));

test('questions of its own subject and grade', () => {
  expect(found(String)).toEqual([]);
});

test('a question of another grade, or of another subject', () => {
  const findings = [
    'quizzes/thi-mau.yaml:11 b-m99-q01 asks about LSDL-THCS, grade 8, which the quiz is not for',
    'quizzes/thi-mau.yaml:11 b-m99-q02 asks about LSDL-THCS, grade 8, which the quiz is not for',
  ];
  expect(found(swap('grades: [8]', 'grades: [7, 9]'))).toEqual(findings);
  expect(found(swap('[LSDL-THCS]', '[GDCD]'))).toEqual(findings);
});
