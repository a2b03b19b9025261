import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { unknownObjective } from './unknown-objective.js';

test('an objective the lesson does not have', () => {
  expect(findings(unknownObjective, { 'questions.yaml': swap('objective: m1', 'objective: m7') })).toEqual([
    'questions.yaml:3 The lesson has no objective m7',
  ]);
});
