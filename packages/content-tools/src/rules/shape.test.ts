import { expect, test } from '@jest/globals';
import { findings, swap, write } from '../testing/fixture.js';
import { shape } from './shape.js';

test('a key that is missing', () => {
  expect(findings(shape, { 'lesson.yaml': swap('duration: 15\n', '') })).toEqual([
    'lesson.yaml:1 `duration` is missing',
  ]);
});

test('a key that is misspelt', () => {
  expect(findings(shape, { 'lesson.yaml': swap('summary:', 'sumary:') })).toEqual([
    'lesson.yaml:1 `summary` is missing',
    'lesson.yaml:3 there is no key `sumary`',
  ]);
});

test('a value that is not in the list', () => {
  expect(findings(shape, { 'questions.yaml': swap('cognitive: thong_hieu', 'cognitive: hieu') })).toEqual([
    'questions.yaml:16 `cognitive`: "hieu" is not an allowed value',
  ]);
});

test('a type nobody knows', () => {
  expect(findings(shape, { 'questions.yaml': swap('type: fill-blanks', 'type: dien-khuyet') })).toEqual([
    'questions.yaml:24 `type`: "dien-khuyet" is not an allowed value',
  ]);
});

test('a number that must be text', () => {
  expect(findings(shape, { 'questions.yaml': swap('["12", mười hai]', '[12, mười hai]') })).toEqual([
    'questions.yaml:33 `blanks.0.accept.0`: 12 must be text',
  ]);
});

test('an id that is not of the pattern', () => {
  expect(findings(shape, { 'lesson.yaml': swap('id: B-M99', 'id: bm99') })).toEqual([
    'lesson.yaml:1 `id`: "bm99" does not have the right form',
  ]);
});

test('a text YAML cut at its comma', () => {
  expect(
    findings(shape, { 'questions.yaml': swap('feedback: 24 là mép ngoài', 'feedback: 24, là mép ngoài') }),
  ).toEqual([
    'questions.yaml:10 `answers.1`: there is no key `là mép ngoài vùng tiếp giáp.`',
    'questions.yaml:10 `answers.1.feedback`: 24 is not a text',
  ]);
});

test('two answers only', () => {
  expect(
    findings(shape, {
      'questions.yaml': swap(
        '    - { id: c, text: 200 hải lí, feedback: 200 là mốc của vùng đặc quyền kinh tế. }\n',
        '',
      ),
    }),
  ).toEqual(['questions.yaml:9 `answers`: needs at least 3 items']);
});

test('questions that are no list', () => {
  expect(findings(shape, { 'questions.yaml': write('q01: x\n') })).toEqual([
    'questions.yaml:1 questions.yaml must be a list of questions',
  ]);
});

test('a fact without its sources', () => {
  expect(
    findings(shape, {
      'facts/b.yaml': swap('  sources:\n    - { title: Trang tra cứu luật, url: https://example.org/tra-cuu }\n', ''),
    }),
  ).toEqual(['facts/b.yaml:37 `sources` is missing']);
});
