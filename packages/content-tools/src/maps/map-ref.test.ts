import { expect, test } from '@jest/globals';
import { mapRef } from './map-ref.js';

test('only what begins with map: is a map', () => {
  expect(mapRef('map:lam-dong')).toBe('lam-dong');
  expect(mapRef('media/map:lam-dong.svg')).toBeUndefined();
});
