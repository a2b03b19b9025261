import {
  type Lang,
  type Lesson,
  type LessonParams,
  type LocalText,
  type PlacedContent,
  type Section,
  type SubContent,
  textIn,
} from '@langbiang/core';
import type { MapBook } from '../maps/map-book.js';
import { markdown, renderInline, renderPage } from '../markdown/parser.js';
import type { RenderEnv } from '../markdown/render-env.js';
import { isFullyEnglish } from '../read/english.js';
import { englishFile } from '../read/english-file.js';
import type { Knowledge } from '../read/knowledge.js';
import type { LessonSource } from '../read/lesson-source.js';
import { LESSON_LIBRARY, QUESTION_LIBRARIES, subContentId } from './ids.js';
import { type Libraries, type Library, l10nOf, toStaff } from './libraries.js';
import { PictureBook } from './picture-book.js';
import { questionParams } from './question-params.js';
import { SourceList } from './source-list.js';
import { translationOf } from './translation.js';

export type BuiltParams = { readonly params: LessonParams; readonly pictures: PictureBook };

type Inputs = {
  readonly source: LessonSource;
  readonly knowledge: Knowledge;
  readonly libraries: Libraries;
  readonly maps: MapBook;
};

type Build = Inputs & {
  readonly lang: Lang;
  readonly wordsOf: (library: Library) => Record<string, string> | undefined;
};

/**
 * The parameters of a lesson that lint has found free of errors, in Vietnamese and, when all of it is translated, in
 * English too. Both number the same sources.
 */
export function lessonParams(lesson: Lesson, inputs: Inputs): BuiltParams {
  const sources = new SourceList(inputs.knowledge.facts);
  const vi = paramsIn('vi', lesson, { ...inputs, sources });
  if (!isFullyEnglish(lesson, inputs.source)) return vi;
  const en = paramsIn('en', lesson, { ...inputs, sources });
  const translation = translationOf(vi.params, en.params);
  return { ...vi, params: { ...vi.params, sources: sources.list(), translation } };
}

function paramsIn(lang: Lang, lesson: Lesson, inputs: Inputs & { sources: SourceList }): BuiltParams {
  const wordsOf = (library: Library) => {
    const words = l10nOf(library, lang);
    return words && lesson.level === 'staff' && lang === 'vi' ? toStaff(words) : words;
  };
  const build: Build = { ...inputs, lang, wordsOf };
  const { libraries, sources } = inputs;
  const { maps, source } = inputs;
  const pictures = new PictureBook({ media: source.media, maps, lang }, lesson.id.toLowerCase());
  const env: RenderEnv = { cite: (id) => sources.cite(id), picture: (src, alt) => pictures.html(src, alt) };
  const pages = lesson.sections.map((section) => page(section, { ...build, env, pictures }));
  const l10n = wordsOf(libraries.read(LESSON_LIBRARY));
  const params: LessonParams = {
    lessonId: lesson.id,
    lang,
    strand: lesson.strand,
    review: lesson.review,
    title: lesson.title[lang],
    summaryHtml: renderInline(textIn(lesson.summary, lang), env),
    minutes: lesson.duration,
    objectives: lesson.objectives.map(({ id, text }) => ({ id, text: textIn(text, lang) })),
    pages,
    glossary: (lesson.glossary ?? []).map((entry) => glossaryEntry(entry, lang, env)),
    sources: sources.list(),
    ...(pictures.images.length > 0 && { images: pictures.images }),
    ...(l10n && { l10n }),
  };
  return { params, pictures };
}

/** What a question needs to become a content. */
export type PageBuild = Build & { readonly env: RenderEnv; readonly pictures: PictureBook };

function page(section: Section, build: PageBuild): LessonParams['pages'][number] {
  const { source, lang, env } = build;
  const file = lang === 'en' ? englishFile(section.text) : section.text;
  const text = source.texts.get(file)?.text;
  if (text === undefined) throw new Error(`no text ${source.folder}/${file}`);
  const bodyHtml = renderPage(text, env);
  const interactions = (section.questions ?? []).map((id) => placedQuestion(id, build));
  return { id: section.id, title: textIn(section.title, lang), bodyHtml, interactions };
}

/** A question of the source by its id, with all it holds. */
export function placedQuestion(id: string, build: PageBuild): PlacedContent {
  const { source, lang, env, libraries, pictures } = build;
  const question = source.questions.find((placed) => placed.question.id === id)?.question;
  if (!question) throw new Error(`no question ${id}`);
  for (const fact of question.facts) env.cite(fact);
  const library = libraries.read(QUESTION_LIBRARIES[question.type]);
  const content: SubContent = {
    library: library.ubername,
    subContentId: subContentId(id),
    metadata: { title: plain(question.question, lang), license: 'U', contentType: library.json.title },
    params: questionParams(
      question,
      { lang, pictures, media: source.media, hold: (held) => placedQuestion(held, build) },
      build.wordsOf(library),
    ),
  };
  return { objective: question.objective, content };
}

/** Metadata of H5P is plain text: hosts show it in lists and reports. */
function plain(text: LocalText, lang: Lang): string {
  const [inline] = markdown.parseInline(textIn(text, lang), {});
  return (inline?.children ?? []).map((token) => (token.type.endsWith('break') ? ' ' : token.content)).join('');
}

type GlossaryEntry = NonNullable<Lesson['glossary']>[number];

function glossaryEntry({ term, meaning, facts = [] }: GlossaryEntry, lang: Lang, env: RenderEnv) {
  const cites = facts.map((fact) => `[^${fact}]`).join('');
  const other = typeof term === 'string' ? undefined : lang === 'vi' ? term.en : term.vi;
  const meaningHtml = renderInline(textIn(meaning, lang) + cites, env);
  return { term: textIn(term, lang), ...(other !== undefined && { otherLang: other }), meaningHtml };
}
