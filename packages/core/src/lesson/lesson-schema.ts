import { closed, grade, levelId, listOf, text } from '../schema/parts.js';

/** A bare string is Vietnamese. */
export const localText = { anyOf: [text, closed({ vi: text }, { en: text })] } as const;
const bothLanguages = closed({ vi: text, en: text });

export const lessonId = { type: 'string', pattern: '^[ABCD]-M[1-9]\\d{0,2}$' } as const;
/** Ids inside a lesson: short, lower case, no diacritics. They are part of saved states, so they are permanent. */
export const innerId = { type: 'string', pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' } as const;
export const questionId = { type: 'string', pattern: '^[abcd]-m[1-9]\\d{0,2}-q\\d{2,3}$' } as const;
export const factId = { type: 'string', pattern: '^[ABCD]-\\d{3}$' } as const;
/** A file of the lesson's own folder, never a path out of it. */
const markdownFile = { type: 'string', pattern: '^[a-z0-9][a-z0-9-]*\\.md$' } as const;
/** A file of the lesson's own media folder, as its author writes it. */
export const mediaFile = { type: 'string', pattern: '^media/[A-Za-z0-9][A-Za-z0-9_-]*\\.[a-z0-9]+$' } as const;
/** Minutes and seconds of a recording: `1:05`, `0:07.5`. */
export const clock = { type: 'string', pattern: '^\\d{1,3}:[0-5]\\d(\\.\\d{1,3})?$' } as const;

const outcome = closed({ id: text, strength: { enum: ['full', 'partial', 'support'] } });
const objective = closed({ id: innerId, text: localText }, { outcomes: listOf(text) });
const section = closed(
  { id: innerId, title: localText, text: markdownFile },
  { questions: { type: 'array', items: questionId } },
);
const glossaryEntry = closed({ term: localText, meaning: localText }, { facts: { type: 'array', items: factId } });

/**
 * `lesson.yaml`; what it means is in content/README.md. Minutes in `duration`. Grades, subjects and outcomes are not
 * required here: a lesson of level `staff` has none, and that the others have them is told by a lint rule.
 */
export const lessonSchema = closed(
  {
    id: lessonId,
    title: bothLanguages,
    summary: localText,
    strand: { enum: ['A', 'B', 'C', 'D'] },
    level: { enum: [...levelId.enum, 'staff'] },
    duration: { type: 'integer', minimum: 5, maximum: 90 },
    review: { enum: ['draft', 'in_review', 'approved'] },
    objectives: listOf(objective),
    sections: listOf(section),
  },
  {
    kind: { enum: ['lesson', 'activity'] },
    grades: { type: 'array', items: grade, minItems: 1, uniqueItems: true },
    subjects: { type: 'array', items: text, minItems: 1, uniqueItems: true },
    outcomes: listOf(outcome),
    glossary: { type: 'array', items: glossaryEntry },
    note: markdownFile,
  },
);
