import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { paragraphCites } from './paragraph-cites.js';

test('a figure in a paragraph without a citation', () => {
  expect(
    findings(paragraphCites, {
      '02-tiep-giap.md': swap('rộng thêm 12 hải lí nữa.[^B-034]', 'rộng thêm 12 hải lí nữa.'),
    }),
  ).toEqual(['02-tiep-giap.md:3 The paragraph says “12 hải lí” and cites no fact']);
});

test('a year in a paragraph without a citation', () => {
  expect(
    findings(paragraphCites, { '02-tiep-giap.md': swap('## Ra xa hơn', '## Ra xa hơn\n\nNăm 1982 có một công ước.') }),
  ).toEqual(['02-tiep-giap.md:3 The paragraph says “1982” and cites no fact']);
});
