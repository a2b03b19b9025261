import type { Lesson, LocalText, Question } from '@langbiang/core';
import type { LessonSource } from './lesson-source.js';

/** `01-bien.md` → `01-bien.en.md` */
export const englishFile = (file: string) => file.replace(/\.md$/, '.en.md');

export const hasEnglish = (text: LocalText) => typeof text === 'object' && text.en !== undefined;

/** Everything a pupil reads is there in English: without a single Vietnamese sentence left. */
export function isFullyEnglish(lesson: Lesson, source: LessonSource): boolean {
  const texts = [
    lesson.summary,
    ...lesson.objectives.map(({ text }) => text),
    ...lesson.sections.map(({ title }) => title),
    ...(lesson.glossary ?? []).flatMap(({ term, meaning }) => [term, meaning]),
    ...source.questions.flatMap(({ question }) => questionTexts(question)),
  ];
  return texts.every(hasEnglish) && lesson.sections.every(({ text }) => source.texts.has(englishFile(text)));
}

/** Every text of a question, in the order in which it is written. */
export function questionTexts(question: Question): LocalText[] {
  const some = (text: LocalText | undefined) => (text === undefined ? [] : [text]);
  switch (question.type) {
    case 'multiple-choice':
      return [question.question, ...question.answers.flatMap(({ text, feedback }) => [text, ...some(feedback)])];
    case 'true-false-set':
      return [question.question, ...question.statements.flatMap(({ text, feedback }) => [text, ...some(feedback)])];
    case 'fill-blanks':
      return [
        question.question,
        question.text,
        ...question.blanks.flatMap(({ tip, feedback }) => [...some(tip), ...some(feedback)]),
      ];
  }
}
