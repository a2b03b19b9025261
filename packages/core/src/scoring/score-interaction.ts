import type { MatchingParams, OrderTimelineParams, ScenarioParams, SortGroupsParams } from '../h5p/arranging-params.js';
import type { HotspotsParams } from '../h5p/hotspots-params.js';
import type { FillBlanksParams, MultipleChoiceParams, TrueFalseSetParams } from '../h5p/params.js';
import type { ReadingEvidenceParams } from '../h5p/reading-params.js';
import { maxFillBlanks, scoreFillBlanks } from './fill-blanks.js';
import { maxHotspots, scoreHotspots } from './hotspots.js';
import { maxMatching, maxSortGroups, scoreMatching, scoreSortGroups } from './matching.js';
import { maxMultipleChoice, scoreMultipleChoice } from './multiple-choice.js';
import { maxOrderTimeline, scoreOrderTimeline } from './order-timeline.js';
import { maxReadingEvidence, scoreReadingEvidence } from './reading-evidence.js';
import { hasRubric, rubricMax } from './rubric.js';
import { choicesOf, maxScenario, scoreScenario } from './scenario.js';
import type { Score, ScoredLibrary } from './score.js';
import { maxTrueFalseSet, scoreTrueFalseSet } from './true-false-set.js';

type Scorer = { max(): number; score(response: string): Score | undefined };

/**
 * The points a response is worth. `library` is a machine name, with or without its version; `undefined` when we do not
 * score that library ourselves, its parameters have not the shape it needs, or a teacher marks it (see rubric.ts).
 */
export function scoreInteraction(library: string, params: unknown, response: string): Score | undefined {
  return scorer(library, params)?.score(response);
}

/** The most points one interaction can give; `undefined` when it never gives any. */
export function maxScore(library: string, params: unknown): number | undefined {
  return scorer(library, params)?.max();
}

const hotspots = (params: unknown): Scorer | undefined =>
  hasItems<HotspotsParams>(params, 'spots')
    ? { max: () => maxHotspots(params), score: (response) => scoreHotspots(params, response) }
    : undefined;

const SCORERS: Record<ScoredLibrary, (params: unknown) => Scorer | undefined> = {
  'Langbiang.MultipleChoice': (params) =>
    hasItems<MultipleChoiceParams>(params, 'options')
      ? { max: () => maxMultipleChoice(params), score: (response) => scoreMultipleChoice(params, response) }
      : undefined,
  'Langbiang.TrueFalseSet': (params) =>
    hasItems<TrueFalseSetParams>(params, 'statements')
      ? { max: () => maxTrueFalseSet(params), score: (response) => scoreTrueFalseSet(params, response) }
      : undefined,
  'Langbiang.FillBlanks': (params) =>
    hasItems<FillBlanksParams>(params, 'blanks') && params.blanks.every((blank) => Array.isArray(blank.accept))
      ? { max: () => maxFillBlanks(params), score: (response) => scoreFillBlanks(params, response) }
      : undefined,
  'Langbiang.Matching': (params) =>
    hasItems<MatchingParams>(params, 'pairs')
      ? { max: () => maxMatching(params), score: (response) => scoreMatching(params, response) }
      : undefined,
  'Langbiang.SortGroups': (params) =>
    hasItems<SortGroupsParams>(params, 'items')
      ? { max: () => maxSortGroups(params), score: (response) => scoreSortGroups(params, response) }
      : undefined,
  'Langbiang.OrderTimeline': (params) =>
    hasItems<OrderTimelineParams>(params, 'events')
      ? { max: () => maxOrderTimeline(params), score: (response) => scoreOrderTimeline(params, response) }
      : undefined,
  'Langbiang.Scenario': (params) =>
    hasItems<ScenarioParams>(params, 'scenes') && params.scenes.every((scene) => Array.isArray(choicesOf(scene)))
      ? { max: () => maxScenario(params), score: (response) => scoreScenario(params, response) }
      : undefined,
  'Langbiang.ReadingEvidence': (params) =>
    hasItems<ReadingEvidenceParams>(params, 'claims') && params.claims.every((claim) => Array.isArray(claim.evidence))
      ? { max: () => maxReadingEvidence(params), score: (response) => scoreReadingEvidence(params, response) }
      : undefined,
  'Langbiang.WrittenAnswer': (params) =>
    hasRubric(params) ? { max: () => rubricMax(params.rubric), score: () => undefined } : undefined,
  'Langbiang.MapHotspots': hotspots,
  'Langbiang.PictureHotspots': hotspots,
};

function scorer(library: string, params: unknown): Scorer | undefined {
  const name = library.split(' ')[0] ?? '';
  return isScored(name) ? SCORERS[name](params) : undefined;
}

function isScored(name: string): name is ScoredLibrary {
  return Object.keys(SCORERS).includes(name);
}

/** Parameters may come from an uploaded package, so their shape is looked at before it is relied upon. */
function hasItems<P>(params: unknown, key: string): params is P {
  if (typeof params !== 'object' || params === null) return false;
  const items: unknown = Reflect.get(params, key);
  return (
    Array.isArray(items) &&
    items.every(
      (item: unknown) => typeof item === 'object' && item !== null && typeof Reflect.get(item, 'id') === 'string',
    )
  );
}
