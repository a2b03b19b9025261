import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { figureDate } from './figure-date.js';

test('a figure that moves, said without its date', () => {
  expect(findings(figureDate, { '02-tiep-giap.md': swap('tính đến tháng 11/2026 có', 'có') })).toEqual([
    '02-tiep-giap.md:6 The figure of B-017 moves, and the passage names no date',
  ]);
});

test('a figure that stays needs no date', () => {
  expect(findings(figureDate, { '02-tiep-giap.md': swap('[^B-017]', '[^B-017] [^B-033]') })).toEqual([]);
});

test('without the figure there is nothing that moves', () => {
  expect(findings(figureDate, { '02-tiep-giap.md': swap('tính đến tháng 11/2026 có 124', 'có nhiều') })).toEqual([]);
});
