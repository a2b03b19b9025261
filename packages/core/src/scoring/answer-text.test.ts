import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { answerKey, sameAnswer } from './answer-text.js';

const alike: [string, string][] = [
  ['  Đường  cơ sở. ', 'đường cơ sở'],
  ['đường\u00a0cơ sở', 'đường cơ sở'],
  ['hoà bình', 'hòa bình'],
  ['khoẻ', 'khỏe'],
  ['thuý', 'thúy'],
  ['hải lý', 'hải lí'],
  ['kỹ thuật', 'kĩ thuật'],
  ['quy định', 'qui định'],
  ['Trường Sa'.normalize('NFD'), 'Trường Sa'.normalize('NFC')],
  ['K’Ho', "K'Ho"],
  ['“Bắc Hải”', '"Bắc Hải"'],
  ['Kinh – Chăm', 'Kinh - Chăm'],
  ['1.234', '1234'],
  ['1 234 567', '1.234.567'],
  ['1,234,567', '1.234.567'],
  ['1.5', '1,5'],
  ['1,50', '1,5'],
  ['2,0', '2'],
  ['0.125', '0,125'],
  ['1 852 m', '1.852 m'],
  ['１２', '12'],
];

test.each(alike)('%j is the same answer as %j', (given, accepted) => {
  expect(sameAnswer(given, accepted, 'required')).toBe(true);
});

const apart: [string, string][] = [
  ['dao', 'đảo'],
  ['đao', 'đảo'],
  ['má', 'mà'],
  ['thúi', 'thúy'],
  ['tai', 'tay'],
  ['12', '1,2'],
  ['1,234', '1.234'],
  ['1.5', '15'],
  ['30.4.1975', '3041975'],
  ['', ''],
  ['  ', ''],
];

test.each(apart)('%j is not %j when marks count', (given, accepted) => {
  expect(sameAnswer(given, accepted, 'required')).toBe(false);
});

test('optional marks may be left out, but letters still count', () => {
  expect(sameAnswer('dao Truong Sa', 'đảo Trường Sa', 'optional')).toBe(true);
  expect(sameAnswer('đảo trường sa', 'đảo Trường Sa', 'optional')).toBe(true);
  expect(sameAnswer('dap', 'đảo', 'optional')).toBe(false);
  expect(sameAnswer('duong co so', 'đường cơ sở', 'required')).toBe(false);
});

test('an exercise on punctuation can be answered', () => {
  expect(sameAnswer('?', '?', 'required')).toBe(true);
  expect(sameAnswer('!', '?', 'required')).toBe(false);
});

const vietnamese = fc.string({
  unit: fc.constantFrom(...'aăâeêioôơuưyđdgquhklntrhàảãáạằờủỹýịọ 0123456789.,-[]’'),
  maxLength: 30,
});

test('an answer is the same as itself, whatever its case, form and outer spaces', () => {
  fc.assert(
    fc.property(vietnamese, fc.constantFrom('required' as const, 'optional' as const), (text, diacritics) => {
      const key = answerKey(text, diacritics);
      expect(answerKey(text.toUpperCase(), diacritics)).toBe(key);
      expect(answerKey(text.normalize('NFD'), diacritics)).toBe(key);
      expect(answerKey(` ${text} `, diacritics)).toBe(key);
      expect(answerKey(text, 'optional')).toBe(
        answerKey(text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd'), 'optional'),
      );
    }),
  );
});

test('a number is the same number however it is grouped', () => {
  fc.assert(
    fc.property(fc.nat(999_999_999), fc.nat(99), (whole, hundredths) => {
      const grouped = whole.toString().replace(/\B(?=(\d{3})+$)/g, '.');
      const fraction = hundredths.toString().padStart(2, '0');
      expect(sameAnswer(grouped, String(whole), 'required')).toBe(true);
      expect(sameAnswer(`${grouped},${fraction}`, `${whole}.${fraction}`, 'required')).toBe(true);
      expect(sameAnswer(String(whole), String(whole + 1), 'required')).toBe(false);
    }),
  );
});
