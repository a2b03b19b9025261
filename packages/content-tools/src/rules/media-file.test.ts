import { expect, test } from '@jest/globals';
import { findings, remove, swap, withQuestion, write } from '../testing/fixture.js';
import { withRecording, withSounds } from '../testing/media-questions.js';
import { pictureHotspotsYaml } from '../testing/more-questions.js';
import { mediaFile } from './media-file.js';

test('a file that is not there', () => {
  expect(findings(mediaFile, { ...withRecording(), 'media/song.vtt': remove })).toEqual([
    'questions.yaml:44 There is no file media/song.vtt',
  ]);
});

test('the picture of a question about places', () => {
  const asked = withQuestion('picture-hotspots', swap('lanh-hai.svg', 'khac.svg')(pictureHotspotsYaml));
  expect(findings(mediaFile, asked)).toEqual(['questions.yaml:42 There is no file media/khac.svg']);
});

test.each([
  ['a recording', withRecording(swap('song.wav', 'song.ogg')), 'media/song.ogg', 42],
  ['a sound', withSounds(swap('song.wav', 'song.mp4')), 'media/song.mp4', 44],
  ['a picture', withSounds(swap('lanh-hai.svg', 'lanh-hai.webp')), 'media/lanh-hai.webp', 43],
])('%s of a kind that does not play everywhere', (_, edits, file, line) => {
  expect(findings(mediaFile, { ...edits, [file]: write('x') })).toEqual([
    `questions.yaml:${line} ${file} is of a kind that cannot be used here`,
  ]);
});

test('a drawing cannot be a poster: packages hold no SVG', () => {
  const edits = withRecording((yaml) => `${yaml}\n  poster: media/lanh-hai.svg`);
  expect(findings(mediaFile, edits)).toHaveLength(1);
});

test('good ones', () => {
  expect([...findings(mediaFile, withRecording()), ...findings(mediaFile, withSounds())]).toEqual([]);
});
