import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nestedContents } from '../h5p/nested-contents.js';
import type { LessonParams, PlacedContent } from '../h5p/params.js';
import { lessonInteractions, lessonMaxScore } from './index.js';

const behaviour = { retry: true, showSolution: true };

const placed = (library: string, subContentId: string, params: unknown, objective?: string): PlacedContent => ({
  ...(objective === undefined ? {} : { objective }),
  content: { library, subContentId, params, metadata: { title: '', license: 'U', contentType: '' } },
});

/** Worth as many points as it has statements. */
const truths = (id: string, points: number, objective?: string) => {
  const statements = Array.from({ length: points }, (_, at) => ({ id: `s${at}`, correct: true }));
  return placed('Langbiang.TrueFalseSet 1.0', id, { statements, behaviour }, objective);
};

const recording = (id: string, held: readonly unknown[], objective?: string) =>
  placed('Langbiang.TimedMedia 1.0', id, { moments: held }, objective);

const lesson = (...pages: PlacedContent[][]): LessonParams => ({
  lessonId: 'B-M4',
  lang: 'vi',
  strand: 'B',
  review: 'draft',
  title: '',
  summaryHtml: '',
  minutes: 10,
  objectives: [],
  glossary: [],
  sources: [],
  pages: pages.map((interactions, at) => ({ id: `p${at}`, title: '', bodyHtml: '', interactions })),
});

test('what a container holds is scored where it stands, for its own objective or else its container’s', () => {
  const held = [
    { at: 3, ...truths('own', 3, 'm2') },
    { at: 9, ...truths('its', 4) },
  ];
  const all = lesson([truths('before', 2, 'm1')], [recording('box', held, 'm3'), truths('after', 1)]);
  expect(
    lessonInteractions(all).map(({ subContentId, max, objective, pageId }) => [subContentId, max, objective, pageId]),
  ).toEqual([
    ['before', 2, 'm1', 'p0'],
    ['own', 3, 'm2', 'p1'],
    ['its', 4, 'm3', 'p1'],
    ['after', 1, undefined, 'p1'],
  ]);
  expect(lessonMaxScore(all)).toBe(10);
});

test('a container in a container is walked too', () => {
  const inner = recording('inner', [truths('deep', 5)]);
  expect(lessonInteractions(lesson([recording('outer', [inner, truths('flat', 1)], 'm1')]))).toMatchObject([
    { subContentId: 'deep', objective: 'm1' },
    { subContentId: 'flat', objective: 'm1' },
  ]);
});

test('a question holds nothing, and what is no sub-content is not held', () => {
  expect(nestedContents('Langbiang.TrueFalseSet 1.0', { moments: [truths('a', 1)] })).toEqual([]);
  const good = truths('a', 1);
  const odd = [null, 1, 'x', {}, { content: null }, { content: { library: 1, subContentId: 'x' } }, good];
  expect(nestedContents('Langbiang.TimedMedia', { moments: odd })).toEqual([good]);
  fc.assert(
    fc.property(fc.anything(), (params) => {
      expect(nestedContents('Langbiang.TimedMedia 1.0', params)).toEqual([]);
    }),
  );
});

test('the points of a lesson do not depend on how its questions are packed', () => {
  const points = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(points, fc.nat({ max: 8 }), (all, cut) => {
      const questions = all.map((max, at) => truths(`q${at}`, max));
      const packed = lesson([recording('box', questions.slice(0, cut)), ...questions.slice(cut)]);
      const loose = lesson(questions);
      expect(lessonMaxScore(packed)).toBe(lessonMaxScore(loose));
      const idsOf = (one: LessonParams) => lessonInteractions(one).map(({ subContentId }) => subContentId);
      expect(idsOf(packed)).toEqual(idsOf(loose));
    }),
  );
});
