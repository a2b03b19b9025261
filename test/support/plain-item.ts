import { type BuiltItem, type LessonParams, lessonMaxScore, type SubContent } from '@langbiang/core';
import { builtItem } from './lesson-plan.js';
import { quizIn } from './quiz-hands.js';

/**
 * A real lesson but for its closing quiz, in both languages: a quiz is begun and judged by the server, all else is answered
 * by statements, also while the line is down.
 */
export function plainItem(id: string): BuiltItem & { params: LessonParams } {
  const built = builtItem(id);
  const real = built.params as LessonParams;
  const { translation } = real;
  const isPlain = (content: SubContent) => quizIn(content) === undefined;
  const params: LessonParams = {
    ...real,
    pages: real.pages.map((page) => ({
      ...page,
      interactions: page.interactions.filter(({ content }) => isPlain(content)),
    })),
    ...(translation && {
      translation: {
        ...translation,
        pages: translation.pages.map((page) => ({ ...page, contents: page.contents.filter(isPlain) })),
      },
    }),
  };
  const questions = params.pages.reduce((count, { interactions }) => count + interactions.length, 0);
  return { ...built, card: { ...built.card, questions, maxScore: lessonMaxScore(params) }, params };
}
