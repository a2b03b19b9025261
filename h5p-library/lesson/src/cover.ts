import { h, icon, plain, rich } from '../../base/src/index.js';
import type { Context } from './context.js';
import { languageSwitch } from './language-switch.js';
import { printButtons } from './print-buttons.js';
import { brocade, SIGNS } from './strand.js';

/** First screen: what this is, how long it takes, what the pupil can do afterwards. */
export function cover(context: Context, questions: number): HTMLElement {
  const { params, t } = context;
  const letter = params.strand;
  const chip = h(
    'p',
    { class: 'lb-strand' },
    icon(SIGNS[letter]),
    h('strong', {}, t('strand', { letter })),
    h('span', {}, t(`strand${letter}`)),
  );
  const head = h(
    'div',
    { class: 'lb-cover-head' },
    chip,
    h('h1', { class: 'lb-title', tabindex: -1 }, plain(params.title)),
  );
  const summary = h('div', { class: 'lb-summary' });
  summary.append(rich(params.summaryHtml, context.contentId));
  const facts = h(
    'p',
    { class: 'lb-facts' },
    h('span', {}, icon('clock'), t('minutes', { count: params.minutes })),
    questions > 0 && h('span', {}, icon('pencil'), t('questions', { count: questions })),
  );
  const objectives = params.objectives.map(({ text }) => h('li', {}, plain(text)));
  return h(
    'div',
    { class: 'lb-cover' },
    h('div', { class: 'lb-cover-top' }, head, brocade()),
    h(
      'div',
      { class: 'lb-cover-body' },
      languageSwitch(context),
      reviewNotice(context),
      summary,
      facts,
      objectives.length > 0 && h('h2', { class: 'lb-subtitle' }, t('objectives')),
      objectives.length > 0 && h('ul', { class: 'lb-objectives' }, ...objectives),
      printButtons(context),
    ),
  );
}

/** A lesson that has not been approved says so. */
export function reviewNotice({ params, t }: Context): HTMLElement | null {
  if (params.review === 'approved') return null;
  return h('p', { class: 'lb-review' }, icon('warn'), t(params.review === 'draft' ? 'draft' : 'inReview'));
}
