import { type IconName, plain } from '../../base/src/index.js';
import type { Context, Place } from './context.js';
import type { MenuEntry } from './page-menu.js';
import { isDone, type LessonQuestion } from './questions.js';

/** A button of the bottom bar. */
export type Step = { label: string; icon: IconName; run: () => void } | undefined;

/** What the buttons that lead through a lesson read and do. */
export type Navigator = {
  context: Context;
  questions: readonly LessonQuestion[];
  /** Ids of the pages opened. */
  seen: ReadonlySet<string>;
  finished: boolean;
  /** A teacher looks at a pupil's work: nothing is begun anew. */
  isReview: boolean;
  show(place: Place): void;
  handIn(): void;
  complete(): void;
  startOver(): void;
  leave(): void;
};

/** What the two buttons of the bottom bar do at a place. */
export function stepsAt(place: Place, lesson: Navigator): [Step, Step] {
  const { t, params } = lesson.context;
  const to = (key: string, icon: IconName, target: Place) => ({ label: t(key), icon, run: () => lesson.show(target) });
  const toLast = to('previous', 'back', { at: 'page', index: params.pages.length - 1 });
  switch (place.at) {
    case 'cover':
      return [undefined, start(lesson)];
    case 'page': {
      if (isQuizAlone(params)) return afterQuiz(lesson);
      const before: Place = place.index > 0 ? { at: 'page', index: place.index - 1 } : { at: 'cover' };
      const isLast = place.index === params.pages.length - 1;
      const after = isLast ? end(lesson) : to('next', 'next', { at: 'page', index: place.index + 1 });
      return [to('previous', 'back', before), after];
    }
    case 'open':
      return [toLast, { label: t('handInAnyway'), icon: 'right', run: () => lesson.complete() }];
    case 'summary':
      return [
        lesson.isReview ? toLast : { label: t('again'), icon: 'retry', run: () => lesson.startOver() },
        { label: t('done'), icon: 'right', run: () => lesson.leave() },
      ];
  }
}

/** One page with one quiz: it leads through itself, and its own result is the lesson's. */
export const isQuizAlone = ({ kind, pages }: Context['params']): boolean =>
  kind !== undefined && pages.length === 1 && pages[0]?.interactions?.length === 1;

function afterQuiz({ context: { t }, questions, finished, isReview, startOver, leave }: Navigator): [Step, Step] {
  if (!finished) return [undefined, undefined];
  const left = questions[0]?.instance.triesLeft?.();
  const again: Step = { label: t('again'), icon: 'retry', run: startOver };
  return [left === 0 || isReview ? undefined : again, { label: t('done'), icon: 'right', run: leave }];
}

/** «Bắt đầu», or on where the pupil had come to. */
function start({ context, seen, show }: Navigator): Step {
  const last = context.params.pages.reduce((latest, { id }, index) => (seen.has(id) ? index : latest), -1);
  const label = last > 0 ? context.t('resume', { number: last + 1 }) : context.t('start');
  return { label, icon: 'next', run: () => show({ at: 'page', index: Math.max(0, last) }) };
}

function end({ context: { t }, finished, show, handIn }: Navigator): Step {
  return finished
    ? { label: t('seeResult'), icon: 'next', run: () => show({ at: 'summary' }) }
    : { label: t('finish'), icon: 'right', run: handIn };
}

/** The list behind the page dots: cover, pages, and the result once there is one. */
export function menuAt(place: Place, { context, questions, finished, show }: Navigator): MenuEntry[] {
  const { t, params } = context;
  const entry = (label: string, target: Place, done = false): MenuEntry => {
    const here =
      target.at === place.at && (target.at !== 'page' || place.at !== 'page' || target.index === place.index);
    const status = here ? t('pageHere') : done ? t('pageDone') : '';
    return { label, status, done, here, run: () => show(target) };
  };
  const pages = params.pages.map(({ title }, index) => {
    const own = questions.filter(({ pageIndex }) => pageIndex === index);
    return entry(`${index + 1}. ${plain(title)}`, { at: 'page', index }, own.length > 0 && own.every(isDone));
  });
  return [entry(t('cover'), { at: 'cover' }), ...pages, ...(finished ? [entry(t('result'), { at: 'summary' })] : [])];
}
