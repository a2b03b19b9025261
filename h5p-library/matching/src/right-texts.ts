import type { MatchingParams } from '@langbiang/core';

/** A right-hand text: a pair's own, or one that belongs to nobody. */
export type RightText = { id: string; html: string; feedbackHtml: string; isExtra: boolean };

export function rightTexts({ pairs, extras }: MatchingParams): RightText[] {
  const own = pairs.map(({ id, rightHtml }) => ({ id, html: rightHtml, feedbackHtml: '', isExtra: false }));
  // A host's own editor leaves an empty list out.
  return [...own, ...(extras ?? []).map((extra) => ({ ...extra, isExtra: true }))];
}
