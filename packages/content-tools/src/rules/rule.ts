import type { Lesson } from '@langbiang/core';
import type { Finding, Severity } from '../finding.js';
import type { MapBook } from '../maps/map-book.js';
import type { ContentSource } from '../read/content-source.js';
import type { Knowledge } from '../read/knowledge.js';
import type { LessonSource, PlacedQuestion } from '../read/lesson-source.js';

export type RuleOptions = {
  /** ISO date. */
  readonly today: string;
};

/** One thing that can be wrong with lessons. */
export type Rule = {
  readonly id: string;
  readonly severity: Severity;
  check(content: ContentSource, options: RuleOptions): Iterable<Finding>;
};

type Context = { readonly source: LessonSource; readonly knowledge: Knowledge; readonly maps: MapBook };

/** A rule about one lesson folder at a time, broken ones too. */
export function folderRule(id: string, severity: Severity, check: (source: LessonSource) => Iterable<Finding>): Rule {
  return { id, severity, check: ({ lessons }) => lessons.flatMap((source) => [...check(source)]) };
}

/** A rule about one lesson at a time whose lesson.yaml could be read. */
export function lessonRule(
  id: string,
  severity: Severity,
  check: (lesson: Lesson, context: Context) => Iterable<Finding>,
): Rule {
  return {
    id,
    severity,
    check: ({ lessons, knowledge, maps }) =>
      lessons.flatMap((source) => (source.lesson ? [...check(source.lesson, { source, knowledge, maps })] : [])),
  };
}

/** A rule about one question at a time. */
export function questionRule(
  id: string,
  severity: Severity,
  check: (placed: PlacedQuestion, context: Context) => Iterable<Finding>,
): Rule {
  return {
    id,
    severity,
    check: ({ lessons, knowledge, maps }) =>
      lessons.flatMap((source) =>
        source.questions.flatMap((placed) => [...check(placed, { source, knowledge, maps })]),
      ),
  };
}
