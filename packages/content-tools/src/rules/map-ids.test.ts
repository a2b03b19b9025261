import { expect, test } from '@jest/globals';
import { swap } from '../testing/fixture.js';
import { changedFindings, mapFindings } from '../testing/sample-map.js';
import { mapIds } from './map-ids.js';

test('one id and one name each', () => {
  expect(mapFindings(mapIds)).toEqual([]);
});

test.each<[string, string, string]>([
  ['an id twice', '<defs>', '<defs id="da-lat">'],
  ['no id', 'id="da-lat" ', ''],
  ['another name', '<title>Đà Lạt</title>', '<title>Lạc Dương</title>'],
  ['no name', '<title>Đà Lạt</title>', ''],
])('%s', (_name, from, to) => {
  expect(changedFindings(mapIds, (svg) => svg.replace(from, to))).toEqual([
    '1 da-lat does not have one id and one name',
  ]);
});

test.each<[string, string, string, string]>([
  ['a number with the id of a province', 'id: thac', 'id: dong-nai', 'dong-nai'],
  ['a point twice', 'id: da-lat, side: above', 'id: phu-quy', 'phu-quy'],
  ['a number with the id of a frame', 'id: thac', 'id: khung', 'khung'],
])('%s', (_name, from, to, id) => {
  expect(mapFindings(mapIds, swap(from, to))).toEqual([`1 ${id} does not have one id and one name`]);
});
