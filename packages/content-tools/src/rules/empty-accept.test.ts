import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { emptyAccept } from './empty-accept.js';

test('a blank that accepts nothing', () => {
  expect(findings(emptyAccept, { 'questions.yaml': swap('[đường cơ sở]', '[]') })).toEqual([
    'questions.yaml:34 The blank b accepts nothing, or an empty text',
  ]);
});

test('a blank that accepts a space', () => {
  expect(findings(emptyAccept, { 'questions.yaml': swap('[đường cơ sở]', "[đường cơ sở, ' ']") })).toEqual([
    'questions.yaml:34 The blank b accepts nothing, or an empty text',
  ]);
});
