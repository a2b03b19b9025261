import { expect, test } from '@jest/globals';
import { findings, remove, write } from '../testing/fixture.js';
import { lessonFile } from './lesson-file.js';

test('an empty lesson.yaml', () => {
  expect(findings(lessonFile, { 'lesson.yaml': write('\n') })).toEqual([
    'lesson.yaml:1 lessons/B-M99-bai-mau has no lesson.yaml, or an empty one',
  ]);
});

test('no lesson.yaml at all', () => {
  expect(findings(lessonFile, { 'lesson.yaml': remove })).toEqual([
    'lesson.yaml:1 lessons/B-M99-bai-mau has no lesson.yaml, or an empty one',
  ]);
});
