import type { Lesson, Question } from '@langbiang/core';
import { citedFacts } from '../read/cited-facts.js';
import type { ContentSource } from '../read/content-source.js';
import { isFullyEnglish } from '../read/english.js';
import type { LessonSource } from '../read/lesson-source.js';

export type ContentStats = {
  readonly lessons: number;
  readonly byStrand: Readonly<Record<string, number>>;
  readonly byLevel: Readonly<Record<string, number>>;
  readonly byReview: Readonly<Record<string, number>>;
  /** Complete in Vietnamese and English. */
  readonly bilingual: number;
  readonly questions: number;
  readonly byType: Readonly<Record<string, number>>;
  readonly byCognitive: Readonly<Record<string, number>>;
  /** Facts that some lesson cites or asks, of all in the fact base. */
  readonly facts: { readonly used: number; readonly all: number };
  /** Drawings, photographs and maps in the pages. */
  readonly pictures: number;
  readonly perLesson: readonly LessonStats[];
};

export type LessonStats = {
  readonly id: string;
  readonly minutes: number;
  readonly pages: number;
  readonly pictures: number;
  readonly questions: number;
  readonly types: number;
  readonly scenarios: number;
  readonly outcomes: number;
};

/** What the content folder holds, counted. Lessons that cannot be read are left out: lint tells of them. */
export function contentStats({ lessons: sources, knowledge }: ContentSource): ContentStats {
  const read = sources.flatMap((source) => (source.lesson ? [{ source, lesson: source.lesson }] : []));
  const questions = read.flatMap(({ source }) => questionsOf(source));
  const used = new Set(read.flatMap(({ source }) => citedFacts(source).map(({ id }) => id)));
  const perLesson = read.map(({ source, lesson }) => lessonStats(source, lesson));
  return {
    lessons: read.length,
    byStrand: count(read.map(({ lesson }) => lesson.strand)),
    byLevel: count(read.map(({ lesson }) => lesson.level)),
    byReview: count(read.map(({ lesson }) => lesson.review)),
    bilingual: read.filter(({ source, lesson }) => isFullyEnglish(lesson, source)).length,
    questions: questions.length,
    byType: count(questions.map(({ type }) => type)),
    byCognitive: count(questions.map(({ cognitive }) => cognitive)),
    facts: { used: [...used].filter((id) => knowledge.facts.has(id)).length, all: knowledge.facts.size },
    pictures: perLesson.reduce((sum, { pictures }) => sum + pictures, 0),
    perLesson,
  };
}

function lessonStats(source: LessonSource, { id, duration, sections, outcomes }: Lesson): LessonStats {
  const questions = questionsOf(source);
  const pages = sections.flatMap(({ text }) => source.texts.get(text) ?? []);
  return {
    id,
    minutes: duration,
    pages: sections.length,
    pictures: pages.reduce((sum, { pictures }) => sum + pictures.length, 0),
    questions: questions.length,
    types: new Set(questions.map(({ type }) => type)).size,
    scenarios: questions.filter(({ type }) => type === 'scenario').length,
    outcomes: outcomes.length,
  };
}

const questionsOf = ({ questions }: LessonSource): Question[] => questions.map(({ question }) => question);

function count(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of [...values].sort()) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
