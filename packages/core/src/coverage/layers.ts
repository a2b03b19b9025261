import type { Strength } from '../lesson/item-card.js';
import type { PupilCounts } from './pupils.js';

/** Outcomes met out of outcomes asked for, absolute: a share without its denominator misleads. */
export type OutcomeCount = { numerator: number; denominator: number };

/** Outcomes at least one lesson is attached to. */
export type DesignedLayer = OutcomeCount & {
  /** The numerator by the strongest attachment of each outcome. */
  byStrength: Record<Strength, number>;
  /** Of the numerator: those with a lesson that reviewers have approved. */
  approved: number;
  /** Lessons attached. */
  items: number;
};

/**
 * Outcomes of which a class of their grade has completed a lesson. An elective subject is asked only of a grade of which
 * a class has opened a lesson of it: the class has chosen it.
 */
export type EngagedLayer = OutcomeCount & {
  /** Classes of the grade in which a lesson was opened. */
  classes: number;
  /**
   * Pupils reached at least: of each class those of its most used lesson (several lessons share pupils, so they are not
   * added up), summed over the classes.
   */
  pupils: PupilCounts;
};

/** Each layer says something else; they are never summed (`coverage_model` of the framework). */
export type CoverageLayers = { designed: DesignedLayer; engaged: EngagedLayer };
