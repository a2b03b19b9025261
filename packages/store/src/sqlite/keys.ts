import type { Database } from 'better-sqlite3';
import type { KeyStore, SigningKey } from '../ports.js';
import { instant, parsed, run } from './run.js';

export function sqliteKeys(db: Database): KeyStore {
  const all = db.prepare<[], { doc: string }>('SELECT doc FROM signing_key ORDER BY created_at, kid');
  const active = db.prepare<[], { doc: string }>('SELECT doc FROM signing_key WHERE active = 1');
  const add = db.prepare<[string, string, number]>(
    'INSERT INTO signing_key (kid, doc, created_at, active) VALUES (?, ?, ?, 1)',
  );
  const ensure = db.transaction((key: SigningKey): SigningKey => {
    const row = active.get();
    if (row !== undefined) return parsed<SigningKey>(row.doc);
    add.run(key.kid, JSON.stringify(key), instant(key.createdAt));
    return key;
  });
  const retire = db.prepare<[string, string]>('UPDATE signing_key SET doc = ?, active = 0 WHERE kid = ?');
  const rotate = db.transaction((key: SigningKey, retireAt: string): void => {
    const row = active.get();
    const before = row && parsed<SigningKey>(row.doc);
    if (before) retire.run(JSON.stringify({ ...before, retiredAt: retireAt }), before.kid);
    add.run(key.kid, JSON.stringify(key), instant(key.createdAt));
  });
  return {
    list: () => run(() => all.all().map((row) => parsed<SigningKey>(row.doc))),
    ensure: (key) => run(() => ensure.immediate({ ...key, retiredAt: null })),
    rotate: (key, retireAt) => run(() => rotate.immediate({ ...key, retiredAt: null }, retireAt)),
  };
}
