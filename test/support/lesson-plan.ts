import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type BuiltItem, type LessonParams, nestedContents, type SubContent } from '@langbiang/core';
import { type Answer, answerTo } from './answers/index.js';
import { root } from './root.js';

export type PlannedAnswer = Answer & { subContentId: string };

/** `awaited`: points of what a teacher marks; no grade comes before. */
export type LessonPlan = { pages: PlannedAnswer[][]; points: number; max: number; awaited: number };

export function builtLesson(id: string): LessonParams {
  const item = JSON.parse(readFileSync(path.join(root, `.build/content/items/${id}.json`), 'utf8')) as BuiltItem;
  return item.params as LessonParams;
}

/** Answers every question; those whose number (from 1, through the whole lesson) is in `wrong` as wrong as can be. */
export function planLesson(lesson: LessonParams, wrong: readonly number[] | 'all' = []): LessonPlan {
  let number = 0;
  const pages = lesson.pages.map((page) =>
    page.interactions
      .flatMap(({ content }) => questionsIn(content))
      .map(({ library, params, subContentId }) => {
        number += 1;
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
  const held = nestedContents(content.library, content.params);
  return held.length === 0 ? [content] : held.flatMap((one) => questionsIn(one.content));
}
