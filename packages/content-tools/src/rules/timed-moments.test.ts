import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { QUESTION_LIBRARIES } from '../build/ids.js';
import { findings, swap } from '../testing/fixture.js';
import { withRecording } from '../testing/media-questions.js';
import { MOMENT_TYPES, timedMoments } from './timed-moments.js';

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

test('a question of a type it cannot put', () => {
  expect(findings(timedMoments, withRecording(swap('question: b-m99-q02', 'question: b-m99-q04')))).toEqual([
    'questions.yaml:46 A recording cannot pause for b-m99-q04, a timed-media',
  ]);
});

test('the library takes just these types', () => {
  const semantics = readFileSync(
    new URL('../../../../h5p-library/timed-media/semantics.json', import.meta.url),
    'utf8',
  );
  const options = [...semantics.matchAll(/"(Langbiang\.\w+) 1\.0"/g)].map(([, name]) => name);
  expect(options).toEqual(MOMENT_TYPES.map((type) => QUESTION_LIBRARIES[type]));
});
