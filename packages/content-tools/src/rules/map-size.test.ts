import { expect, test } from '@jest/globals';
import { mapFindings } from '../testing/sample-map.js';
import { mapSize } from './map-size.js';

test('a small map', () => {
  expect(mapFindings(mapSize)).toEqual([]);
});

test('one with the country drawn large in many insets', () => {
  const inset = (y: number) =>
    `  - {box: [0, ${y}, 696], frame: [101.9, 8.2, 110.1, 23.6], layers: [neighbours, provinces]}\n`;
  const [finding, ...others] = mapFindings(mapSize, (text) => text + [2000, 4000, 6000].map(inset).join(''));
  expect(others).toEqual([]);
  expect(finding).toMatch(/^1 The map has (2[5-9]|[3-9]\d)\.\d KB compressed$/);
});
