import type { QuizSetParams } from '@langbiang/core';
import type { Lang } from '../../base/src/index.js';

/** What a server says of a quiz whose answers and time it keeps. `questions` are those that have changed. */
export type QuizNews = { subContentId?: string; lang?: Lang; params: QuizSetParams };

/** What of an event's data is about this quiz, in its language if there is any: a lesson may be read in one its quiz is not translated into. */
export function newsFor(data: unknown, quiz: { subContentId?: string | undefined; lang: Lang }): QuizNews | undefined {
  const all = Array.isArray(data) ? (data as QuizNews[]) : [];
  const own = all.filter(({ subContentId }) => (subContentId ?? quiz.subContentId) === quiz.subContentId);
  return own.find(({ lang }) => (lang ?? quiz.lang) === quiz.lang) ?? own[0];
}
