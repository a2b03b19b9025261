import type { Lesson, LocalText } from '@langbiang/core';
import { englishFile } from './english-file.js';
import type { LessonSource } from './lesson-source.js';
import { lessonTexts, questionTexts } from './texts.js';

export const hasEnglish = (text: LocalText) => typeof text === 'object' && text.en !== undefined;

const captionFiles = ({ questions }: LessonSource): string[] =>
  questions.flatMap(({ question }) => (question.type === 'timed-media' ? question.captions : []));

/** Everything a pupil reads is there in English: without a single Vietnamese sentence left. */
export function isFullyEnglish(lesson: Lesson, source: LessonSource): boolean {
  const asked = source.questions.flatMap(({ question }) => questionTexts(question));
  const texts = [...lessonTexts(lesson), ...asked].map(({ text }) => text);
  return (
    texts.every(hasEnglish) &&
    lesson.sections.every(({ text }) => source.texts.has(englishFile(text))) &&
    captionFiles(source).every((file) => source.media.has(englishFile(file)))
  );
}
