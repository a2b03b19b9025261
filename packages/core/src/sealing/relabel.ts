import type { MatchingParams, OrderTimelineParams, SortGroupsParams } from '../h5p/arranging-params.js';
import type { FillBlanksParams, MultipleChoiceParams, TrueFalseSetParams } from '../h5p/params.js';
import { rightIdOf } from '../scoring/matching.js';
import { inSecretOrder, labels, type SecretRank } from './labels.js';

/*
 * Authors' ids tell: the right option is often `a`, a pair shares one id, a blank is called what belongs in it. So a quiz
 * is played with ids of the attempt, before and after the answers are shown; responses are scored against them as well.
 */

const idOf = ({ id }: { id: string }) => id;

export function relabelChoice(params: MultipleChoiceParams, rank: SecretRank): MultipleChoiceParams {
  const label = labels('o', params.options.map(idOf), rank);
  const options = params.shuffle ? inSecretOrder(params.options, idOf, 'o', rank) : params.options;
  return { ...params, options: options.map((option) => ({ ...option, id: label(option.id) })) };
}

export function relabelTruths(params: TrueFalseSetParams, rank: SecretRank): TrueFalseSetParams {
  const label = labels('s', params.statements.map(idOf), rank);
  return { ...params, statements: params.statements.map((statement) => ({ ...statement, id: label(statement.id) })) };
}

export function relabelBlanks(params: FillBlanksParams, rank: SecretRank): FillBlanksParams {
  const label = labels('b', params.blanks.map(idOf), rank);
  const known = new Set(params.blanks.map(idOf));
  const textHtml = params.textHtml.replace(/\{([^{}]+)\}/g, (place, id: string) =>
    known.has(id) ? `{${label(id)}}` : place,
  );
  return { ...params, textHtml, blanks: params.blanks.map((blank) => ({ ...blank, id: label(blank.id) })) };
}

/** Both sides are ranked apart, so that a pair's places tell nothing of each other; by ids, so in every language alike. */
export function relabelMatching(params: MatchingParams, rank: SecretRank): MatchingParams {
  const extras = params.extras ?? [];
  const left = labels('l', params.pairs.map(idOf), rank);
  const right = labels('r', [...params.pairs.map(rightIdOf), ...extras.map(idOf)], rank);
  return {
    ...params,
    pairs: params.pairs.map((pair) => ({ ...pair, id: left(pair.id), rightId: right(rightIdOf(pair)) })),
    extras: extras.map((extra) => ({ ...extra, id: right(extra.id) })),
  };
}

export function relabelGroups(params: SortGroupsParams, rank: SecretRank): SortGroupsParams {
  const group = labels('g', params.groups.map(idOf), rank);
  const item = labels('i', params.items.map(idOf), rank);
  const items = inSecretOrder(params.items, idOf, 'i', rank);
  return {
    ...params,
    groups: params.groups.map((one) => ({ ...one, id: group(one.id) })),
    items: items.map((one) => ({ ...one, id: item(one.id), groupId: group(one.groupId) })),
  };
}

/** The events stay in their right order here: that is the answer, and `seal` takes it away. */
export function relabelTimeline(params: OrderTimelineParams, rank: SecretRank): OrderTimelineParams {
  const label = labels('e', params.events.map(idOf), rank);
  return { ...params, events: params.events.map((event) => ({ ...event, id: label(event.id) })) };
}
