import { expect, test } from '@jest/globals';
import { swap } from '../testing/fixture.js';
import { mapFindings } from '../testing/sample-map.js';
import { mapSeaName } from './map-sea-name.js';

test('«Biển Đông»', () => {
  expect(mapFindings(mapSeaName)).toEqual([]);
});

test.each<[string, string, string]>([
  ['no name', '  - {of: bien-dong, at: [108.88, 9.3]}\n', ''],
  ['another name', '{of: bien-dong, at: [108.88, 9.3]}', '{of: bien-dong, at: [108.88, 9.3], lines: [Biển]}'],
])('%s', (_name, from, to) => {
  expect(mapFindings(mapSeaName, swap(from, to))).toEqual(['1 The sea is not named «Biển Đông»']);
});

test.each([
  ['in the text alternative', 'by the East Sea', 'by the South China Sea', 'South China Sea'],
  ['in a name', 'name: Thác', 'name: Nansha', 'Nansha'],
])('a name others use, %s', (_name, from, to, word) => {
  expect(mapFindings(mapSeaName, swap(from, to))).toEqual([`1 The name «${word}» is not used`]);
});
