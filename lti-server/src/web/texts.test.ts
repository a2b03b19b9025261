import { describe, expect, test } from '@jest/globals';
import { catalogueTexts } from '../catalogue/index.js';
import { coverageTexts } from '../coverage/index.js';
import { ltiTexts } from '../lti/index.js';
import { frontTexts } from './front/front-texts.js';
import { createTexts, type Dictionary, langOf } from './texts.js';
import { webTexts } from './web-texts.js';

const dictionaries: [string, Dictionary][] = [
  ['web', webTexts],
  ['front', frontTexts],
  ['lti', ltiTexts],
  ['catalogue', catalogueTexts],
  ['coverage', coverageTexts],
];

describe.each(dictionaries)('%s', (_name, { vi, en }) => {
  const plain = (texts: Readonly<Record<string, string>>) =>
    [...new Set(Object.keys(texts).map((key) => key.replace(/_(one|other)$/, '')))].sort();

  test('says everything in both languages', () => {
    expect(plain(en)).toEqual(plain(vi));
    for (const text of [...Object.values(vi), ...Object.values(en)]) expect(text.trim()).not.toBe('');
  });

  test('both languages take the same values', () => {
    const values = (text: string | undefined) =>
      [...(text ?? '').matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
    for (const [key, text] of Object.entries(en))
      expect([key, values(text)]).toEqual([key, values(vi[key] ?? vi[key.replace(/_one$/, '_other')])]);
  });

  test('an English plural has its singular', () => {
    for (const key of Object.keys(en).filter((each) => each.endsWith('_other')))
      expect(en).toHaveProperty([key.replace(/_other$/, '_one')]);
  });
});

test('no key stands in two dictionaries', () => {
  const keys = dictionaries.flatMap(([, { vi }]) => Object.keys(vi));
  expect(new Set(keys).size).toBe(keys.length);
});

test('plurals, values and errors; values are not escaped here', () => {
  const texts = createTexts([
    {
      vi: { 'a.n_other': '{{count}} bài của {{who}}' },
      en: { 'a.n_one': '{{count}} lesson of {{who}}', 'a.n_other': '{{count}} lessons of {{who}}' },
    },
  ]);
  expect(texts.in('vi')('a.n', { count: 1, who: '<b>' })).toBe('1 bài của <b>');
  expect(texts.in('en')('a.n', { count: 1, who: 'A' })).toBe('1 lesson of A');
  expect(texts.in('en')('a.n', { count: 2, who: 'A' })).toBe('2 lessons of A');
  expect(texts.in('vi')('error PAGE_NOT_FOUND title')).toBe('Không có trang này');
});

test('a key nobody wrote throws', () => {
  expect(() => createTexts([]).in('vi')('no.such.key')).toThrow('no.such.key');
});

test('Vietnamese unless English is asked for', () => {
  for (const asked of [undefined, '', 'vi', 'vi-VN', 'fr-FR, en', '$Message.locale', 'eng'])
    expect(langOf(asked)).toBe('vi');
  for (const asked of ['en', 'en-US', 'en_GB', 'en_us', 'EN', 'en,vi;q=0.9']) expect(langOf(asked)).toBe('en');
});
