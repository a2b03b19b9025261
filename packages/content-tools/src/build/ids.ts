import type { ContainerLibrary, PracticeLibrary, QuestionType, ScoredLibrary } from '@langbiang/core';
import { v5 } from 'uuid';

/** Chosen once. Changing it would cut every saved answer off from its question. */
const NAMESPACE = '5f0c1f3e-6a0e-5d6b-9a54-3c1b8f4f2a71';

/** The H5P `subContentId` of a question: the same in every build and every host. */
export function subContentId(questionId: string): string {
  return v5(questionId, NAMESPACE);
}

export const LESSON_LIBRARY = 'Langbiang.Lesson';

export const QUESTION_LIBRARIES: Readonly<Record<QuestionType, ScoredLibrary | ContainerLibrary | PracticeLibrary>> = {
  'multiple-choice': 'Langbiang.MultipleChoice',
  'true-false-set': 'Langbiang.TrueFalseSet',
  'fill-blanks': 'Langbiang.FillBlanks',
  matching: 'Langbiang.Matching',
  'sort-groups': 'Langbiang.SortGroups',
  'order-timeline': 'Langbiang.OrderTimeline',
  scenario: 'Langbiang.Scenario',
  'reading-evidence': 'Langbiang.ReadingEvidence',
  flashcards: 'Langbiang.Flashcards',
  'timed-media': 'Langbiang.TimedMedia',
  'written-answer': 'Langbiang.WrittenAnswer',
  'quiz-set': 'Langbiang.QuizSet',
  'map-hotspots': 'Langbiang.MapHotspots',
  'picture-hotspots': 'Langbiang.PictureHotspots',
};
