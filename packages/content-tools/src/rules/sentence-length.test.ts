import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { sentenceLength } from './sentence-length.js';

const page = (syllables: number) => ({
  '02-tiep-giap.md': swap('## Ra', `${Array.from({ length: syllables }, () => 'la').join(' ')}.\n\n## Ra`),
});

test('a sentence too long for the level', () => {
  expect(findings(sentenceLength, page(41))).toEqual([
    '02-tiep-giap.md:1 A sentence of 41 syllables (THCS: at most 40)',
  ]);
  expect(findings(sentenceLength, page(40))).toEqual([]);
});

test('so too in a question and in what is said to an answer', () => {
  const long = `${Array.from({ length: 41 }, () => 'la').join(' ')}.`;
  expect(findings(sentenceLength, { 'questions.yaml': swap('Đo từ đường cơ sở.', long) })).toEqual([
    'questions.yaml:9 A sentence of 41 syllables (THCS: at most 40)',
  ]);
});
