import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ReadingEvidenceParams } from '../h5p/reading-params.js';
import { decodeMarks, encodeMarks, evidenceSpans, maxScore, replaceSpans, scoreInteraction } from './index.js';

const params: ReadingEvidenceParams = {
  questionHtml: '',
  passageHtml: '<p>[[a|A]] [[b|B]] [[c|C]] [[d|D]]</p>',
  spans: [...'abcd'].map((id) => ({ id, feedbackHtml: '' })),
  claims: [
    { id: 'x', html: '', evidence: ['a', 'b'] },
    { id: 'y', html: '', evidence: ['b'] },
  ],
  behaviour: { retry: true, showSolution: true },
};
const score = (response: string) => scoreInteraction('Langbiang.ReadingEvidence 1.0', params, response);

test.each([
  ['a[.]x[,]b[.]x[,]b[.]y', 3, 'all'],
  ['b[.]y[,]b[.]x[,]a[.]x', 3, 'in another order'],
  ['a[.]x[,]c[.]x[,]b[.]y', 1, 'a wrong mark takes a right one away'],
  ['c[.]x[,]d[.]x[,]b[.]y', 1, 'never below 0 in one claim, so the other keeps its point'],
  ['a[.]x[,]a[.]x', 1, 'a mark counts once'],
  ['a[.]x[,]gone[.]x', 0, 'a span that is not there is a wrong mark'],
  ['a[.]z[,]junk[,][.]x[,]b[.]y[.]y', 0, 'claims that are not there, and junk'],
  ['', 0, 'nothing'],
])('%j gives %d of 3: %s', (response, raw) => {
  expect(score(response)).toEqual({ raw, max: 3 });
});

test('marking everything for every claim gains less than the evidence alone', () => {
  expect(score([...'abcd'].flatMap((span) => [`${span}[.]x`, `${span}[.]y`]).join('[,]'))).toEqual({ raw: 0, max: 3 });
});

test('parameters of another shape are not scored', () => {
  for (const odd of [null, {}, { claims: [{ id: 'x' }] }, { claims: [{ evidence: [] }] }]) {
    expect(maxScore('Langbiang.ReadingEvidence', odd)).toBeUndefined();
    expect(scoreInteraction('Langbiang.ReadingEvidence', odd, 'a[.]x')).toBeUndefined();
  }
});

describe('properties', () => {
  const ids = fc.subarray([...'abcdef']);
  const anyParams = fc.dictionary(fc.constantFrom('x', 'y', 'z'), ids, { noNullPrototype: true }).map((claims) => ({
    ...params,
    claims: Object.entries(claims).map(([id, evidence]) => ({ id, html: '', evidence })),
  }));
  const marks = fc.array(fc.tuple(fc.constantFrom('x', 'y', 'z'), ids), { maxLength: 3 }).map((all) => {
    return new Map(all.filter(([, spans]) => spans.length > 0).map(([claim, spans]) => [claim, new Set(spans)]));
  });

  test('whatever is answered, 0 ≤ raw ≤ max in whole points', () => {
    fc.assert(
      fc.property(anyParams, fc.oneof(fc.string(), marks.map(encodeMarks)), (given, response) => {
        const { raw, max } = scoreInteraction('Langbiang.ReadingEvidence', given, response) ?? { raw: -1, max: -1 };
        expect(Number.isInteger(raw) && 0 <= raw && raw <= max).toBe(true);
        expect(max).toBe(given.claims.flatMap(({ evidence }) => evidence).length);
      }),
    );
  });

  test('the evidence itself is all of the points; one piece less costs one, one wrong mark more costs one', () => {
    fc.assert(
      fc.property(anyParams, fc.nat(), (given, pick) => {
        const pairs = given.claims.flatMap(({ id, evidence }) => evidence.map((span) => `${span}[.]${id}`));
        fc.pre(pairs.length > 0);
        const all = scoreInteraction('Langbiang.ReadingEvidence', given, pairs.join('[,]'));
        expect(all).toEqual({ raw: pairs.length, max: pairs.length });
        const fewer = pairs.filter((_, index) => index !== pick % pairs.length);
        expect(scoreInteraction('Langbiang.ReadingEvidence', given, fewer.join('[,]'))?.raw).toBe(pairs.length - 1);
        const claim = given.claims.find(({ evidence }) => evidence.length > 0)?.id;
        const more = [...pairs, `wrong[.]${claim}`].join('[,]');
        expect(scoreInteraction('Langbiang.ReadingEvidence', given, more)?.raw).toBe(pairs.length - 1);
      }),
    );
  });

  test('marks come back as they were written', () => {
    fc.assert(fc.property(marks, (given) => expect(decodeMarks(encodeMarks(given))).toEqual(given)));
  });
});

test('spans in a passage: found in order, written anew, nothing else touched', () => {
  const passage = '<p>Một [[a|câu <em>hai</em>]] [b] [[c-1|x|y]], [[C|hoa]] [[d|]] [[e|mở</p>';
  expect(evidenceSpans(passage)).toEqual([
    { id: 'a', text: 'câu <em>hai</em>' },
    { id: 'c-1', text: 'x|y' },
  ]);
  expect(replaceSpans(passage, ({ id, text }) => `(${id}:${text})`)).toBe(
    '<p>Một (a:câu <em>hai</em>) [b] (c-1:x|y), [[C|hoa]] [[d|]] [[e|mở</p>',
  );
});
