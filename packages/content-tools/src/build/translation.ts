import type { LessonParams, LessonTranslation } from '@langbiang/core';

/** The lesson `second`, of the same ids, as what `first` says in its other language. */
export function translationOf(first: LessonParams, second: LessonParams): LessonTranslation {
  const { lang, title, summaryHtml, objectives, glossary } = second;
  const pages = second.pages.map(({ id, title, bodyHtml, interactions }, index) => ({
    id,
    title,
    bodyHtml: withoutShared(bodyHtml, first.pages[index]?.bodyHtml ?? '', lang),
    contents: interactions.map(({ content }) => withoutWords(content)),
  }));
  return { lang, title, summaryHtml, objectives, pages, glossary };
}

const DRAWING = /(<figure>)(<svg\b[\s\S]*?<\/svg>)(?=<figcaption>|<\/figure>)/g;
const TITLE = /<title\b[^>]*>([\s\S]*?)<\/title>/;

/**
 * A drawing that the other language shows at the same place leaves an empty one with its own words. One of its own keeps
 * its ids apart from those of the other language's.
 */
function withoutShared(html: string, other: string, lang: string): string {
  const others = [...other.matchAll(DRAWING)].map(([, , svg = '']) => svg.replace(TITLE, ''));
  let at = -1;
  return html.replace(DRAWING, (_, figure: string, svg: string) => {
    at += 1;
    if (svg.replace(TITLE, '') !== others[at]) return `${figure}${withOwnIds(svg, lang)}`;
    return `${figure}<svg role="img"><title>${TITLE.exec(svg)?.[1] ?? ''}</title></svg>`;
  });
}

/** Every id of a drawing begins with the prefix of its title's: `c-m5-1-title`. */
function withOwnIds(svg: string, lang: string): string {
  const prefix = /aria-labelledby="([^"]+)-title"/.exec(svg)?.[1];
  if (prefix === undefined) return svg;
  return svg.replaceAll(new RegExp(`(["#])${prefix}-`, 'g'), `$1${prefix}-${lang}-`);
}

/** The words around a question are in its library, in both languages: a page in one language need not carry the other's. */
function withoutWords<T>(content: T): T {
  return JSON.parse(JSON.stringify(content, (key, value) => (key === 'l10n' ? undefined : value)));
}
