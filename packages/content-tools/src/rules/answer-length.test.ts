import { expect, test } from '@jest/globals';
import { findings } from '../testing/fixture.js';
import { answerLength } from './answer-length.js';

/** Four single choices; in so many of them the right answer is by far the longest. */
const questions = (telling: number) => ({
  'questions.yaml': () =>
    [1, 2, 3, 4]
      .map(
        (number) => `- id: b-m99-q1${number}
  type: multiple-choice
  objective: m1
  outcome: LSDL08.DL-BIEN-DAO.O1
  cognitive: nhan_biet
  facts: [B-033]
  question: Câu ${number}?
  answers:
    - {id: a, text: Một đáp án nhiễu}
    - {id: b, text: ${number <= telling ? 'Một đáp án đúng viết rất đầy đủ và dài' : 'Đáp án đúng'}, correct: true}
    - {id: c, text: Một đáp án khác}
`,
      )
      .join(''),
});

test('a lesson in which the right answer can be told by its length', () => {
  expect(findings(answerLength, questions(3))).toEqual([
    'questions.yaml:9 B-M99: the right answer is the longest in 3 of 4 questions (b-m99-q11, b-m99-q12, b-m99-q13)',
  ]);
  expect(findings(answerLength, questions(2))).toEqual([]);
});
