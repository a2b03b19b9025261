import type { TimedMediaParams } from '@langbiang/core';
import type { EventDispatcher, Extras, HeldQuestion } from '../../base/src/h5p.js';

/** A question and its time in the recording (s). */
export type Moment = HeldQuestion & { at: number };

/** Makes every question, in order of time. One a host cannot make is left out. */
export function createMoments(
  params: TimedMediaParams,
  contentId: string | number,
  parent: EventDispatcher,
  answers: Record<string, unknown>,
): Moment[] {
  const moments = (params.moments ?? []).flatMap(({ at, objective, content }): Moment[] => {
    const previousState = answers[content.subContentId];
    const extras: Extras = { parent, ...(previousState === undefined ? {} : { previousState }) };
    const instance = H5P.newRunnable(content, contentId, undefined, true, extras);
    return instance ? [{ at, instance, subContentId: content.subContentId, ...(objective ? { objective } : {}) }] : [];
  });
  return moments.sort((a, b) => a.at - b.at);
}

export const isAnswered = ({ instance }: Moment): boolean => instance.getAnswerGiven?.() ?? true;

/** The first question that waits between two times: playing comes upon it. */
export function nextDue(moments: readonly Moment[], from: number, to: number): number | undefined {
  const index = moments.findIndex((moment) => moment.at > from && moment.at <= to && !isAnswered(moment));
  return index < 0 ? undefined : index;
}

/** Another one that waits at the very time of this. */
export function nextAtOnce(moments: readonly Moment[], index: number): number | undefined {
  const here = moments[index];
  const next = moments.findIndex((moment, at) => at > index && moment.at === here?.at && !isAnswered(moment));
  return next < 0 ? undefined : next;
}

/** How far back a part reaches that has no question before it. */
const PART = 30;

/** Where the part before a question begins: at the question before it, but never further back than is bearable. */
export function partBefore(moments: readonly Moment[], index: number): number {
  const at = moments[index]?.at ?? 0;
  const before = moments.slice(0, index).filter((moment) => moment.at < at);
  return Math.max(0, before[before.length - 1]?.at ?? 0, at - PART);
}
