import type { QuestionBehaviour } from './params.js';

/** How written or handed-in work is marked: for every criterion one level is chosen, and its points add up. Ids are permanent. */
export type Rubric = readonly RubricCriterion[];

/** `levels` from the best to the poorest; points are whole and not negative. */
export type RubricCriterion = {
  id: string;
  html: string;
  levels: readonly { id: string; html: string; points: number }[];
};

/** Langbiang.WrittenAnswer: a short text of the pupil's own, marked by the teacher along the rubric. */
export type WrittenAnswerParams = {
  questionHtml: string;
  /** How long the text should be, in words as `countWords` counts them; 0 or absent: any length. */
  words?: { min?: number; max?: number };
  rubric: Rubric;
  /** A model answer or hints, shown once the text is handed in. */
  guideHtml?: string;
  behaviour: QuestionBehaviour;
  l10n?: Record<string, string>;
};
