import type { EngagementEvent } from '@langbiang/core';
import type { Database } from 'better-sqlite3';
import type { AttemptStore, RecordChange, StoredStatement } from '../ports.js';
import type { GroupCommit } from './group-commit.js';
import type { RecordRows } from './records.js';
import { parsed, run } from './run.js';

export function sqliteAttempts(db: Database, rows: RecordRows, write: GroupCommit['write']): AttemptStore {
  const statements = statementRows(db);
  const count = engagementCounter(db);
  const save = db.transaction((change: RecordChange): 'saved' | 'conflict' => {
    const stored = rows.write(change.record, change.expectedRev);
    if (stored === null) return 'conflict';
    for (const statement of change.statements) statements.add(stored.id, statement);
    for (const event of change.engagement) count(event);
    return 'saved';
  });
  return {
    get: (key) => run(() => rows.byKey(key)),
    byId: (id) => run(() => rows.byId(id)),
    byLink: (tenantId, linkId) => run(() => rows.byLink(tenantId, linkId)),
    save: (change) => write(() => save(change)),
    statements: (recordId) => run(() => statements.of(recordId)),
    knownStatements: (recordId, ids) => run(() => statements.known(recordId, ids)),
  };
}

/** Ids are unique within a record only: the browser chooses them, and nobody may block another pupil's. */
function statementRows(db: Database) {
  const add = db.prepare<[string, string, string]>(
    'INSERT INTO statement (record_id, id, doc) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const of = db.prepare<[string], { doc: string }>('SELECT doc FROM statement WHERE record_id = ? ORDER BY seq');
  const has = db.prepare<[string, string], { id: string }>('SELECT id FROM statement WHERE record_id = ? AND id = ?');
  return {
    add: (recordId: string, statement: StoredStatement) => add.run(recordId, statement.id, JSON.stringify(statement)),
    of: (recordId: string) => of.all(recordId).map((row) => parsed<StoredStatement>(row.doc)),
    known: (recordId: string, ids: readonly string[]) =>
      new Set(ids.filter((id) => has.get(recordId, id) !== undefined)),
  };
}

/** Counts a learner once per class, item and kind: the counter moves only when the learner's row is new. */
function engagementCounter(db: Database): (event: EngagementEvent) => void {
  const learner = db.prepare<[string, string, string, string, string]>(
    'INSERT INTO engaged_learner (tenant_id, context_id, item_id, user_id, kind) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const add = db.prepare<[string, string, string, number, number]>(
    `INSERT INTO engagement (tenant_id, context_id, item_id, opened, completed) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET opened = opened + excluded.opened, completed = completed + excluded.completed`,
  );
  return ({ kind, tenantId, contextId, itemId, userId }) => {
    if (learner.run(tenantId, contextId, itemId, userId, kind).changes === 0) return;
    add.run(tenantId, contextId, itemId, kind === 'opened' ? 1 : 0, kind === 'completed' ? 1 : 0);
  };
}
