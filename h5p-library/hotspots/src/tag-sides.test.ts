/** @jest-environment jsdom */
import { expect, test } from '@jest/globals';
import { loadCore } from '../../testing/src/core.js';
import type { Marked } from './marked.js';

loadCore();
const { tagSides } = await import('./tag-sides.js');

const spot = (id: string, x: number, y: number): Marked => {
  return { id, number: 1, html: 'Mười chữ cái', shape: 'circle', x, y, width: 2, height: 2, feedbackHtml: '' };
};
const sides = (...spots: Marked[]) => Object.fromEntries(tagSides(spots, 1));

test('a name stands right of its mark, or left of it where the picture ends', () => {
  expect(sides(spot('a', 20, 50), spot('b', 90, 80))).toEqual({ a: 'right', b: 'left' });
});

test('no name covers a mark: with others on both sides it goes above, at the upper edge below', () => {
  expect(sides(spot('b', 50, 50), spot('a', 30, 50), spot('c', 70, 50))['b']).toBe('above');
  expect(sides(spot('b', 50, 3), spot('a', 30, 3), spot('c', 70, 3))['b']).toBe('below');
});

test('no name covers another', () => {
  expect(sides(spot('a', 20, 50), spot('b', 75, 51))).toEqual({ a: 'right', b: 'above' });
});
