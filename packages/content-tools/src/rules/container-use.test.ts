import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { withRecording } from '../testing/media-questions.js';
import { containerUse } from './container-use.js';

test('a recording inside of itself', () => {
  expect(findings(containerUse, withRecording(swap('question: b-m99-q02', 'question: b-m99-q04')))).toEqual([
    'questions.yaml:46 b-m99-q04 holds questions itself and cannot stand inside of another',
  ]);
});

test('plain questions inside', () => {
  expect(findings(containerUse, withRecording())).toEqual([]);
});
