import {
  ANSWERED,
  type Attempt,
  addScores,
  type LessonInteraction,
  type LessonQuiz,
  lessonQuizzes,
  mapQuizzes,
  type PlacedContent,
  type QuizSetParams,
  quizPool,
  relabel,
  type SecretRank,
  type Statement,
  seal,
} from '@langbiang/core';
import type { ContentItem } from '@langbiang/store';
import { type ContentOptions, interactionsOf, isLesson, secondsOf } from './attempt-content.js';

/** A quiz as its pupil may have it now. In news, `questions` are those that have changed. */
export type ServedQuiz = LessonQuiz;

export type ServeContext = ContentOptions & {
  /** ISO 8601. */
  now: string;
  /** How many more times the quiz may be taken after this attempt. */
  attemptsLeft: number | undefined;
  /** A teacher looks at what there is: nothing is to be done any more, and every answer may be known. */
  forTeacher?: boolean;
};

/** What everybody may have of a lesson: its quizzes without their questions. The same object when there is no quiz. */
export function withoutQuestions(params: unknown): unknown {
  if (!isLesson(params) || lessonQuizzes(params).length === 0) return params;
  return mapQuizzes(params, (quiz) => ({ ...quiz, questions: [] }));
}

/**
 * The quizzes of a lesson for one attempt: the questions drawn, without their answers until those may be known, and none
 * before the time has begun to run.
 */
export function servedQuizzes(item: ContentItem, attempt: Attempt, context: ServeContext): ServedQuiz[] {
  const { params } = item;
  if (!isLesson(params)) return [];
  const own = interactionsOf(params, attempt.id, context.rankOf);
  return lessonQuizzes(params).map(({ subContentId, lang, params: quiz }) => {
    const drawn = own.filter((interaction) => interaction.quiz === subContentId);
    return { subContentId, lang, params: served(quiz, drawn, standing(quiz, subContentId, attempt, context), context) };
  });
}

/** Of quizzes a batch of statements was about, what has changed for their pupil. */
export function quizNews(all: readonly ServedQuiz[], statements: readonly Statement[]): ServedQuiz[] {
  const named = new Set(statements.map(({ subContentId }) => subContentId));
  const answered = new Set(statements.filter(({ verb }) => verb === ANSWERED).map(({ subContentId }) => subContentId));
  const isOver = statements.some(({ subContentId, verb }) => subContentId === undefined && verb.endsWith('/completed'));
  return all.flatMap((quiz) => {
    if (isOver || named.has(quiz.subContentId)) return [quiz];
    const questions = quiz.params.questions.filter(
      ({ content }) => answered.has(content.subContentId) && !isSealed(content.params),
    );
    return questions.length > 0 ? [{ ...quiz, params: { ...quiz.params, questions } }] : [];
  });
}

/** Whether every answer of the lesson may be known: then its points tell nothing. */
export const areAllTold = (quizzes: readonly ServedQuiz[]): boolean =>
  quizzes.every(({ params }) => params.session?.points !== undefined);

type Standing = {
  attempt: Attempt;
  times: NonNullable<Attempt['quizzes']>[string] | undefined;
  isHandedIn: boolean;
  isClosed: boolean;
  /** Verdicts may be shown once there is something to judge. */
  isTold: boolean;
  isWithheld: boolean;
};

function standing(quiz: QuizSetParams, id: string, attempt: Attempt, context: ServeContext): Standing {
  const times = attempt.quizzes?.[id];
  const isHandedIn = context.forTeacher === true || times?.handedInAt !== undefined || attempt.handedIn === true;
  const isClosed = quiz.closesAt !== undefined && Date.parse(context.now) >= Date.parse(quiz.closesAt);
  const isTold = context.forTeacher === true || (quiz.contest === true ? isClosed : quiz.feedback !== 'never');
  const isTimed = quiz.closesAt !== undefined || secondsOf(quiz, context.timeFactor) !== undefined;
  const isWithheld = isHandedIn ? !isTold : isTimed && times === undefined;
  return { attempt, times, isHandedIn, isClosed, isTold, isWithheld };
}

function served(
  quiz: QuizSetParams,
  drawn: readonly LessonInteraction[],
  stands: Standing,
  context: ServeContext,
): QuizSetParams {
  const { attempt, isHandedIn, isTold, isWithheld } = stands;
  const { timeLimitSeconds: _limit, ...rest } = quiz;
  const seconds = secondsOf(quiz, context.timeFactor);
  const isOpen = ({ subContentId }: LessonInteraction): boolean =>
    isTold && (isHandedIn || (quiz.feedback === 'now' && attempt.responses[subContentId] !== undefined));
  const pool = new Map(quizPool(quiz).map((placed) => [placed.content.subContentId, placed]));
  const questions = drawn.flatMap((interaction) => {
    const placed = pool.get(interaction.subContentId);
    const rank = context.rankOf(attempt.id, interaction.subContentId);
    return placed ? [question(placed, isOpen(interaction), rank)] : [];
  });
  return {
    ...rest,
    ...(seconds !== undefined && { timeLimitSeconds: seconds }),
    draw: drawn.length,
    questions: isWithheld ? [] : questions,
    session: session(drawn, stands, context),
  };
}

/** A type that cannot be sealed plays as it is: the lint rule `quiz-pool` keeps it out of our own quizzes. */
function question(placed: PlacedContent, isOpen: boolean, rank: SecretRank): PlacedContent {
  const { library, params } = placed.content;
  const shown = (isOpen ? relabel : seal)(library, params, rank) ?? params;
  return { ...placed, content: { ...placed.content, params: shown } };
}

function session(drawn: readonly LessonInteraction[], stands: Standing, { now, attemptsLeft }: ServeContext) {
  const { attempt, times, isHandedIn, isClosed, isTold } = stands;
  const given = drawn.map(({ subContentId, max }) => {
    const response = attempt.responses[subContentId];
    return { subContentId, response: response?.response, score: response?.score ?? { raw: 0, max } };
  });
  const answers = given.flatMap(({ subContentId, response }) =>
    response === undefined ? [] : [[subContentId, response] as const],
  );
  return {
    attempt: attempt.id,
    now,
    ...(times && { startedAt: times.startedAt }),
    ...(times?.endsAt !== undefined && { endsAt: times.endsAt }),
    handedIn: isHandedIn,
    ...(isClosed && !times && { isClosed: true as const }),
    ...(isHandedIn && isTold && { points: addScores(given.map(({ score }) => score)) }),
    ...(attemptsLeft !== undefined && { attemptsLeft }),
    answers: Object.fromEntries(answers),
  };
}

const isSealed = (params: unknown): boolean =>
  typeof params === 'object' && params !== null && Reflect.get(params, 'sealed') === true;
