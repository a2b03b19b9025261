import { expect, test } from '@jest/globals';
import { swap } from '../testing/fixture.js';
import { changedFindings, mapFindings } from '../testing/sample-map.js';
import { mapAlt } from './map-alt.js';

test('title, description and note', () => {
  expect(mapFindings(mapAlt)).toEqual([]);
});

test.each<[string, string, string, string]>([
  ['an empty title', 'vi: Tỉnh Lâm Đồng,', "vi: ' ',", '1 The map has no title'],
  [
    'a description that is a label',
    'vi: Bản đồ tỉnh Lâm Đồng, phía đông nam giáp Biển Đông, ngoài khơi có đặc khu Phú Quý.',
    'vi: Bản đồ Lâm Đồng.',
    '1 The text alternative (vi) does not say what the map shows',
  ],
  [
    'one in English',
    'en: A map of Lâm Đồng Province, by the East Sea in the south-east, with Phú Quý off the coast.',
    'en: A map of Lâm Đồng Province.',
    '1 The text alternative (en) does not say what the map shows',
  ],
])('%s', (_name, from, to, expected) => {
  expect(mapFindings(mapAlt, swap(from, to))).toEqual([expected]);
});

test('a drawing without the note', () => {
  expect(changedFindings(mapAlt, (svg) => svg.replace(/<text data-part="note".*?<\/text>/, ''))).toEqual([
    '1 The note «Diagram, not for measuring» is missing',
  ]);
});
