import { h, icon, plain, rich } from '../../base/src/index.js';
import type { Context } from './context.js';

type Word = Context['params']['glossary'][number];
type Page = Context['params']['pages'][number];

/** The words of the glossary that stand on a page. */
export function wordsOf(page: Page, glossary: readonly Word[]): Word[] {
  const interactions = (page.interactions ?? []).map(({ content }) => JSON.stringify(content.params));
  const text = plain([page.title, page.bodyHtml ?? '', ...interactions].join(' ')).toLowerCase();
  return glossary.filter(({ term }) => text.includes(plain(term).toLowerCase()));
}

/** A closed list of words with their meaning, and what they are called in the other language. */
export function glossaryPanel(words: readonly Word[], { t, contentId, params, resized }: Context): HTMLElement | null {
  if (words.length === 0) return null;
  const otherLang = params.lang === 'vi' ? 'en' : 'vi';
  const entries = words.flatMap(({ term, otherLang: other, meaningHtml }) => {
    const meaning = h('dd');
    meaning.append(rich(meaningHtml, contentId));
    return [
      h('dt', {}, plain(term), other ? h('span', { class: 'lb-other', lang: otherLang }, plain(other)) : null),
      meaning,
    ];
  });
  return h(
    'details',
    { class: 'lb-panel lb-glossary', ontoggle: resized },
    h('summary', {}, icon('book'), t('glossary', { count: words.length })),
    h('dl', {}, ...entries),
  );
}
