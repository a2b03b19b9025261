import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { questionOfLesson } from './question-of-lesson.js';

test('the question of another lesson', () => {
  expect(findings(questionOfLesson, { 'questions.yaml': swap('id: b-m99-q01', 'id: b-m4-q01') })).toEqual([
    'questions.yaml:1 The question id b-m4-q01 is not of this lesson',
  ]);
});
