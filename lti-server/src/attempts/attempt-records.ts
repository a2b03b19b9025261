import {
  type Attempt,
  err,
  type LearnerRecord,
  ok,
  type RecordKey,
  type Result,
  type Transition,
} from '@langbiang/core';
import type { Store } from '@langbiang/store';
import type { SessionData } from '../web/session.js';

export type RecordDeps = {
  store: Pick<Store, 'attempts'>;
  /** Called after a write that put a grade into the outbox. */
  onGradeEnqueued: () => void;
};

export interface AttemptRecords {
  /** The session's own record, when this attempt is one of it. */
  own(session: SessionData, attemptId: string): Promise<{ record: LearnerRecord; attempt: Attempt } | null>;
  /**
   * Computes a step from the record as it is now and saves it, again and again until nobody came in between. Errors:
   * `ATTEMPT_UNKNOWN` when there is no step to take, `ATTEMPT_BUSY`.
   */
  persist(step: () => Promise<Transition | null>): Promise<Result<LearnerRecord>>;
}

/** Somebody else wrote the record between our read and our write: the worker settling a grade, another tab. */
const WRITES_TRIED = 10;

export function attemptRecords({ store, onGradeEnqueued }: RecordDeps): AttemptRecords {
  const save = async ({ record, changed, statements, engagement, gradeEnqueued }: Transition): Promise<boolean> => {
    if (!changed) return true;
    const saved = await store.attempts.save({ record, expectedRev: record.rev, statements, engagement });
    if (saved === 'conflict') return false;
    if (gradeEnqueued) onGradeEnqueued();
    return true;
  };
  return {
    /** Found by what the session says, so an attempt's id opens nothing that is not the session's own. */
    async own(session, attemptId) {
      const key = keyOf(session);
      const record = key && (await store.attempts.get(key));
      const attempt = record?.attempts.find(({ id }) => id === attemptId);
      return record && attempt ? { record, attempt } : null;
    },
    async persist(step) {
      for (let tried = 0; tried < WRITES_TRIED; tried += 1) {
        const transition = await step();
        if (!transition) return err({ code: 'ATTEMPT_UNKNOWN' });
        if (await save(transition)) return ok(transition.record);
      }
      return err({ code: 'ATTEMPT_BUSY' });
    },
  };
}

export function keyOf({ tenantId, userId, link }: SessionData): RecordKey | null {
  return link ? { tenantId, userId, linkId: link.id } : null;
}
