import { nestedContents } from '../h5p/nested-contents.js';
import type { PlacedContent } from '../h5p/params.js';
import type { QuizSetParams } from '../h5p/quiz-set-params.js';
import { hash } from './hash.js';
import { rubricOf } from './rubric.js';
import { roundPoints, type Score } from './score.js';
import { maxScore } from './score-interaction.js';

const LIBRARY = 'Langbiang.QuizSet';

/** Each question of a quiz is worth this, whatever it is worth elsewhere: the points of a quiz do not depend on the draw. */
export const QUIZ_QUESTION_POINTS = 1;

/** Parameters of a quiz set? `library` with or without its version. */
export function isQuizSet(library: string, params: unknown): params is QuizSetParams {
  return (
    library.split(' ')[0] === LIBRARY &&
    typeof params === 'object' &&
    params !== null &&
    typeof Reflect.get(params, 'draw') === 'number'
  );
}

/** The questions of the pool that can be drawn: those that give points by themselves, each id once. */
export function quizPool(params: QuizSetParams): PlacedContent[] {
  const seen = new Set<string>();
  return nestedContents(LIBRARY, params).filter(({ content: { subContentId, library, params: own } }) => {
    const isNew = !seen.has(subContentId);
    seen.add(subContentId);
    return isNew && (maxScore(library, own) ?? 0) > 0 && rubricOf(library, own) === undefined;
  });
}

/** How many questions an attempt gets. */
export function quizLength(params: QuizSetParams): number {
  return Math.max(0, Math.min(Math.floor(params.draw) || 0, quizPool(params).length));
}

/** Points of the whole quiz. */
export const maxQuizSet = (params: QuizSetParams): number => QUIZ_QUESTION_POINTS * quizLength(params);

/**
 * The questions of one attempt, in the order they are met: the same for the same `seed`. Every objective of the pool gets a
 * question, as far as `draw` goes; chance decides which, and all the rest. The chance of a question hangs on its id and the seed
 * alone, so a pool that is revised between two visits changes a draw as little as it can.
 */
export function drawQuiz(params: QuizSetParams, seed: string): PlacedContent[] {
  const pool = quizPool(params);
  const chance = (name: string) => (one: PlacedContent) => hash(`${name} ${seed} ${one.content.subContentId}`);
  const byChance = sorted(pool, chance('draw'));
  const objectives = new Set<string | undefined>();
  const ofObjectives = byChance.filter(({ objective }) => !objectives.has(objective) && objectives.add(objective));
  const wanted = [...ofObjectives, ...byChance.filter((one) => !ofObjectives.includes(one))];
  const drawn = new Set(wanted.slice(0, quizLength(params)));
  const kept = pool.filter((one) => drawn.has(one));
  return params.order === 'random' ? sorted(kept, chance('order')) : kept;
}

/** What a score of a question is worth in a quiz: its share of the points, in hundredths. */
export function quizPoints({ raw, max }: Score): Score {
  const share = max > 0 ? Math.min(1, Math.max(0, raw / max)) : 0;
  return { raw: roundPoints(QUIZ_QUESTION_POINTS * share), max: QUIZ_QUESTION_POINTS };
}

/** Undefined: the quiz has no pass mark. */
export function isPassed({ passPercent }: QuizSetParams, { raw, max }: Score): boolean | undefined {
  if (passPercent === undefined || max <= 0) return undefined;
  return raw * 100 >= passPercent * max;
}

function sorted<T>(things: readonly T[], rank: (thing: T) => number): T[] {
  const ranks = new Map(things.map((thing) => [thing, rank(thing)]));
  return [...things].sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
}
