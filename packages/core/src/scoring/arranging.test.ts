import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { MatchingParams, OrderTimelineParams, ScenarioParams, SortGroupsParams } from '../h5p/arranging-params.js';
import { encodeChoices, encodePairs, scoreInteraction } from './index.js';

const behaviour = { retry: true, showSolution: true };
const matching: MatchingParams = {
  questionHtml: '',
  pairs: [...'abc'].map((id) => ({ id, leftHtml: id, rightHtml: id, feedbackHtml: '' })),
  extras: [{ id: 'x', html: 'x', feedbackHtml: '' }],
  behaviour,
};
const groups: SortGroupsParams = {
  questionHtml: '',
  groups: [
    { id: 'land', html: '' },
    { id: 'sea', html: '' },
  ],
  items: [
    { id: 'a', html: '', groupId: 'land', feedbackHtml: '' },
    { id: 'b', html: '', groupId: 'sea', feedbackHtml: '' },
  ],
  behaviour,
};
const timeline = (ids: string): OrderTimelineParams => ({
  questionHtml: '',
  events: [...ids].map((id) => ({ id, html: '', date: id, feedbackHtml: '' })),
  behaviour,
});
const choice = (id: string, quality: 'best' | 'acceptable' | 'poor', next?: string) => ({
  id,
  html: '',
  quality,
  feedbackHtml: '',
  ...(next && { next }),
});
const scenario: ScenarioParams = {
  questionHtml: '',
  scenes: [
    {
      id: 's1',
      html: '',
      choices: [choice('a', 'best', 's2'), choice('b', 'acceptable', 's2'), choice('c', 'poor', 's3')],
    },
    { id: 's2', html: '', choices: [choice('a', 'best'), choice('b', 'poor')] },
    { id: 's3', html: '', choices: [choice('a', 'best', 's2'), choice('b', 'poor')] },
  ],
  behaviour,
};

describe('matching', () => {
  test.each([
    ['a[.]a[,]b[.]b[,]c[.]c', 3],
    ['a[.]b[,]b[.]a[,]c[.]c', 1],
    ['a[.]x[,]b[.]b', 1],
    ['b[.]a[,]a[.]a', 0],
    ['', 0],
  ])('%j gives %d of 3', (response, raw) => {
    expect(scoreInteraction('Langbiang.Matching 1.0', matching, response)).toEqual({ raw, max: 3 });
  });
});

describe('sorting into groups', () => {
  test.each([
    ['a[.]land[,]b[.]sea', 2],
    ['a[.]sea[,]b[.]sea', 1],
    ['a[.]land[,]a[.]sea', 1],
    ['junk', 0],
  ])('%j gives %d of 2', (response, raw) => {
    expect(scoreInteraction('Langbiang.SortGroups 1.0', groups, response)).toEqual({ raw, max: 2 });
  });
});

describe('ordering a timeline', () => {
  test.each([
    ['abcd', 3],
    ['dabc', 2],
    ['bcda', 2],
    ['badc', 1],
    ['dcba', 0],
    ['a', 0],
    ['', 0],
  ])('%s gives %d of 3', (order, raw) => {
    const response = encodeChoices([...order]);
    expect(scoreInteraction('Langbiang.OrderTimeline 1.0', timeline('abcd'), response)).toEqual({ raw, max: 3 });
  });

  test('one event moved costs at most one point', () => {
    const ids = 'abcdefgh';
    const index = fc.nat({ max: ids.length - 1 });
    fc.assert(
      fc.property(index, index, (from, to) => {
        const order = [...ids];
        const [moved = ''] = order.splice(from, 1);
        order.splice(to, 0, moved);
        const score = scoreInteraction('Langbiang.OrderTimeline', timeline(ids), encodeChoices(order));
        expect(score?.raw).toBe(from === to ? 7 : 6);
      }),
    );
  });
});

describe('scenario', () => {
  test.each([
    ['s1[.]a[,]s2[.]a', 4, 'the best way'],
    ['s1[.]b[,]s2[.]a', 3, 'one acceptable choice'],
    ['s1[.]c[,]s3[.]a[,]s2[.]a', 3, 'a poor choice mended: four of six, as a share of four'],
    ['s1[.]c[,]s3[.]b', 0, 'poor to the end'],
    ['s1[.]a', 0, 'not at the end yet'],
    ['s2[.]a', 0, 'a story that did not begin'],
    ['', 0, 'nothing'],
  ])('%j gives %d of 4: %s', (response, raw) => {
    expect(scoreInteraction('Langbiang.Scenario 1.0', scenario, response)).toEqual({ raw, max: 4 });
  });

  test('a last scene whose empty list a host made null is an end', () => {
    const next = [choice('a', 'best', 'end'), choice('b', 'poor', 'end')];
    const scenes = [
      { id: 's1', html: '', choices: next },
      { id: 'end', html: '', choices: null },
    ];
    expect(scoreInteraction('Langbiang.Scenario', { ...scenario, scenes }, 's1[.]a')).toEqual({ raw: 2, max: 2 });
    expect(scoreInteraction('Langbiang.Scenario', { scenes: [{ id: 's1', choices: 'no list' }] }, '')).toBeUndefined();
  });

  test('a story that turns in a circle ends', () => {
    const circle = { ...scenario, scenes: [{ id: 's1', html: '', choices: [choice('a', 'best', 's1')] }] };
    expect(scoreInteraction('Langbiang.Scenario', circle, 's1[.]a')).toEqual({ raw: 2, max: 2 });
  });
});

test('any response to any of them stays between 0 and the maximum', () => {
  const part = fc.constantFrom('a', 'b', 'c', 'x', 's1', 's2', 's3', 'land', 'sea', '', '[.]', '[,]', 'đ');
  const response = fc.array(fc.tuple(part, part)).map((pairs) => encodePairs(new Map(pairs)));
  const cases = fc.constantFrom<[string, unknown]>(
    ['Langbiang.Matching', matching],
    ['Langbiang.SortGroups', groups],
    ['Langbiang.OrderTimeline', timeline('abc')],
    ['Langbiang.Scenario', scenario],
  );
  fc.assert(
    fc.property(cases, response, ([library, params], given) => {
      const score = scoreInteraction(library, params, given);
      expect(score?.raw).toBeGreaterThanOrEqual(0);
      expect(score?.raw).toBeLessThanOrEqual(score?.max ?? 0);
    }),
  );
});
