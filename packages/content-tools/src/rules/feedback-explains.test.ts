import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { feedbackExplains } from './feedback-explains.js';

test('a wrong answer that is only told to be wrong', () => {
  const edit = { 'questions.yaml': swap('24 là mép ngoài vùng tiếp giáp.', 'Chưa đúng. Em thử lại.') };
  expect(findings(feedbackExplains, edit)).toEqual(['questions.yaml:10 b-m99-q01, b: the feedback does not say why']);
  expect(findings(feedbackExplains, {})).toEqual([]);
});
