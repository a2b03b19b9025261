import type { LessonParams } from '@langbiang/core';
import type { EventDispatcher, Extras, HeldQuestion, Instance } from '../../base/src/h5p.js';
import { addScores } from '../../base/src/index.js';

/** A question of the lesson, or a container of some, alive. */
export type LessonQuestion = {
  instance: Instance;
  subContentId: string;
  objective: string | undefined;
  pageIndex: number;
  /** Counted through the whole lesson from 1. */
  number: number;
  /** What its container counts for it. */
  score?: HeldQuestion['score'];
};

/** Makes every question, so that scores and state are complete whichever page is open. One a host cannot make is left out. */
export function createQuestions(
  params: LessonParams,
  contentId: string | number,
  lesson: EventDispatcher,
  answers: Record<string, unknown>,
): LessonQuestion[] {
  const questions: LessonQuestion[] = [];
  let number = 1;
  params.pages.forEach((page, pageIndex) => {
    for (const { objective, content } of page.interactions ?? []) {
      const previousState = answers[content.subContentId];
      const extras: Extras = { parent: lesson, ...(previousState === undefined ? {} : { previousState }) };
      const instance = H5P.newRunnable(content, contentId, undefined, true, extras);
      if (!instance) continue;
      const question = { instance, subContentId: content.subContentId, objective, pageIndex, number };
      questions.push(question);
      number += answeredIn(question).length;
    }
  });
  return questions;
}

/**
 * It gives no points, now or from a teacher: it is practised, not answered, so it has no number, is never missing and is
 * not in the result.
 */
export function isPractice(question: LessonQuestion): boolean {
  const { held, awaited } = question.instance;
  return !held && !awaited && scoreOf(question).max === 0;
}

/** What a pupil answers in it: the question itself, or what a container holds; of practice nothing. */
export function answeredIn(question: LessonQuestion): LessonQuestion[] {
  const { instance, objective, pageIndex } = question;
  if (!instance.held) return isPractice(question) ? [] : [question];
  let { number } = question;
  return instance.held().flatMap((held) => {
    const inside = answeredIn({ objective, ...held, pageIndex, number });
    number += inside.length;
    return inside;
  });
}

export function isAnswered(question: LessonQuestion): boolean {
  return answeredIn(question).every(({ instance }) => instance.getAnswerGiven?.() ?? true);
}

/** Nothing is left to do in it; practice is done when the pupil has come to its end. */
export function isDone(question: LessonQuestion): boolean {
  return isPractice(question) ? (question.instance.getAnswerGiven?.() ?? true) : isAnswered(question);
}

export function scoreOf({ instance, score }: LessonQuestion): { raw: number; max: number } {
  return score?.() ?? { raw: instance.getScore?.() ?? 0, max: instance.getMaxScore?.() ?? 0 };
}

/** Points that a teacher has still to give. */
export const awaitedOf = (questions: readonly LessonQuestion[]): number =>
  questions.reduce((sum, { instance }) => sum + (instance.awaited?.() ?? 0), 0);

/** A server has its answer and has not judged it yet. */
export const isPending = ({ score }: LessonQuestion): boolean => score?.().pending === true;

/** Points of several questions together. */
export function sumOf(questions: readonly LessonQuestion[]): { raw: number; max: number } {
  return addScores(questions.map(scoreOf));
}
