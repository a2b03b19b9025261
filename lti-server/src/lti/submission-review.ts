import type { Lang } from '@langbiang/core';
import type { SubmissionReview } from '@langbiang/lti';

const label: Record<Lang, string> = { vi: 'Xem bài làm', en: 'See the work' };

/** What a grade column says of the work behind its grades, however the column is made. */
export const submissionReview = (itemId: string, lang: Lang): SubmissionReview => ({
  reviewableStatus: ['InProgress', 'Submitted', 'Completed'],
  label: label[lang],
  custom: { item: itemId },
});
