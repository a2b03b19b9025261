import { expect, test } from '@jest/globals';
import { lint } from '../lint.js';
import { bankOf, SET, withQuizzes } from '../testing/bank-content.js';
import { findingsIn, swap } from '../testing/fixture.js';
import { quizFrom } from './quiz-from.js';

const found = (yaml: string, count = 12) => findingsIn(quizFrom, withQuizzes(bankOf(count), { 'on-tap-mau': yaml }));

test('a set of twelve leaves nothing to mend', () => {
  const content = withQuizzes(bankOf(12), { 'on-tap-mau': SET });
  expect(lint(content, { today: '2026-11-24' }).filter(({ place }) => place.file.startsWith('quizzes'))).toEqual([]);
});

test('one of eleven has too few', () => {
  expect(found(SET, 11)).toEqual(['quizzes/on-tap-mau.yaml:5 The bank has 11 questions for this set; it needs 12']);
});

test('a subject there is not, and one not taught in that grade', () => {
  expect(found(swap('LSDL-THCS', 'TOAN')(SET))).toEqual(['quizzes/on-tap-mau.yaml:5 TOAN is not taught in grade 8']);
  expect(found(swap('grade: 8', 'grade: 10')(SET))).toContain(
    'quizzes/on-tap-mau.yaml:5 LSDL-THCS is not taught in grade 10',
  );
});

test('what is excepted and would not be in it', () => {
  expect(found(`${SET}except: [b-m99-q02, b-m4-q01]\n`, 13)).toEqual([
    'quizzes/on-tap-mau.yaml:10 b-m4-q01 is not in this set anyway',
  ]);
});

test('two sets of one subject and grade', () => {
  const other = swap('on-tap-mau', 'on-tap-nua')(SET);
  expect(findingsIn(quizFrom, withQuizzes(bankOf(12), { 'on-tap-mau': SET, 'on-tap-nua': other }))).toEqual([
    'quizzes/on-tap-nua.yaml:5 on-tap-mau is the set of LSDL-THCS, grade 8, already',
  ]);
});
