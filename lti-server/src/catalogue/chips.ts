import type { ItemCard } from '@langbiang/core';
import { type CardModel, kinds, type Names, strandSigns } from './card-model.js';
import { type Facet, FOR_STAFF } from './facets.js';

export type Chip = {
  facet: Facet;
  value: string;
  label: string;
  count: number;
  sign?: string;
  strandClass?: string;
  letter?: string;
};

export type ChipGroup = { legend: string; chips: Chip[] };

/** The filters: only values that some lesson has, each with the number of its lessons. */
export function chipGroups(cards: readonly CardModel[], { t, subjects: { label } }: Names): ChipGroup[] {
  const count = (has: (card: CardModel) => boolean) => cards.filter(has).length;
  const used = <T>(values: readonly T[]): T[] => [...new Set(values)];
  const strands = (Object.keys(strandSigns) as ItemCard['strand'][]).filter((s) => cards.some((c) => c.strand === s));
  const subjects = used(cards.flatMap((c) => c.subjects)).sort((a, b) => label(a).localeCompare(label(b), 'vi'));
  const grades = used(cards.flatMap((c) => c.grades)).sort((a, b) => a - b);
  const forStaff = count((c) => c.grades.length === 0);
  const staffChip = { facet: 'grades' as const, value: FOR_STAFF, label: t('card.staff'), count: forStaff };
  return [
    {
      legend: t('filter.kind'),
      chips: kinds
        .filter((kind) => cards.some((c) => c.kind === kind))
        .map((kind) => ({
          facet: 'kinds',
          value: kind,
          label: t(`card.kind.${kind}`),
          count: count((c) => c.kind === kind),
        })),
    },
    {
      legend: t('filter.strand'),
      chips: strands.map((s) => ({
        facet: 'strands',
        value: s,
        label: t(`strand.${s}`),
        count: count((c) => c.strand === s),
        sign: strandSigns[s],
        strandClass: `strand-${s.toLowerCase()}`,
        letter: s,
      })),
    },
    {
      legend: t('filter.grade'),
      chips: [
        ...grades.map((g) => ({
          facet: 'grades' as const,
          value: String(g),
          label: t('filter.gradeChip', { grade: g }),
          count: count((c) => c.grades.includes(g)),
        })),
        ...(forStaff > 0 ? [staffChip] : []),
      ],
    },
    {
      legend: t('filter.subject'),
      chips: subjects.map((id) => ({
        facet: 'subjects',
        value: id,
        label: label(id),
        count: count((c) => c.subjects.includes(id)),
      })),
    },
  ];
}
