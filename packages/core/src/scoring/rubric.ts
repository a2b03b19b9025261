import type { Rubric, WrittenAnswerParams } from '../h5p/written-params.js';
import type { Score } from './score.js';

/** The level chosen per criterion, by ids. */
export type RubricLevels = Readonly<Record<string, string>>;

/** Points of a criterion's best level. */
export const criterionMax = ({ levels }: Rubric[number]): number =>
  levels.reduce((most, { points }) => Math.max(most, points), 0);

export function rubricMax(rubric: Rubric): number {
  return rubric.reduce((sum, criterion) => sum + criterionMax(criterion), 0);
}

/** The points of the levels chosen; undefined unless every criterion, and nothing else, has a level of its own. */
export function markScore(rubric: Rubric, levels: RubricLevels): Score | undefined {
  if (Object.keys(levels).length !== rubric.length) return undefined;
  let raw = 0;
  for (const criterion of rubric) {
    const chosen = Object.hasOwn(levels, criterion.id)
      ? criterion.levels.find(({ id }) => id === levels[criterion.id])
      : undefined;
    if (!chosen) return undefined;
    raw += chosen.points;
  }
  return { raw, max: rubricMax(rubric) };
}

/** The rubric a teacher marks an interaction by; undefined when the interaction is not one that is marked. */
export function rubricOf(library: string, params: unknown): Rubric | undefined {
  return library.split(' ')[0] === 'Langbiang.WrittenAnswer' && hasRubric(params) ? params.rubric : undefined;
}

/** Parameters may come from an uploaded package, so their shape is looked at before it is relied upon. */
export function hasRubric(params: unknown): params is WrittenAnswerParams {
  const rubric = at(params, 'rubric');
  return Array.isArray(rubric) && rubric.length > 0 && rubric.every(isCriterion);
}

function isCriterion(criterion: unknown): boolean {
  const levels = at(criterion, 'levels');
  return typeof at(criterion, 'id') === 'string' && Array.isArray(levels) && levels.length > 0 && levels.every(isLevel);
}

function isLevel(level: unknown): boolean {
  const points = at(level, 'points');
  return typeof at(level, 'id') === 'string' && typeof points === 'number' && Number.isFinite(points) && points >= 0;
}

const at = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
