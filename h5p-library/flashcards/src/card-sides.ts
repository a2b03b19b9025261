import type { FlashcardsParams } from '@langbiang/core';
import { fileUrl, h, parse, plain, rich } from '../../base/src/index.js';

export type Card = FlashcardsParams['cards'][number];

/** What the sides need of their deck. */
export type Context = { contentId: string | number | undefined; lang: 'vi' | 'en'; resized(): void };

/** Picture and text of the front. `copy`: it stands on the page once more, so its drawing gets ids of its own. */
export function frontOf(card: Card, context: Context, copy = ''): Node[] {
  const text = h('div', { class: 'lb-card-text' });
  text.append(rich(card.frontHtml, context.contentId, context.resized));
  return [...pictureOf(card, context, copy), text];
}

/** The term in the other language, then the text of the back. */
export function backOf({ backHtml, otherLang }: Card, { contentId, lang, resized }: Context): Node[] {
  const text = h('div', { class: 'lb-card-text' });
  text.append(rich(backHtml, contentId, resized));
  const term = plain(otherLang ?? '');
  const other = lang === 'vi' ? 'en' : 'vi';
  return [...(term === '' ? [] : [h('p', { class: 'lb-card-term', lang: other }, term)]), text];
}

function pictureOf({ picture, pictureHtml, alt }: Card, { contentId, resized }: Context, copy: string): Node[] {
  if (!picture && !pictureHtml) return [];
  const box = h('div', { class: 'lb-card-picture' });
  if (picture) {
    const { path, width, height } = picture;
    const src = fileUrl(path, contentId);
    box.append(h('img', { src, alt: plain(alt ?? ''), width, height, decoding: 'async', onload: resized }));
  } else box.append(rich(withOwnIds(pictureHtml ?? '', copy), contentId, resized));
  return [box];
}

/** A drawing refers to its parts by id: a second one on the page must not refer to the first, which may be hidden. */
function withOwnIds(html: string, copy: string): string {
  if (copy === '') return html;
  const ids = [...parse(html).querySelectorAll('[id]')].map(({ id }) => id).filter((id) => /^[\w-]+$/.test(id));
  return ids.reduce((text, id) => text.replace(new RegExp(`(["#])${id}(?=[")])`, 'g'), `$1${id}-${copy}`), html);
}
