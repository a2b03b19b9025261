import { expect, test } from '@jest/globals';
import { swap } from '../testing/fixture.js';
import { changedFindings, mapFindings } from '../testing/sample-map.js';
import { mapLabels } from './map-labels.js';

test('every word can be read', () => {
  expect(mapFindings(mapLabels)).toEqual([]);
});

test.each<[string, string, string, string]>([
  ['cut by the frame', 'at: [108.88, 9.3]', 'at: [109.4, 9.3]', '1 «Biển Đông» is cut off'],
  ['under an inset', 'at: [108.88, 9.3]', 'at: [108, 9.9]', '1 «Biển Đông» is cut off'],
  [
    'on another word',
    '{of: cu-binh-thuan}',
    '{of: cu-binh-thuan, at: [108.44, 12.05]}',
    '1 «Đà Lạt» and «Bình Thuận» lie on each other',
  ],
  ['on an island', 'at: [112.6, 13.55]', 'at: [112.6, 15]', '1 «Quần đảo Hoàng Sa (Đà Nẵng)» covers an island'],
])('%s', (_name, from, to, expected) => {
  expect(mapFindings(mapLabels, swap(from, to))).toContain(expected);
});

test('too small', () => {
  const small = (svg: string) => svg.replace('font-size="30"', 'font-size="20"');
  expect(changedFindings(mapLabels, small)).toContain('1 «Biển Đông» is too small');
});
