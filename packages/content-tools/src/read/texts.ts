import { type FillBlanks, type Lesson, type LocalText, type Question, replaceSpans, textIn } from '@langbiang/core';
import type { Place } from '../finding.js';
import type { MarkdownFile } from '../markdown/markdown-file.js';
import { englishFile } from './english-file.js';
import type { LessonSource } from './lesson-source.js';
import { questionMedia } from './question-media.js';
import { questionParts } from './question-parts.js';
import { readVtt } from './web-vtt.js';
import type { YamlPath } from './yaml-file.js';

/** A text of lesson.yaml or questions.yaml. `isFalse`: it is said to be wrong, as a wrong answer is. */
export type LocatedText = { readonly text: LocalText; readonly path: YamlPath; readonly isFalse: boolean };

/** Every text of a question, in the order in which it is written. */
export function questionTexts(question: Question): LocatedText[] {
  return [
    ...present(question.question, ['question']),
    ...(question.type === 'fill-blanks' ? [...present(question.text, ['text']), ...bankWords(question)] : []),
    ...(question.type === 'reading-evidence' ? present(withoutMarks(question.passage), ['passage']) : []),
    ...(question.type === 'written-answer' ? present(question.guide, ['guide']) : []),
    ...questionParts(question).flatMap(({ path, texts, feedback }) => [
      ...texts.map(({ key, text, isFalse = false }) => ({ text, path: [...path, key], isFalse })),
      ...present(feedback, [...path, 'feedback']),
    ]),
  ];
}

/** Every text of lesson.yaml a pupil reads. */
export function lessonTexts(lesson: Lesson): LocatedText[] {
  return [
    ...present(lesson.title, ['title']),
    ...present(lesson.summary, ['summary']),
    ...lesson.objectives.flatMap(({ text }, index) => present(text, ['objectives', index, 'text'])),
    ...lesson.sections.flatMap(({ title }, index) => present(title, ['sections', index, 'title'])),
    ...(lesson.glossary ?? []).flatMap(({ term, meaning }, index) => [
      ...present(term, ['glossary', index, 'term']),
      ...present(meaning, ['glossary', index, 'meaning']),
    ]),
  ];
}

/** The words of a bank that are right nowhere. One without languages, a number or a name, is the same word in both. */
function bankWords({ extras = [] }: FillBlanks): LocatedText[] {
  return extras.flatMap((text, index) =>
    typeof text === 'string' ? [] : [{ text, path: ['extras', index], isFalse: true }],
  );
}

/** The passage as it is read: without the marks around its spans. */
function withoutMarks(passage: LocalText): LocalText {
  const read = (text: string) => replaceSpans(text, (span) => span.text);
  if (typeof passage === 'string') return read(passage);
  return { vi: read(passage.vi), ...(passage.en !== undefined && { en: read(passage.en) }) };
}

function present(text: LocalText | undefined, path: YamlPath): LocatedText[] {
  return text === undefined ? [] : [{ text, path, isFalse: false }];
}

/** A sentence or more, in one language, with its place. */
export type Prose = { readonly text: string; readonly place: Place };

/** All that a lesson says as true, in both languages: pages, note, questions with their right answers, recordings, glossary. */
export function prose(source: LessonSource): Prose[] {
  const { lesson, yaml, questions, texts } = source;
  const own = lesson ? lessonTexts(lesson).flatMap(({ text, path }) => split(text, yaml.at(path))) : [];
  const asked = questions.flatMap(({ question, at }) =>
    questionTexts(question).flatMap(({ text, path, isFalse }) => (isFalse ? [] : split(text, at(path)))),
  );
  return [...own, ...asked, ...spoken(source), ...[...texts.values()].flatMap(written)];
}

/** What stands on a page, and what is said of its pictures to who cannot see them. */
const written = ({ passages, pictures }: MarkdownFile): Prose[] => [
  ...passages,
  ...pictures.map(({ token, place }) => ({ text: token.content, place })),
];

/** What recordings say, as their captions tell it; the place is the file. */
function spoken({ questions, media }: LessonSource): Prose[] {
  const files = questions.flatMap(({ question }) => questionMedia(question)).filter(({ kind }) => kind === 'captions');
  return files.flatMap(({ file }) =>
    [file, englishFile(file)].flatMap((name) => {
      const found = media.get(name);
      const cues = found ? readVtt(found.bytes.toString('utf8')).cues : [];
      return cues.map(({ text }) => ({ text, place: { file: found?.file ?? name, line: 1, column: 1 } }));
    }),
  );
}

/** Everything a lesson says in Vietnamese, its wrong answers too. */
export function vietnamese(source: LessonSource): Prose[] {
  const { lesson, yaml, questions, texts } = source;
  const own = lesson ? lessonTexts(lesson).map(({ text, path }) => inVietnamese(text, yaml.at(path))) : [];
  const asked = questions.flatMap(({ question, at }) =>
    questionTexts(question).map(({ text, path }) => inVietnamese(text, at(path))),
  );
  const pages = [...texts].filter(([file]) => !file.endsWith('.en.md')).flatMap(([, page]) => written(page));
  return [...own, ...asked, ...pages];
}

const inVietnamese = (text: LocalText, place: Place): Prose => ({ text: textIn(text, 'vi'), place });

function split(text: LocalText, place: Place): Prose[] {
  if (typeof text === 'string') return [{ text, place }];
  return [text.vi, ...(text.en === undefined ? [] : [text.en])].map((one) => ({ text: one, place }));
}
