import { expect, test } from '@jest/globals';
import type { LessonParams } from '@langbiang/core';
import { translationOf } from './translation.js';

const drawing = (id: string, title: string, shape: string) =>
  `<figure><svg viewBox="0 0 9 9" role="img" aria-labelledby="${id}"><title id="${id}">${title}</title>${shape}</svg>`;

const lesson = (lang: 'vi' | 'en', bodyHtml: string): LessonParams => ({
  ...{ lessonId: 'B-T1', lang, strand: 'B', review: 'draft', title: lang, summaryHtml: '', minutes: 5 },
  ...{ objectives: [], glossary: [], sources: [] },
  pages: [
    {
      ...{ id: 'p', title: lang, bodyHtml },
      interactions: [
        {
          content: {
            ...{ library: 'Langbiang.MultipleChoice 1.0', subContentId: 'x' },
            metadata: { title: '', license: 'U', contentType: '' },
            params: { questionHtml: lang, l10n: { check: lang } },
          },
        },
      ],
    },
  ],
});

const shared = '<path d="M0 0h9"/>';
const vi = lesson(
  'vi',
  `<p>Một</p>${drawing('a', 'Biển &amp; bờ', shared)}<figcaption>Hình</figcaption></figure>${drawing('b', 'Đảo', '<text>Đảo</text>')}</figure>`,
);
const en = lesson(
  'en',
  `<p>One</p>${drawing('a', 'Sea &amp; shore', shared)}<figcaption>Picture</figcaption></figure>${drawing('b', 'Island', '<text>Island</text>')}</figure>`,
);

test('a drawing of both languages stands once; the second keeps its place and its own words', () => {
  expect(translationOf(vi, en).pages[0]?.bodyHtml).toBe(
    `<p>One</p><figure><svg role="img"><title>Sea &amp; shore</title></svg><figcaption>Picture</figcaption></figure>${drawing('b', 'Island', '<text>Island</text>')}</figure>`,
  );
});

test('questions keep their ids and leave out the words their library has itself', () => {
  expect(translationOf(vi, en).pages[0]?.contents).toMatchObject([{ subContentId: 'x' }]);
  expect(translationOf(vi, en).pages[0]?.contents[0]?.params).toEqual({ questionHtml: 'en' });
});
