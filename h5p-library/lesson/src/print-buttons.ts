import { h, icon } from '../../base/src/index.js';
import type { Context } from './context.js';

/** «In bài»; teachers may print the answers too. */
export function printButtons({ t, print, isStaff }: Context): HTMLElement {
  const button = (key: string, withAnswers: boolean) =>
    h('button', { type: 'button', class: 'lb-button', onclick: () => print(withAnswers) }, icon('print'), t(key));
  return h('div', { class: 'lb-print' }, button('print', false), isStaff && button('printSolution', true));
}
