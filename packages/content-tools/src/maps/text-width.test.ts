import { expect, test } from '@jest/globals';
import { textWidth, wrapText } from './text-width.js';

test('diacritics do not widen a letter', () => {
  expect(textWidth('Quần đảo Trường Sa', 20)).toBe(textWidth('Quan dao Truong Sa', 20));
  expect(textWidth('Quần đảo'.normalize('NFD'), 20)).toBe(textWidth('Quần đảo', 20));
});

test('width grows with the size, and narrow letters are narrower', () => {
  expect(textWidth('Lào', 40)).toBeCloseTo(2 * textWidth('Lào', 20));
  expect(textWidth('il', 20)).toBeLessThan(textWidth('mw', 20) / 2);
});

test('a letter nobody measured counts as the widest', () => {
  expect(textWidth('漢', 10)).toBeGreaterThan(textWidth('W', 10) - 0.01);
});

test('words go on lines that hold them', () => {
  const lines = wrapText('Đặc khu Trường Sa thuộc tỉnh Khánh Hoà', 20, 160);
  expect(lines.join(' ')).toBe('Đặc khu Trường Sa thuộc tỉnh Khánh Hoà');
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) expect(textWidth(line, 20)).toBeLessThanOrEqual(160);
});

test('a word wider than the line stands alone', () => {
  expect(wrapText('Ma-lai-xi-a ở', 20, 40)).toEqual(['Ma-lai-xi-a', 'ở']);
});
