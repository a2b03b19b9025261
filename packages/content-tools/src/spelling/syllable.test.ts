import { expect, test } from '@jest/globals';
import { isSyllable } from './syllable.js';

test.each(
  'quốc nghiêng ngành gì giữ giết khuỷu thuỷ Hoà đường quyển quýt quỳnh nguyễn ngoằn ngoèo yêu yến lý kỹ mỹ gìn ghềnh kênh công xoong huých khoẻ chuyến rượu khuya tuyết uỷ oách ỷ sỹ gió giêng tiếng triều'.split(
    ' ',
  ),
)('%s is a syllable', (word) => expect(isSyllable(word)).toBe(true));

test.each('nghành gềnh kông cênh ngiêng trửơng hoaf việtt phảt các̀ zời fải qúôc lyên thuyề Internet Gò0'.split(' '))(
  '%s is none',
  (word) => expect(isSyllable(word)).toBe(false),
);
