import type { Lesson, LocalText } from '@langbiang/core';
import type { LessonSource } from './lesson-source.js';
import { lessonTexts, questionTexts } from './texts.js';

/** `01-bien.md` → `01-bien.en.md` */
export const englishFile = (file: string) => file.replace(/\.md$/, '.en.md');

export const hasEnglish = (text: LocalText) => typeof text === 'object' && text.en !== undefined;

/** Everything a pupil reads is there in English: without a single Vietnamese sentence left. */
export function isFullyEnglish(lesson: Lesson, source: LessonSource): boolean {
  const asked = source.questions.flatMap(({ question }) => questionTexts(question));
  const texts = [...lessonTexts(lesson), ...asked].map(({ text }) => text);
  return texts.every(hasEnglish) && lesson.sections.every(({ text }) => source.texts.has(englishFile(text)));
}
