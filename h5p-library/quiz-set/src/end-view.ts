import type { QuizSession, QuizSetParams } from '@langbiang/core';
import { addScores, h, icon, isPassed, plain, type Translate } from '../../base/src/index.js';
import { type Card, isSealed, pointsOf } from './cards.js';

type Step = { label: string; isMain: boolean; run(): void };
type Heading = { level: number };

/** Before handing in: what is still open, and the choice. */
export function confirmView(open: number, steps: readonly Step[], t: Translate, { level }: Heading): HTMLElement {
  return h(
    'div',
    { class: 'lb-quiz-confirm' },
    title(t('confirm'), level),
    h('p', {}, open > 0 ? t('confirmOpen', { count: open }) : t('confirmAll')),
    buttons(steps),
  );
}

type Outcome =
  | { kind: 'pending' }
  | { kind: 'never' }
  | { kind: 'known'; points: { raw: number; max: number }; cards: readonly Card[] };

type Result = {
  params: QuizSetParams;
  session: QuizSession | undefined;
  points: { raw: number; max: number };
  cards: readonly Card[];
};

/** The result is to be had only where it may be told, and once the server has told it. */
export function outcomeOf({ params, session, points, cards }: Result): Outcome {
  const isTold = params.feedback !== 'never' && params.contest !== true;
  if (!isTold && !session?.points) return { kind: 'never' };
  const isPending = session ? !session.points || cards.some(isSealed) : false;
  return isPending ? { kind: 'pending' } : { kind: 'known', points, cards };
}

type End = {
  params: QuizSetParams;
  t: Translate;
  lang: string;
  timeUp: boolean;
  steps: readonly Step[];
  level: number;
};

/** After handing in: points and pass mark, how each objective went; or why nothing is told. */
export function endView(outcome: Outcome, { params, t, lang, timeUp, steps, level }: End): HTMLElement {
  const root = h('div', { class: 'lb-quiz-end' }, title(t(outcome.kind === 'known' ? 'result' : 'handedIn'), level));
  if (timeUp) root.append(note('clock', t('timeUp')));
  if (outcome.kind === 'pending') root.append(note('clock', t('pending')));
  if (outcome.kind === 'never') root.append(h('p', {}, t('resultNever')));
  if (outcome.kind === 'known') root.append(...known(outcome, { params, t, lang }));
  root.append(buttons(steps));
  return root;
}

type Known = Extract<Outcome, { kind: 'known' }>;

function known({ points, cards }: Known, { params, t, lang }: Pick<End, 'params' | 't' | 'lang'>): HTMLElement[] {
  const words = (score: { raw: number; max: number }) =>
    t('points', { score: score.raw.toLocaleString(lang), max: score.max.toLocaleString(lang) });
  const passed = isPassed(params, points);
  const verdict =
    passed === undefined
      ? []
      : [
          h(
            'p',
            { class: 'lb-quiz-verdict', 'data-passed': String(passed) },
            icon(passed ? 'right' : 'warn'),
            passed ? t('passed') : t('notPassed', { percent: params.passPercent ?? 0 }),
          ),
        ];
  const objectives = (params.objectives ?? []).flatMap(({ id, text }) => {
    const own = cards.filter(({ placed }) => placed.objective === id).map(pointsOf);
    if (own.length === 0) return [];
    return [h('li', {}, h('span', {}, plain(text)), h('span', { class: 'lb-quiz-points' }, words(addScores(own))))];
  });
  return [
    h('p', { class: 'lb-quiz-score' }, words(points)),
    ...verdict,
    ...(objectives.length > 0
      ? [h('p', { class: 'lb-quiz-by' }, t('byObjective')), h('ul', { class: 'lb-quiz-objectives' }, ...objectives)]
      : []),
  ];
}

const title = (words: string, level: number): HTMLElement =>
  h('p', { class: 'lb-quiz-title', role: 'heading', 'aria-level': level, tabindex: -1 }, words);

const note = (name: 'clock', words: string): HTMLElement => h('p', { class: 'lb-note' }, icon(name), words);

function buttons(steps: readonly Step[]): HTMLElement {
  const all = steps.map(({ label, isMain, run }) =>
    h('button', { type: 'button', class: `lb-button${isMain ? ' lb-primary' : ''}`, onclick: run }, label),
  );
  return h('div', { class: 'lb-actions' }, ...all);
}
