import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type BuiltItem,
  type LessonParams,
  maxQuizSet,
  nestedContents,
  type QuizSetParams,
  type SubContent,
} from '@langbiang/core';
import { type Answer, answerTo } from './answers/index.js';
import { quizIn, type Wrong } from './quiz-hands.js';
import { root } from './root.js';

/** `quiz`: not one question but a quiz, which draws some of its own. */
export type PlannedAnswer = Answer & { subContentId: string; quiz?: { params: QuizSetParams; wrong: Wrong } };

/** `awaited`: points of what a teacher marks; no grade comes before. */
export type LessonPlan = { pages: PlannedAnswer[][]; points: number; max: number; awaited: number };

export const builtItem = (id: string): BuiltItem =>
  JSON.parse(readFileSync(path.join(root, `.build/content/items/${id}.json`), 'utf8')) as BuiltItem;

export const builtLesson = (id: string): LessonParams => builtItem(id).params as LessonParams;

/** Answers every question; those whose number (from 1, through the whole lesson) is in `wrong` as wrong as can be. */
export function planLesson(lesson: LessonParams, wrong: readonly number[] | 'all' = []): LessonPlan {
  let number = 0;
  const pages = lesson.pages.map((page) =>
    page.interactions
      .flatMap(({ content }) => questionsIn(content))
      .map((content) => {
        const { library, params, subContentId } = content;
        number += 1;
        const quiz = quizIn(content);
        if (quiz) return { ...quizAnswer(quiz, wrong !== 'all' && !wrong.includes(number)), subContentId };
        return { ...answerTo(library, params, wrong !== 'all' && !wrong.includes(number)), subContentId };
      }),
  );
  const all = pages.flat();
  const sum = (of: (answer: PlannedAnswer) => number) => all.reduce((total, answer) => total + of(answer), 0);
  return {
    pages,
    points: sum(({ points }) => points),
    max: sum(({ max }) => max),
    awaited: sum(({ awaited = 0 }) => awaited),
  };
}

/** A question itself, or those a container holds: they stand on the page in the same order. */
function questionsIn(content: SubContent): SubContent[] {
  if (quizIn(content)) return [content];
  const held = nestedContents(content.library, content.params);
  return held.length === 0 ? [content] : held.flatMap((one) => questionsIn(one.content));
}

/** Right or wrong throughout: then its points do not depend on what is drawn. */
function quizAnswer(params: QuizSetParams, right: boolean) {
  const max = maxQuizSet(params);
  const quiz = { params, wrong: right ? [] : ('all' as const) };
  const give = () => Promise.reject(new Error('a quiz is answered by answerQuiz'));
  return { response: '', points: right ? max : 0, max, quiz, give };
}
