import { expect, test } from '@jest/globals';
import { swap } from '../testing/fixture.js';
import { mapFindings } from '../testing/sample-map.js';
import { mapUnknownId } from './map-unknown-id.js';

test('a sound map', () => {
  expect(mapFindings(mapUnknownId)).toEqual([]);
});

test.each<[string, string, string, string]>([
  ['a unit nobody has', 'cu-lam-dong', 'binh-thuan', '10 The map data has no binh-thuan for this place'],
  [
    'a former unit where one of today must stand',
    'former: [lam-dong]',
    'former: [cu-lam-dong]',
    '8 The map data has no cu-lam-dong for this place',
  ],
  ['a place nobody has', 'id: da-lat', 'id: da-lac', '12 The map data has no da-lac for this place'],
  ['a province as a point', 'id: da-lat', 'id: dak-lak', '12 The map data has no dak-lak for this place'],
  ['a unit to put a number in', 'in: dong-nai', 'in: bien-hoa', '14 The map data has no bien-hoa for this place'],
  ['a name of nothing', 'of: cu-binh-thuan', 'of: phan-rang', '16 The map data has no phan-rang for this place'],
  ['a name in an inset', 'of: hoang-sa', 'of: hoang-xa', '23 The map data has no hoang-xa for this place'],
])('%s', (_name, from, to, expected) => {
  expect(mapFindings(mapUnknownId, swap(from, to))).toEqual([expected]);
});
