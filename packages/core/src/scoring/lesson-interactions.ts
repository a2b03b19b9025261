import { nestedContents } from '../h5p/nested-contents.js';
import type { LessonParams, PlacedContent } from '../h5p/params.js';
import type { Rubric } from '../h5p/written-params.js';
import { rubricOf } from './rubric.js';
import { maxScore } from './score-interaction.js';

/** One scored interaction of a lesson, found by the `subContentId` its xAPI statements carry. */
export type LessonInteraction = {
  subContentId: string;
  /** "Name major.minor" */
  library: string;
  params: unknown;
  max: number;
  /** Present: a teacher marks it. */
  rubric?: Rubric;
  /** Id of the objective it checks. */
  objective: string | undefined;
  pageId: string;
};

/**
 * Every interaction of the lesson that we score, those inside of others too, in the order a pupil meets them. Their maxima
 * add up to the lesson's.
 */
export function lessonInteractions(lesson: LessonParams): LessonInteraction[] {
  return lesson.pages.flatMap((page) =>
    page.interactions.flatMap(scoredIn).map((interaction) => ({ ...interaction, pageId: page.id })),
  );
}

/** A container is worth what it holds; what it holds checks the container's objective unless it names its own. */
function scoredIn({ objective, content }: PlacedContent): Omit<LessonInteraction, 'pageId'>[] {
  const { subContentId, library, params } = content;
  const max = maxScore(library, params);
  const rubric = rubricOf(library, params);
  if (max !== undefined) return [{ subContentId, library, params, max, ...(rubric && { rubric }), objective }];
  return nestedContents(library, params).flatMap((held) => scoredIn({ ...(objective && { objective }), ...held }));
}

/** Points of the whole lesson. */
export function lessonMaxScore(lesson: LessonParams): number {
  return lessonInteractions(lesson).reduce((sum, interaction) => sum + interaction.max, 0);
}
