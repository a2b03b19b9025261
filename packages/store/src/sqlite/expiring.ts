import type { Database } from 'better-sqlite3';
import type { OneTimeStore, Session, SessionStore } from '../ports.js';
import type { GroupCommit } from './group-commit.js';
import { instant, parsed, run } from './run.js';

/** What lives until a moment and not at it: a row whose `expiresAt` is now is gone. */
export function sqliteOneTime(db: Database, write: GroupCommit['write']): OneTimeStore {
  const put = db.prepare<[string, string, string, number]>(
    `INSERT INTO one_time (kind, key, value, expires_at) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET value = excluded.value, expires_at = excluded.expires_at`,
  );
  const take = db.prepare<[string, string], { value: string; expires_at: number }>(
    'DELETE FROM one_time WHERE kind = ? AND key = ? RETURNING value, expires_at',
  );
  const sweep = db.prepare<[number]>('DELETE FROM one_time WHERE expires_at <= ?');
  return {
    put: async (kind, key, value, expiresAt) => {
      const [json, until] = [JSON.stringify(value ?? null), instant(expiresAt)];
      await write(() => void put.run(kind, key, json, until));
    },
    take: async (kind, key, now) => {
      const moment = instant(now);
      const row = await write(() => take.get(kind, key));
      return row === undefined || row.expires_at <= moment ? null : parsed<unknown>(row.value);
    },
    sweep: (now) => run(() => sweep.run(instant(now)).changes),
  };
}

export function sqliteSessions(db: Database, write: GroupCommit['write']): SessionStore {
  const put = db.prepare<[string, string, number]>(
    `INSERT INTO session (id_hash, doc, expires_at) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET doc = excluded.doc, expires_at = excluded.expires_at`,
  );
  const get = db.prepare<[string, number], { doc: string }>(
    'SELECT doc FROM session WHERE id_hash = ? AND expires_at > ?',
  );
  const sweep = db.prepare<[number]>('DELETE FROM session WHERE expires_at <= ?');
  return {
    put: async (session) => {
      const [json, until] = [JSON.stringify(session), instant(session.expiresAt)];
      await write(() => void put.run(session.idHash, json, until));
    },
    get: (idHash, now) =>
      run(() => {
        const row = get.get(idHash, instant(now));
        return row === undefined ? null : parsed<Session>(row.doc);
      }),
    sweep: (now) => run(() => sweep.run(instant(now)).changes),
  };
}
