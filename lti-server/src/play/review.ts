import { awaitsMarking } from '@langbiang/core';
import type { ContentItem } from '@langbiang/store';
import type { AttemptReviews, ReviewedAttempt } from '../attempts/index.js';
import { type PupilNames, pupilName } from '../marking/index.js';
import { localTime } from '../web/local-time.js';
import type { Pages } from '../web/page.js';
import type { SessionData } from '../web/session.js';
import type { PlayData } from './player/play-data.js';

export type ReviewDeps = { reviews: AttemptReviews; names: PupilNames; pages: Pick<Pages, 'texts'> };

/** A learner's attempt for the player, and what the page says of it. */
export type Review = { attempt: NonNullable<PlayData['attempt']>; told: string };

/** Null where the session is about no learner's work, or about another lesson than this one. */
export async function reviewFor(deps: ReviewDeps, session: SessionData, item: ContentItem) {
  if (!session.reviewOf || item.id !== session.itemId) return null;
  const found = await deps.reviews.latest(session, item);
  if (!found.ok) return found.error;
  return reviewOf(deps, session, found.value);
}

async function reviewOf(deps: ReviewDeps, session: SessionData, reviewed: ReviewedAttempt): Promise<Review> {
  const { attempt, number, state, quizzes, marks, userId } = reviewed;
  const { lang } = session;
  const t = deps.pages.texts.in(lang);
  const isDone = attempt.status === 'completed';
  const told = t(isDone ? 'play.review' : 'play.reviewOpen', {
    name: pupilName(await deps.names.of(session), userId, t),
    number,
    time: localTime(lang, attempt.completedAt ?? attempt.updatedAt),
    points: awaitsMarking(attempt) ? t('grades.state.marking') : t('grades.points', attempt.score),
  });
  return {
    told,
    attempt: { attemptId: attempt.id, completed: isDone, actor: '', state, quizzes, marks, isReview: true },
  };
}
