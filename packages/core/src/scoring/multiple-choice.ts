import type { MultipleChoiceParams } from '../h5p/params.js';
import { decodeChoices } from './response.js';
import type { Score } from './score.js';

/** One right answer: 1 point. Several: one point each. */
export function maxMultipleChoice(params: MultipleChoiceParams): number {
  return params.multiple ? params.options.filter((option) => option.correct).length : 1;
}

/** Several right answers: right ticks minus wrong ticks, never below 0. An id that is no option is a wrong tick. */
export function scoreMultipleChoice(params: MultipleChoiceParams, response: string): Score {
  const max = maxMultipleChoice(params);
  const right = new Set(params.options.filter((option) => option.correct).map((option) => option.id));
  const ticked = decodeChoices(response);
  const hits = ticked.filter((id) => right.has(id)).length;
  const misses = ticked.length - hits;
  if (!params.multiple) return { raw: hits === 1 && misses === 0 ? 1 : 0, max };
  return { raw: Math.max(0, hits - misses), max };
}
