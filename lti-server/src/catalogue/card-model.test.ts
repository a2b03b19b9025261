import { describe, expect, test } from '@jest/globals';
import { range } from './card-model.js';

describe('grades as people write them', () => {
  test.each([
    [[8], '8'],
    [[4, 5], '4–5'],
    [[12, 10, 11], '10–12'],
    [[1, 2, 4, 6, 7], '1–2, 4, 6–7'],
    [[], ''],
  ])('%j → %s', (grades, text) => {
    expect(range(grades)).toBe(text);
  });
});
