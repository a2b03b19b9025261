import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { activityParts } from './activity-parts.js';

test('an activity without what a teacher needs to hold it', () => {
  const found = findings(activityParts, { 'lesson.yaml': swap('level: THCS', 'kind: activity\nlevel: THCS') });
  expect(found).toHaveLength(7);
  expect(found.at(-1)).toContain('no rubric');
  expect(findings(activityParts, {})).toEqual([]);
});
