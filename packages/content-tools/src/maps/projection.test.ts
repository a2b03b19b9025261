import { expect, test } from '@jest/globals';
import { holds, overlaps, projected } from './projection.js';

const view = projected([102, 8, 110, 24], { x: 12, y: 60, width: 400 });

test('the corners of the frame are the corners of the box', () => {
  expect(view.at([102, 24])).toEqual([12, 60].map((value) => expect.closeTo(value, 6)));
  const [x, y] = view.at([110, 8]);
  expect(x).toBeCloseTo(412, 6);
  expect(Math.abs(y - (60 + view.box.height))).toBeLessThanOrEqual(0.5);
});

test('a degree of longitude is as wide everywhere, one of latitude grows to the north', () => {
  expect(view.scale).toBeCloseTo(50, 6);
  const height = (south: number) => view.at([105, south])[1] - view.at([105, south + 1])[1];
  expect(height(8) / 50).toBeCloseTo(1 / Math.cos((8.5 * Math.PI) / 180), 3);
  expect(height(22)).toBeGreaterThan(height(8));
});

test('land is cut a little beyond the frame', () => {
  const [[left], [right]] = view.path.bounds({
    type: 'LineString',
    coordinates: [
      [95, 16],
      [120, 16],
    ],
  });
  expect([left, right]).toEqual([4, 420]);
});

test('boxes hold places and overlap', () => {
  const box = { x: 0, y: 0, width: 10, height: 10 };
  expect([holds(box, [10, 10]), holds(box, [10, 10], 1), holds(box, [11, 5])]).toEqual([true, false, false]);
  expect(overlaps(box, { ...box, x: 9 })).toBe(true);
  expect(overlaps(box, { ...box, x: 10 })).toBe(false);
});

test('rings are what is seen of an outline', () => {
  const box = (west: number, east: number) =>
    view.rings({
      type: 'Polygon',
      coordinates: [
        [
          [west, 10],
          [west, 12],
          [east, 12],
          [east, 10],
          [west, 10],
        ],
      ],
    });
  const [ring, ...others] = box(105, 130);
  expect(others).toEqual([]);
  expect(Math.max(...(ring ?? []).map(([x]) => x))).toBeCloseTo(412, 6);
  expect(Math.min(...(ring ?? []).map(([x]) => x))).toBeCloseTo(view.at([105, 10])[0], 6);
  expect(box(110.05, 110.1)).toEqual([]);
});
