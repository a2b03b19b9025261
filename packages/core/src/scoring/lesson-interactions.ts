import type { LessonParams } from '../h5p/params.js';
import { maxScore } from './score-interaction.js';

/** One scored interaction of a lesson, found by the `subContentId` its xAPI statements carry. */
export type LessonInteraction = {
  subContentId: string;
  /** "Name major.minor" */
  library: string;
  params: unknown;
  max: number;
  /** Id of the objective it checks. */
  objective: string | undefined;
  pageId: string;
};

/** Every interaction of the lesson that we score, in the order a pupil meets them. Their maxima add up to the lesson's. */
export function lessonInteractions(lesson: LessonParams): LessonInteraction[] {
  return lesson.pages.flatMap((page) =>
    page.interactions.flatMap(({ objective, content }) => {
      const max = maxScore(content.library, content.params);
      if (max === undefined) return [];
      const { subContentId, library, params } = content;
      return [{ subContentId, library, params, max, objective, pageId: page.id }];
    }),
  );
}

/** Points of the whole lesson. */
export function lessonMaxScore(lesson: LessonParams): number {
  return lessonInteractions(lesson).reduce((sum, interaction) => sum + interaction.max, 0);
}
