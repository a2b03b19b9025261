import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { uncheckedObjective } from './unchecked-objective.js';

test('an objective no question checks', () => {
  expect(findings(uncheckedObjective, { 'questions.yaml': swap('objective: m1', 'objective: m2') })).toEqual([
    'lesson.yaml:14 No question checks the objective m1',
  ]);
});
