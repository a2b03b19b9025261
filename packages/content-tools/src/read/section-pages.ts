import type { Lesson } from '@langbiang/core';
import type { MarkdownFile } from '../markdown/markdown-file.js';
import type { LessonSource } from './lesson-source.js';

/** The pages of a lesson that exist, in order; the teacher's note is none of them. */
export function sectionPages(lesson: Lesson, { texts }: LessonSource): MarkdownFile[] {
  return lesson.sections.flatMap(({ text }) => texts.get(text) ?? []);
}
