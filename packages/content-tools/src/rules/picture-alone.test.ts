import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { pictureAlone } from './picture-alone.js';

test('a picture in the middle of text', () => {
  expect(findings(pictureAlone, { '01-lanh-hai.md': swap('![Mặt cắt', 'Xem hình: ![Mặt cắt') })).toEqual([
    '01-lanh-hai.md:3 The picture stands in the middle of text',
  ]);
});
