import { expect, test } from '@jest/globals';
import { findings, swap, withQuestion, write } from '../testing/fixture.js';
import { pictureHotspotsYaml } from '../testing/more-questions.js';
import { unusedFile } from './unused-file.js';

test('a text and a picture nobody sees', () => {
  expect(findings(unusedFile, { '03-cu.md': write('Bỏ quên.'), 'media/cu.svg': write('<svg/>') })).toEqual([
    '03-cu.md:1 The lesson does not use 03-cu.md',
    'media/cu.svg:1 The lesson does not use media/cu.svg',
  ]);
});

test('the English of a page is used', () => {
  expect(findings(unusedFile, { '01-lanh-hai.en.md': write('The sea.') })).toEqual([]);
});

test('a picture whose name has diacritics and a space is used where it is shown', () => {
  const files = {
    '02-tiep-giap.md': write('![Một hình vẽ nhỏ.](<media/bờ biển.svg>)'),
    'media/bờ biển.svg': write('<svg/>'),
  };
  expect(findings(unusedFile, files)).toEqual([]);
});

test('a picture that only a question shows is used', () => {
  const asked = withQuestion('picture-hotspots', swap('lanh-hai.svg', 'khac.svg')(pictureHotspotsYaml));
  expect(findings(unusedFile, { ...asked, 'media/khac.svg': write('<svg/>') })).toEqual([]);
});
