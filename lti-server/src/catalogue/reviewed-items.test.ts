import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { REVIEW_ASPECTS } from '@langbiang/core';
import { openSqliteStore } from '@langbiang/store';
import { card } from '../testing/test-app.js';
import { reviewedItems } from './reviewed-items.js';

test('card and parameters say what the review says, until the lesson changes', async () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'langbiang-reviews-'));
  const store = await openSqliteStore({ file: path.join(dir, 'x.sqlite') });
  const items = reviewedItems(store.items, store.reviews);
  const item = { id: 'B-M4', version: 'v1', library: 'Langbiang.Lesson 1.0', updatedAt: '2026-11-24T08:00:00Z' };
  const written = {
    ...item,
    meta: { ...card('B-M4'), content: 'c1' },
    params: { review: 'draft', title: 'Năm vùng biển' },
  };
  await items.put(written);
  expect(await items.get('B-M4')).toEqual(written);
  expect(await items.card('B-M4')).toMatchObject({ meta: { review: 'draft' } });

  const approval = { by: 'Phòng Giáo dục Trung học', at: '2026-11-24T09:00:00Z', content: 'c1' };
  const approvals = Object.fromEntries(REVIEW_ASPECTS.map((aspect) => [aspect, approval]));
  await store.reviews.put({ itemId: 'B-M4', openedAt: approval.at, approvals });
  expect(await items.get('B-M4')).toMatchObject({
    meta: { review: 'approved' },
    params: { review: 'approved', title: 'Năm vùng biển' },
  });
  expect(await items.card('B-M4')).toMatchObject({ meta: { review: 'approved' } });
  expect(await items.list()).toMatchObject([{ meta: { review: 'approved' } }]);

  await items.put({ ...written, version: 'v2', meta: { ...card('B-M4'), content: 'c2' } });
  expect(await items.get('B-M4')).toMatchObject({ meta: { review: 'in_review' }, params: { review: 'in_review' } });
  await store.close();
  rmSync(dir, { recursive: true });
});
