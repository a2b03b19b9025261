import type { LearnerRecord, RecordKey } from '@langbiang/core';
import type { Database } from 'better-sqlite3';
import { instant, parsed } from './run.js';

type DocRow = { doc: string };
type GradeColumns = [status: string | null, at: number | null, due: number | null];

/** The rows of `record`, read and written in one place: the searched columns always follow the document. */
export type RecordRows = ReturnType<typeof recordRows>;

export function recordRows(db: Database) {
  const byKey = db.prepare<[string, string, string], DocRow>(
    'SELECT doc FROM record WHERE tenant_id = ? AND link_id = ? AND user_id = ?',
  );
  const byId = db.prepare<[string], DocRow>('SELECT doc FROM record WHERE id = ?');
  const byLink = db.prepare<[string, string], DocRow>(
    'SELECT doc FROM record WHERE tenant_id = ? AND link_id = ? ORDER BY user_id',
  );
  const insert = db.prepare<[string, string, string, string, number, string, ...GradeColumns]>(
    `INSERT INTO record (id, tenant_id, link_id, user_id, rev, doc, grade_status, grade_at, grade_due)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  );
  const update = db.prepare<[number, string, ...GradeColumns, string, number]>(
    'UPDATE record SET rev = ?, doc = ?, grade_status = ?, grade_at = ?, grade_due = ? WHERE id = ? AND rev = ?',
  );
  const one = (row: DocRow | undefined) => (row === undefined ? null : parsed<LearnerRecord>(row.doc));

  return {
    byKey: (key: RecordKey) => one(byKey.get(key.tenantId, key.linkId, key.userId)),
    byId: (id: string) => one(byId.get(id)),
    byLink: (tenantId: string, linkId: string) =>
      byLink.all(tenantId, linkId).map((row) => parsed<LearnerRecord>(row.doc)),
    /** The record as stored with its new `rev`, or null when `expectedRev` is no longer the stored one. */
    write(record: LearnerRecord, expectedRev: number): LearnerRecord | null {
      const stored = { ...record, rev: expectedRev + 1 };
      const doc = JSON.stringify(stored);
      const { id, tenantId, linkId, userId, rev } = stored;
      const { changes } =
        expectedRev === 0
          ? insert.run(id, tenantId, linkId, userId, rev, doc, ...gradeColumns(stored))
          : update.run(rev, doc, ...gradeColumns(stored), id, expectedRev);
      return changes === 1 ? stored : null;
    },
  };
}

function gradeColumns({ grade }: LearnerRecord): GradeColumns {
  return grade === null ? [null, null, null] : [grade.status, instant(grade.timestamp), instant(grade.nextTryAt)];
}
