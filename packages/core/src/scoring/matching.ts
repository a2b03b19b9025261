import type { MatchingParams, SortGroupsParams } from '../h5p/arranging-params.js';
import { decodePairs } from './response.js';
import type { Score } from './score.js';

/** One point per pair. */
export function maxMatching(params: MatchingParams): number {
  return params.pairs.length;
}

/** Response: `left[.]right` per pair, both by pair id (an extra by its own); a right item serves once, its first use counts. */
export function scoreMatching(params: MatchingParams, response: string): Score {
  const partners = decodePairs(response);
  const firstUse = new Map<string, string>();
  for (const [left, right] of partners) if (!firstUse.has(right)) firstUse.set(right, left);
  return { raw: params.pairs.filter(({ id }) => firstUse.get(id) === id).length, max: maxMatching(params) };
}

/** One point per item. */
export function maxSortGroups(params: SortGroupsParams): number {
  return params.items.length;
}

/** Response: `item[.]group` per item placed; a wrong or missing one costs nothing else. */
export function scoreSortGroups(params: SortGroupsParams, response: string): Score {
  const places = decodePairs(response);
  return {
    raw: params.items.filter(({ id, groupId }) => places.get(id) === groupId).length,
    max: maxSortGroups(params),
  };
}
