import { h, icon, plain } from '../../base/src/index.js';
import type { Context } from './context.js';
import type { LessonQuestion } from './questions.js';

/** Before handing in with questions unanswered: which pages they are on, and the choice. */
export function openQuestions(
  { t, params }: Context,
  open: readonly LessonQuestion[],
  go: (page: number) => void,
): HTMLElement {
  const pages = [...new Set(open.map(({ pageIndex }) => pageIndex))];
  const links = pages.map((index) => {
    const title = plain(params.pages[index]?.title ?? '');
    return h(
      'li',
      {},
      h(
        'button',
        { type: 'button', class: 'lb-button', onclick: () => go(index) },
        icon('back'),
        t('openGo', { number: index + 1, title }),
      ),
    );
  });
  return h(
    'div',
    { class: 'lb-page' },
    h('h2', { class: 'lb-title', tabindex: -1 }, t('openTitle')),
    h('p', {}, t('openText', { count: open.length })),
    h('ul', { class: 'lb-open' }, ...links),
  );
}
