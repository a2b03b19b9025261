import type { ClassEngagement, CoverageBase, CoverageInput } from './coverage-base.js';

/** Classes whose work stands in no cell, so that a page can say why a lesson that was played is not counted. */
export type OutsideCoverage = {
  /** The grade of the class is not known: the teacher can set it. */
  gradeUnknown: number;
  /** A lesson was opened that asks for nothing in the grade of the class. */
  otherGrade: number;
};

export function outsideCoverage(base: CoverageBase, { cards, engagement }: CoverageInput): OutsideCoverage {
  const gradesOf = new Map<string, Set<number>>();
  for (const outcome of base.outcomes) {
    for (const card of base.cardsOf(outcome.id)) {
      gradesOf.set(card.id, (gradesOf.get(card.id) ?? new Set()).add(outcome.grade));
    }
  }
  const known = new Set(cards.map((card) => card.id));
  const used = engagement.filter((counter) => counter.opened > 0 && known.has(counter.itemId));
  return {
    gradeUnknown: countClasses(used.filter(({ grade }) => grade === null)),
    otherGrade: countClasses(
      used.filter(({ grade, itemId }) => grade !== null && gradesOf.get(itemId)?.has(grade) !== true),
    ),
  };
}

const countClasses = (counters: readonly ClassEngagement[]): number =>
  new Set(counters.map(({ tenantId, contextId }) => JSON.stringify([tenantId, contextId]))).size;
