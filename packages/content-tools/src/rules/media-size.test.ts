import { expect, test } from '@jest/globals';
import { findings, swap, write } from '../testing/fixture.js';
import { withRecording, withSounds } from '../testing/media-questions.js';
import { mediaSize } from './media-size.js';

test('a sound in an answer that no phone waits for', () => {
  const edits = { ...withSounds(), 'media/song.wav': write('x'.repeat(300_001)) };
  expect(findings(mediaSize, edits)).toEqual(['questions.yaml:44 media/song.wav has 0.3 MB']);
});

test('the same size is fine for a recording, and more for a film', () => {
  const big = write('x'.repeat(3_000_001));
  expect(findings(mediaSize, { ...withRecording(), 'media/song.wav': write('x'.repeat(300_001)) })).toEqual([]);
  expect(findings(mediaSize, { ...withRecording(), 'media/song.wav': big })).toEqual([
    'questions.yaml:42 media/song.wav has 3.0 MB',
  ]);
  const film = withRecording(swap('song.wav', 'song.mp4'));
  expect(findings(mediaSize, { ...film, 'media/song.mp4': big })).toEqual([]);
});
