import { expect, test } from '@jest/globals';
import { formatted } from './fmt-command.js';

test('one form for every text, and the same again', () => {
  const once = formatted('\uFEFFHòa bình  \r\nviệt\r\n\r\n\n');
  expect(once).toBe('Hoà bình\nviệt\n');
  expect(formatted(once)).toBe(once);
});
