import { expect, test } from '@jest/globals';
import { findings, withQuestion } from '../testing/fixture.js';
import { writtenAnswerYaml } from '../testing/more-questions.js';
import { writtenRubric } from './written-rubric.js';

const check = (from: string, to: string) => {
  expect(writtenAnswerYaml).toContain(from);
  return findings(writtenRubric, withQuestion('written-answer', writtenAnswerYaml.replace(from, to)));
};

test('a good question', () => {
  expect(check('rubric', 'rubric')).toEqual([]);
});

test('a level worth as much as a better one, or more', () => {
  expect(check('points: 0', 'points: 4')).toEqual([
    'questions.yaml:49 Criterion noi-dung: a level of 4 points comes after one of 2',
  ]);
  expect(check('points: 2', 'points: 4')).toEqual([
    'questions.yaml:48 Criterion noi-dung: a level of 4 points comes after one of 4',
  ]);
});

test('a length nobody can keep', () => {
  expect(check('min: 40', 'min: 90')).toEqual(['questions.yaml:42 At least 90 words and at most 80']);
});
