import type { Database } from 'better-sqlite3';
import { StoreError } from '../errors.js';
import { USER_STATE_MAX_BYTES, type UserStateStore } from '../ports.js';
import type { GroupCommit } from './group-commit.js';
import { instant, run } from './run.js';

export function sqliteUserState(db: Database, write: GroupCommit['write']): UserStateStore {
  const get = db.prepare<[string, string], { value: string }>(
    'SELECT value FROM user_state WHERE record_id = ? AND key = ?',
  );
  const put = db.prepare<[string, string, string, number]>(
    `INSERT INTO user_state (record_id, key, value, updated_at) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
  );
  const clear = db.prepare<[string]>('DELETE FROM user_state WHERE record_id = ?');
  return {
    get: (recordId, key) => run(() => get.get(recordId, key)?.value ?? null),
    put: (recordId, key, value, at) =>
      write(() => {
        const bytes = Buffer.byteLength(value);
        if (bytes > USER_STATE_MAX_BYTES) throw new StoreError('store.value_too_large', { bytes });
        put.run(recordId, key, value, instant(at));
      }),
    clear: (recordId) => write(() => void clear.run(recordId)),
  };
}
