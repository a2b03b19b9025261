import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { missingFeedback } from './missing-feedback.js';

test('an answer, a statement and a blank without feedback', () => {
  expect(
    findings(missingFeedback, {
      'questions.yaml': (text) =>
        swap(
          ', feedback: 24 là mép ngoài vùng tiếp giáp.',
          '',
        )(swap(', feedback: Sai. Lãnh hải rộng 12 hải lí.', '')(swap(', feedback: Mười hai hải lí.', '')(text))),
    }),
  ).toEqual([
    'questions.yaml:10 b-m99-q01: b has no feedback',
    'questions.yaml:21 b-m99-q02: b has no feedback',
    'questions.yaml:33 b-m99-q03: a has no feedback',
  ]);
});
