import { expect, test } from '@jest/globals';
import { isListed } from './word-list.js';

test.each(
  'quốc nghiêng ngành gì giữ giết khuỷu thuỷ thủy Hoà hòa đường quyển quýt nguyễn ngoằn ngoèo yêu lý kỹ gìn ghềnh kênh công xoong khoẻ rượu khuya tuyết uỷ gió giêng'.split(
    ' ',
  ),
)('%s is a Vietnamese syllable', (word) => expect(isListed(word)).toBe(true));

test.each('nghành gềnh kông ngiêng trửơng hoaf việtt phảt zời fải qúôc lyên thuyề dụn tiếnn gò0'.split(' '))(
  '%s is none, even where its letters could stand together',
  (word) => expect(isListed(word)).toBe(false),
);

test('letters and marks apart count as one', () => {
  expect(isListed('đường'.normalize('NFD'))).toBe(true);
});
