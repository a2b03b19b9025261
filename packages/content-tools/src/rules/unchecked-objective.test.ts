import { expect, test } from '@jest/globals';
import { findings, swap, withQuestion } from '../testing/fixture.js';
import { flashcardsYaml } from '../testing/more-questions.js';
import { uncheckedObjective } from './unchecked-objective.js';

test('an objective no question checks', () => {
  expect(findings(uncheckedObjective, { 'questions.yaml': swap('objective: m1', 'objective: m2') })).toEqual([
    'lesson.yaml:14 No question checks the objective m1',
  ]);
});

test('practice checks nothing', () => {
  const { 'questions.yaml': add = (text: string) => text, ...rest } = withQuestion('flashcards', flashcardsYaml);
  const onlyCards = (text: string) => add(text.replaceAll('objective: m2', 'objective: m1'));
  expect(findings(uncheckedObjective, { ...rest, 'questions.yaml': onlyCards })).toEqual([
    'lesson.yaml:15 No question checks the objective m2',
  ]);
});
