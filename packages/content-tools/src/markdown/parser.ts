import MarkdownIt from 'markdown-it';
import { citations } from './citation.js';
import { figures } from './figure.js';
import { pageHeadings } from './heading.js';
import type { RenderEnv } from './render-env.js';

/**
 * CommonMark with tables, citations and figures. HTML is recognised, so that lint can point at it, and always escaped:
 * no element reaches a page that this parser did not write itself.
 */
export const markdown = new MarkdownIt('commonmark', { html: true, xhtmlOut: false, typographer: false })
  .enable('table')
  .use(citations)
  .use(figures)
  .use(pageHeadings);

const escaped = (content: string) => markdown.utils.escapeHtml(content);
markdown.renderer.rules.html_block = (tokens, index) => escaped(tokens[index]?.content ?? '');
markdown.renderer.rules.html_inline = (tokens, index) => escaped(tokens[index]?.content ?? '');

export function renderPage(source: string, env: RenderEnv): string {
  return markdown.render(source, env).trim();
}

/** One line of text: bold, italic, citations. */
export function renderInline(source: string, env: RenderEnv): string {
  return markdown.renderInline(source, env).trim();
}
