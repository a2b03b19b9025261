import { expect, test } from '@jest/globals';
import { readLessonSource } from '../read/lesson-source.js';
import { FOLDER, findings, findingsIn, sampleContent, sampleFiles, swap } from '../testing/fixture.js';
import { pictureSize } from './picture-size.js';

/** The head of a PNG file: all that is read of it is its size. */
function png(width: number, height: number, bytes = 1000): Buffer {
  const file = Buffer.alloc(bytes);
  file.write('89504e470d0a1a0a0000000d49484452', 'hex');
  file.writeUInt32BE(width, 16);
  file.writeUInt32BE(height, 20);
  return file;
}

function photograph(bytes: Buffer): string[] {
  const files = new Map([...sampleFiles(), ['media/anh.png', bytes] as const]);
  return findingsIn(pictureSize, { ...sampleContent(), lessons: [readLessonSource(FOLDER, files)] });
}

test('a drawing that is too heavy', () => {
  const heavy = swap('<title>', `<desc>${'x'.repeat(60_000)}</desc><title>`);
  expect(findings(pictureSize, { 'media/lanh-hai.svg': heavy })).toEqual([
    'media/lanh-hai.svg:1 The picture has 60 KB',
  ]);
});

test.each([
  ['too heavy', png(800, 600, 250_001), 'The picture has 250 KB'],
  ['too wide', png(1601, 600), 'The longer side has 1601 px'],
  ['too tall', png(600, 2000), 'The longer side has 2000 px'],
  ['not a picture', Buffer.from('<html>'), 'The file is no picture'],
])('a photograph that is %s', (_, bytes, message) => {
  expect(photograph(bytes)).toEqual([`media/anh.png:1 ${message}`]);
});

test('1600 pixels and 250 KB are fine', () => {
  expect(photograph(png(1600, 1200, 250_000))).toEqual([]);
});
