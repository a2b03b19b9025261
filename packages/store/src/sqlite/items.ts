import type { Database } from 'better-sqlite3';
import type { ContentItem, ItemStore } from '../ports.js';
import { parsed, run } from './run.js';

type Card = Omit<ContentItem, 'params'>;

/** Card and parameters stand in separate columns: the catalogue never reads a lesson's text. */
export function sqliteItems(db: Database): ItemStore {
  const one = db.prepare<[string], { card: string; params: string }>('SELECT card, params FROM item WHERE id = ?');
  const oneCard = db.prepare<[string], { card: string }>('SELECT card FROM item WHERE id = ?');
  const all = db.prepare<[], { card: string }>('SELECT card FROM item ORDER BY id');
  const put = db.prepare<[string, string, string]>(
    `INSERT INTO item (id, card, params) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET card = excluded.card, params = excluded.params`,
  );
  return {
    get: (id) =>
      run(() => {
        const row = one.get(id);
        return row === undefined ? null : { ...parsed<Card>(row.card), params: parsed<unknown>(row.params) };
      }),
    card: (id) =>
      run(() => {
        const row = oneCard.get(id);
        return row === undefined ? null : parsed<Card>(row.card);
      }),
    list: () => run(() => all.all().map((row) => parsed<Card>(row.card))),
    put: ({ params, ...card }) =>
      run(() => void put.run(card.id, JSON.stringify(card), JSON.stringify(params ?? null))),
  };
}
