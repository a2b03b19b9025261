import type { ItemCard } from './item-card.js';

/** What a person of the Sở looks at before a lesson is approved; each may be somebody else's. */
export const REVIEW_ASPECTS = ['subject', 'facts', 'language', 'accessibility'] as const;
export type ReviewAspect = (typeof REVIEW_ASPECTS)[number];

/** `by`: the reviewer as the Sở names them (an office or a person of it). `content`: what was looked at; see `contentOf`. */
export type Approval = { by: string; at: string; content: string; note?: string };

/** The review of one item as far as it has come. A lesson taken into review has no approval yet. */
export type ItemReview = {
  itemId: string;
  /** ISO 8601, when it was taken into review. */
  openedAt: string;
  approvals: Partial<Record<ReviewAspect, Approval>>;
};

/** What an approval is for: the texts and questions. Newer libraries that play the same lesson undo none. */
export const contentOf = ({ version, card }: { version: string; card: ItemCard }): string => card.content ?? version;

/** Aspects approved for exactly this content; what was approved before a change must be looked at again. */
export function approvedAspects(review: ItemReview | null, content: string): ReviewAspect[] {
  return REVIEW_ASPECTS.filter((aspect) => review?.approvals[aspect]?.content === content);
}

/** The state a lesson is shown with: the review decides once there is one, the author's own word until then. */
export function reviewState(
  review: ItemReview | null,
  content: string,
  written: ItemCard['review'],
): ItemCard['review'] {
  if (review === null) return written;
  return approvedAspects(review, content).length === REVIEW_ASPECTS.length ? 'approved' : 'in_review';
}
