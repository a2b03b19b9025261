import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PlacedContent } from '../h5p/params.js';
import type { QuizSetParams } from '../h5p/quiz-set-params.js';
import { addScores, drawQuiz, isPassed, maxQuizSet, quizPoints, scoreInLesson } from './index.js';

const truths = (id: string, points: number, objective?: string): PlacedContent => ({
  ...(objective === undefined ? {} : { objective }),
  content: {
    library: 'Langbiang.TrueFalseSet 1.0',
    subContentId: id,
    metadata: { title: '', license: 'U', contentType: '' },
    params: { statements: Array.from({ length: points }, (_, at) => ({ id: `s${at}`, correct: true })) },
  },
});

const quiz = (questions: PlacedContent[], over: Partial<QuizSetParams> = {}): QuizSetParams => ({
  questionHtml: '',
  questions,
  draw: 5,
  order: 'random',
  feedback: 'end',
  ...over,
});

const idsOf = (drawn: readonly PlacedContent[]) => drawn.map(({ content }) => content.subContentId);
const ids = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 20 });
const pool = ids.map((all) => all.map((id, at) => truths(id, 1 + (at % 4), `m${at % 3}`)));

test('a draw has the wanted number of questions of the pool, each once, alike for one seed', () => {
  fc.assert(
    fc.property(pool, fc.integer({ min: 1, max: 25 }), fc.string(), (questions, draw, seed) => {
      const params = quiz(questions, { draw });
      const drawn = idsOf(drawQuiz(params, seed));
      expect(drawn).toHaveLength(Math.min(draw, questions.length));
      expect(new Set(drawn).size).toBe(drawn.length);
      for (const id of drawn) expect(idsOf(questions)).toContain(id);
      expect(idsOf(drawQuiz(structuredClone(params), seed))).toEqual(drawn);
    }),
  );
});

test('the points of the quiz are the same whatever is drawn, and however often', () => {
  fc.assert(
    fc.property(pool, fc.integer({ min: 1, max: 25 }), fc.string(), (questions, draw, seed) => {
      const params = quiz(questions, { draw });
      const max = addScores(drawQuiz(params, seed).map(() => quizPoints({ raw: 0, max: 3 }))).max;
      expect(max).toBe(maxQuizSet(params));
      expect(maxQuizSet(params)).toBe(Math.min(draw, questions.length));
    }),
  );
});

test('every objective of the pool is asked about, as far as the number goes', () => {
  fc.assert(
    fc.property(pool, fc.string(), (questions, seed) => {
      const drawn = drawQuiz(quiz(questions, { draw: 3 }), seed);
      const wanted = Math.min(3, new Set(questions.map(({ objective }) => objective)).size);
      expect(new Set(drawn.map(({ objective }) => objective)).size).toBe(wanted);
    }),
  );
});

test('another seed draws other questions, and in another order', () => {
  const params = quiz(Array.from({ length: 12 }, (_, at) => truths(`q${at}`, 1)));
  const draws = Array.from({ length: 40 }, (_, seed) => idsOf(drawQuiz(params, `seed ${seed}`)));
  expect(new Set(draws.map((drawn) => drawn.join())).size).toBeGreaterThan(35);
  expect(new Set(draws.flat()).size).toBe(12);
});

test('in fixed order the questions stand as in the pool', () => {
  const questions = Array.from({ length: 12 }, (_, at) => truths(`q${String(at).padStart(2, '0')}`, 1));
  const drawn = idsOf(drawQuiz(quiz(questions, { order: 'fixed' }), 'any'));
  expect(drawn).toEqual([...drawn].sort());
});

test('a question added to the pool changes a draw by one question at most', () => {
  fc.assert(
    fc.property(pool, fc.uuid(), fc.string(), (questions, id, seed) => {
      fc.pre(!idsOf(questions).includes(id));
      const before = idsOf(drawQuiz(quiz(questions), seed));
      const after = idsOf(drawQuiz(quiz([...questions, truths(id, 1, 'm0')]), seed));
      expect(before.filter((one) => !after.includes(one)).length).toBeLessThanOrEqual(1);
    }),
  );
});

test('what gives no points, or stands there twice, is not drawn', () => {
  const odd = { content: { ...truths('odd', 1).content, library: 'Other.Type 1.0' } };
  const params = quiz([truths('a', 1), odd, truths('none', 0), truths('a', 2)]);
  expect(idsOf(drawQuiz(params, ''))).toEqual(['a']);
  expect(maxQuizSet(params)).toBe(1);
  expect(maxQuizSet({ ...params, draw: Number.NaN })).toBe(0);
});

test('a question is worth one point, in parts of hundredths; hundredths add up', () => {
  expect(quizPoints({ raw: 2, max: 3 })).toEqual({ raw: 0.67, max: 1 });
  expect(quizPoints({ raw: 1, max: 0 })).toEqual({ raw: 0, max: 1 });
  const thirds = [1, 1, 1].map((raw) => quizPoints({ raw, max: 3 }));
  expect(addScores(thirds)).toEqual({ raw: 0.99, max: 3 });
  fc.assert(
    fc.property(fc.nat({ max: 20 }), fc.integer({ min: 1, max: 20 }), (raw, max) => {
      const points = quizPoints({ raw: Math.min(raw, max), max });
      expect(points.raw).toBeGreaterThanOrEqual(0);
      expect(points.raw).toBeLessThanOrEqual(1);
      expect(points.raw === 1).toBe(raw >= max);
      expect(Number.isInteger(Math.round(points.raw * 1e6) / 1e4)).toBe(true);
    }),
  );
});

test('an answer to a drawn question is scored by its type and counted by the quiz', () => {
  const { library, params, subContentId } = truths('a', 3).content;
  const interaction = { library, params, subContentId, max: 1, objective: undefined, quiz: 'z' };
  expect(scoreInLesson(interaction, 's0[.]true[,]s1[.]true[,]s2[.]false')).toEqual({ raw: 0.67, max: 1 });
});

test('passed from the mark on, not by a hair less', () => {
  const params = quiz([], { passPercent: 60 });
  expect(isPassed(params, { raw: 6, max: 10 })).toBe(true);
  expect(isPassed(params, { raw: 5.99, max: 10 })).toBe(false);
  expect(isPassed(quiz([]), { raw: 0, max: 10 })).toBeUndefined();
});
