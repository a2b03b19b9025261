import { expect, test } from '@jest/globals';
import { findings } from '../testing/fixture.js';
import { answerPlace } from './answer-place.js';

/** A single choice for each place, in which the right answer stands there. */
const questions = (...places: number[]) => ({
  'questions.yaml': () =>
    places
      .map(
        (place, number) => `- id: b-m99-q1${number}
  type: multiple-choice
  objective: m1
  outcome: LSDL08.DL-BIEN-DAO.O1
  cognitive: nhan_biet
  facts: [B-033]
  question: Câu ${number}?
  answers:
${[0, 1, 2].map((at) => `    - {id: ${'abc'[at]}, text: Đáp án ${at}${at === place ? ', correct: true' : ''}}`).join('\n')}
`,
      )
      .join(''),
});

test('a lesson in which the right answer is nearly always the first, or nearly always another', () => {
  expect(findings(answerPlace, questions(0, 0, 0, 0, 2))).toEqual([
    'questions.yaml:9 B-M99: in 4/5 questions the right answer stands at place 1',
  ]);
  expect(findings(answerPlace, questions(2, 2, 2, 2))).toEqual([
    'questions.yaml:11 B-M99: in 4/4 questions the right answer stands at place 3',
  ]);
});

test('a mix, or too few to tell', () => {
  expect(findings(answerPlace, questions(0, 0, 0, 2))).toEqual([]);
  expect(findings(answerPlace, questions(0, 0, 0))).toEqual([]);
});
