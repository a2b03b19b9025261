import type { FromSchema } from 'json-schema-to-ts';
import type { lessonSchema } from './lesson-schema.js';
import type {
  fillBlanksSchema,
  flashcardsSchema,
  mapHotspotsSchema,
  matchingSchema,
  multipleChoiceSchema,
  orderTimelineSchema,
  pictureHotspotsSchema,
  quizSetSchema,
  readingEvidenceSchema,
  scenarioSchema,
  sortGroupsSchema,
  timedMediaSchema,
  trueFalseSetSchema,
  writtenAnswerSchema,
} from './question-schema.js';
import type { quizFileSchema, quizSetFileSchema } from './quiz-file-schema.js';
import type { rubricSchema } from './rubric-schema.js';

/** `quizzes/<id>.yaml`. */
export type QuizFile = FromSchema<typeof quizFileSchema>;

/** `quizzes/<id>.yaml` with `from`, as it is written: the bank makes a `QuizFile` of it. */
export type QuizSetFile = FromSchema<typeof quizSetFileSchema>;

/** `lesson.yaml` as it is written. */
export type WrittenLesson = FromSchema<typeof lessonSchema>;

/** `lesson.yaml` of a lesson folder; what may be left out is there, empty. */
export type Lesson = Omit<WrittenLesson, keyof LessonDefaults> & LessonDefaults;

type LessonDefaults = {
  /** `activity`: a kit for work outside the lesson hour, with a rubric a teacher marks by. */
  kind: 'lesson' | 'activity';
  grades: number[];
  subjects: string[];
  outcomes: NonNullable<WrittenLesson['outcomes']>;
  objectives: (Omit<WrittenLesson['objectives'][number], 'outcomes'> & { outcomes: string[] })[];
};

export function wholeLesson(written: WrittenLesson): Lesson {
  const { kind = 'lesson', grades = [], subjects = [], outcomes = [], objectives } = written;
  const whole = objectives.map((objective) => ({ ...objective, outcomes: objective.outcomes ?? [] }));
  return { ...written, kind, grades, subjects, outcomes, objectives: whole };
}
export type Section = Lesson['sections'][number];
export type Objective = Lesson['objectives'][number];

/** The questions of `questions.yaml`, by `type`. */
export type MultipleChoice = FromSchema<typeof multipleChoiceSchema>;
export type TrueFalseSet = FromSchema<typeof trueFalseSetSchema>;
export type FillBlanks = FromSchema<typeof fillBlanksSchema>;
export type Matching = FromSchema<typeof matchingSchema>;
export type SortGroups = FromSchema<typeof sortGroupsSchema>;
export type OrderTimeline = FromSchema<typeof orderTimelineSchema>;
export type Scenario = FromSchema<typeof scenarioSchema>;
export type ReadingEvidence = FromSchema<typeof readingEvidenceSchema>;
export type Flashcards = FromSchema<typeof flashcardsSchema>;
export type TimedMedia = FromSchema<typeof timedMediaSchema>;
export type WrittenAnswer = FromSchema<typeof writtenAnswerSchema>;
/** `rubric` as an author writes it. */
export type RubricSource = FromSchema<typeof rubricSchema>;
/** With the rest that every question has, taken from the questions it holds when the file is read. */
export type QuizSet = FromSchema<typeof quizSetSchema> &
  Pick<TrueFalseSet, 'objective' | 'outcome' | 'cognitive' | 'facts'>;
export type MapHotspots = FromSchema<typeof mapHotspotsSchema>;
export type PictureHotspots = FromSchema<typeof pictureHotspotsSchema>;
export type Question =
  | MultipleChoice
  | TrueFalseSet
  | FillBlanks
  | Matching
  | SortGroups
  | OrderTimeline
  | Scenario
  | ReadingEvidence
  | Flashcards
  | TimedMedia
  | WrittenAnswer
  | QuizSet
  | MapHotspots
  | PictureHotspots;
export type QuestionType = Question['type'];
