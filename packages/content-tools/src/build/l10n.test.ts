import { expect, test } from '@jest/globals';
import { l10nDefaults } from './l10n.js';

const semantics = [
  { name: 'title', type: 'text' },
  {
    name: 'l10n',
    type: 'group',
    fields: [
      { name: 'check', type: 'text', default: 'Check' },
      { name: 'next', type: 'text', default: 'Next' },
    ],
  },
];

test('translated words, the library’s own where one is missing', () => {
  const vi = { semantics: [{ label: 'Tên bài' }, { fields: [{ default: 'Kiểm tra' }, {}] }] };
  expect(l10nDefaults(semantics, vi)).toEqual({ check: 'Kiểm tra', next: 'Next' });
});

test('without a language file the library speaks its own words', () => {
  expect(l10nDefaults(semantics, undefined)).toEqual({ check: 'Check', next: 'Next' });
});

test('a library without words has none', () => {
  expect(l10nDefaults([{ name: 'title' }], undefined)).toBeUndefined();
});
