import { h, plain, rich } from '../../base/src/index.js';
import type { Context } from './context.js';
import { reviewNotice } from './cover.js';
import { glossaryPanel, wordsOf } from './glossary.js';
import { isQuizAlone } from './navigation.js';
import { answeredIn, isPractice, type LessonQuestion } from './questions.js';
import { nameCitations, sourcesOf, sourcesPanel } from './sources.js';

/** One page: heading, text and pictures, its questions, then quietly its words and sources. */
export function page(context: Context, index: number, questions: readonly LessonQuestion[]): HTMLElement {
  const { params } = context;
  const content = params.pages[index];
  if (!content) throw new RangeError(`no page ${index}`);
  const slots = questions.map((question) => {
    const slot = h('div', { class: 'lb-slot' });
    question.instance.attach?.(H5P.jQuery(slot));
    if (isQuizAlone(params)) return slot;
    return h('section', { class: 'lb-interaction' }, h('h3', { class: 'lb-number' }, heading(question, context)), slot);
  });
  return h(
    'div',
    { class: 'lb-page' },
    h('h2', { class: 'lb-title', tabindex: -1 }, plain(content.title)),
    isQuizAlone(params) && reviewNotice(context),
    pageText(context, index),
    ...slots,
    glossaryPanel(wordsOf(content, params.glossary ?? []), context),
    sourcesPanel(sourcesOf(content, params.sources ?? []), context),
    isQuizAlone(params) && h('p', { class: 'lb-closing', role: 'status' }),
  );
}

/** What stands above a question: its number, or that it is practice. */
export function heading(question: LessonQuestion, { t }: Context): string {
  return isPractice(question) ? t('practice') : t('question', { number: numbers(question) });
}

/** «4», or «4–6» of a container. */
function numbers(question: LessonQuestion): string {
  const all = answeredIn(question).map(({ number }) => number);
  return [...new Set([all[0] ?? question.number, all[all.length - 1] ?? question.number])].join('–');
}

/** Text and pictures of a page. */
export function pageText(context: Context, index: number): HTMLElement {
  const { params, contentId, resized } = context;
  const body = h('div', { class: 'lb-body' });
  body.append(rich(params.pages[index]?.bodyHtml ?? '', contentId, resized));
  nameCitations(body, context);
  for (const table of body.querySelectorAll('table')) wrapTable(table);
  return body;
}

/** A wide table scrolls in its own box, by keyboard too, never the page. */
function wrapTable(table: HTMLTableElement): void {
  const name = table.caption?.textContent?.trim();
  const box = h('div', { class: 'lb-table', tabindex: 0, role: 'group', ...(name ? { 'aria-label': name } : {}) });
  table.replaceWith(box);
  box.append(table);
}
