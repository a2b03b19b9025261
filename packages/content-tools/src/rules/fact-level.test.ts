import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { factLevel } from './fact-level.js';

test('a fact for another level, said once', () => {
  expect(findings(factLevel, { 'facts/b.yaml': swap('[TH, THCS, THPT]', '[THPT]') })).toEqual([
    '01-lanh-hai.md:1 The fact B-033 is for THPT, the lesson for THCS',
  ]);
});
