import type { GradeEntry, LearnerRecord } from '@langbiang/core';
import type { Delivery, GradeOutbox } from '@langbiang/store';

/** Just now: old grades become dead letters. */
const SCORED_AT = `${new Date().toISOString().slice(0, 19)}Z`;

const BASE: GradeEntry = {
  seq: 1,
  lineItemUrl: 'https://lms.example/items/1',
  ltiUserId: 'u1',
  scoreGiven: 3,
  scoreMaximum: 5,
  activityProgress: 'Completed',
  gradingProgress: 'FullyGraded',
  timestamp: SCORED_AT,
  status: 'waiting',
  tries: 0,
  nextTryAt: SCORED_AT,
};

export function recordWith(id: string, grade: Partial<GradeEntry> = {}, tenantId = 't1'): LearnerRecord {
  const at = SCORED_AT;
  return {
    id,
    rev: 1,
    tenantId,
    linkId: 'l1',
    userId: id,
    contextId: 'c1',
    itemId: 'B-M4',
    attempts: [],
    grade: { ...BASE, ...grade },
    openedAt: at,
    updatedAt: at,
  };
}

/** The outbox port in memory, for tests of what stands on it; it keeps every settled delivery in `log`. */
export class FakeOutbox implements GradeOutbox {
  readonly records = new Map<string, LearnerRecord>();
  readonly log: { id: string; seq: number; delivery: Delivery }[] = [];

  add(record: LearnerRecord): void {
    this.records.set(record.id, record);
  }

  grade(id: string): GradeEntry {
    const grade = this.records.get(id)?.grade;
    if (!grade) throw new Error(`no grade for ${id}`);
    return grade;
  }

  async claimDue(now: string, leaseUntil: string, limit: number): Promise<LearnerRecord[]> {
    const due = [...this.records.values()]
      .filter((r) => r.grade?.status === 'waiting' && r.grade.nextTryAt <= now)
      .slice(0, limit);
    for (const record of due) this.grade(record.id).nextTryAt = leaseUntil;
    return due.map((record) => structuredClone(record));
  }

  async settle(recordId: string, seq: number, delivery: Delivery): Promise<void> {
    this.log.push({ id: recordId, seq, delivery });
    const grade = this.grade(recordId);
    if (grade.seq !== seq) return;
    if (delivery.kind === 'retry')
      Object.assign(grade, { tries: grade.tries + 1, nextTryAt: delivery.nextTryAt, lastError: delivery.error });
    else Object.assign(grade, { status: delivery.kind, settledAt: delivery.at });
  }

  async list(): Promise<LearnerRecord[]> {
    return [...this.records.values()];
  }

  async retry(recordId: string, now: string): Promise<boolean> {
    Object.assign(this.grade(recordId), { status: 'waiting', nextTryAt: now });
    return true;
  }

  async counts(): Promise<Record<'waiting' | 'sent' | 'superseded' | 'failed', number>> {
    const counts = { waiting: 0, sent: 0, superseded: 0, failed: 0 };
    for (const record of this.records.values()) if (record.grade) counts[record.grade.status] += 1;
    return counts;
  }

  async nextDue(): Promise<string | null> {
    const times = [...this.records.values()].flatMap((r) => (r.grade?.status === 'waiting' ? [r.grade.nextTryAt] : []));
    return times.sort()[0] ?? null;
  }
}
