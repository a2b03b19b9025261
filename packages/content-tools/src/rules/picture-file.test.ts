import { expect, test } from '@jest/globals';
import { findings, remove, swap, write } from '../testing/fixture.js';
import { pictureFile } from './picture-file.js';

test('a picture that is not there', () => {
  expect(findings(pictureFile, { 'media/lanh-hai.svg': remove })).toEqual([
    '01-lanh-hai.md:3 There is no picture media/lanh-hai.svg',
  ]);
});

test('a kind that H5P hosts refuse', () => {
  expect(
    findings(pictureFile, {
      '01-lanh-hai.md': swap('lanh-hai.svg', 'lanh-hai.webp'),
      'media/lanh-hai.webp': write('x'),
    }),
  ).toEqual(['01-lanh-hai.md:3 media/lanh-hai.webp is of a kind many systems refuse']);
});
