import { expect, test } from '@jest/globals';
import { boundsOf, visualCentre } from './visual-centre.js';

const square = (left: number, size: number): [number, number][] => [
  [left, 0],
  [left + size, 0],
  [left + size, size],
  [left, size],
];

test('the middle of the largest part', () => {
  expect(visualCentre([square(0, 10), square(100, 40), square(200, 5)])).toEqual([120, 20]);
});

test('a bent shape has its middle inside of itself', () => {
  const bent: [number, number][] = [
    [0, 0],
    [90, 0],
    [90, 10],
    [20, 10],
    [20, 90],
    [0, 90],
  ];
  const [x, y] = visualCentre([bent]);
  expect(x < 20 || y < 10).toBe(true);
  expect(x > 0 && y > 0 && x < 90 && y < 90).toBe(true);
});

test('bounds of all parts', () => {
  expect(boundsOf([square(0.4, 10), square(100, 40.2)])).toEqual([0, 0, 141, 41]);
});
