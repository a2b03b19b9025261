import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { negativeMarked } from './negative-marked.js';

const asked = (question: string) =>
  findings(negativeMarked, { 'questions.yaml': swap('Lãnh hải rộng **bao nhiêu** hải lí?', question) });

test('a stem that asks for what is not so, without saying it loudly', () => {
  expect(asked('Câu nào không đúng?')).toEqual([
    'questions.yaml:7 b-m99-q01 asks for what is not so and “không đúng” is not bold',
  ]);
  expect(asked('Câu nào **không đúng**?')).toEqual([]);
  expect(asked('Bạn nói em không có quyền. Em đáp thế nào?')).toEqual([]);
});
