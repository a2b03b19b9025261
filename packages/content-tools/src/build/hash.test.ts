import { expect, test } from '@jest/globals';
import { hash16 } from './hash.js';

test('16 hex digits that depend on every part and on where it ends', () => {
  expect(hash16('ab', 'c')).toMatch(/^[0-9a-f]{16}$/);
  expect(hash16('ab', 'c')).toBe(hash16('ab', Buffer.from('c')));
  expect(hash16('ab', 'c')).not.toBe(hash16('a', 'bc'));
  expect(hash16('ab', 'c')).not.toBe(hash16('abc'));
});
