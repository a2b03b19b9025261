import { expect, test } from '@jest/globals';
import { swap } from '../testing/fixture.js';
import { mapFindings } from '../testing/sample-map.js';
import { mapShape } from './map-shape.js';

test('a sound map', () => {
  expect(mapFindings(mapShape)).toEqual([]);
});

test.each<[string, string, string, RegExp]>([
  ['an id that is not the name of the file', 'id: mau', 'id: lam-dong', /^1 The id lam-dong is not the name/],
  ['a text alternative in one language', '  en: A map of', '  fr: A map of', /^4 `alt`: `en` is missing/],
  [
    'a point with a position of its own',
    'id: da-lat,',
    'id: da-lat, at: [108.4, 11.9],',
    /^12 `points.0`: there is no key `at`/,
  ],
  ['a tone nobody knows', 'tone: pine', 'tone: red', /^10 `highlight.0.tone`: "red" is not an allowed value/],
  [
    'a line without an explanation',
    'insets:',
    'lines:\n  - {id: a, path: [[108, 9], [109, 9]]}\ninsets:',
    /`explanation` is missing/,
  ],
])('%s', (_name, from, to, expected) => {
  expect(mapFindings(mapShape, swap(from, to)).join('\n')).toMatch(expected);
});
