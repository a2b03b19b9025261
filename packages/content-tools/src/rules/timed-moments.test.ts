import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { withRecording } from '../testing/media-questions.js';
import { timedMoments } from './timed-moments.js';

test('a question after the end', () => {
  expect(findings(timedMoments, withRecording(swap('0:08.5', '0:09.1')))).toEqual([
    'questions.yaml:47 The recording ends at 0:09, the question comes at 0:09.1',
  ]);
});

test('questions out of order', () => {
  expect(findings(timedMoments, withRecording(swap('0:08.5', '0:03')))).toEqual([
    'questions.yaml:47 0:03 stands after 0:04',
  ]);
});

test('two questions at one time, and one at the very end', () => {
  expect(findings(timedMoments, withRecording(swap('0:04', '0:08.5')))).toEqual([]);
  expect(findings(timedMoments, withRecording(swap('0:08.5', '0:09')))).toEqual([]);
});
