import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { headingLevel } from './heading-level.js';

test('the title of the page, once more', () => {
  expect(findings(headingLevel, { '02-tiep-giap.md': swap('## Ra', '# Ra') })).toEqual([
    '02-tiep-giap.md:1 A first-level heading (#) in a page',
  ]);
});
