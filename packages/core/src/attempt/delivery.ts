import type { GradeEntry } from './record.js';

/** What became of one delivery of a grade. Times ISO 8601. */
export type Delivery =
  | { kind: 'sent'; at: string }
  | { kind: 'superseded'; at: string }
  | { kind: 'retry'; nextTryAt: string; error: { code: string; status?: number } }
  | { kind: 'failed'; at: string; error: { code: string; status?: number } };

/**
 * The entry after delivery `seq` came back; the same object when the news does not concern it: a newer grade waits by
 * now, or another worker (our lease had run out) has already brought this one to the LMS.
 */
export function settleGrade(grade: GradeEntry, seq: number, delivery: Delivery): GradeEntry {
  if (grade.seq !== seq) return grade;
  if (grade.status === 'sent' || grade.status === 'superseded') return grade;
  const arrived = delivery.kind === 'sent' || delivery.kind === 'superseded';
  if (grade.status === 'failed' && !arrived) return grade;
  const { lastError: _lastError, ...rest } = grade;
  const tried = { ...rest, tries: grade.tries + 1 };
  switch (delivery.kind) {
    case 'sent':
    case 'superseded':
      return { ...tried, status: delivery.kind, settledAt: delivery.at };
    case 'failed':
      return { ...tried, status: 'failed', settledAt: delivery.at, lastError: delivery.error };
    case 'retry':
      return { ...tried, nextTryAt: delivery.nextTryAt, lastError: delivery.error };
  }
}

/** A failed or waiting entry made due at `now`, with its tries counted afresh; null when there is nothing to send. */
export function retryGrade(grade: GradeEntry, now: string): GradeEntry | null {
  if (grade.status !== 'failed' && grade.status !== 'waiting') return null;
  const { settledAt: _settledAt, ...rest } = grade;
  return { ...rest, status: 'waiting', tries: 0, nextTryAt: now };
}
