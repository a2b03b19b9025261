import { expect, test } from '@jest/globals';
import { swap } from '../testing/fixture.js';
import { mapBook, SAMPLE_MAP } from '../testing/sample-map.js';
import { MapBook } from './map-book.js';

test('a map is drawn once in each language', () => {
  const maps = mapBook({ mau: SAMPLE_MAP });
  const drawn = maps.draw('mau', 'vi');
  expect(drawn?.title).toBe('Tỉnh Lâm Đồng');
  expect(maps.draw('mau', 'vi')).toBe(drawn);
  expect(maps.draw('mau', 'en')?.title).toBe('Lâm Đồng Province');
  expect(maps.draw('mau', 'vi', ['da-lat'])).not.toBe(drawn);
});

test.each<[string, string]>([
  ['there is none', ''],
  ['its shape is wrong', SAMPLE_MAP.replace('title:', 'tite:')],
  ['its YAML is broken', SAMPLE_MAP.replace('title: {', 'title: {{')],
  ['its frame cannot be drawn', SAMPLE_MAP.replace('[106.72, 8.2, 109.5, 12.95]', '[109.5, 8.2, 106.72, 12.95]')],
  ['the frame of an inset cannot be drawn', swap('[101.8, 4.6,', '[101.8, 24,')(SAMPLE_MAP)],
])('nothing is drawn when %s', (_name, text) => {
  const maps = mapBook({ mau: text });
  expect(maps.draw('mau', 'vi')).toBeUndefined();
  expect(maps.has('mau')).toBe(true);
});

test('without maps nobody reads the outlines', () => {
  const maps = new MapBook([], () => {
    throw new Error('not needed');
  });
  expect(maps.draw('lam-dong', 'vi')).toBeUndefined();
  expect(maps.has('lam-dong')).toBe(false);
});
