import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { allOfAbove } from './all-of-above.js';

const answer = (text: string) => findings(allOfAbove, { 'questions.yaml': swap('text: 200 hải lí', `text: ${text}`) });

test.each(['Tất cả các đáp án trên', 'Cả a và b', 'Cả hai đều đúng', 'Không có đáp án nào đúng'])('%s', (text) => {
  expect(answer(text)).toEqual(['questions.yaml:11 b-m99-q01: answer c points at the others']);
});

test('an answer that only begins so', () => {
  expect(answer('Cả nước')).toEqual([]);
  expect(answer('Tất cả các tỉnh ven biển')).toEqual([]);
});
