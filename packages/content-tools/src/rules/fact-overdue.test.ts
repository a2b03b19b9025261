import { expect, test } from '@jest/globals';
import { findings } from '../testing/fixture.js';
import { factOverdue } from './fact-overdue.js';

test('a fact after the day by which it had to be checked again', () => {
  expect(findings(factOverdue, {}, '2027-08-01')).toEqual([
    '02-tiep-giap.md:6 The fact B-017 had to be checked again by 2027-07-31',
  ]);
});

test('on that very day it still holds', () => {
  expect(findings(factOverdue, {}, '2027-07-31')).toEqual([]);
});
