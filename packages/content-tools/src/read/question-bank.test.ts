import { expect, test } from '@jest/globals';
import { type Edits, sampleContent, swap, withQuestion } from '../testing/fixture.js';
import { withRecording } from '../testing/media-questions.js';
import { scenarioYaml } from '../testing/more-questions.js';
import { questionBank } from './question-bank.js';

const bank = (edits: Edits = {}) =>
  questionBank(sampleContent(edits)).map(({ id, subject, grade }) => `${id} ${subject} ${grade}`);

const whole = ['b-m99-q01 LSDL-THCS 8', 'b-m99-q02 LSDL-THCS 8', 'b-m99-q03 LSDL-THCS 8'];

test('a question belongs to the subject and grade of its outcome', () => {
  expect(bank()).toEqual(whole);
});

test('not when its lesson is for other grades only', () => {
  expect(bank({ 'lesson.yaml': swap('grades: [8]', 'grades: [7, 9]') })).toEqual([]);
  expect(bank({ 'questions.yaml': swap('LSDL08.DL-BIEN-DAO.O1', 'DL12.BIEN.O1') })).toEqual(whole.slice(1));
});

test('what tells its answers while it is played, or is asked by a recording, is for no quiz', () => {
  expect(bank(withQuestion('scenario', scenarioYaml))).toEqual(whole);
  expect(bank(withRecording())).toEqual(whole.slice(0, 1));
});
