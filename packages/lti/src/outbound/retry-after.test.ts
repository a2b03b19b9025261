import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { retryAfterSeconds } from './retry-after.js';

const now = new Date('2026-11-24T08:00:00.500Z');

test.each([
  ['120', 120],
  [' 0 ', 0],
  ['Tue, 24 Nov 2026 08:01:00 GMT', 60],
  ['Tue, 24 Nov 2026 07:00:00 GMT', 0],
  ['soon', undefined],
  ['', undefined],
  [null, undefined],
])('%p is %p seconds', (header, seconds) => {
  expect(retryAfterSeconds(header, now)).toBe(seconds);
});

test('whatever a platform sends, it is a wait of zero or more, or none', () => {
  fc.assert(fc.property(fc.string(), (header) => (retryAfterSeconds(header, now) ?? 0) >= 0));
});
