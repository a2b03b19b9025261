import {
  type ItemCard,
  type LessonParams,
  lessonInteractions,
  lessonMaxScore,
  type PlacedContent,
  type QuizFile,
  type QuizSetParams,
  textIn,
} from '@langbiang/core';
import { renderInline } from '../markdown/parser.js';
import type { RenderEnv } from '../markdown/render-env.js';
import type { ContentSource } from '../read/content-source.js';
import type { LessonSource, PlacedQuestion } from '../read/lesson-source.js';
import { hash16 } from './hash.js';
import { LESSON_LIBRARY, QUESTION_LIBRARIES, subContentId } from './ids.js';
import { contentHash, type Item } from './item.js';
import { placedQuestion } from './lesson-params.js';
import { type Libraries, type Library, l10nOf, playedWith } from './libraries.js';
import { PictureBook } from './picture-book.js';

type Inputs = { readonly content: ContentSource; readonly libraries: Libraries };
type Found = { readonly source: LessonSource; readonly placed: PlacedQuestion };

const QUIZ_LIBRARY = QUESTION_LIBRARIES['quiz-set'];

/** The facts behind the questions stay with their lessons: shown beside a quiz they would be its answers. */
const env: RenderEnv = { cite: () => 0, picture: () => '' };

/**
 * Questions of several lessons as one item: a lesson of one page with one quiz set, so that whatever plays, grades and
 * reports lessons does the same for it.
 */
export function buildQuizItem(quiz: QuizFile, inputs: Inputs): Item {
  const found = quiz.questions.map((id) => find(id, inputs.content));
  const books = new Map(found.map(({ source }) => [source, bookOf(source, inputs)]));
  const pool = found.map((one) => pooled(one, books.get(one.source), inputs));
  const pictures = [...books.values()];
  const images = pictures.flatMap((book) => book.images);
  const params = { ...quizLesson(quiz, pool, found, inputs.libraries), ...(images.length > 0 && { images }) };
  const media: Record<string, string> = Object.assign({}, ...pictures.map((book) => book.media));
  const card = { ...quizCard(quiz, params, found), content: contentHash(params, undefined) };
  const types = new Set(found.map(({ placed }) => QUESTION_LIBRARIES[placed.question.type]));
  const libraries = playedWith(inputs.libraries, LESSON_LIBRARY, [...types, QUIZ_LIBRARY].sort());
  const version = hash16(
    JSON.stringify({ card, params, media }),
    ...libraries.map((library) => `${library.name} ${library.version}`),
  );
  const library = inputs.libraries.read(LESSON_LIBRARY).ubername;
  const built = { id: quiz.id, version, library, card, params, media };
  return { built, params, files: new Map(pictures.flatMap((book) => [...book.files])), libraries };
}

function find(id: string, { lessons }: ContentSource): Found {
  for (const source of lessons) {
    const placed = source.questions.find(({ question }) => question.id === id);
    if (placed) return { source, placed };
  }
  throw new Error(`no question ${id}`);
}

function bookOf({ media, lesson }: LessonSource, { content: { maps } }: Inputs): PictureBook {
  return new PictureBook({ media, maps, lang: 'vi' }, `quiz-${lesson?.id.toLowerCase()}`);
}

function pooled(one: Found, pictures: PictureBook | undefined, { content, libraries }: Inputs): PlacedContent {
  const { source, placed } = one;
  if (!pictures) throw new Error(`no pictures of ${source.folder}`);
  const { knowledge, maps } = content;
  const lang = 'vi' as const;
  const wordsOf = (library: Library) => l10nOf(library, lang);
  const build = { source, knowledge, maps, libraries, lang, wordsOf, env, pictures };
  return { ...placedQuestion(placed.question.id, build), objective: objectiveOf(one) };
}

/** Two lessons may both have an `m1`. */
const objectiveOf = ({ source, placed }: Found): string =>
  `${source.lesson?.id.toLowerCase()}-${placed.question.objective}`;

function quizLesson(
  quiz: QuizFile,
  pool: PlacedContent[],
  found: readonly Found[],
  libraries: Libraries,
): LessonParams {
  const library = libraries.read(QUIZ_LIBRARY);
  const [l10n, lessonL10n] = [l10nOf(library, 'vi'), l10nOf(libraries.read(LESSON_LIBRARY), 'vi')];
  const objectives = objectivesOf(found);
  const about = renderInline(textIn(quiz.summary, 'vi'), env);
  const params: QuizSetParams = {
    questionHtml: about,
    questions: pool,
    ...settings(quiz),
    objectives,
    ...(l10n && { l10n }),
  };
  const metadata = { title: quiz.title.vi, license: 'U', contentType: library.json.title };
  const content = { library: library.ubername, subContentId: subContentId(quiz.id), metadata, params };
  return {
    lessonId: quiz.id,
    kind: quiz.kind,
    lang: 'vi',
    strand: quiz.strand,
    review: quiz.review,
    title: quiz.title.vi,
    summaryHtml: about,
    minutes: quiz.duration,
    objectives,
    pages: [{ id: 'quiz', title: quiz.title.vi, bodyHtml: '', interactions: [{ content }] }],
    glossary: [],
    sources: [],
    ...(lessonL10n && { l10n: lessonL10n }),
  };
}

function settings(quiz: QuizFile): Omit<QuizSetParams, 'questionHtml' | 'questions'> {
  const { kind, draw, order = 'random', feedback = 'end', pass, minutes, attempts, closes } = quiz;
  return {
    draw,
    order,
    feedback: kind === 'contest' ? 'never' : feedback,
    ...(kind === 'contest' && { contest: true }),
    ...(minutes !== undefined && { timeLimitSeconds: Math.round(minutes * 60) }),
    ...(pass !== undefined && { passPercent: pass }),
    ...(attempts !== undefined && { attempts }),
    ...(closes !== undefined && { closesAt: closes }),
  };
}

/** What the pool checks, once each, in the words of the lessons. */
function objectivesOf(found: readonly Found[]): LessonParams['objectives'] {
  const texts = found.flatMap((one): [string, string][] => {
    const own = one.source.lesson?.objectives.find(({ id }) => id === one.placed.question.objective);
    return own ? [[objectiveOf(one), textIn(own.text, 'vi')]] : [];
  });
  return [...new Map(texts)].map(([id, text]) => ({ id, text }));
}

/** A quiz supports the outcomes its questions check; that they are taught is the lessons' part. */
function quizCard(quiz: QuizFile, params: LessonParams, found: readonly Found[]): ItemCard {
  const { vi, en } = typeof quiz.summary === 'string' ? { vi: quiz.summary, en: undefined } : quiz.summary;
  const outcomes = new Set(found.flatMap(({ placed }) => placed.question.outcome ?? []));
  return {
    id: quiz.id,
    kind: quiz.kind,
    title: quiz.title,
    summary: { vi, ...(en !== undefined && { en }) },
    strand: quiz.strand,
    level: quiz.level,
    grades: [...quiz.grades],
    subjects: [...quiz.subjects],
    outcomes: [...outcomes].map((id) => ({ id, strength: 'support' })),
    minutes: quiz.duration,
    review: quiz.review,
    questions: lessonInteractions(params).length,
    maxScore: lessonMaxScore(params),
  };
}
