import { expect, test } from '@jest/globals';
import type { Hotspot } from '@langbiang/core';
import fc from 'fast-check';
import { spotAt } from './nearest.js';

const spot = (id: string, x: number, y: number, size = 2, rest: Partial<Hotspot> = {}): Hotspot => ({
  ...{ id, html: id, shape: 'circle', x, y, width: size, height: size, feedbackHtml: '' },
  ...rest,
});
const size = { width: 400, height: 400 };
const nothing = () => false;
const at = (spots: Hotspot[], x: number, y: number, element = nothing as (id: string) => boolean) =>
  spotAt(spots, { x, y }, size, element)?.id;

test('a small mark is as large as a finger, and no larger', () => {
  const spots = [spot('a', 50, 50)];
  expect([at(spots, 200, 221), at(spots, 215, 215), at(spots, 200, 224)]).toEqual(['a', 'a', undefined]);
});

test('between two marks the nearest is meant', () => {
  const spots = [spot('a', 50, 50), spot('b', 57, 50)];
  expect([at(spots, 212, 200), at(spots, 216, 200)]).toEqual(['a', 'b']);
});

test('a mark inside of a large shape is reached, the rest of the shape is its own', () => {
  const spots = [spot('land', 50, 50, 60, { shape: 'rect' }), spot('town', 50, 50)];
  expect([at(spots, 205, 205), at(spots, 250, 250), at(spots, 318, 318)]).toEqual(['town', 'land', 'land']);
  expect(at(spots, 325, 325)).toBe(undefined);
  expect(at([spot('round', 50, 50, 60)], 300, 300)).toBe(undefined);
});

test('a press on the outline of a region counts, but a mark there comes first', () => {
  const spots = [spot('town', 20, 20), spot('land', 50, 50, 2, { element: 'm-1-land' })];
  const isLand = (id: string) => id === 'm-1-land';
  expect([at(spots, 300, 60, isLand), at(spots, 82, 82, isLand)]).toEqual(['land', 'town']);
});

test('whoever presses a mark in its middle means it, wherever the others lie', () => {
  const place = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }));
  fc.assert(
    fc.property(fc.uniqueArray(place, { minLength: 1, maxLength: 9, selector: ([x, y]) => `${x} ${y}` }), (places) => {
      const spots = places.map(([x, y], index) => spot(String(index), 5 * x, 5 * y));
      for (const { id, x, y } of spots) expect(at(spots, 4 * x, 4 * y)).toBe(id);
    }),
  );
});
