import { focusOn, h, icon, plain } from '../../base/src/index.js';
import type { Context } from './context.js';

type Source = Context['params']['sources'][number];
type Page = Context['params']['pages'][number];

const CITATION = /#source-(\d+)/g;

/** The sources cited on a page, its questions included. */
export function sourcesOf(page: Page, sources: readonly Source[]): Source[] {
  const text = `${page.bodyHtml ?? ''} ${JSON.stringify(page.interactions ?? [])}`;
  const cited = new Set([...text.matchAll(CITATION)].map((match) => Number(match[1])));
  return sources.filter((source) => cited.has(source.n));
}

/** A closed "Nguồn (3)" that opens on what stands behind the page, and on a citation in the text. */
export function sourcesPanel(
  sources: readonly Source[],
  { t, resized, params, languages }: Context,
): HTMLElement | null {
  if (sources.length === 0) return null;
  // Facts are written in the lesson's first language; who reads it in the other must hear them in theirs.
  const lang = languages[0] === params.lang ? undefined : languages[0];
  const items = sources.map((source) => {
    const asOf =
      source.asOf && h('span', { class: 'lb-as-of' }, ` (${t('asOf', { date: dayFirst(plain(source.asOf)) })})`);
    const links = (source.links ?? []).map((link) => h('li', {}, linkTo(link, t('newTab'), lang)));
    return h(
      'li',
      { value: source.n, tabindex: -1, 'data-source': source.n },
      h('p', {}, h('span', { lang }, plain(source.statement)), asOf || null),
      h('ul', { class: 'lb-links' }, ...links),
    );
  });
  return h(
    'details',
    { class: 'lb-panel lb-sources', ontoggle: resized },
    h('summary', {}, icon('source'), t('sources', { count: sources.length })),
    h('ol', {}, ...items),
  );
}

/** 2026-11-22 → 22/11/2026, 2026-11 → 11/2026: read alike in both languages. Anything else stays as it is. */
function dayFirst(date: string): string {
  return /^\d{4}(-\d{2}){1,2}$/.test(date) ? date.split('-').reverse().join('/') : date;
}

function linkTo({ title, url }: Source['links'][number], newTab: string, lang: string | undefined): HTMLElement {
  if (!url || !/^https?:\/\//i.test(url)) return h('span', { lang }, plain(title));
  return h(
    'a',
    { href: url, target: '_blank', rel: 'noopener' },
    h('span', { lang }, plain(title)),
    h('span', { class: 'lb-sr' }, ` (${newTab})`),
  );
}

/** Makes the numbers in the text say what they are to those who hear them. */
export function nameCitations(text: ParentNode, { t }: Context): void {
  for (const link of text.querySelectorAll('a[href^="#source-"]')) {
    link.classList.add('lb-cite');
    link.removeAttribute('target');
    link.setAttribute('aria-label', t('source', { number: link.textContent?.trim() ?? '' }));
  }
}

/** Opens the panel at the source a citation names, with a way back to the citation. True when the link was a citation. */
export function followCitation(link: Element, stage: HTMLElement, { t }: Context): boolean {
  const number = link.getAttribute('href')?.match(/#source-(\d+)$/)?.[1];
  if (!number) return false;
  const item = stage.querySelector<HTMLElement>(`[data-source="${number}"]`);
  const panel = item?.closest('details');
  if (!item || !panel) return true;
  panel.open = true;
  for (const old of panel.querySelectorAll('.lb-return, .lb-here')) {
    if (old.matches('.lb-return')) old.remove();
    else old.classList.remove('lb-here');
  }
  item.classList.add('lb-here');
  const back = () => focusOn(link instanceof HTMLElement ? link : null);
  item.append(
    h('button', { type: 'button', class: 'lb-button lb-return', onclick: back }, icon('back'), t('backToText')),
  );
  focusOn(item);
  return true;
}
