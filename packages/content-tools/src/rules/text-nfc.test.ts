import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { textNfc } from './text-nfc.js';

test('decomposed letters in a page and in a question', () => {
  expect(
    findings(textNfc, {
      '01-lanh-hai.md': (text) => swap('cơ sở', 'cơ sở'.normalize('NFD'))(text),
      'questions.yaml': (text) => swap('thiếu', 'thiếu'.normalize('NFD'))(text),
    }),
  ).toEqual([
    'questions.yaml:29 Diacritics are written apart (not Unicode NFC)',
    '01-lanh-hai.md:1 Diacritics are written apart (not Unicode NFC)',
  ]);
});
