import { expect, test } from '@jest/globals';
import { isOnLand } from './on-land.js';

const square = [
  [0, 0],
  [40, 0],
  [40, 40],
  [0, 40],
] as const;

test.each<[string, [number, number], boolean]>([
  ['inside', [20, 20], true],
  ['on a corner', [42, 42], true],
  ['far outside', [60, 20], false],
  ['left of it, at the height of its edges', [-20, 20], false],
])('%s', (_name, spot, expected) => {
  expect(isOnLand(spot, [square])).toBe(expected);
});

test('a hole is not land', () => {
  const bay = [
    [0, 0],
    [60, 0],
    [60, 60],
    [30, 60],
    [30, 20],
    [20, 20],
    [20, 60],
    [0, 60],
  ] as const;
  expect(isOnLand([25, 40], [bay])).toBe(false);
});

test('a small island beside the place counts as on it', () => {
  expect(
    isOnLand(
      [100, 100],
      [
        [
          [102, 101],
          [103, 101],
          [103, 102],
        ],
      ],
    ),
  ).toBe(true);
});
