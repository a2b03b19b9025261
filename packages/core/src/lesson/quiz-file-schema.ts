import { closed, grade, levelId, text } from '../schema/parts.js';
import { localText, questionId } from './lesson-schema.js';

/** Names its file; permanent, and never like a lesson's. */
const quizId = { type: 'string', pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)+$' } as const;

const about = {
  id: quizId,
  title: closed({ vi: text, en: text }),
  summary: localText,
  strand: { enum: ['A', 'B', 'C', 'D'] },
  duration: { type: 'integer', minimum: 5, maximum: 90 },
  review: { enum: ['draft', 'in_review', 'approved'] },
  draw: { type: 'integer', minimum: 1 },
} as const;

const settings = {
  order: { enum: ['fixed', 'random'] },
  feedback: { enum: ['now', 'end', 'never'] },
  pass: { type: 'integer', minimum: 1, maximum: 100 },
  minutes: { type: 'number', minimum: 0.5, maximum: 180 },
  attempts: { type: 'integer', minimum: 1, maximum: 50 },
  closes: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2})$' },
} as const;

const questionIds = { type: 'array', items: questionId, uniqueItems: true } as const;

/** `quizzes/<id>.yaml`: questions of the bank as an activity of their own; what it means is in content/README.md. */
export const quizFileSchema = closed(
  {
    ...about,
    kind: { enum: ['quiz', 'contest'] },
    level: levelId,
    grades: { type: 'array', items: grade, minItems: 1, uniqueItems: true },
    subjects: { type: 'array', items: text, minItems: 1, uniqueItems: true },
    questions: { ...questionIds, minItems: 2 },
  },
  settings,
);

/** The same, of all the bank has for a subject in a grade: level, grades, subjects and questions follow from that. */
export const quizSetFileSchema = closed(
  { ...about, kind: { enum: ['quiz'] }, from: closed({ subject: text, grade }) },
  { ...settings, except: { ...questionIds, minItems: 1 } },
);
