import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { rightAnswers } from './right-answers.js';

test('a single choice with two right answers', () => {
  expect(
    findings(rightAnswers, {
      'questions.yaml': swap('{ id: b, text: 24 hải lí,', '{ id: b, text: 24 hải lí, correct: true,'),
    }),
  ).toEqual(['questions.yaml:10 b-m99-q01 is a single choice and has 2 right answers']);
});

test('a single choice without a right answer', () => {
  expect(
    findings(rightAnswers, { 'questions.yaml': swap('text: 12 hải lí, correct: true', 'text: 12 hải lí') }),
  ).toEqual(['questions.yaml:9 b-m99-q01 has no right answer']);
});

test('several, and only one is right', () => {
  expect(
    findings(rightAnswers, {
      'questions.yaml': swap('type: multiple-choice', 'type: multiple-choice\n  multiple: true'),
    }),
  ).toEqual(['questions.yaml:10 b-m99-q01 asks for several and has 1 right']);
});

test('several, and all are right', () => {
  expect(
    findings(rightAnswers, {
      'questions.yaml': (text) =>
        swap(
          'type: multiple-choice',
          'type: multiple-choice\n  multiple: true',
        )(text)
          .replace('24 hải lí,', '24 hải lí, correct: true,')
          .replace('200 hải lí,', '200 hải lí, correct: true,'),
    }),
  ).toEqual(['questions.yaml:11 b-m99-q01: every answer is right']);
});

test('several, two of three right, is fine', () => {
  expect(
    findings(rightAnswers, {
      'questions.yaml': (text) =>
        swap(
          'type: multiple-choice',
          'type: multiple-choice\n  multiple: true',
        )(text).replace('24 hải lí,', '24 hải lí, correct: true,'),
    }),
  ).toEqual([]);
});
