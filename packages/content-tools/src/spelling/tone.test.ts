import { expect, test } from '@jest/globals';
import { withSchoolTones } from './tone.js';

test('the mark moves to the second vowel of an open oa, oe, uy, and nowhere else', () => {
  expect(withSchoolTones('Hòa bình, khỏe, THỦY thủ, tùy, lũy; hoàn, quý, qúy, hoạt, toán, múa, của')).toBe(
    'Hoà bình, khoẻ, THUỶ thủ, tuỳ, luỹ; hoàn, quý, qúy, hoạt, toán, múa, của',
  );
  expect(withSchoolTones('văn hoá')).toBe('văn hoá');
});
