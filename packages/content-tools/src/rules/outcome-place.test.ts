import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { outcomePlace } from './outcome-place.js';

test('an outcome of another subject and grade, met in full', () => {
  expect(
    findings(outcomePlace, {
      'lesson.yaml': swap('{ id: LSDL08.DL-BIEN-DAO.O2, strength: support }', '{ id: DL12.BIEN.O1, strength: full }'),
    }),
  ).toEqual(['lesson.yaml:12 DL12.BIEN.O1 belongs to DL-THPT, grade 12, which the lesson is not for']);
});

test('any outcome may be supported', () => {
  expect(
    findings(outcomePlace, {
      'lesson.yaml': swap(
        '{ id: LSDL08.DL-BIEN-DAO.O2, strength: support }',
        '{ id: DL12.BIEN.O1, strength: support }',
      ),
    }),
  ).toEqual([]);
});
