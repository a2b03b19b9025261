import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type {
  FillBlanksParams,
  LessonParams,
  MultipleChoiceParams,
  SubContent,
  TrueFalseSetParams,
} from '../h5p/params.js';
import {
  decodeBlanks,
  decodeChoices,
  decodeVerdicts,
  encodeBlanks,
  encodeChoices,
  encodeVerdicts,
  lessonInteractions,
  lessonMaxScore,
  maxScore,
  type ScoredLibrary,
  scoreInteraction,
} from './index.js';

const behaviour = { retry: true, showSolution: true };

function choice(multiple: boolean, correct: string): MultipleChoiceParams {
  const options = [...'abcd'].map((id) => ({ id, html: id, correct: correct.includes(id), feedbackHtml: '' }));
  return { questionHtml: '', multiple, options, shuffle: false, behaviour };
}

function truths(...correct: boolean[]): TrueFalseSetParams {
  const statements = correct.map((value, index) => ({ id: `s${index}`, html: '', correct: value, feedbackHtml: '' }));
  return { questionHtml: '', statements, behaviour };
}

function blanks(...accept: string[][]): FillBlanksParams {
  const list = accept.map((words, index) => ({ id: `b${index}`, accept: words, feedbackHtml: '' }));
  return { questionHtml: '', textHtml: '', blanks: list, diacritics: 'required', behaviour };
}

describe('multiple choice', () => {
  const library = 'Langbiang.MultipleChoice 1.0';

  test.each([
    ['a', 1],
    ['b', 0],
    ['', 0],
    ['a[,]b', 0],
    ['a[,]a', 1],
    ['nobody', 0],
  ])('one right answer, response %j gives %d of 1', (response, raw) => {
    expect(scoreInteraction(library, choice(false, 'a'), response)).toEqual({ raw, max: 1 });
  });

  test.each([
    ['a[,]c', 2],
    ['c[,]a', 2],
    ['a', 1],
    ['a[,]b', 0],
    ['a[,]b[,]c', 1],
    ['a[,]b[,]c[,]d', 0],
    ['b[,]d', 0],
    ['a[,]c[,]nobody', 1],
    ['a[,]a[,]a', 1],
    ['', 0],
  ])('two right answers, response %j gives %d of 2', (response, raw) => {
    expect(scoreInteraction(library, choice(true, 'ac'), response)).toEqual({ raw, max: 2 });
  });
});

test.each([
  ['12[,]đường cơ sở', 2],
  ['mười hai[,]biển', 1],
  ['[,]Đường cơ sở', 1],
  ['12', 1],
  ['12[,]đường cơ sở[,]more', 2],
  ['', 0],
])('blanks, response %j gives %d of 2', (response, raw) => {
  expect(scoreInteraction('Langbiang.FillBlanks 1.0', blanks(['12', 'mười hai'], ['đường cơ sở']), response)).toEqual({
    raw,
    max: 2,
  });
});

test('a blank accepts what a PHP host stored escaped', () => {
  expect(scoreInteraction('Langbiang.FillBlanks', blanks(['K&#039;Ho &amp; Mạ']), "k'ho & mạ")).toEqual({
    raw: 1,
    max: 1,
  });
});

test('an answer that contains the delimiter neither shifts nor breaks the others', () => {
  expect(decodeBlanks(encodeBlanks(['a[,]b', '12']), 2)).toEqual(['a b', '12']);
  expect(scoreInteraction('Langbiang.FillBlanks', blanks(['a[,]b'], ['12']), encodeBlanks(['a[,]b', '12']))).toEqual({
    raw: 2,
    max: 2,
  });
});

test('only known libraries with the right shape are scored', () => {
  expect(scoreInteraction('H5P.MultiChoice 1.16', {}, 'a')).toBeUndefined();
  expect(scoreInteraction('toString', {}, 'a')).toBeUndefined();
  for (const params of [null, undefined, 'x', {}, { options: {} }, { options: [null] }, { blanks: [{ id: 'a' }] }]) {
    for (const name of ['Langbiang.MultipleChoice', 'Langbiang.TrueFalseSet', 'Langbiang.FillBlanks']) {
      expect(scoreInteraction(name, params, 'a')).toBeUndefined();
      expect(maxScore(name, params)).toBeUndefined();
    }
  }
});

const questions: fc.Arbitrary<[ScoredLibrary, unknown, string]> = fc.oneof(
  fc
    .record({ multiple: fc.boolean(), correct: fc.subarray([...'abcd'], { minLength: 1 }) })
    .map(({ multiple, correct }): [ScoredLibrary, unknown, string] => [
      'Langbiang.MultipleChoice',
      choice(multiple, multiple ? correct.join('') : (correct[0] ?? 'a')),
      encodeChoices(multiple ? correct : correct.slice(0, 1)),
    ]),
  fc
    .array(fc.boolean(), { minLength: 1, maxLength: 6 })
    .map((values): [ScoredLibrary, unknown, string] => [
      'Langbiang.TrueFalseSet',
      truths(...values),
      encodeVerdicts(new Map(values.map((value, index) => [`s${index}`, value]))),
    ]),
  fc
    .array(fc.constantFrom('12', 'đường cơ sở', '1.234', 'hoà', 'a[,]b'), { minLength: 1, maxLength: 4 })
    .map((words): [ScoredLibrary, unknown, string] => [
      'Langbiang.FillBlanks',
      blanks(...words.map((word) => [word])),
      encodeBlanks(words),
    ]),
);
const anything = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom('[,]', '[.]', 'a', 'b', 's0', 's1', 'true', 'false', '12') }),
);

test('whatever the response, 0 ≤ raw ≤ max and both are whole', () => {
  fc.assert(
    fc.property(questions, anything, ([library, params], response) => {
      const score = scoreInteraction(library, params, response);
      expect(score?.max).toBe(maxScore(library, params));
      expect(Number.isInteger(score?.raw)).toBe(true);
      expect(score?.raw).toBeGreaterThanOrEqual(0);
      expect(score?.raw).toBeLessThanOrEqual(score?.max ?? -1);
    }),
  );
});

test('the right response gives every point, the empty one none', () => {
  fc.assert(
    fc.property(questions, ([library, params, right]) => {
      const max = maxScore(library, params) ?? -1;
      expect(scoreInteraction(library, params, right)).toEqual({ raw: max, max });
      expect(scoreInteraction(library, params, '')).toEqual({ raw: 0, max });
    }),
  );
});

test('one more wrong tick never raises the score', () => {
  fc.assert(
    fc.property(fc.subarray([...'abcd']), fc.constantFrom('b', 'd'), (ticked, wrong) => {
      const params = choice(true, 'ac');
      const before = scoreInteraction('Langbiang.MultipleChoice', params, encodeChoices(ticked))?.raw ?? -1;
      const after = scoreInteraction('Langbiang.MultipleChoice', params, encodeChoices([...ticked, wrong]))?.raw ?? -1;
      expect(after).toBeLessThanOrEqual(before);
    }),
  );
});

test('responses survive encoding', () => {
  const id = fc.stringMatching(/^[a-z0-9-]{1,8}$/);
  fc.assert(fc.property(fc.uniqueArray(id), (ids) => expect(decodeChoices(encodeChoices(ids))).toEqual(ids)));
  fc.assert(
    fc.property(fc.uniqueArray(id), fc.boolean(), (ids, value) => {
      const verdicts = new Map(ids.map((name) => [name, value]));
      expect(decodeVerdicts(encodeVerdicts(verdicts))).toEqual(verdicts);
    }),
  );
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), (answers) => {
      const decoded = decodeBlanks(encodeBlanks(answers), answers.length);
      expect(decoded).toHaveLength(answers.length);
      answers.forEach((answer, index) => {
        if (!answer.includes('[,]') && !answer.startsWith(',]') && !answer.endsWith('['))
          expect(decoded[index]).toBe(answer);
      });
    }),
  );
});

test('a lesson lists what is scored, page by page, and its maxima add up', () => {
  const sub = (library: string, subContentId: string, params: unknown): SubContent => ({
    library,
    subContentId,
    params,
    metadata: { title: '', license: 'U', contentType: '' },
  });
  const lesson: LessonParams = {
    lessonId: 'B-M4',
    lang: 'vi',
    strand: 'B',
    review: 'draft',
    title: '',
    summaryHtml: '',
    minutes: 10,
    objectives: [{ id: 'm1', text: '' }],
    glossary: [],
    sources: [],
    pages: [
      {
        id: 'p1',
        title: '',
        bodyHtml: '',
        interactions: [{ objective: 'm1', content: sub('Langbiang.TrueFalseSet 1.0', 'u1', truths(true, false)) }],
      },
      {
        id: 'p2',
        title: '',
        bodyHtml: '',
        interactions: [
          { content: sub('H5P.Image 1.1', 'u2', {}) },
          { content: sub('Langbiang.MultipleChoice 1.0', 'u3', choice(true, 'abc')) },
        ],
      },
    ],
  };
  expect(
    lessonInteractions(lesson).map(({ subContentId, max, objective, pageId }) => [
      subContentId,
      max,
      objective,
      pageId,
    ]),
  ).toEqual([
    ['u1', 2, 'm1', 'p1'],
    ['u3', 3, undefined, 'p2'],
  ]);
  expect(lessonMaxScore(lesson)).toBe(5);
});
