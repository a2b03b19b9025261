import { ANSWERED, COMPLETED, type Statement } from '../xapi/index.js';
import type { Attempt } from './record.js';
import type { AttemptContent } from './transition.js';

/** Told in the gradebook, where the teacher reads the grade. */
export const BROWSER_SCORED_COMMENT =
  'Điểm do gói H5P tự chấm trên máy học sinh. (Scored by the H5P package on the pupil’s device.)';

export const isBrowserScored = ({ scoredBy }: AttemptContent): boolean => scoredBy === 'browser';

/**
 * The attempt after one statement of content that scores itself. Its first score completes the attempt and fixes what the points are
 * out of; a later one can only raise it, and one out of other points is not comparable and moves nothing. Statements of its parts, and
 * scores out of bounds (parseStatement refuses those), count for nothing.
 */
export function playBrowserScored(
  attempt: Attempt,
  statement: Statement,
  content: AttemptContent,
  now: string,
): Attempt {
  const { verb, subContentId, score } = statement;
  if (subContentId !== undefined || (verb !== ANSWERED && verb !== COMPLETED)) return attempt;
  if (attempt.status === 'completed' && attempt.contentVersion !== content.version) return attempt;
  if (score === undefined || score.max <= 0) return verb === COMPLETED ? completed(attempt, now) : attempt;
  const before = attempt.score;
  if (before.max > 0 && (score.max !== before.max || score.raw <= before.raw)) return attempt;
  return { ...completed(attempt, now), updatedAt: now, score };
}

/** Some content has nothing to score and says when it was read to its end. */
const completed = (attempt: Attempt, now: string): Attempt =>
  attempt.status === 'completed' ? attempt : { ...attempt, status: 'completed', updatedAt: now, completedAt: now };
