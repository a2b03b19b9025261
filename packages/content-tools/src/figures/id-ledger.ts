import type { ContentSource } from '../read/content-source.js';
import type { LessonSource } from '../read/lesson-source.js';
import { questionParts } from '../read/question-parts.js';

/**
 * Every id that pupils' answers, states and grades hang on, as `lesson`, `lesson/section`, `lesson#objective`,
 * `question`, `question/list/part` and `quiz`. Once a lesson was handed out none of them may vanish or mean something else.
 */
export function permanentIds({ lessons, quizzes }: Pick<ContentSource, 'lessons' | 'quizzes'>): string[] {
  return [...lessons.flatMap(idsOf), ...quizzes.flatMap(({ quiz }) => quiz?.id ?? [])].sort();
}

function idsOf({ lesson, questions }: LessonSource): string[] {
  if (!lesson) return [];
  const { id, sections, objectives } = lesson;
  return [
    id,
    ...sections.map((section) => `${id}/${section.id}`),
    ...objectives.map((objective) => `${id}#${objective.id}`),
    ...questions.flatMap(({ question }) => [
      question.id,
      ...questionParts(question).map(({ list, id: part }) => `${question.id}/${list}/${part}`),
    ]),
  ];
}

/** `content/ids.txt`: one id a line; `- id` was in use once and stays taken for ever. */
export type Ledger = { readonly live: ReadonlySet<string>; readonly retired: ReadonlySet<string> };

export function readLedger(text: string): Ledger {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const retired = lines.filter((line) => line.startsWith('- ')).map((line) => line.slice(2));
  return { live: new Set(lines.filter((line) => !line.startsWith('- '))), retired: new Set(retired) };
}

export type Drift = {
  /** In the ledger, no longer in a lesson. */
  readonly gone: readonly string[];
  /** Taken before, now used again. */
  readonly reused: readonly string[];
  /** In a lesson, not yet in the ledger. */
  readonly fresh: readonly string[];
};

export function drift({ live, retired }: Ledger, ids: readonly string[]): Drift {
  const now = new Set(ids);
  return {
    gone: [...live].filter((id) => !now.has(id)),
    reused: ids.filter((id) => retired.has(id)),
    fresh: ids.filter((id) => !live.has(id) && !retired.has(id)),
  };
}

const HEAD = `# Ids that learners' answers and grades hang on. Kept by \`pnpm content freeze-check --update\`; never edited by hand.
# A line that begins with "- " is an id that was given up: it is never used again.
`;

/** The ledger after the ids of today were taken in; `gone` ones are kept as given up. */
export function writeLedger({ live, retired }: Ledger, ids: readonly string[]): string {
  const now = new Set(ids);
  const given = [...retired, ...[...live].filter((id) => !now.has(id))].map((id) => `- ${id}`);
  return `${HEAD}${[...now].sort().join('\n')}\n${given.length > 0 ? `${given.sort().join('\n')}\n` : ''}`;
}
