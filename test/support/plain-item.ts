import { type BuiltItem, type LessonParams, lessonMaxScore } from '@langbiang/core';
import { builtItem } from './lesson-plan.js';
import { quizIn } from './quiz-hands.js';

/**
 * A real lesson but for its closing quiz: a quiz is begun and judged by the server, all else is answered by statements, also
 * while the line is down.
 */
export function plainItem(id: string): BuiltItem & { params: LessonParams } {
  const built = builtItem(id);
  const real = built.params as LessonParams;
  const pages = real.pages.map((page) => ({
    ...page,
    interactions: page.interactions.filter(({ content }) => !quizIn(content)),
  }));
  const params: LessonParams = { ...real, pages };
  const questions = pages.reduce((count, { interactions }) => count + interactions.length, 0);
  return { ...built, card: { ...built.card, questions, maxScore: lessonMaxScore(params) }, params };
}
