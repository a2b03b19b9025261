import type { Database } from 'better-sqlite3';
import { StoreError } from '../errors.js';
import type { Platform, PlatformStore } from '../ports.js';
import { parsed, run } from './run.js';

export function sqlitePlatforms(db: Database): PlatformStore {
  type DocRow = { doc: string };
  const byId = db.prepare<[string], DocRow>('SELECT doc FROM platform WHERE id = ?');
  const all = db.prepare<[], DocRow>('SELECT doc FROM platform ORDER BY issuer, client_id');
  const ofIssuer = db.prepare<[string], DocRow>('SELECT doc FROM platform WHERE issuer = ? ORDER BY client_id');
  const ofClient = db.prepare<[string, string], DocRow & { id: string }>(
    'SELECT id, doc FROM platform WHERE issuer = ? AND client_id = ?',
  );
  const write = db.prepare<[string, string, string, string]>(
    `INSERT INTO platform (id, issuer, client_id, doc) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET issuer = excluded.issuer, client_id = excluded.client_id, doc = excluded.doc`,
  );
  const put = db.transaction((platform: Platform): void => {
    const { id, issuer, clientId } = platform;
    const holder = ofClient.get(issuer, clientId);
    if (holder !== undefined && holder.id !== id) throw new StoreError('store.platform_exists', { issuer, clientId });
    write.run(id, issuer, clientId, JSON.stringify(platform));
  });
  const documents = (rows: DocRow[]) => rows.map((row) => parsed<Platform>(row.doc));
  return {
    put: (platform) => run(() => put.immediate(platform)),
    list: () => run(() => documents(all.all())),
    byId: (id) => run(() => documents(byId.all(id))[0] ?? null),
    find: (issuer, clientId) =>
      run(() => documents(clientId === undefined ? ofIssuer.all(issuer) : ofClient.all(issuer, clientId))),
  };
}
