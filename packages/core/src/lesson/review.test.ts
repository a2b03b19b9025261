import { expect, test } from '@jest/globals';
import { approvedAspects, type ItemReview, REVIEW_ASPECTS, reviewState } from './review.js';

const approval = (content: string) => ({ by: 'Phòng Giáo dục Trung học', at: '2026-11-24T08:00:00Z', content });
const review = (approvals: ItemReview['approvals']): ItemReview => {
  return { itemId: 'B-M4', openedAt: '2026-11-24T07:00:00Z', approvals };
};
const all = (content: string) => Object.fromEntries(REVIEW_ASPECTS.map((aspect) => [aspect, approval(content)]));

test('without a review the author’s word stands', () => {
  expect(reviewState(null, 'c1', 'draft')).toBe('draft');
  expect(reviewState(null, 'c1', 'in_review')).toBe('in_review');
});

test('approved needs every aspect, for the content as it is', () => {
  expect(reviewState(review({}), 'c1', 'draft')).toBe('in_review');
  expect(reviewState(review({ facts: approval('c1') }), 'c1', 'draft')).toBe('in_review');
  expect(reviewState(review(all('c1')), 'c1', 'draft')).toBe('approved');
  expect(reviewState(review(all('c1')), 'c2', 'draft')).toBe('in_review');
  expect(approvedAspects(review({ ...all('c1'), facts: approval('c2') }), 'c2')).toEqual(['facts']);
});
