import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { spelling } from './spelling.js';

const first = (to: string) => ({ 'questions.yaml': swap('Lãnh hải rộng **bao nhiêu** hải lí?', to) });

test('a syllable that the word list does not have', () => {
  expect(findings(spelling, first('Nghành nào đo lãnh hải?'))).toEqual([
    'questions.yaml:7 “Nghành” is not in the Vietnamese word list',
  ]);
  expect(findings(spelling, { '02-tiep-giap.md': swap('## Ra', '## Rả khơii') })).toEqual([
    '02-tiep-giap.md:1 “khơii” is not in the Vietnamese word list',
  ]);
  expect(findings(spelling, first('Sử dụn hải đồ nào?'))).toEqual([
    'questions.yaml:7 “dụn” is not in the Vietnamese word list',
  ]);
});

test('what is said of a picture', () => {
  expect(findings(spelling, { '01-lanh-hai.md': swap('![Mặt cắt', '![Mặt cắtt') })).toEqual([
    '01-lanh-hai.md:3 “cắtt” is not in the Vietnamese word list',
  ]);
});

test('what is no Vietnamese word is left alone: names allowed, abbreviations, addresses, other languages, K’Ho', () => {
  expect(findings(spelling, first('UNESCO, unesco, THPT hay K’Ho, a@b.vn, vd.gov.vn nào?'))).toEqual([]);
  expect(findings(spelling, first('[[tuoi|Tuổi]] em là mấy?'))).toEqual([]);
  expect(findings(spelling, first('Bạn nói “Where do you come from?”, em đáp gì?'))).toEqual([]);
});
