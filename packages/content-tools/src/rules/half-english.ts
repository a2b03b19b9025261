import type { Lesson } from '@langbiang/core';
import { type Finding, found, type Place } from '../finding.js';
import { hasEnglish } from '../read/english.js';
import { englishFile } from '../read/english-file.js';
import type { LessonSource } from '../read/lesson-source.js';
import { lessonTexts, questionTexts } from '../read/texts.js';
import { lessonRule } from './rule.js';

type Part = { readonly isEnglish: boolean; readonly place: Place };

/** Each kind of text is translated as a whole or not at all; the English lesson is built when all kinds are. */
export const halfEnglish = lessonRule('half-english', 'warning', (lesson, { source }) =>
  [...yamlParts(lesson, source), pages(lesson, source), questions(source)].flatMap(firstMissing),
);

function yamlParts(lesson: Lesson, { yaml }: LessonSource): Part[][] {
  const texts = lessonTexts(lesson);
  const kinds = ['objectives text', 'sections title', 'glossary meaning', 'glossary term'];
  return kinds.map((kind) =>
    texts
      .filter(({ path }) => `${path[0]} ${path[2]}` === kind)
      .map(({ text, path }) => ({ isEnglish: hasEnglish(text), place: yaml.at(path) })),
  );
}

function pages(lesson: Lesson, { yaml, texts }: LessonSource): Part[] {
  return lesson.sections.map(({ text }, index) => {
    return { isEnglish: texts.has(englishFile(text)), place: yaml.at(['sections', index, 'text']) };
  });
}

function questions(source: LessonSource): Part[] {
  return source.questions.flatMap(({ question, at }) =>
    questionTexts(question).map(({ text, path }) => ({ isEnglish: hasEnglish(text), place: at(path) })),
  );
}

function firstMissing(parts: readonly Part[]): Finding[] {
  const missing = parts.filter(({ isEnglish }) => !isEnglish);
  const [first] = missing;
  if (!first || missing.length === parts.length) return [];
  const count = `${missing.length}/${parts.length}`;
  return [
    found(
      first.place,
      {
        vi: `Mới dịch một phần: ${count} chỗ chưa có tiếng Anh, chỗ đầu ở đây`,
        en: `Half translated: ${count} without English, the first is here`,
      },
      {
        vi: 'Dịch nốt (en: …, tệp .en.md), hoặc bỏ phần tiếng Anh.',
        en: 'Translate the rest (en: …, .en.md files), or drop the English.',
      },
    ),
  ];
}
