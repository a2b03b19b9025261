import { contentOf, type ItemCard, type ItemReview, reviewState } from '@langbiang/core';
import type { ContentItem, ItemStore, ReviewStore } from '@langbiang/store';

/** Items as the Sở's review stands: every reader, catalogue, player and coverage, sees the same state. */
export function reviewedItems(items: ItemStore, reviews: ReviewStore): ItemStore {
  return {
    async get(id) {
      const item = await items.get(id);
      const review = item && (await reviews.get(id));
      if (!item || !review) return item;
      const { meta, ...reviewed } = withReview(item, review);
      return { ...reviewed, meta, params: inParams(item.params, meta.review) };
    },
    async card(id) {
      const card = await items.card(id);
      const review = card && (await reviews.get(id));
      return review ? withReview(card, review) : card;
    },
    async list() {
      const known = new Map((await reviews.list()).map((review) => [review.itemId, review]));
      return (await items.list()).map((item) => {
        const review = known.get(item.id);
        return review ? withReview(item, review) : item;
      });
    },
    put: (item) => items.put(item),
  };
}

function withReview<I extends Omit<ContentItem, 'params'>>(item: I, review: ItemReview) {
  const card = item.meta as ItemCard;
  const state = reviewState(review, contentOf({ version: item.version, card }), card.review);
  return { ...item, meta: { ...card, review: state } };
}

/** A lesson says its state on its cover. */
function inParams(params: unknown, review: ItemCard['review']): unknown {
  return typeof params === 'object' && params !== null && 'review' in params ? { ...params, review } : params;
}
