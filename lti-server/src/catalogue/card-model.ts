import { type Framework, type ItemCard, type Lang, textIn } from '@langbiang/core';
import type { Translate } from '../web/texts.js';
import { fold } from './facets.js';

/** A lesson as the catalogue's templates and script use it. */
export type CardModel = {
  id: string;
  title: string;
  summary: string;
  strand: ItemCard['strand'];
  strandClass: string;
  strandName: string;
  sign: string;
  grades: readonly number[];
  gradesText: string;
  subjects: readonly string[];
  subjectsText: string;
  minutes: number;
  outcomes: number;
  draft: boolean;
  maxScore: number;
  /** Folded text the search looks in. */
  text: string;
};

/** A strand never speaks by colour alone: letter, name and sign stand beside it. */
export const strandSigns = { A: 'globe', B: 'waves', C: 'gong', D: 'shield' } as const;

export type Names = { lang: Lang; t: Translate; subjectName: (id: string) => string };

/** Names of the framework's subjects in one language; an id the framework lacks is shown as it is. */
export function subjectNames(framework: Framework, lang: Lang): (id: string) => string {
  const names = new Map(framework.subjects.map((s) => [s.id, lang === 'en' ? s.name_en : s.name_vi]));
  return (id) => names.get(id) ?? id;
}

export function cardModel(card: ItemCard, { lang, t, subjectName }: Names): CardModel {
  const title = textIn(card.title, lang);
  const summary = textIn(card.summary, lang);
  const strandName = t(`strand.${card.strand}`);
  const subjectsText = card.subjects.map(subjectName).join(', ');
  return {
    id: card.id,
    title,
    summary,
    strand: card.strand,
    strandClass: `strand-${card.strand.toLowerCase()}`,
    strandName,
    sign: strandSigns[card.strand],
    grades: card.grades,
    gradesText: t('card.grades', { grades: range(card.grades) }),
    subjects: card.subjects,
    subjectsText,
    minutes: card.minutes,
    outcomes: card.outcomes.length,
    draft: card.review !== 'approved',
    maxScore: card.maxScore,
    text: fold(
      [card.id, card.title.vi, card.title.en, card.summary.vi, card.summary.en, subjectsText, strandName].join(' '),
    ),
  };
}

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
export function byStrandAndGrade(a: ItemCard, b: ItemCard): number {
  return (
    a.strand.localeCompare(b.strand) ||
    Math.min(...a.grades) - Math.min(...b.grades) ||
    a.id.localeCompare(b.id, 'en', { numeric: true })
  );
}
