import type { MatchingParams, SortGroupsParams } from '../h5p/arranging-params.js';
import { decodePairs } from './response.js';
import type { Score } from './score.js';

/** One point per pair. */
export function maxMatching(params: MatchingParams): number {
  return params.pairs.length;
}

/** The id of a pair's right-hand item. */
export const rightIdOf = ({ id, rightId }: MatchingParams['pairs'][number]): string => rightId ?? id;

/**
 * Who stands with whom: left id → right id, of `left[.]right` per pair, both by pair id (an extra by its own). A right
 * item serves once, its first use counts.
 */
export function decodeMatching(response: string): Map<string, string> {
  const used = new Set<string>();
  const first = [...decodePairs(response)].filter(([, right]) => !used.has(right) && used.add(right));
  return new Map(first);
}

export function scoreMatching(params: MatchingParams, response: string): Score {
  const partners = decodeMatching(response);
  return {
    raw: params.pairs.filter((pair) => partners.get(pair.id) === rightIdOf(pair)).length,
    max: maxMatching(params),
  };
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
