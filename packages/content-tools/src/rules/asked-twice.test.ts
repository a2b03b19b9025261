import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { askedTwice } from './asked-twice.js';

test('a statement that says what another said, but for case and stops', () => {
  const edit = {
    'questions.yaml': swap('text: Vùng tiếp giáp nằm trong nội thuỷ.', "text: 'lãnh hải đo từ đường cơ sở'"),
  };
  expect(findings(askedTwice, edit)).toEqual(['questions.yaml:22 b-m99-q02 asks in the same words as b-m99-q02']);
  expect(findings(askedTwice, {})).toEqual([]);
});

test('the same stem with the same right answer', () => {
  const again = (text: string) => `${text}${text.slice(0, text.indexOf('- id: b-m99-q02')).replace('q01', 'q07')}`;
  expect(findings(askedTwice, { 'questions.yaml': again })).toEqual([
    'questions.yaml:41 b-m99-q07 asks in the same words as b-m99-q01',
  ]);
});
