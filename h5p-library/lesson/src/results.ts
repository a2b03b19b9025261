import type { LessonParams } from '@langbiang/core';
import { awaitedOf, isPending, type LessonQuestion, scoreOf, sumOf } from './questions.js';

/**
 * How one objective went. `awaited`: points that a teacher has still to give, not in `max`. `reread`: the pages whose
 * questions on it cost points, in order.
 */
export type ObjectiveResult = { text: string | undefined; raw: number; max: number; awaited: number; reread: number[] };

/** By objective, in the lesson's order; questions without one come last under `text: undefined`. Sums up to the lesson's score. */
export function resultsByObjective(params: LessonParams, questions: readonly LessonQuestion[]): ObjectiveResult[] {
  const known = new Set(params.objectives.map(({ id }) => id));
  const groups = [
    ...params.objectives.map(({ id, text }) => ({
      text,
      own: questions.filter((question) => question.objective === id),
    })),
    { text: undefined, own: questions.filter(({ objective }) => objective === undefined || !known.has(objective)) },
  ];
  return groups
    .filter(({ own }) => own.length > 0)
    .map(({ text, own }) => {
      const lost = own.filter((question) => scoreOf(question).raw < scoreOf(question).max && !isPending(question));
      const reread = new Set(lost.flatMap((question) => pagesFor(question, own)));
      return { text, ...sumOf(own), awaited: awaitedOf(own), reread: [...reread].sort((a, b) => a - b) };
    });
}

/** Its own page; for a question of a quiz, where there is nothing to read, the pages that practise the same objective. */
function pagesFor(question: LessonQuestion, sameObjective: readonly LessonQuestion[]): number[] {
  if (!question.score) return [question.pageIndex];
  return sameObjective.filter(({ score }) => !score).map(({ pageIndex }) => pageIndex);
}
