import { fill, h, icon } from '../../base/src/index.js';
import type { Context } from './context.js';

export type MenuEntry = { label: string; status: string; done: boolean; here: boolean; run: () => void };

/** Above this many the dots say less than the number. */
const MOST_DOTS = 10;

/** Page dots and `2/6` as one button that opens the list of pages. `here` is the page's index, if a page is open. */
export function pageMenu(
  entries: readonly MenuEntry[],
  here: number | undefined,
  { t, params, resized }: Context,
): HTMLElement {
  const count = params.pages.length;
  const number = here === undefined ? 0 : here + 1;
  const dots = Array.from({ length: count <= MOST_DOTS ? count : 0 }, (_, index) =>
    h('span', {
      class: 'lb-dot',
      'data-here': index === here,
      'data-past': number > 0 ? index < number - 1 : here === undefined,
    }),
  );
  const list = h('ul', { class: 'lb-pages', hidden: true });
  const where = number > 0 && h('span', {}, h('span', { class: 'lb-sr' }, `${t('page')} `), `${number}/${count}`);
  const button = h(
    'button',
    { type: 'button', class: 'lb-dots', 'aria-expanded': 'false' },
    h('span', { class: 'lb-dot-row', 'aria-hidden': 'true' }, ...dots),
    where,
    h('span', { class: number > 0 && 'lb-sr' }, number > 0 ? `, ${t('pages')}` : t('pages')),
  );
  const open = (wanted: boolean) => {
    list.hidden = !wanted;
    button.setAttribute('aria-expanded', String(wanted));
    resized();
  };
  fill(list, ...entries.map((entry) => h('li', {}, choice(entry))));
  button.addEventListener('click', () => open(list.hidden !== false));
  const box = h('div', { class: 'lb-menu-box' }, button, list);
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || list.hidden !== false) return;
    open(false);
    button.focus();
  });
  box.addEventListener('focusout', (event) => {
    if (!list.hidden && event.relatedTarget instanceof Node && !box.contains(event.relatedTarget)) open(false);
  });
  return box;
}

function choice({ label, status, done, here, run }: MenuEntry): HTMLElement {
  return h(
    'button',
    { type: 'button', class: 'lb-page-choice', 'aria-current': here && 'step', onclick: run },
    h('span', {}, label),
    status ? h('span', { class: 'lb-page-status' }, done && icon('right'), status) : null,
  );
}
