import {
  type LearnerRecord,
  type LessonInteraction,
  lessonInteractions,
  type Rubric,
  type ShownMark,
  writtenWork,
} from '@langbiang/core';
import type { ContentItem } from '@langbiang/store';
import { isLesson, scoresItself } from './attempt-content.js';

/** A question of a lesson that its teacher marks; `number` counts the lesson's questions from 1. */
export type MarkedQuestion = LessonInteraction & { rubric: Rubric; number: number };

export function markedQuestions(item: ContentItem): MarkedQuestion[] {
  if (scoresItself(item) || !isLesson(item.params)) return [];
  return lessonInteractions(item.params).flatMap(({ rubric, ...question }, index) =>
    rubric ? [{ ...question, rubric, number: index + 1 }] : [],
  );
}

/** What a teacher gave in an attempt, by sub-content id; null when nothing in the lesson is marked. */
export function marksOf(item: ContentItem, record: LearnerRecord, attemptId: string): Record<string, ShownMark> | null {
  if (markedQuestions(item).length === 0) return null;
  const work = writtenWork(record).filter(({ attempt }) => attempt.id === attemptId);
  const marks = work.flatMap(({ subContentId, given: { mark, score } }) => {
    if (!mark) return [];
    const shown: ShownMark = { levels: mark.levels, score, ...(mark.comment && { comment: mark.comment }) };
    return [[subContentId, shown] as const];
  });
  return Object.fromEntries(marks);
}
