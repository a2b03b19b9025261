import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_RETRY, retryDelay } from './backoff.js';

describe('retryDelay', () => {
  test('doubles from 5 s up to an hour', () => {
    const delays = [0, 1, 2, 3, 20].map((tries) => retryDelay(DEFAULT_RETRY, tries, 0));
    expect(delays).toEqual([2_500, 5_000, 10_000, 20_000, 1_800_000]);
    expect(retryDelay(DEFAULT_RETRY, 20, 0.999999)).toBe(3_599_998);
  });

  test('never comes back before the Retry-After the platform asked for', () => {
    expect(retryDelay(DEFAULT_RETRY, 0, 0, 90)).toBe(90_000);
    expect(retryDelay(DEFAULT_RETRY, 0, 0.5, 90)).toBe(92_500);
  });

  test('a Retry-After of days is cut, a nonsense one ignored', () => {
    expect(retryDelay(DEFAULT_RETRY, 0, 0, 10_000_000)).toBe(DEFAULT_RETRY.maxRetryAfter);
    expect(retryDelay(DEFAULT_RETRY, 0, 0, -5)).toBe(2_500);
    expect(retryDelay(DEFAULT_RETRY, 0, 0, Number.NaN)).toBe(2_500);
  });

  test('stays within its bounds for every input', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.float({ min: 0, max: Math.fround(0.999), noNaN: true }),
        fc.option(fc.double(), { nil: undefined }),
        (tries, random, after) => {
          const delay = retryDelay(DEFAULT_RETRY, tries, random, after);
          expect(delay).toBeGreaterThanOrEqual(DEFAULT_RETRY.firstDelay / 2);
          expect(delay).toBeLessThanOrEqual(DEFAULT_RETRY.maxRetryAfter + DEFAULT_RETRY.firstDelay);
        },
      ),
    );
  });
});
