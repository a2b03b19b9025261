import { countsOf, type Facet, type FacetCard, type Filters, facets, matches } from './facets.js';

export type PageData<C extends FacetCard = FacetCard> = { cards: C[]; texts: Record<string, string | Plural> };
export type Plural = { one: string; other: string };

/** Reads what the server put into the page for its script. */
export function pageData<T>(): T {
  return JSON.parse(document.getElementById('lb-data')?.textContent ?? 'null') as T;
}

export const plural = (forms: Plural, n: number): string =>
  (n === 1 ? forms.one : forms.other).replace('{n}', String(n));

/** Search and chips: hides cards that do not match and keeps the number on each chip true. */
export function startFilters(cards: readonly FacetCard[], found: Plural): void {
  const section = document.querySelector<HTMLElement>('.filters');
  const query = document.querySelector<HTMLInputElement>('#query');
  if (!section || !query) return;
  section.hidden = false;
  const chips = [...section.querySelectorAll<HTMLInputElement>('input[data-facet]')];
  const articles = new Map(
    [...document.querySelectorAll<HTMLElement>('.card')].map((card) => [card.dataset['id'], card]),
  );

  const apply = () => {
    const filters = readFilters(query, chips);
    const shown = cards.filter((card) => matches(card, filters));
    const ids = new Set(shown.map((card) => card.id));
    for (const [id, article] of articles) article.hidden = id === undefined || !ids.has(id);
    updateCounts(chips, cards, filters);
    setText('found', plural(found, shown.length));
    const nothing = document.getElementById('nothing');
    if (nothing) nothing.hidden = shown.length > 0 || cards.length === 0;
  };
  section.addEventListener('input', apply);
  query.addEventListener('keydown', (event) => {
    // Enter in a search box must not send the form around it.
    if (event.key === 'Enter') event.preventDefault();
  });
  document.getElementById('reset')?.addEventListener('click', () => {
    query.value = '';
    for (const chip of chips) chip.checked = false;
    apply();
    query.focus();
  });
  collapseOnPhones();
  apply();
}

function readFilters(query: HTMLInputElement, chips: readonly HTMLInputElement[]): Filters {
  const chosen = (facet: Facet) => chips.filter((c) => c.checked && c.dataset['facet'] === facet).map((c) => c.value);
  const [kinds, strands, subjects, grades] = [chosen('kinds'), chosen('strands'), chosen('subjects'), chosen('grades')];
  return { query: query.value, kinds, strands, subjects, grades };
}

function updateCounts(chips: readonly HTMLInputElement[], cards: readonly FacetCard[], filters: Filters): void {
  for (const facet of facets) {
    const counts = countsOf(cards, filters, facet);
    for (const chip of chips.filter((c) => c.dataset['facet'] === facet)) {
      const label = chip.closest('label');
      const n = counts.get(chip.value) ?? 0;
      const count = label?.querySelector('.count');
      if (count) count.textContent = String(n);
      label?.classList.toggle('none', n === 0 && !chip.checked);
    }
  }
}

/** On a narrow screen the lessons come first; the filters open on a tap. */
function collapseOnPhones(): void {
  const groups = document.querySelector<HTMLDetailsElement>('.filter-groups');
  if (groups && matchMedia('(max-width: 719px)').matches) groups.open = false;
}

export function setText(id: string, text: string): void {
  const element = document.getElementById(id);
  if (element) element.textContent = text;
}
