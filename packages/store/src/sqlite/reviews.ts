import type { ItemReview } from '@langbiang/core';
import type { Database } from 'better-sqlite3';
import type { ReviewStore } from '../ports.js';
import { parsed, run } from './run.js';

export function sqliteReviews(db: Database): ReviewStore {
  const one = db.prepare<[string], { doc: string }>('SELECT doc FROM item_review WHERE item_id = ?');
  const all = db.prepare<[], { doc: string }>('SELECT doc FROM item_review ORDER BY item_id');
  const remove = db.prepare<[string]>('DELETE FROM item_review WHERE item_id = ?');
  const put = db.prepare<[string, string]>(
    'INSERT INTO item_review (item_id, doc) VALUES (?, ?) ON CONFLICT DO UPDATE SET doc = excluded.doc',
  );
  return {
    get: (itemId) =>
      run(() => {
        const row = one.get(itemId);
        return row === undefined ? null : parsed<ItemReview>(row.doc);
      }),
    list: () => run(() => all.all().map((row) => parsed<ItemReview>(row.doc))),
    put: (review) => run(() => void put.run(review.itemId, JSON.stringify(review))),
    remove: (itemId) => run(() => remove.run(itemId).changes > 0),
  };
}
