import { expect, test } from '@jest/globals';
import { swap } from '../testing/fixture.js';
import { mapFindings } from '../testing/sample-map.js';
import { mapFrame } from './map-frame.js';

test('a sound map', () => {
  expect(mapFindings(mapFrame)).toEqual([]);
});

test('the main frame and that of an inset', () => {
  const message = 'The frame is out of order or reaches beyond the data';
  expect(mapFindings(mapFrame, swap('frame: [106.72, 8.2,', 'frame: [106.72, 3,'))).toEqual([`6 ${message}`]);
  expect(mapFindings(mapFrame, swap('117.9, 23.7]', '100, 23.7]'))).toEqual([`20 ${message}`]);
});
