import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { MatchingParams, OrderTimelineParams, SortGroupsParams } from '../h5p/arranging-params.js';
import type { FillBlanksParams, MultipleChoiceParams, TrueFalseSetParams } from '../h5p/params.js';
import { hash, scoreInteraction } from '../scoring/index.js';
import { relabel, seal, sealableLibraries } from './seal.js';

const behaviour = { retry: true, showSolution: true };
/** Stands in everything that only a teacher may see. */
const SECRET = 'BÍ-MẬT';
const rankOf = (key: string) => (name: string) => hash(`${key} ${name} ${key}`);

/** A question of each type, its other possible answers, and a right response to what `relabel` makes of it. */
type Sample = { params: unknown; otherAnswers: unknown[]; right(relabelled: never): string };

const options = (right: readonly string[]): MultipleChoiceParams['options'] =>
  ['dung', 'x', 'y', 'z'].map((id, at) => ({
    id,
    html: `Chọn ${at}`,
    correct: right.includes(id),
    feedbackHtml: SECRET,
  }));
const choice = (right: readonly string[], over: Partial<MultipleChoiceParams> = {}): MultipleChoiceParams => {
  return { questionHtml: 'Chọn?', multiple: false, options: options(right), shuffle: true, behaviour, ...over };
};

const truths = (right: readonly boolean[]): TrueFalseSetParams => ({
  questionHtml: 'Đúng?',
  statements: right.map((correct, at) => ({ id: `s${at}`, html: `Câu ${at}`, correct, feedbackHtml: SECRET })),
  behaviour,
});

const blanks = (accept: readonly string[]): FillBlanksParams => ({
  questionHtml: 'Điền.',
  textHtml: 'Rộng {muoi-hai} hải lí, tính từ {co-so}; {la} thì thôi.',
  blanks: ['muoi-hai', 'co-so'].map((id, at) => ({
    id,
    tip: 'Đọc lại',
    accept: [`${SECRET}${accept[at]}`],
    feedbackHtml: SECRET,
  })),
  diacritics: 'required',
  behaviour,
});

const matching = (order: readonly number[]): MatchingParams => ({
  questionHtml: 'Ghép.',
  pairs: ['a', 'b', 'c'].map((id, at) => ({
    id,
    leftHtml: `Trái ${at}`,
    rightHtml: `Phải ${order[at]}`,
    feedbackHtml: SECRET,
  })),
  extras: [{ id: 'thua', html: `Phải ${order[3]}`, feedbackHtml: SECRET }],
  behaviour,
});

const groups = (order: readonly string[]): SortGroupsParams => ({
  questionHtml: 'Xếp.',
  groups: ['g', 'h'].map((id) => ({ id, html: `Nhóm ${id}` })),
  items: order.map((groupId, at) => ({ id: `i${at}`, html: `Vật ${at}`, groupId, feedbackHtml: SECRET })),
  behaviour,
});

const timeline = (order: readonly number[]): OrderTimelineParams => ({
  questionHtml: 'Thứ tự?',
  events: order.map((at) => ({ id: `e${at}`, html: `Việc ${at}`, date: SECRET, feedbackHtml: SECRET })),
  behaviour,
});

const SAMPLES: Record<string, Sample> = {
  'Langbiang.MultipleChoice': {
    params: choice(['dung']),
    otherAnswers: [choice(['x']), choice(['z'])],
    right: ({ options }: MultipleChoiceParams) => options.find(({ correct }) => correct)?.id ?? '',
  },
  'Langbiang.TrueFalseSet': {
    params: truths([true, false, true]),
    otherAnswers: [truths([false, false, false]), truths([false, true, true])],
    right: ({ statements }: TrueFalseSetParams) =>
      statements.map(({ id, correct }) => `${id}[.]${correct}`).join('[,]'),
  },
  'Langbiang.FillBlanks': {
    params: blanks(['12', 'bờ']),
    otherAnswers: [blanks(['24', 'đường cơ sở'])],
    right: ({ blanks: all }: FillBlanksParams) => all.map(({ accept }) => accept[0]).join('[,]'),
  },
  'Langbiang.Matching': {
    params: matching([0, 1, 2, 3]),
    // Its answer lies in the ids: see the test of its places below.
    otherAnswers: [],
    right: ({ pairs }: MatchingParams) => pairs.map(({ id, rightId }) => `${id}[.]${rightId}`).join('[,]'),
  },
  'Langbiang.SortGroups': {
    params: groups(['g', 'g', 'h', 'h']),
    otherAnswers: [groups(['h', 'g', 'h', 'g']), groups(['h', 'h', 'h', 'h'])],
    right: ({ items }: SortGroupsParams) => items.map(({ id, groupId }) => `${id}[.]${groupId}`).join('[,]'),
  },
  'Langbiang.OrderTimeline': {
    params: timeline([0, 1, 2, 3]),
    otherAnswers: [timeline([3, 2, 1, 0]), timeline([1, 0, 3, 2])],
    right: ({ events }: OrderTimelineParams) => events.map(({ id }) => id).join('[,]'),
  },
};

test('every type that can be sealed is looked at here', () => {
  expect(Object.keys(SAMPLES).sort()).toEqual([...sealableLibraries].sort());
});

describe.each(Object.entries(SAMPLES))('%s', (library, { params, otherAnswers, right }) => {
  const relabelled = (key: string) => relabel(`${library} 1.0`, params, rankOf(key));

  test('sealed, it is the same whatever the right answer is', () => {
    fc.assert(
      fc.property(fc.string(), (key) => {
        const sealed = JSON.stringify(seal(library, params, rankOf(key)));
        for (const other of otherAnswers) expect(JSON.stringify(seal(library, other, rankOf(key)))).toBe(sealed);
      }),
    );
  });

  test('nothing that explains an answer is left, nor an id of the author', () => {
    const sealed = JSON.stringify(seal(library, params, rankOf('k')));
    expect(sealed).not.toContain(SECRET);
    expect(sealed).not.toMatch(/correct|groupId|dung|muoi-hai|thua/);
    expect(JSON.stringify(params)).toContain(SECRET);
  });

  test('a right response with the ids of the attempt is right, and scored like the author’s', () => {
    fc.assert(
      fc.property(fc.string(), (key) => {
        const own = relabelled(key);
        const score = scoreInteraction(library, own, right(own as never));
        expect(score?.raw).toBe(score?.max);
        expect(score?.max).toBe(scoreInteraction(library, params, '')?.max);
        expect(scoreInteraction(library, own, '')?.raw).toBe(0);
      }),
    );
  });

  test('the ids of another attempt are others, or mean other things', () => {
    const all = Array.from({ length: 30 }, (_, key) => right(relabelled(`key ${key}`) as never));
    if (library !== 'Langbiang.FillBlanks') expect(new Set(all).size).toBeGreaterThan(1);
    const sealed = Array.from({ length: 30 }, (_, key) => JSON.stringify(seal(library, params, rankOf(`key ${key}`))));
    expect(new Set(sealed).size).toBeGreaterThan(1);
  });

  test('what a pupil sees and may choose is all there', () => {
    const texts = (value: unknown) =>
      [...JSON.stringify(value).matchAll(/(?:Chọn|Câu|Trái|Phải|Nhóm|Vật|Việc) \w+/g)].map(String);
    expect(texts(seal(library, params, rankOf('k'))).sort()).toEqual(texts(params).sort());
  });
});

test('several right answers, and options in the order of the author', () => {
  const several = choice(['dung', 'y'], { multiple: true, shuffle: false });
  const sealed = JSON.stringify(seal('Langbiang.MultipleChoice', several, rankOf('k')));
  expect(sealed).toBe(
    JSON.stringify(seal('Langbiang.MultipleChoice', { ...several, options: options(['x']) }, rankOf('k'))),
  );
  expect([...sealed.matchAll(/Chọn \w+/g)].map(String)).toEqual(['Chọn 0', 'Chọn 1', 'Chọn 2', 'Chọn 3']);
});

test('where a left text of a matching stands tells nothing of where its partner does', () => {
  const counts = new Map<string, number>();
  const KEYS = 4800;
  for (let key = 0; key < KEYS; key += 1) {
    const { pairs } = relabel('Langbiang.Matching', matching([0, 1, 2, 3]), rankOf(`key ${key}`)) as MatchingParams;
    const place = `${pairs[0]?.id} ${pairs[0]?.rightId}`;
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  // Three places left, four right: twelve ways, each as often as any other.
  expect(counts.size).toBe(12);
  for (const count of counts.values()) expect(Math.abs(count - KEYS / 12)).toBeLessThan(KEYS / 48);
});

test('the words of a bank are there, and not which of them belongs where', () => {
  const bank = (accept: readonly string[], extras: string[]): FillBlanksParams => ({
    ...blanks(accept),
    blanks: ['muoi-hai', 'co-so'].map((id, at) => ({ id, accept: [accept[at] ?? ''], feedbackHtml: SECRET })),
    bank: true,
    extras,
  });
  const sealed = seal('Langbiang.FillBlanks', bank(['12', 'bờ'], ['24']), rankOf('k'));
  expect(sealed).toMatchObject({ bank: true, extras: ['12', '24', 'bờ'] });
  expect(seal('Langbiang.FillBlanks', bank(['bờ', '24'], ['12']), rankOf('k'))).toEqual(sealed);
});

test('a type that tells as it goes, an unknown one and broken parameters cannot be sealed', () => {
  for (const [library, params] of [
    ['Langbiang.Scenario 1.0', { scenes: [] }],
    ['Other.Type 1.0', {}],
    ['Langbiang.MultipleChoice 1.0', { options: 'none' }],
    ['Langbiang.MultipleChoice 1.0', null],
  ] as const) {
    expect(seal(library, params, rankOf('k'))).toBeUndefined();
    expect(relabel(library, params, rankOf('k'))).toBeUndefined();
  }
});
