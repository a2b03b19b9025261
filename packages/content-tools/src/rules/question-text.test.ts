import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { questionText } from './question-text.js';

test('a citation in a question', () => {
  expect(
    findings(questionText, { 'questions.yaml': swap('**bao nhiêu** hải lí?', 'bao nhiêu hải lí?[^B-033]') }),
  ).toEqual(['questions.yaml:7 b-m99-q01: [^B-033] cannot stand in a question']);
});

test('a picture in an answer, HTML in a feedback', () => {
  expect(
    findings(questionText, {
      'questions.yaml': (text) =>
        swap(
          'text: 200 hải lí',
          "text: '![a b c](media/lanh-hai.svg)'",
        )(swap('feedback: Mười hai', 'feedback: <b>Mười hai</b>')(text)),
    }),
  ).toEqual([
    'questions.yaml:11 b-m99-q01: ![…] cannot stand in a question',
    'questions.yaml:33 b-m99-q03: <b> cannot stand in a question',
  ]);
});
