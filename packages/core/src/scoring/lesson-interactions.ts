import { mapNested, nestedContents } from '../h5p/nested-contents.js';
import type { LessonParams, PlacedContent, SubContent } from '../h5p/params.js';
import type { QuizSetParams } from '../h5p/quiz-set-params.js';
import type { Rubric } from '../h5p/written-params.js';
import { drawQuiz, isQuizSet, QUIZ_QUESTION_POINTS, quizPoints } from './quiz-set.js';
import { rubricOf } from './rubric.js';
import { addScores, type Score } from './score.js';
import { maxScore, scoreInteraction } from './score-interaction.js';

/** One scored interaction of a lesson, found by the `subContentId` its xAPI statements carry. */
export type LessonInteraction = {
  subContentId: string;
  /** "Name major.minor" */
  library: string;
  params: unknown;
  /** What it is worth where it stands. */
  max: number;
  /** Present: a teacher marks it. */
  rubric?: Rubric;
  /** Id of the objective it checks. */
  objective: string | undefined;
  pageId: string;
  /** The `subContentId` of the quiz it was drawn for; there it is worth what every question of the quiz is. */
  quiz?: string;
};

type Found = Omit<LessonInteraction, 'pageId'>;

/**
 * Every interaction of the lesson that we score, those inside of others too, in the order a pupil meets them. Their maxima
 * add up to the lesson's. Of a quiz, those that an attempt with this `seed` gets; how many, and their points, are the same
 * for every seed.
 */
export function lessonInteractions(lesson: LessonParams, seed = ''): LessonInteraction[] {
  return lesson.pages.flatMap((page) =>
    page.interactions
      .flatMap((placed) => scoredIn(placed, seed))
      .map((interaction) => ({ ...interaction, pageId: page.id })),
  );
}

/** A container is worth what it holds; what it holds checks the container's objective unless it names its own. */
function scoredIn({ objective, content }: PlacedContent, seed: string): Found[] {
  const { subContentId, library, params } = content;
  const under = (held: PlacedContent) => scoredIn({ ...(objective && { objective }), ...held }, seed);
  if (isQuizSet(library, params)) {
    const drawn = drawQuiz(params, seed).flatMap(under);
    return drawn.map((one) => ({ ...one, max: QUIZ_QUESTION_POINTS, quiz: subContentId }));
  }
  const max = maxScore(library, params);
  const rubric = rubricOf(library, params);
  if (max !== undefined) return [{ subContentId, library, params, max, ...(rubric && { rubric }), objective }];
  return nestedContents(library, params).flatMap(under);
}

/** The points of a response where the interaction stands; `undefined` as `scoreInteraction`. */
export function scoreInLesson({ library, params, quiz }: Found, response: string): Score | undefined {
  const score = scoreInteraction(library, params, response);
  return score && quiz !== undefined ? quizPoints(score) : score;
}

/** Points of the whole lesson. */
export function lessonMaxScore(lesson: LessonParams): number {
  return addScores(lessonInteractions(lesson).map(({ max }) => ({ raw: 0, max }))).max;
}

/** The lesson with the parameters of its quizzes changed, wherever they stand, in both languages. */
export function mapQuizzes(
  lesson: LessonParams,
  change: (quiz: QuizSetParams, subContentId: string, lang: LessonParams['lang']) => QuizSetParams,
): LessonParams {
  const changed = (content: SubContent, lang: LessonParams['lang']): SubContent =>
    isQuizSet(content.library, content.params)
      ? { ...content, params: change(content.params, content.subContentId, lang) }
      : mapNested(content, (held) => changed(held, lang));
  const pages = lesson.pages.map((page) => ({
    ...page,
    interactions: page.interactions.map((placed) => ({ ...placed, content: changed(placed.content, lesson.lang) })),
  }));
  const { translation } = lesson;
  if (!translation) return { ...lesson, pages };
  const translated = translation.pages.map((page) => ({
    ...page,
    contents: page.contents.map((content) => changed(content, translation.lang)),
  }));
  return { ...lesson, pages, translation: { ...translation, pages: translated } };
}

export type LessonQuiz = { subContentId: string; lang: LessonParams['lang']; params: QuizSetParams };

/** The quizzes of a lesson, wherever they stand: those of its first language, then the same in the other. */
export function lessonQuizzes(lesson: LessonParams): LessonQuiz[] {
  const found: LessonQuiz[] = [];
  mapQuizzes(lesson, (params, subContentId, lang) => {
    found.push({ subContentId, lang, params });
    return params;
  });
  return found;
}
