import { expect, test } from '@jest/globals';
import { swap } from '../testing/fixture.js';
import { mapFindings } from '../testing/sample-map.js';
import { mapNotDrawn } from './map-not-drawn.js';

test('all that is asked for comes out', () => {
  expect(mapFindings(mapNotDrawn)).toEqual([]);
});

test.each<[string, string, string, string]>([
  ['a point outside of the frame', 'id: da-lat', 'id: con-co', 'con-co'],
  ['a former unit whose layer is not drawn', 'former: [lam-dong]', 'former: [khanh-hoa]', 'cu-lam-dong'],
  ['a unit outside of the frame', 'units: [cu-lam-dong]', 'units: [ha-noi]', 'ha-noi'],
  ['a name without a place', '{of: cu-binh-thuan}', '{of: ha-noi}', 'ha-noi'],
  ['an archipelago that is not whole', '{of: bien-dong, at: [108.88, 9.3]}', '{of: hoang-sa}', 'hoang-sa'],
])('%s', (_name, from, to, id) => {
  expect(mapFindings(mapNotDrawn, swap(from, to))).toContain(`1 ${id} does not show on the map`);
});
