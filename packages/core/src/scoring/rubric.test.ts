import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Rubric } from '../h5p/written-params.js';
import { countWords, markScore, maxScore, rubricMax, rubricOf, scoreInteraction } from './index.js';

const level = (id: string, points: number) => ({ id, html: id, points });
const RUBRIC: Rubric = [
  { id: 'noi-dung', html: 'Nội dung', levels: [level('tot', 5), level('kha', 3), level('chua', 0)] },
  { id: 'dien-dat', html: 'Diễn đạt', levels: [level('tot', 2), level('chua', 0)] },
];
const LIBRARY = 'Langbiang.WrittenAnswer 1.0';
const params = { questionHtml: 'Em viết.', rubric: RUBRIC, behaviour: { retry: true, showSolution: false } };

test.each([
  [{ 'noi-dung': 'tot', 'dien-dat': 'tot' }, 7],
  [{ 'noi-dung': 'kha', 'dien-dat': 'chua' }, 3],
  [{ 'dien-dat': 'tot', 'noi-dung': 'chua' }, 2],
])('levels %j give %d of 7', (levels, raw) => {
  expect(markScore(RUBRIC, levels)).toEqual({ raw, max: 7 });
});

test.each([
  ['a criterion without a level', { 'noi-dung': 'tot' }],
  ['a level that is not of the criterion', { 'noi-dung': 'tot', 'dien-dat': 'kha' }],
  ['a criterion that is not of the rubric', { 'noi-dung': 'tot', 'dien-dat': 'tot', khac: 'tot' }],
  ['a name every object knows', { 'noi-dung': 'tot', toString: 'tot' }],
  ['nothing', {}],
])('no points for %s', (_what, levels) => {
  expect(markScore(RUBRIC, levels)).toBeUndefined();
});

test('a written answer has a maximum and no score, whatever is written', () => {
  expect(maxScore(LIBRARY, params)).toBe(7);
  expect(rubricOf(LIBRARY, params)).toBe(RUBRIC);
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(scoreInteraction(LIBRARY, params, text)).toBeUndefined();
    }),
  );
});

test('other libraries and other shapes are not marked', () => {
  expect(rubricOf('Langbiang.MultipleChoice 1.0', params)).toBeUndefined();
  const broken = [
    null,
    'x',
    {},
    { rubric: [] },
    { rubric: [null] },
    { rubric: [{ id: 'a', levels: [] }] },
    { rubric: [{ id: 'a', levels: [{ id: 'b', points: '2' }] }] },
    { rubric: [{ id: 'a', levels: [{ id: 'b', points: -1 }] }] },
    { rubric: [{ id: 'a', levels: [{ id: 'b', points: Number.NaN }] }] },
  ];
  for (const odd of broken) {
    expect(rubricOf(LIBRARY, odd)).toBeUndefined();
    expect(maxScore(LIBRARY, odd)).toBeUndefined();
  }
});

const rubrics: fc.Arbitrary<Rubric> = fc
  .array(fc.array(fc.nat(10), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 })
  .map((all) =>
    all.map((points, index) => ({
      id: `c${index}`,
      html: '',
      levels: points.map((each, at) => level(`l${at}`, each)),
    })),
  );

test('whatever is chosen, 0 ≤ raw ≤ max; the best levels give the maximum', () => {
  fc.assert(
    fc.property(rubrics, fc.infiniteStream(fc.nat()), (rubric, picks) => {
      const chosen = rubric.map(({ id, levels }) => [id, levels[(picks.next().value ?? 0) % levels.length]?.id ?? '']);
      const score = markScore(rubric, Object.fromEntries(chosen));
      expect(score?.raw).toBeGreaterThanOrEqual(0);
      expect(score?.raw).toBeLessThanOrEqual(score?.max ?? -1);
      const best = rubric.map(({ id, levels }) => [id, [...levels].sort((a, b) => b.points - a.points)[0]?.id ?? '']);
      expect(markScore(rubric, Object.fromEntries(best))).toEqual({ raw: rubricMax(rubric), max: rubricMax(rubric) });
    }),
  );
});

describe('words', () => {
  test.each([
    ['', 0],
    ['   \n ', 0],
    ['Trường Sa', 2],
    ['Em viết: một, hai – ba.', 5],
    ['- gạch\n- đầu dòng', 3],
    ['12 hải lí', 3],
  ])('%j has %d', (text, count) => {
    expect(countWords(text)).toBe(count);
  });
});
