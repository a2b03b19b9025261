import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { pictureAlt } from './picture-alt.js';

test('no description', () => {
  expect(
    findings(pictureAlt, {
      '01-lanh-hai.md': swap('Mặt cắt từ bờ ra khơi, lãnh hải là dải nước sát bờ rộng 12 hải lí.', ''),
    }),
  ).toEqual(['01-lanh-hai.md:3 The picture has no description']);
});

test('a label is not a description', () => {
  expect(
    findings(pictureAlt, {
      '01-lanh-hai.md': swap('Mặt cắt từ bờ ra khơi, lãnh hải là dải nước sát bờ rộng 12 hải lí.', 'Lãnh hải'),
    }),
  ).toEqual(['01-lanh-hai.md:3 The picture has no description']);
});
