import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { withSounds } from '../testing/media-questions.js';
import { mediaWords } from './media-words.js';

test('a picture that is only named', () => {
  expect(findings(mediaWords, withSounds(swap('alt: Mặt cắt từ bờ ra khơi', 'alt: Mặt cắt')))).toEqual([
    'questions.yaml:43 The picture media/lanh-hai.svg has no description',
  ]);
});

test('a sound without its words', () => {
  expect(findings(mediaWords, withSounds(swap(', transcript: Sóng vỗ bờ', '')))).toEqual([
    'questions.yaml:44 The sound media/song.wav has no transcript',
  ]);
});

test('both in words', () => {
  expect(findings(mediaWords, withSounds())).toEqual([]);
});
