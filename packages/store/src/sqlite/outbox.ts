import { type GradeEntry, type LearnerRecord, retryGrade, settleGrade } from '@langbiang/core';
import type { Database } from 'better-sqlite3';
import type { GradeOutbox } from '../ports.js';
import type { RecordRows } from './records.js';
import { instant, parsed, run } from './run.js';

type DocRow = { doc: string };
type Status = GradeEntry['status'];

/**
 * Every move of an entry raises the record's `rev`, so an answer computed from the record as it was before the move is
 * refused and applied again: it can neither undo a lease nor a delivery.
 */
export function sqliteOutbox(db: Database, rows: RecordRows): GradeOutbox {
  const queries = outboxQueries(db);
  const replace = (record: LearnerRecord, grade: GradeEntry): LearnerRecord => {
    const stored = rows.write({ ...record, grade }, record.rev);
    if (stored === null) throw new Error(`Record ${record.id} changed inside our transaction`);
    return stored;
  };

  const claim = db.transaction((now: string, leaseUntil: string, limit: number): LearnerRecord[] =>
    queries.due.all(instant(now), limit).flatMap((row) => {
      const record = parsed<LearnerRecord>(row.doc);
      return record.grade === null ? [] : [replace(record, { ...record.grade, nextTryAt: leaseUntil })];
    }),
  );
  const change = db.transaction((recordId: string, next: (grade: GradeEntry) => GradeEntry | null): boolean => {
    const record = rows.byId(recordId);
    if (record?.grade == null) return false;
    const grade = next(record.grade);
    if (grade === null) return false;
    if (grade !== record.grade) replace(record, grade);
    return true;
  });

  return {
    claimDue: (now, leaseUntil, limit) => run(() => claim.immediate(now, leaseUntil, limit)),
    settle: (recordId, seq, delivery) =>
      run(() => void change.immediate(recordId, (grade) => settleGrade(grade, seq, delivery))),
    retry: (recordId, now) => run(() => change.immediate(recordId, (grade) => retryGrade(grade, now))),
    list: ({ status, limit }) => run(() => queries.list(status, limit)),
    counts: () => run(queries.counts),
    nextDue: () => run(queries.nextDue),
  };
}

/** Exported for the test that holds them to their indexes. */
export const OUTBOX_SQL = {
  // Named, because without statistics the planner takes the wider index and sorts.
  due: "SELECT doc FROM record INDEXED BY record_due WHERE grade_status = 'waiting' AND grade_due <= ? ORDER BY grade_due LIMIT ?",
  next: "SELECT min(grade_due) AS due FROM record INDEXED BY record_due WHERE grade_status = 'waiting'",
  all: 'SELECT doc FROM record WHERE grade_status IS NOT NULL ORDER BY grade_at DESC LIMIT ?',
  ofStatus: 'SELECT doc FROM record WHERE grade_status = ? ORDER BY grade_at DESC LIMIT ?',
  counts:
    'SELECT grade_status AS status, count(*) AS n FROM record WHERE grade_status IS NOT NULL GROUP BY grade_status',
} as const;

function outboxQueries(db: Database) {
  const due = db.prepare<[number, number], DocRow>(OUTBOX_SQL.due);
  const all = db.prepare<[number], DocRow>(OUTBOX_SQL.all);
  const ofStatus = db.prepare<[Status, number], DocRow>(OUTBOX_SQL.ofStatus);
  const counts = db.prepare<[], { status: Status; n: number }>(OUTBOX_SQL.counts);
  const next = db.prepare<[], { due: number | null }>(OUTBOX_SQL.next);
  return {
    due,
    list: (status: Status | undefined, limit: number) =>
      (status === undefined ? all.all(limit) : ofStatus.all(status, limit)).map((row) =>
        parsed<LearnerRecord>(row.doc),
      ),
    counts: () => {
      const result: Record<Status, number> = { waiting: 0, sent: 0, superseded: 0, failed: 0 };
      for (const { status, n } of counts.all()) result[status] = n;
      return result;
    },
    nextDue: () => {
      const ms = next.get()?.due ?? null;
      return ms === null ? null : new Date(ms).toISOString();
    },
  };
}
