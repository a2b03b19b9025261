import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { wordBank } from './word-bank.js';

const bank = (lines: string) => ({
  'questions.yaml': swap('  diacritics: optional\n', `  diacritics: optional\n${lines}`),
});

test('words that fit nowhere, without a bank', () => {
  expect(findings(wordBank, bank('  extras: [bờ biển]\n'))).toEqual([
    'questions.yaml:32 There are extra words without a word bank',
  ]);
});

test('an extra word that is right after all, marks or not', () => {
  expect(findings(wordBank, bank('  bank: true\n  extras: [bờ biển, duong co so]\n'))).toEqual([
    'questions.yaml:33 The extra word «duong co so» is right in the blank b',
  ]);
});

test('an extra word written twice', () => {
  expect(findings(wordBank, bank('  bank: true\n  extras: [Bờ biển, bờ  biển]\n'))).toEqual([
    'questions.yaml:33 The extra word «bờ  biển» stands there twice',
  ]);
});

test('nothing to choose from', () => {
  expect(findings(wordBank, bank('  bank: true\n'))).toEqual(['questions.yaml:32 The word bank has too few words']);
});

test('a good bank', () => {
  expect(findings(wordBank, bank("  bank: true\n  extras: [bờ biển, '24']\n"))).toEqual([]);
});

test('an English extra word that is right, or stands there twice, although the Vietnamese one is and does not', () => {
  const words =
    "[{vi: vịnh, en: Bờ  biển}, {vi: bờ biển, en: coast}, {vi: bãi biển, en: Coast}, {vi: cảng, en: 'Đường cơ sở'}]";
  expect(findings(wordBank, bank(`  bank: true\n  extras: ${words}\n`))).toEqual([
    'questions.yaml:33 The extra word «Coast» stands there twice',
    'questions.yaml:33 The extra word «Đường cơ sở» is right in the blank b',
  ]);
});
