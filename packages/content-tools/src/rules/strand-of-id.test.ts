import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { strandOfId } from './strand-of-id.js';

test('a strand that is not the one of the id', () => {
  expect(findings(strandOfId, { 'lesson.yaml': swap('strand: B', 'strand: C') })).toEqual([
    'lesson.yaml:4 The id B-M99 is not of strand C',
  ]);
});
