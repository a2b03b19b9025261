import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { factDate } from './fact-date.js';

test('a day that is not in the calendar', () => {
  expect(findings(factDate, { 'facts/b.yaml': swap('as_of: 2026-11-22', 'as_of: 2026-02-30') })).toEqual([
    'facts/b.yaml:2 The fact B-017: there is no day 2026-02-30',
  ]);
});

test('a day to come', () => {
  expect(findings(factDate, { 'facts/b.yaml': swap('as_of: 2026-11-22', 'as_of: 2026-12-22') })).toEqual([
    'facts/b.yaml:2 The fact B-017 was checked on 2026-12-22, a day to come',
  ]);
});

test('a recheck day that is not in the calendar', () => {
  expect(findings(factDate, { 'facts/b.yaml': swap('recheck_by: 2027-07-31', 'recheck_by: 2027-06-31') })).toEqual([
    'facts/b.yaml:2 The fact B-017: there is no day 2027-06-31',
  ]);
});
