import { err, type LearnerRecord, ok, type Result } from '@langbiang/core';
import type { GradeOutbox } from '@langbiang/store';

export const outboxStatuses = ['waiting', 'sent', 'superseded', 'failed'] as const;
export type OutboxStatus = (typeof outboxStatuses)[number];

/** A grade on its way, without the pupil: operators need the reason, not the person. */
export function outboxEntry({ id, tenantId, contextId, linkId, itemId, grade }: LearnerRecord) {
  return {
    id,
    tenantId,
    contextId,
    linkId,
    itemId,
    status: grade?.status,
    tries: grade?.tries,
    timestamp: grade?.timestamp,
    nextTryAt: grade?.nextTryAt,
    lastError: grade?.lastError ?? null,
    settledAt: grade?.settledAt ?? null,
  };
}

export async function listOutbox(outbox: GradeOutbox, filter: { status?: OutboxStatus; limit: number }) {
  const [counts, records] = await Promise.all([outbox.counts(), outbox.list(filter)]);
  return ok({ counts, entries: records.map(outboxEntry) });
}

/** Makes a grade due now; the running server sends it within seconds. Error: `ADMIN_OUTBOX_UNKNOWN`. */
export async function retryOutbox(
  outbox: GradeOutbox,
  id: string,
  now: Date,
): Promise<Result<{ id: string; due: string }>> {
  const due = now.toISOString();
  return (await outbox.retry(id, due)) ? ok({ id, due }) : err({ code: 'ADMIN_OUTBOX_UNKNOWN', params: { id } });
}
