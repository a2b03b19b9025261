import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { toneMark } from './tone-mark.js';

test('the tone mark on the first vowel of an open oa', () => {
  const edit = { 'questions.yaml': swap('Đúng. Đường cơ sở là vạch số 0.', 'Đúng. Vì hòa bình.') };
  expect(findings(toneMark, edit)).toEqual(['questions.yaml:20 A tone mark is not set as in the textbooks']);
  expect(findings(toneMark, {})).toEqual([]);
});
