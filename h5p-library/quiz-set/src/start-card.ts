import type { QuizSetParams } from '@langbiang/core';
import { h, type IconName, icon, plain, rich, type Translate } from '../../base/src/index.js';

type Start = {
  params: QuizSetParams;
  contentId: string | number | undefined;
  t: Translate;
  count: number;
  /** How often it may be begun, this time included; undefined: no limit. */
  triesLeft: number | undefined;
  level: number;
};

/** First screen: what is asked, and the rules before the clock runs. */
export function startCard({ params, contentId, t, count, triesLeft, level }: Start): HTMLElement {
  const about = h('div', { class: 'lb-quiz-about' });
  about.append(rich(params.questionHtml, contentId));
  const rules = rulesOf(params, { t, count, triesLeft }).map(([name, words]) =>
    h('li', {}, icon(name), h('span', {}, words)),
  );
  const heading = { class: 'lb-quiz-title', role: 'heading', 'aria-level': level, tabindex: -1 };
  return h(
    'div',
    { class: 'lb-quiz-start' },
    plain(params.questionHtml) !== '' && about,
    h('p', heading, t('rules')),
    h('ul', { class: 'lb-quiz-rules', 'aria-label': t('rules') }, ...rules),
  );
}

type Rule = [IconName, string];

const FEEDBACK_RULES = { now: 'ruleNow', end: 'ruleEnd', never: 'ruleNever' } as const;

function rulesOf(params: QuizSetParams, { t, count, triesLeft }: Pick<Start, 't' | 'count' | 'triesLeft'>): Rule[] {
  const { timeLimitSeconds, passPercent, feedback, contest } = params;
  const rules: (Rule | false)[] = [
    contest === true && ['shield', t('ruleContest')],
    ['pencil', t('ruleCount', { count })],
    timeLimitSeconds === undefined
      ? ['clock', t('ruleNoTime')]
      : ['clock', `${t('ruleTime', { time: timeText(timeLimitSeconds, t) })} ${t('ruleGoesOn')}`],
    passPercent !== undefined && ['right', t('rulePass', { percent: passPercent })],
    triesLeft !== undefined && ['retry', triesLeft === 1 ? t('ruleOnce') : t('ruleTries', { count: triesLeft })],
    ['eye', t(FEEDBACK_RULES[contest ? 'never' : feedback])],
  ];
  return rules.filter((rule): rule is Rule => rule !== false);
}

/** 900 → «15 phút», 90 → «1 phút 30 giây». */
export function timeText(seconds: number, t: Translate): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  const parts = [
    minutes > 0 ? t('minutes', { count: minutes }) : '',
    rest > 0 || minutes === 0 ? t('seconds', { count: rest }) : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** The button that begins, or under `said` why it cannot be pressed yet. */
export function startSteps(said: string | undefined, { t, start }: { t: Translate; start(): void }): HTMLElement[] {
  const button = h(
    'button',
    { type: 'button', class: 'lb-button lb-primary', disabled: said !== undefined, onclick: start },
    t('start'),
    icon('next'),
  );
  const note = said === undefined ? [] : [h('p', { class: 'lb-note', role: 'status' }, icon('clock'), said)];
  return [...note, h('div', { class: 'lb-actions' }, button)];
}
