import {
  approvedAspects,
  contentOf,
  err,
  type ItemCard,
  type ItemReview,
  ok,
  REVIEW_ASPECTS,
  type Result,
  type ReviewAspect,
  reviewState,
} from '@langbiang/core';
import type { ContentItem, Store } from '@langbiang/store';

type Stores = Pick<Store, 'items' | 'reviews'>;

export type ReviewEntry = {
  id: string;
  title: string;
  state: ItemCard['review'];
  /** Still to be approved for the content as it is. */
  open: ReviewAspect[];
  approvals: ItemReview['approvals'];
};

/** How far each item's review has come; those that wait for something first. */
export async function listReviews({ items, reviews }: Stores): Promise<Result<ReviewEntry[]>> {
  const known = new Map((await reviews.list()).map((review) => [review.itemId, review]));
  const entries = (await items.list()).map((item) => entryOf(item, known.get(item.id) ?? null));
  return ok(entries.sort((a, b) => Number(a.state === 'approved') - Number(b.state === 'approved')));
}

export type Decision = { aspects: readonly ReviewAspect[]; by: string; note?: string };

/** Approves aspects of an item as it is now. Error: `ADMIN_ITEM_UNKNOWN`. */
export async function approve(stores: Stores, id: string, decision: Decision, now: Date): Promise<Result<ReviewEntry>> {
  const { by, note } = decision;
  return change(stores, id, now, (review, content) => {
    const approval = { by, at: now.toISOString(), content, ...(note && { note }) };
    const added = Object.fromEntries(decision.aspects.map((aspect) => [aspect, approval]));
    return { ...review, approvals: { ...review.approvals, ...added } };
  });
}

/** Takes an item into review, and takes approvals back when some are named. Error: `ADMIN_ITEM_UNKNOWN`. */
export async function reopenReview(
  stores: Stores,
  id: string,
  aspects: readonly ReviewAspect[],
  now: Date,
): Promise<Result<ReviewEntry>> {
  return change(stores, id, now, (review) => {
    const kept = REVIEW_ASPECTS.filter((aspect) => !aspects.includes(aspect) && review.approvals[aspect]);
    return { ...review, approvals: Object.fromEntries(kept.map((aspect) => [aspect, review.approvals[aspect]])) };
  });
}

async function change(
  { items, reviews }: Stores,
  id: string,
  now: Date,
  step: (review: ItemReview, content: string) => ItemReview,
): Promise<Result<ReviewEntry>> {
  const item = await items.get(id);
  if (!item) return err({ code: 'ADMIN_ITEM_UNKNOWN', params: { item: id } });
  const review = (await reviews.get(id)) ?? { itemId: id, openedAt: now.toISOString(), approvals: {} };
  const next = step(review, contentOf({ version: item.version, card: item.meta as ItemCard }));
  await reviews.put(next);
  return ok(entryOf(item, next));
}

function entryOf({ id, version, meta }: Omit<ContentItem, 'params'>, review: ItemReview | null): ReviewEntry {
  const card = meta as ItemCard;
  const content = contentOf({ version, card });
  const approved = approvedAspects(review, content);
  return {
    id,
    title: card.title.vi,
    state: reviewState(review, content, card.review),
    open: REVIEW_ASPECTS.filter((aspect) => !approved.includes(aspect)),
    approvals: review?.approvals ?? {},
  };
}
