import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { markdownHtml } from './markdown-html.js';

test('tags in a line', () => {
  expect(findings(markdownHtml, { '01-lanh-hai.md': swap('**Lãnh hải** rộng', '<b>Lãnh hải</b> rộng') })).toEqual([
    '01-lanh-hai.md:1 The page has HTML: <b>',
    '01-lanh-hai.md:1 The page has HTML: </b>',
  ]);
});

test('a block of HTML', () => {
  expect(
    findings(markdownHtml, {
      '02-tiep-giap.md': swap('## Ra xa hơn', '<div class="khung">\n\n## Ra xa hơn\n\n</div>'),
    }),
  ).toEqual([
    '02-tiep-giap.md:1 The page has HTML: <div class="khung">',
    '02-tiep-giap.md:5 The page has HTML: </div>',
  ]);
});
