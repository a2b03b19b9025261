import { type Attempt, attemptsLeft, err, type LearnerRecord, ok, type Result, type ShownMark } from '@langbiang/core';
import type { ContentItem, Store } from '@langbiang/store';
import type { SessionData } from '../web/session.js';
import { attemptContent, type ContentOptions } from './attempt-content.js';
import { stateKey } from './attempt-service.js';
import { isOfClass } from './class-records.js';
import { marksOf } from './marked-questions.js';
import { reviewState } from './review-state.js';
import { secretRank } from './secret-rank.js';
import { type ServedQuiz, servedQuizzes } from './served-quizzes.js';

type ReviewDeps = {
  store: Pick<Store, 'attempts' | 'userState'>;
  clock: () => Date;
  /** The installation's secret: quizzes are shuffled by it. */
  secret: string;
};

/** A learner's attempt as a teacher looks at it. */
export type ReviewedAttempt = {
  userId: string;
  attempt: Attempt;
  /** Counted from 1. */
  number: number;
  /** JSON to resume from: everything answered, nothing to try again. */
  state: string | null;
  quizzes: ServedQuiz[];
  marks: Record<string, ShownMark> | null;
};

export interface AttemptReviews {
  /**
   * The latest attempt with work in it of the learner a submission review is about; nothing is begun or changed. Errors: `PLAY_NO_LINK`;
   * `REVIEW_NOTHING`, also for a learner of another class.
   */
  latest(session: SessionData, item: ContentItem): Promise<Result<ReviewedAttempt>>;
}

export function createAttemptReviews({ store, clock, secret }: ReviewDeps): AttemptReviews {
  const options: ContentOptions = { rankOf: secretRank(secret) };
  return {
    async latest(session, item) {
      const { tenantId, link, reviewOf } = session;
      if (!link) return err({ code: 'PLAY_NO_LINK' });
      const record = reviewOf ? await store.attempts.get({ tenantId, linkId: link.id, userId: reviewOf }) : null;
      const attempt = record && isOfClass(session, record) && record.itemId === item.id ? latestOf(record) : undefined;
      if (!record || !attempt) return err({ code: 'REVIEW_NOTHING' });
      const left = attemptsLeft(record, attemptContent(item, options));
      const context = { ...options, now: clock().toISOString(), attemptsLeft: left, forTeacher: true };
      const kept = await store.userState.get(record.id, stateKey(attempt.id));
      return ok({
        userId: record.userId,
        attempt,
        number: record.attempts.indexOf(attempt) + 1,
        state: reviewState(item.params, attempt, kept),
        quizzes: servedQuizzes(item, attempt, context),
        marks: marksOf(item, record, attempt.id),
      });
    },
  };
}

/** One that was only begun anew has nothing to look at yet. */
const latestOf = ({ attempts }: LearnerRecord): Attempt | undefined =>
  attempts.findLast(({ status, responses }) => status === 'completed' || Object.keys(responses).length > 0);
