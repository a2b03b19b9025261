import { expect, test } from '@jest/globals';
import { sizeText, timeText } from './figures.js';

test.each([
  [0, '0:00'],
  [9.99, '0:09'],
  [65, '1:05'],
  [3600, '1:00:00'],
  [3725.5, '1:02:05'],
  [-3, '0:00'],
])('%d seconds are %s', (seconds, text) => {
  expect(timeText(seconds)).toBe(text);
});

test.each([
  [900, 'vi', '0,1 MB'],
  [1_240_000, 'vi', '1,2 MB'],
  [1_240_000, 'en', '1.2 MB'],
  [12_000_000, 'en', '12.0 MB'],
] as const)('%d bytes in %s are %s', (bytes, lang, text) => {
  expect(sizeText(bytes, lang)).toBe(text);
});
