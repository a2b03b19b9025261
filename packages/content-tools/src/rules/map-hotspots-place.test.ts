import { expect, test } from '@jest/globals';
import { findingsIn, sampleContent, swap, withQuestion } from '../testing/fixture.js';
import { mapHotspotsYaml } from '../testing/more-questions.js';
import { mapBook, SAMPLE_MAP } from '../testing/sample-map.js';
import { mapHotspotsPlace } from './map-hotspots-place.js';

const check = (from = 'mode', to = 'mode') =>
  findingsIn(mapHotspotsPlace, {
    ...sampleContent(withQuestion('map-hotspots', swap(from, to)(mapHotspotsYaml))),
    maps: mapBook({ mau: SAMPLE_MAP }),
  });

test('a good question', () => {
  expect(check()).toEqual([]);
});

test('a place that is not on the map', () => {
  expect(check('da-lat', 'ha-noi')).toEqual(['questions.yaml:45 The map mau has no ha-noi']);
});

test('an archipelago, which always has its name, may be there but not be asked for', () => {
  expect(check('id: cu-binh-thuan', 'id: hoang-sa')).toEqual([]);
  expect(check('id: da-lat', 'id: hoang-sa')).toEqual([
    'questions.yaml:45 The name of hoang-sa always stands on the map',
  ]);
});

test('a map that is not there is told by its own rule', () => {
  expect(check('map: mau', 'map: khac')).toEqual([]);
});
