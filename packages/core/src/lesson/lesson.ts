import type { FromSchema } from 'json-schema-to-ts';
import type { lessonSchema } from './lesson-schema.js';
import type { fillBlanksSchema, multipleChoiceSchema, trueFalseSetSchema } from './question-schema.js';

/** `lesson.yaml` of a lesson folder. */
export type Lesson = FromSchema<typeof lessonSchema>;
export type Section = Lesson['sections'][number];
export type Objective = Lesson['objectives'][number];

/** The questions of `questions.yaml`, by `type`. */
export type MultipleChoice = FromSchema<typeof multipleChoiceSchema>;
export type TrueFalseSet = FromSchema<typeof trueFalseSetSchema>;
export type FillBlanks = FromSchema<typeof fillBlanksSchema>;
export type Question = MultipleChoice | TrueFalseSet | FillBlanks;
export type QuestionType = Question['type'];
