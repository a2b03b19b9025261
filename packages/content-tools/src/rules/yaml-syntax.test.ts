import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { yamlSyntax } from './yaml-syntax.js';

test('a key written twice', () => {
  expect(findings(yamlSyntax, { 'lesson.yaml': swap('strand: B', 'strand: B\nstrand: C') })).toEqual([
    'lesson.yaml:5 Not well-formed YAML: Map keys must be unique',
  ]);
});

test('a colon in a bare text', () => {
  expect(
    findings(yamlSyntax, {
      'questions.yaml': swap('question: Mỗi câu sau đúng hay sai?', 'question: Chọn: đúng hay sai?'),
    }),
  ).toEqual(['questions.yaml:18 Not well-formed YAML: Nested mappings are not allowed in compact mappings']);
});

test('a quote left open', () => {
  expect(findings(yamlSyntax, { 'questions.yaml': swap('["12", mười hai]', '["12, mười hai]') })).toEqual([
    'questions.yaml:33 Not well-formed YAML: Missing closing "quote',
  ]);
});
