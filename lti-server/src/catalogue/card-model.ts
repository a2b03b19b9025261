import { type CatalogueCard, type Framework, type ItemCard, isUpload, type Lang, textIn } from '@langbiang/core';
import type { Translate } from '../web/texts.js';
import { fold } from './facets.js';

/** What a teacher picks between; in this order they are offered. */
export const kinds = ['lesson', 'quiz', 'contest', 'activity', 'upload'] as const;

export type Kind = (typeof kinds)[number];

/** A lesson as the catalogue's templates and script use it. */
export type CardModel = {
  id: string;
  title: string;
  summary: string;
  kind: Kind;
  /** The summary is Vietnamese on an English page. */
  foreign: boolean;
  /** Empty for an uploaded package. */
  strand: ItemCard['strand'] | '';
  strandClass: string;
  strandName: string;
  sign: string;
  grades: readonly number[];
  gradesText: string;
  subjects: readonly string[];
  subjectsText: string;
  minutes: number;
  /** How many a pupil is asked; 0 where they are only part of it. */
  questions: number;
  outcomes: number;
  draft: boolean;
  /** «Bộ hoạt động», …; empty for a lesson. */
  kindText: string;
  /** Its points come from the pupil's browser. */
  browserScored: boolean;
  maxScore: number;
  /** Folded text the search looks in. */
  text: string;
};

/** A strand never speaks by colour alone: letter, name and sign stand beside it. */
export const strandSigns = { A: 'globe', B: 'waves', C: 'gong', D: 'shield' } as const;

export type SubjectNames = {
  /** As the curriculum names it. */
  name: (id: string) => string;
  /** With the level behind it where two subjects bear the same name: «Lịch sử và Địa lí (Tiểu học)». */
  label: (id: string) => string;
};

export type Names = { lang: Lang; t: Translate; subjects: SubjectNames };

/** Names of the framework's subjects in one language; an id the framework lacks is shown as it is. */
export function subjectNames({ subjects, levels }: Framework, lang: Lang): SubjectNames {
  const nameOf = (entry: { name_vi: string; name_en: string }) => (lang === 'en' ? entry.name_en : entry.name_vi);
  const names = new Map(subjects.map((subject) => [subject.id, nameOf(subject)]));
  const levelNames = new Map(levels.map((level) => [level.id as string, nameOf(level)]));
  const name = (id: string) => names.get(id) ?? id;
  return {
    name,
    label(id) {
      const level = subjects.find((subject) => subject.id === id)?.level;
      const shared = [...names].some(([other, text]) => other !== id && text === name(id));
      return shared && level ? `${name(id)} (${levelNames.get(level) ?? level})` : name(id);
    },
  };
}

export function cardModel(card: CatalogueCard, { lang, t, subjects }: Names): CardModel {
  const title = textIn(card.title, lang);
  const summary = textIn(card.summary, lang);
  const cover = isUpload(card) ? uploadCover(t) : strandCover(card.strand, t);
  const subjectsText = card.subjects.map(subjects.name).join(', ');
  const kindText = card.kind ? t(`card.kind.${card.kind}`) : '';
  return {
    id: card.id,
    kind: isUpload(card) ? 'upload' : (card.kind ?? 'lesson'),
    title,
    summary,
    foreign: lang === 'en' && !card.summary.en,
    ...cover,
    grades: card.grades,
    gradesText: card.level === 'staff' ? t('card.staff') : t('card.grades', { grades: range(card.grades) }),
    subjects: card.subjects,
    subjectsText,
    minutes: card.minutes,
    questions: card.kind === 'quiz' || card.kind === 'contest' ? card.questions : 0,
    outcomes: card.outcomes.length,
    draft: !isUpload(card) && card.review !== 'approved',
    kindText,
    browserScored: isUpload(card) && card.upload.scoredBy === 'browser',
    maxScore: card.maxScore,
    text: fold(
      [
        card.id,
        card.title.vi,
        card.title.en,
        card.summary.vi,
        card.summary.en,
        subjectsText,
        cover.strandName,
        kindText,
      ].join(' '),
    ),
  };
}

type Cover = Pick<CardModel, 'strand' | 'strandClass' | 'strandName' | 'sign'>;

const strandCover = (strand: ItemCard['strand'], t: Translate): Cover => ({
  strand,
  strandClass: `strand-${strand.toLowerCase()}`,
  strandName: t(`strand.${strand}`),
  sign: strandSigns[strand],
});

const uploadCover = (t: Translate): Cover => ({
  strand: '',
  strandClass: 'strand-none',
  strandName: t('card.kind.upload'),
  sign: 'package',
});

/** [4, 5, 8] → «4–5, 8». */
export function range(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const n of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && n === last[1] + 1) last[1] = n;
    else runs.push([n, n]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

/** By strand, then youngest first, then id: the order a teacher scans in. */
export function byStrandAndGrade(a: CatalogueCard, b: CatalogueCard): number {
  return (
    strandPlace(a).localeCompare(strandPlace(b)) ||
    Math.min(...a.grades) - Math.min(...b.grades) ||
    a.id.localeCompare(b.id, 'en', { numeric: true })
  );
}

/** Uploads stand behind the lessons. */
const strandPlace = (card: CatalogueCard): string => (isUpload(card) ? 'Z' : card.strand);
