import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { linkTarget } from './link-target.js';

test('a link that is not https', () => {
  expect(findings(linkTarget, { '01-lanh-hai.md': swap('Mép ngoài', '[Mép ngoài](http://example.org)') })).toEqual([
    '01-lanh-hai.md:1 A link to http://example.org',
  ]);
});

test('https is fine', () => {
  expect(findings(linkTarget, { '01-lanh-hai.md': swap('Mép ngoài', '[Mép ngoài](https://example.org)') })).toEqual([]);
});
