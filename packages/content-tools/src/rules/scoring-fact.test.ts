import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { scoringFact } from './scoring-fact.js';

test('a question that rests on a fact with one source', () => {
  expect(findings(scoringFact, { 'questions.yaml': swap('facts: [B-033]', 'facts: [B-037]') })).toEqual([
    'questions.yaml:6 b-m99-q01 rests only on facts that may not decide points',
  ]);
});

test('such a fact beside a sound one is fine', () => {
  expect(findings(scoringFact, { 'questions.yaml': swap('facts: [B-033]', 'facts: [B-037, B-033]') })).toEqual([]);
});
