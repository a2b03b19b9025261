import { expect, test } from '@jest/globals';
import { mapBook, SAMPLE_MAP } from '../testing/sample-map.js';
import { compressedBytes } from './map-size.js';

test('what is measured is the drawing as a page holds it', () => {
  const built = mapBook({ mau: SAMPLE_MAP }).draw('mau', 'vi');
  if (!built) throw new Error('the sample is broken');
  const bytes = compressedBytes(built);
  expect(bytes).toBeGreaterThan(3000);
  expect(bytes).toBeLessThan(built.svg.length / 3);
  const twice = { ...built, alt: Array.from({ length: 2000 }, (_, index) => index.toString(36)).join(' ') };
  expect(compressedBytes(twice)).toBeGreaterThan(bytes + 1000);
});
