import { addScores, h, icon, plain } from '../../base/src/index.js';
import type { Context } from './context.js';
import { reviewNotice } from './cover.js';
import { glossaryPanel } from './glossary.js';
import { printButtons } from './print-buttons.js';
import type { ObjectiveResult } from './results.js';

/** Last screen: points, how each objective went and what to reread. */
export function summary(
  context: Context,
  results: readonly ObjectiveResult[],
  go: (page: number) => void,
  isPending: boolean,
): HTMLElement {
  const { t, params } = context;
  const score = addScores(results);
  const awaited = results.reduce((sum, result) => sum + result.awaited, 0);
  return h(
    'div',
    { class: 'lb-end' },
    h('h2', { class: 'lb-title', tabindex: -1 }, t('result')),
    score.max > 0 ? h('p', { class: 'lb-score' }, t('resultScore', inWords(score, params))) : null,
    score.max > 0 ? bar(score.raw, score.max) : null,
    awaited > 0 && h('p', { class: 'lb-awaited' }, icon('clock'), t('awaited', { count: awaited })),
    isPending
      ? h('p', { class: 'lb-note' }, icon('clock'), t('pending'))
      : h('p', { class: 'lb-praise' }, t(praise(score, results))),
    reviewNotice(context),
    results.length > 0 && h('h3', { class: 'lb-subtitle' }, t('byObjective')),
    h('ul', { class: 'lb-results' }, ...results.map((result) => objective(result, context, go))),
    glossaryPanel(params.glossary ?? [], context),
    printButtons(context),
    h('p', { class: 'lb-closing', role: 'status' }),
  );
}

const inWords = ({ raw, max }: { raw: number; max: number }, { lang }: Context['params']) => ({
  score: raw.toLocaleString(lang),
  max: max.toLocaleString(lang),
});

function praise({ raw, max }: { raw: number; max: number }, results: readonly ObjectiveResult[]): string {
  if (max === 0) return results.length > 0 ? 'handedIn' : 'noQuestions';
  if (raw === max) return results.some(({ awaited }) => awaited > 0) ? 'praiseSoFar' : 'praiseAll';
  return raw * 2 >= max ? 'praiseMost' : 'praiseSome';
}

function objective(result: ObjectiveResult, { t, params }: Context, go: (page: number) => void): HTMLElement {
  const { raw, max, awaited, reread } = result;
  const full = max > 0 && awaited === 0 && raw === max;
  const pages = reread.map((index) =>
    h(
      'button',
      { type: 'button', class: 'lb-button lb-reread', onclick: () => go(index) },
      icon('book'),
      t('reread', { number: index + 1, title: plain(params.pages[index]?.title ?? '') }),
    ),
  );
  const text = result.text === undefined ? t('otherQuestions') : plain(result.text);
  const told = max > 0 ? t('resultScore', { score: raw, max }) : awaited === 0 && t('unscored');
  return h(
    'li',
    { class: 'lb-objective' },
    h('p', { class: 'lb-objective-text' }, text),
    told && h('p', { class: 'lb-objective-score' }, told),
    max > 0 ? bar(raw, max) : null,
    awaited > 0 && h('p', { class: 'lb-awaited' }, icon('clock'), t('awaited', { count: awaited })),
    full ? h('p', { class: 'lb-mastered' }, icon('right'), t('objectiveDone')) : null,
    ...pages,
  );
}

/** The number stands beside it in words, so the bar itself is silent. */
function bar(raw: number, max: number): HTMLElement {
  const filled = h('span');
  filled.style.width = `${Math.round((raw / max) * 100)}%`;
  return h('div', { class: 'lb-bar-track', 'aria-hidden': 'true' }, filled);
}
