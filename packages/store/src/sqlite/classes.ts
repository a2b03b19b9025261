import type { Database } from 'better-sqlite3';
import type { ClassContext, ContextStore, CoverageStore, EngagementCounter } from '../ports.js';
import type { GroupCommit } from './group-commit.js';
import { parsed, run } from './run.js';

export function sqliteCoverage(db: Database): CoverageStore {
  const ofTenant = db.prepare<[string], EngagementCounter>(
    `SELECT tenant_id AS tenantId, context_id AS contextId, item_id AS itemId, opened, completed
     FROM engagement WHERE tenant_id = ? ORDER BY context_id, item_id`,
  );
  return { engagement: (tenantId) => run(() => ofTenant.all(tenantId)) };
}

export function sqliteContexts(db: Database, write: GroupCommit['write']): ContextStore {
  const one = db.prepare<[string, string], { doc: string }>(
    'SELECT doc FROM class_context WHERE tenant_id = ? AND context_id = ?',
  );
  const ofTenant = db.prepare<[string], { doc: string }>(
    'SELECT doc FROM class_context WHERE tenant_id = ? ORDER BY context_id',
  );
  const put = db.prepare<[string, string, string]>(
    `INSERT INTO class_context (tenant_id, context_id, doc) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET doc = excluded.doc`,
  );
  return {
    get: (tenantId, contextId) =>
      run(() => {
        const row = one.get(tenantId, contextId);
        return row === undefined ? null : parsed<ClassContext>(row.doc);
      }),
    list: (tenantId) => run(() => ofTenant.all(tenantId).map((row) => parsed<ClassContext>(row.doc))),
    put: (context) => {
      const doc = JSON.stringify(context);
      return write(() => void put.run(context.tenantId, context.contextId, doc));
    },
  };
}
