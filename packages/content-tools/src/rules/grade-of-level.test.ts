import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { gradeOfLevel } from './grade-of-level.js';

test('a grade of another level', () => {
  expect(findings(gradeOfLevel, { 'lesson.yaml': swap('grades: [8]', 'grades: [8, 10]') })).toEqual([
    'lesson.yaml:6 Grade 10 is not of level THCS',
  ]);
});

test('a subject that is not taught in these grades', () => {
  expect(findings(gradeOfLevel, { 'lesson.yaml': swap('[LSDL-THCS]', '[DL-THPT]') })).toEqual([
    'lesson.yaml:7 DL-THPT is not taught in grade 8',
  ]);
});
