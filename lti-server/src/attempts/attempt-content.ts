import {
  type AttemptContent,
  addScores,
  type CatalogueCard,
  isUpload,
  type LessonInteraction,
  type LessonParams,
  lessonInteractions,
  lessonQuizzes,
  type QuizRules,
  type QuizSetParams,
  relabel,
  scoreInLesson,
} from '@langbiang/core';
import type { ContentItem } from '@langbiang/store';
import type { RankOf } from './secret-rank.js';

/** `timeFactor`: how much longer than usual a quiz of this placement may take; null: as long as it needs. */
export type ContentOptions = { rankOf: RankOf; timeFactor?: number | null };

/** A lesson as the scoring sees it: its scored interactions and how a response to each is judged. */
export function attemptContent(item: ContentItem, options: ContentOptions): AttemptContent {
  const { params, version } = item;
  if (scoresItself(item)) return { version, scoredBy: 'browser', interactions: [], score: () => undefined };
  if (!isLesson(params)) return contentOf(version, []);
  const quizzes = lessonQuizzes(params).filter(({ lang }) => lang === params.lang);
  const content = contentOf(version, lessonInteractions(params));
  if (quizzes.length === 0) return content;
  const attempts = attemptsOf(params, quizzes);
  return {
    ...content,
    quizzes: quizzes.map((quiz) => rulesOf(quiz.params, quiz.subContentId, options.timeFactor)),
    ...(attempts !== undefined && { attempts }),
    of(attemptId) {
      return { ...this, ...contentOf(version, interactionsOf(params, attemptId, options.rankOf)) };
    },
  };
}

/** The interactions of one attempt. Those drawn for a quiz have the ids its pages have (see core's sealing). */
export function interactionsOf(lesson: LessonParams, attemptId: string, rankOf: RankOf): LessonInteraction[] {
  return lessonInteractions(lesson, attemptId).map((interaction) => {
    if (interaction.quiz === undefined) return interaction;
    const { library, params, subContentId } = interaction;
    return { ...interaction, params: relabel(library, params, rankOf(attemptId, subContentId)) ?? params };
  });
}

function contentOf(version: string, interactions: readonly LessonInteraction[]): AttemptContent {
  const byId = new Map(interactions.map((interaction) => [interaction.subContentId, interaction]));
  return {
    version,
    interactions,
    score(subContentId, response) {
      const interaction = byId.get(subContentId);
      return interaction && scoreInLesson(interaction, response);
    },
  };
}

/** Seconds a pupil has; undefined: no limit. */
export function secondsOf({ timeLimitSeconds }: QuizSetParams, factor: number | null = 1): number | undefined {
  return timeLimitSeconds === undefined || factor === null ? undefined : Math.round(timeLimitSeconds * factor);
}

function rulesOf(params: QuizSetParams, subContentId: string, factor: number | null | undefined): QuizRules {
  const seconds = secondsOf(params, factor);
  return {
    subContentId,
    ...(seconds !== undefined && { seconds }),
    ...(params.closesAt !== undefined && { closesAt: params.closesAt }),
    firstCounts: params.feedback === 'now' && params.contest !== true,
  };
}

/** A quiz alone is taken as often as it says; one among pages as often as the lesson. */
function attemptsOf(lesson: LessonParams, [first]: readonly { params: QuizSetParams }[]): number | undefined {
  const contents = lesson.pages.flatMap(({ interactions }) => interactions);
  if (!first || contents.length !== 1) return undefined;
  return first.params.contest === true ? 1 : first.params.attempts;
}

/** Points of everything in it; 0 when nothing is scored. What content that scores itself says is brought to its card's points. */
export const maximumOf = (content: AttemptContent, item: ContentItem): number =>
  content.scoredBy === 'browser'
    ? (item.meta as CatalogueCard).maxScore
    : addScores(content.interactions.map(({ max }) => ({ raw: 0, max }))).max;

export function scoresItself({ meta }: ContentItem): boolean {
  const card = meta as CatalogueCard;
  return isUpload(card) && card.upload.scoredBy === 'browser';
}

export function isLesson(params: unknown): params is LessonParams {
  return typeof params === 'object' && params !== null && Array.isArray(Reflect.get(params, 'pages'));
}
