import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { columnOf, LineStarts, placeAt } from './text-place.js';

const text = 'một\nhai\n\nba';

test.each([
  ['the beginning', 0, 1, 1],
  ['before the beginning', -3, 1, 1],
  ['a line end belongs to its line', 3, 1, 4],
  ['the letter after it begins the next', 4, 2, 1],
  ['an empty line', 8, 3, 1],
  ['the end', 11, 4, 3],
  ['behind the end', 99, 4, 3],
])('%s', (_, offset, line, column) => {
  expect(placeAt('a', text, offset)).toEqual({ file: 'a', line, column });
});

test('whatever the text, a place is where counting its lines one by one leads', () => {
  const letters = fc.array(fc.constantFrom('a', 'ố', '\n', '\r\n')).map((parts) => parts.join(''));
  fc.assert(
    fc.property(letters, fc.nat(40), (any, offset) => {
      const before = any.slice(0, offset);
      expect(new LineStarts(any).placeAt('a', offset)).toEqual({
        file: 'a',
        line: before.split('\n').length,
        column: before.length - before.lastIndexOf('\n'),
      });
    }),
  );
});

test('the column of a word, of its second mention, of one that is not there', () => {
  expect(columnOf('ba bà ba', 'ba')).toBe(1);
  expect(columnOf('ba bà ba', 'ba', 1)).toBe(7);
  expect(columnOf('ba bà ba', 'bá')).toBe(1);
});
