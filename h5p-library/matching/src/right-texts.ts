import type { MatchingParams } from '@langbiang/core';
import { rightIdOf } from '../../base/src/index.js';

/** A right-hand text: a pair's own, or one that belongs to nobody. */
export type RightText = { id: string; html: string; feedbackHtml: string; isExtra: boolean };

export function rightTexts({ pairs, extras }: MatchingParams): RightText[] {
  // A pair whose right text a server keeps apart has none here: all of them are among the extras.
  const shown = pairs.filter((pair) => rightIdOf(pair) !== '');
  const own = shown.map((pair) => ({ id: rightIdOf(pair), html: pair.rightHtml, feedbackHtml: '', isExtra: false }));
  // A host's own editor leaves an empty list out.
  return [...own, ...(extras ?? []).map((extra) => ({ ...extra, isExtra: true }))];
}
