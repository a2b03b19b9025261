/** What the picker's script needs of a lesson to filter it. `text` is folded already. */
export type FacetCard = {
  id: string;
  kind: string;
  strand: string;
  grades: readonly number[];
  subjects: readonly string[];
  text: string;
};

export type Filters = {
  query: string;
  kinds: readonly string[];
  strands: readonly string[];
  subjects: readonly string[];
  grades: readonly string[];
};

export const facets = ['kinds', 'strands', 'subjects', 'grades'] as const;

export type Facet = (typeof facets)[number];

/** Text without diacritics and case, so «dao» finds «đảo»; đ is a letter of its own and does not decompose. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'd').replace(/\s+/g, ' ').trim();
}

/** Stands among the grades: what is for staff has none. */
export const FOR_STAFF = 'staff';

export function valuesOf(card: FacetCard, facet: Facet): readonly string[] {
  if (facet === 'kinds') return [card.kind];
  if (facet === 'strands') return [card.strand];
  if (facet === 'subjects') return card.subjects;
  return card.grades.length > 0 ? card.grades.map(String) : [FOR_STAFF];
}

/** Within one facet any chosen value is enough; across facets and for each word of the search all must hold. */
export function matches(card: FacetCard, filters: Filters, ignore?: Facet): boolean {
  const words = fold(filters.query).split(' ').filter(Boolean);
  if (!words.every((word) => card.text.includes(word))) return false;
  return facets.every((facet) => {
    const chosen = filters[facet];
    return facet === ignore || chosen.length === 0 || valuesOf(card, facet).some((value) => chosen.includes(value));
  });
}

/** How many lessons each value of a facet would show, given the other facets and the search: the number on its chip. */
export function countsOf(cards: readonly FacetCard[], filters: Filters, facet: Facet): Map<string, number> {
  const counts = new Map<string, number>();
  for (const card of cards.filter((c) => matches(c, filters, facet))) {
    for (const value of valuesOf(card, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
