import { expect, test } from '@jest/globals';
import { findingsIn, sampleContent, swap, withQuestion } from '../testing/fixture.js';
import { pictureHotspotsYaml } from '../testing/more-questions.js';
import { pictureHotspotsPlace } from './picture-hotspots-place.js';

const check = (from = 'mode', to = 'mode') =>
  findingsIn(
    pictureHotspotsPlace,
    sampleContent(withQuestion('picture-hotspots', swap(from, to)(pictureHotspotsYaml))),
  );

test('a good question', () => {
  expect(check()).toEqual([]);
});

test('no shape, and two', () => {
  expect(check(', circle: [10, 40, 6]', '')).toEqual(['questions.yaml:46 bo needs exactly one shape']);
  expect(check('circle:', 'rect: [0, 0, 9, 9], circle:')).toEqual(['questions.yaml:46 bo needs exactly one shape']);
});

test('a rectangle that leaves the picture', () => {
  expect(check('[70, 20, 20, 40]', '[70, 20, 31, 40]')).toEqual(['questions.yaml:47 khoi is not all on the picture']);
  expect(check('[70, 20, 20, 40]', '[70, 20, 20, 0]')).toEqual(['questions.yaml:47 khoi is not all on the picture']);
});
