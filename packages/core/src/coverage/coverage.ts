import type { Strength } from '../lesson/item-card.js';
import type { CountedOutcome, CoverageBase } from './coverage-base.js';
import type { CoverageLayers, DesignedLayer, EngagedLayer } from './layers.js';
import { shownPupils } from './pupils.js';
import { MISSION_STRANDS, type MissionStrand } from './strand.js';

/** One field of the page grade × subject × strand. */
export type CoverageCell = {
  grade: number;
  subject: string;
  group: string;
  elective: boolean;
  strand: MissionStrand;
  layers: CoverageLayers;
};

/**
 * The cells that ask for anything, by grade, then subject in the framework's order, then strand. An outcome of two
 * strands stands in two cells: totals come from `coverageOf`, which counts each outcome once, not from adding cells.
 */
export function coverageCells(base: CoverageBase): CoverageCell[] {
  const groups = new Map<string, CountedOutcome[]>();
  for (const outcome of base.outcomes) {
    const key = `${outcome.grade} ${outcome.subject}`;
    groups.set(key, [...(groups.get(key) ?? []), outcome]);
  }
  return [...groups.values()].flatMap((outcomes) => cellsOfSubject(base, outcomes)).sort((a, b) => a.grade - b.grade);
}

/** Both layers over the outcomes that `includes` picks, each counted once: a grade, a strand, a group, everything. */
export function coverageOf(base: CoverageBase, includes: (outcome: CountedOutcome) => boolean): CoverageLayers {
  return layersOf(base, base.outcomes.filter(includes));
}

function cellsOfSubject(base: CoverageBase, outcomes: readonly CountedOutcome[]): CoverageCell[] {
  return MISSION_STRANDS.flatMap((strand) => {
    const own = outcomes.filter((outcome) => outcome.strands.includes(strand));
    const [first] = own;
    if (first === undefined) return [];
    const { grade, subject, group, elective } = first;
    return [{ grade, subject, group, elective, strand, layers: layersOf(base, own) }];
  });
}

const layersOf = (base: CoverageBase, outcomes: readonly CountedOutcome[]): CoverageLayers => ({
  designed: designedLayer(base, outcomes),
  engaged: engagedLayer(base, outcomes),
});

const STRONGEST_FIRST: readonly Strength[] = ['full', 'partial', 'support'];

function designedLayer(base: CoverageBase, outcomes: readonly CountedOutcome[]): DesignedLayer {
  const byStrength: Record<Strength, number> = { full: 0, partial: 0, support: 0 };
  const items = new Set<string>();
  let approved = 0;
  for (const { id } of outcomes) {
    const cards = base.cardsOf(id);
    const strengths = new Set(
      cards.flatMap((card) => card.outcomes.filter((each) => each.id === id)).map((each) => each.strength),
    );
    const strongest = STRONGEST_FIRST.find((strength) => strengths.has(strength));
    if (strongest !== undefined) byStrength[strongest] += 1;
    if (cards.some((card) => card.review === 'approved')) approved += 1;
    for (const card of cards) items.add(card.id);
  }
  const numerator = byStrength.full + byStrength.partial + byStrength.support;
  return { numerator, denominator: outcomes.length, byStrength, approved, items: items.size };
}

function engagedLayer(base: CoverageBase, outcomes: readonly CountedOutcome[]): EngagedLayer {
  const classes = new Map<string, { opened: number; completed: number }>();
  let numerator = 0;
  let denominator = 0;
  for (const outcome of outcomes) {
    if (base.isAsked(outcome)) denominator += 1;
    const counters = base.engagementOf(outcome);
    if (counters.some((counter) => counter.completed > 0)) numerator += 1;
    for (const counter of counters) {
      const key = JSON.stringify([counter.tenantId, counter.contextId]);
      const most = classes.get(key) ?? { opened: 0, completed: 0 };
      most.opened = Math.max(most.opened, counter.opened);
      most.completed = Math.max(most.completed, counter.completed);
      classes.set(key, most);
    }
  }
  let opened = 0;
  let completed = 0;
  for (const most of classes.values()) {
    opened += most.opened;
    completed += most.completed;
  }
  return { numerator, denominator, classes: classes.size, pupils: shownPupils(opened, completed) };
}
