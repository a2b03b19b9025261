import { expect, test } from '@jest/globals';
import { findings, withQuestion } from '../testing/fixture.js';
import { readingEvidenceYaml } from '../testing/more-questions.js';
import { evidenceSpansRule } from './evidence-spans.js';

function check(from: string, to: string): string[] {
  if (!readingEvidenceYaml.includes(from)) throw new Error(`the sample has no ${from}`);
  return findings(evidenceSpansRule, withQuestion('reading-evidence', readingEvidenceYaml.replace(from, to)));
}

test('a good question', () => {
  expect(check('', '')).toEqual([]);
});

test('a mark without its span, a span without its mark', () => {
  expect(check('[[ba|', '[[bon|')).toEqual([
    'questions.yaml:42 [[bon|…]] is not among the spans',
    'questions.yaml:49 The span ba stands 0 times in the passage',
  ]);
});

test('a span marked twice', () => {
  expect(check('Biển cho ta', '[[mot|Biển]] cho ta')).toEqual([
    'questions.yaml:47 The span mot stands 2 times in the passage',
  ]);
});

test.each([
  ['not closed', 'đáy biển]]', 'đáy biển', 'questions.yaml:49 The span ba stands 0 times in the passage'],
  ['an id that is none', '[[ba|', '[[Chỗ ba|', 'questions.yaml:49 The span ba stands 0 times in the passage'],
])('a mark that is %s', (_, from, to, also) => {
  expect(check(from, to)).toEqual(['questions.yaml:42 A [[ or ]] does not make a span', also]);
});

test.each([
  ['emphasis', '[[mot|Lãnh hải rộng **12 hải lí**.]]', '[[mot|Lãnh hải rộng **12]] hải lí**.'],
  ['paragraphs', '12 hải lí**.]]\n\n    [[hai|Vùng', '12 hải lí**.\n\n    Vùng]] [[hai|Vùng'],
])('a mark across %s', (_, from, to) => {
  expect(check(from, to)).toEqual(['questions.yaml:42 [[mot|…]] cuts through a paragraph or emphasis']);
});

test('the English passage forgot a span', () => {
  const english = readingEvidenceYaml.replace(
    / {2}passage: [\s\S]*? {2}spans/,
    "  passage: {vi: '[[mot|Một]] [[hai|hai]] [[ba|ba]].', en: '[[mot|One]] [[hai|two]].'}\n  spans",
  );
  expect(findings(evidenceSpansRule, withQuestion('reading-evidence', english))).toEqual([
    'questions.yaml:46 The span ba stands 0 times in the passage',
  ]);
});

test('evidence that is not there, and a claim that everything bears out', () => {
  expect(check('evidence: [mot]', 'evidence: [bon]')).toEqual(['questions.yaml:51 There is no span bon']);
  expect(check('evidence: [mot]', 'evidence: [mot, hai, ba]')).toEqual([
    'questions.yaml:51 For the claim rong every span is evidence',
  ]);
});
