import { expect, test } from '@jest/globals';
import { findings, write } from '../testing/fixture.js';
import { CAPTIONS, withRecording } from '../testing/media-questions.js';
import { captions } from './captions.js';

test('captions that cannot be read', () => {
  const text = CAPTIONS.replace('00:05.000', '5s');
  expect(findings(captions, { ...withRecording(), 'media/song.vtt': write(text) })).toEqual([
    'media/song.vtt:6 Times are written 00:07.000 --> 00:09.500',
  ]);
});

test('captions that go on when the recording is over', () => {
  const text = CAPTIONS.replace('00:08.500', '00:09.001');
  expect(findings(captions, { ...withRecording(), 'media/song.vtt': write(text) })).toEqual([
    'media/song.vtt:1 The last caption ends after 0:09',
  ]);
});

test('the English ones are read too', () => {
  expect(findings(captions, { ...withRecording(), 'media/song.en.vtt': write('WEBVTT\n') })).toEqual([
    'media/song.en.vtt:1 There are no captions',
  ]);
});

test('good ones', () => {
  expect(findings(captions, withRecording())).toEqual([]);
});
