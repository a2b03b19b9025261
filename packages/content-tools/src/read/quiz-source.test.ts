import { expect, test } from '@jest/globals';
import { bankOf, SET, withQuizzes } from '../testing/bank-content.js';
import { swap } from '../testing/fixture.js';

const read = (yaml: string, count = 14) => withQuizzes(bankOf(count), { 'on-tap-mau': yaml }).quizzes[0];

test('a set has the questions the bank has for its subject and grade, and grows with it', () => {
  const { quiz } = read(SET) ?? {};
  expect(quiz).toMatchObject({ level: 'THCS', grades: [8], subjects: ['LSDL-THCS'], draw: 10 });
  expect(quiz?.questions).toHaveLength(14);
  expect(quiz?.questions.slice(0, 2)).toEqual(['b-m99-q01', 'b-m99-q02']);
  expect(read(SET, 20)?.quiz?.questions).toHaveLength(20);
  expect(read(swap('grade: 8', 'grade: 9')(SET))?.quiz?.questions).toEqual([]);
});

test('without those it excepts', () => {
  expect(read(`${SET}except: [b-m99-q02]\n`)?.quiz?.questions.slice(0, 2)).toEqual(['b-m99-q01', 'b-m99-q03']);
});

test('a key of its own beside `from` is one too many, and no set is made of it', () => {
  const broken = read(`${SET}grades: [8]\n`);
  expect([broken?.quiz, broken?.set]).toEqual([undefined, undefined]);
  expect(broken?.findings.map(({ place }) => place.line)).toEqual([10]);
});
