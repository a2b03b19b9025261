import type { MatchingParams, OrderTimelineParams, SortGroupsParams } from '../h5p/arranging-params.js';
import type { FillBlanksParams, MultipleChoiceParams, TrueFalseSetParams } from '../h5p/params.js';
import type { ScoredLibrary } from '../scoring/score.js';
import { maxScore } from '../scoring/score-interaction.js';
import type { SecretRank } from './labels.js';
import {
  relabelBlanks,
  relabelChoice,
  relabelGroups,
  relabelMatching,
  relabelTimeline,
  relabelTruths,
} from './relabel.js';
import { sealedBlanks, sealedChoice, sealedGroups, sealedMatching, sealedTimeline, sealedTruths } from './strip.js';

type Sealing = { relabel(params: unknown, rank: SecretRank): unknown; strip(relabelled: unknown): unknown };

/** The casts are sound where `maxScore` has looked at the shape of the parameters for this very library. */
const sealing = <P>(relabel: (params: P, rank: SecretRank) => P, strip: (params: P) => unknown): Sealing => ({
  relabel: (params, rank) => relabel(params as P, rank),
  strip: (relabelled) => strip(relabelled as P),
});

/**
 * The types whose answers can be kept back while they are played. A scenario is not among them: its consequences are told
 * as the story goes.
 */
const SEALINGS: Partial<Record<ScoredLibrary, Sealing>> = {
  'Langbiang.MultipleChoice': sealing<MultipleChoiceParams>(relabelChoice, sealedChoice),
  'Langbiang.TrueFalseSet': sealing<TrueFalseSetParams>(relabelTruths, sealedTruths),
  'Langbiang.FillBlanks': sealing<FillBlanksParams>(relabelBlanks, sealedBlanks),
  'Langbiang.Matching': sealing<MatchingParams>(relabelMatching, sealedMatching),
  'Langbiang.SortGroups': sealing<SortGroupsParams>(relabelGroups, sealedGroups),
  'Langbiang.OrderTimeline': sealing<OrderTimelineParams>(relabelTimeline, sealedTimeline),
};

/** Types a quiz may hold, by machine name. */
export const sealableLibraries: readonly string[] = Object.keys(SEALINGS);

/** The parameters with ids of the attempt, answers included; `undefined` when the type cannot be sealed. */
export function relabel(library: string, params: unknown, rank: SecretRank): unknown {
  return sealingOf(library, params)?.relabel(params, rank);
}

/**
 * The same without anything that decides, explains or gives away an answer, still playable. A response made with it is
 * scored against `relabel` of the same rank. `undefined` as there.
 */
export function seal(library: string, params: unknown, rank: SecretRank): unknown {
  const own = sealingOf(library, params);
  return own?.strip(own.relabel(params, rank));
}

function sealingOf(library: string, params: unknown): Sealing | undefined {
  const name = library.split(' ')[0] ?? '';
  const own = Object.entries(SEALINGS).find(([sealable]) => sealable === name)?.[1];
  return own && maxScore(library, params) !== undefined ? own : undefined;
}
