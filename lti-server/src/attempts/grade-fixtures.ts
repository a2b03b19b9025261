import type { LearnerRecord } from '@langbiang/core';
import type { Delivery, Store } from '@langbiang/store';
import type { SessionData } from '../web/session.js';
import { answered, attemptsFor, ITEM, pupil, Q1, Q2, recordOf, uuid } from './fixtures.js';

/** For tests: a pupil who has opened the lesson of four points and, unless told otherwise, answered all of it, one statement wrong. */
export async function work(store: Store, over: Partial<SessionData>, isDone = true): Promise<LearnerRecord> {
  const session = pupil(over);
  const attempts = attemptsFor(store, session);
  const opened = await attempts.open(session, ITEM);
  if (!opened.ok) throw new Error(opened.error.code);
  if (isDone) {
    const statements = [answered(uuid(1), Q1, 'a'), answered(uuid(2), Q2, 'a[.]true[,]b[.]true[,]c[.]true')];
    await attempts.submit(session, opened.value.attemptId, statements);
  }
  return recordOf(store, session);
}

/** What a delivery of the record's grade came to. */
export const settled = (store: Store, { id, grade }: LearnerRecord, delivery: Delivery): Promise<void> =>
  store.outbox.settle(id, grade?.seq ?? 0, delivery);

export const refused = (code: string, status?: number): Delivery => ({
  kind: 'failed',
  at: '2026-11-24T08:05:00.000Z',
  error: status === undefined ? { code } : { code, status },
});
