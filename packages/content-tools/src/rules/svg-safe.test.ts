import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { svgSafe } from './svg-safe.js';

test('a script in a drawing', () => {
  expect(findings(svgSafe, { 'media/lanh-hai.svg': swap('<title>', '<script>alert(1)</script><title>') })).toEqual([
    'media/lanh-hai.svg:2 Drawing: the element <script>',
  ]);
});

test('something from outside', () => {
  expect(
    findings(svgSafe, { 'media/lanh-hai.svg': swap('<title>', '<use href="https://example.org/a.svg#b"/><title>') }),
  ).toEqual(['media/lanh-hai.svg:2 Drawing: href points outside of the file']);
});
