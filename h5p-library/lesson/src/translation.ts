import type { LessonParams } from '@langbiang/core';
import { parse } from '../../base/src/index.js';

type Lang = LessonParams['lang'];
type Page = LessonParams['pages'][number];

/** The languages a lesson can be read in, its own first. Hosts keep an emptied translation: one without pages is none. */
export function languagesOf({ lang, translation }: LessonParams): Lang[] {
  return translation?.pages?.length && translation.lang !== lang ? [lang, translation.lang] : [lang];
}

/** The lesson as it reads in `lang`: same ids, same order, same right answers. What is not translated stays as it is. */
export function inLanguage(params: LessonParams, lang: Lang): LessonParams {
  const { translation, l10n, ...first } = params;
  if (lang === params.lang || !translation) return params;
  const objectives = new Map((translation.objectives ?? []).map(({ id, text }) => [id, text]));
  return {
    ...first,
    lang,
    title: translation.title || first.title,
    summaryHtml: translation.summaryHtml || first.summaryHtml,
    objectives: first.objectives.map(({ id, text }) => ({ id, text: objectives.get(id) ?? text })),
    pages: first.pages.map((page) => translated(page, translation.pages)),
    glossary: translation.glossary ?? first.glossary,
  };
}

function translated(page: Page, pages: NonNullable<LessonParams['translation']>['pages']): Page {
  const other = pages.find(({ id }) => id === page.id);
  if (!other) return page;
  const contents = new Map((other.contents ?? []).map((content) => [content.subContentId, content]));
  return {
    id: page.id,
    title: other.title,
    bodyHtml: withDrawings(other.bodyHtml ?? '', page.bodyHtml ?? ''),
    interactions: (page.interactions ?? []).map(({ content, ...rest }) => ({
      ...rest,
      content: contents.get(content.subContentId) ?? content,
    })),
  };
}

/** Puts the drawings of the first language where the second only holds their places; each keeps its own words. */
function withDrawings(html: string, first: string): string {
  if (!html.includes('<svg')) return html;
  const body = document.createElement('div');
  body.append(parse(html));
  const drawn = parse(first).querySelectorAll('figure > svg');
  for (const [at, place] of body.querySelectorAll('figure > svg').entries()) {
    const drawing = drawn[at]?.cloneNode(true);
    if (place.childElementCount > 1 || !(drawing instanceof Element)) continue;
    const title = drawing.querySelector('title');
    if (title) title.textContent = place.textContent;
    place.replaceWith(drawing);
  }
  return body.innerHTML;
}
