import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { withRecording } from '../testing/media-questions.js';
import { questionUse } from './question-use.js';

test('a question that is not there', () => {
  expect(findings(questionUse, { 'lesson.yaml': swap('[b-m99-q03]', '[b-m99-q03, b-m99-q09]') })).toEqual([
    'lesson.yaml:24 questions.yaml has no question b-m99-q09',
  ]);
});

test('a question on two pages', () => {
  expect(findings(questionUse, { 'lesson.yaml': swap('[b-m99-q03]', '[b-m99-q03, b-m99-q01]') })).toEqual([
    'lesson.yaml:24 Question b-m99-q01 stands in lanh-hai already',
  ]);
});

test('a question on no page', () => {
  expect(findings(questionUse, { 'lesson.yaml': swap('[b-m99-q01, b-m99-q02]', '[b-m99-q01]') })).toEqual([
    'questions.yaml:12 Question b-m99-q02 stands on no page',
  ]);
});

test('a question with a fault of its own is not called unknown', () => {
  expect(findings(questionUse, { 'questions.yaml': swap('cognitive: nhan_biet', 'cognitive: nho') })).toEqual([]);
});

test('a question a recording holds is in use, once', () => {
  expect(findings(questionUse, withRecording())).toEqual([]);
  expect(findings(questionUse, withRecording(swap('question: b-m99-q02', 'question: b-m99-q03')))).toEqual([
    'questions.yaml:47 Question b-m99-q03 stands in b-m99-q04 already',
    'questions.yaml:12 Question b-m99-q02 stands on no page',
  ]);
  expect(findings(questionUse, withRecording(swap('question: b-m99-q02', 'question: b-m99-q09')))).toContain(
    'questions.yaml:46 questions.yaml has no question b-m99-q09',
  );
});
