import type { Question } from '@langbiang/core';
import type { YamlPath } from './yaml-file.js';

/** A question named by another that holds it; `path` leads to its id inside of that one. */
export type HeldQuestion = { readonly id: string; readonly path: YamlPath };

/** The questions a question holds, in the order in which they are written; none, unless its type is a container. */
export function heldQuestions(question: Question): HeldQuestion[] {
  if (question.type === 'quiz-set') return question.pool.map((id, index) => ({ id, path: ['pool', index] }));
  if (question.type !== 'timed-media') return [];
  return question.moments.map(({ question: id }, index) => ({ id, path: ['moments', index, 'question'] }));
}

export const isContainer = (question: Question): boolean => heldQuestions(question).length > 0;
