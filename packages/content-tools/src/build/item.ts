import {
  type BuiltItem,
  type ItemCard,
  type Lesson,
  type LessonParams,
  lessonInteractions,
  lessonMaxScore,
} from '@langbiang/core';
import type { MapBook } from '../maps/map-book.js';
import { renderPage } from '../markdown/parser.js';
import type { Knowledge } from '../read/knowledge.js';
import type { LessonSource } from '../read/lesson-source.js';
import { hash16 } from './hash.js';
import { LESSON_LIBRARY, QUESTION_LIBRARIES } from './ids.js';
import { lessonParams } from './lesson-params.js';
import { type Libraries, type Library, playedWith } from './libraries.js';
import { PictureBook } from './picture-book.js';
import { SourceList } from './source-list.js';

/** A lesson ready to be written: the item, its photographs, the libraries it plays with. */
export type Item = {
  readonly built: BuiltItem;
  readonly params: LessonParams;
  readonly files: ReadonlyMap<string, Buffer>;
  readonly libraries: readonly Library[];
};

export type ItemInputs = {
  readonly source: LessonSource;
  readonly knowledge: Knowledge;
  readonly libraries: Libraries;
  readonly maps: MapBook;
};

export function buildItem(lesson: Lesson, inputs: ItemInputs): Item {
  const { params, pictures } = lessonParams(lesson, inputs);
  const { translation, ...first } = params;
  const card = { ...itemCard(lesson, params), content: contentHash(first, translation) };
  const libraries = playedWith(inputs.libraries, LESSON_LIBRARY, questionLibraries(inputs.source));
  const content = { card, params, media: pictures.media, ...teacherNote(lesson, inputs) };
  const version = hash16(JSON.stringify(content), ...libraries.map(({ name, version }) => `${name} ${version}`));
  const library = inputs.libraries.read(LESSON_LIBRARY).ubername;
  const built = { id: lesson.id, version, library, ...content };
  return { built, params, files: pictures.files, libraries };
}

/** Without the review's own state and the words of the buttons, which change without the lesson changing. */
export function contentHash(first: LessonParams, translation: LessonParams['translation']): string {
  const texts = (key: string, value: unknown) => (key === 'l10n' || key === 'review' ? undefined : value);
  return hash16(JSON.stringify([first, translation], texts));
}

function questionLibraries(source: LessonSource): string[] {
  const types = new Set(source.questions.map(({ question }) => question.type));
  return [...types].map((type) => QUESTION_LIBRARIES[type]).sort();
}

function itemCard(lesson: Lesson, params: LessonParams): ItemCard {
  const { vi, en } = typeof lesson.summary === 'string' ? { vi: lesson.summary, en: undefined } : lesson.summary;
  return {
    id: lesson.id,
    ...(lesson.kind === 'activity' && { kind: lesson.kind }),
    title: lesson.title,
    summary: { vi, ...(en !== undefined && { en }) },
    strand: lesson.strand,
    level: lesson.level,
    grades: [...lesson.grades],
    subjects: [...lesson.subjects],
    outcomes: lesson.outcomes.map(({ id, strength }) => ({ id, strength })),
    minutes: lesson.duration,
    review: lesson.review,
    questions: lessonInteractions(params).length,
    maxScore: lessonMaxScore(params),
  };
}

function teacherNote(lesson: Lesson, { source, knowledge, maps }: ItemInputs): Pick<BuiltItem, 'note'> {
  const text = lesson.note === undefined ? undefined : source.texts.get(lesson.note)?.text;
  if (text === undefined) return {};
  const sources = new SourceList(knowledge.facts);
  const { media } = source;
  const pictures = new PictureBook({ media, maps, lang: 'vi' }, `${lesson.id.toLowerCase()}-note`);
  const html = renderPage(text, { cite: (id) => sources.cite(id), picture: (src, alt) => pictures.html(src, alt) });
  return { note: { html, sources: sources.list() } };
}
