import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { withSounds } from '../testing/media-questions.js';
import { answerContent } from './answer-content.js';

test('an answer of nothing', () => {
  expect(findings(answerContent, withSounds(swap('text: Không biết, ', '')))).toEqual([
    'questions.yaml:45 The answer c has nothing to choose',
  ]);
});

test('words about a file that is not named', () => {
  expect(findings(answerContent, withSounds(swap('audio: media/song.wav, ', '')))).toEqual([
    'questions.yaml:44 The answer b describes a file it does not have',
  ]);
});

test('a picture alone is an answer', () => {
  expect(findings(answerContent, withSounds())).toEqual([]);
});
