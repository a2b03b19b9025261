import type { OrderTimelineParams } from '../h5p/arranging-params.js';
import { decodeChoices } from './response.js';
import type { Score } from './score.js';

/** One point less than there are events: the first one put down orders nothing yet. */
export function maxOrderTimeline(params: OrderTimelineParams): number {
  return Math.max(0, params.events.length - 1);
}

/**
 * Response: event ids in the pupil's order. The points are the longest run of events (gaps allowed) that stands in the
 * right order, less one: a single event out of place costs one point wherever it stands, a reversed line gives 0.
 */
export function scoreOrderTimeline(params: OrderTimelineParams, response: string): Score {
  const place = new Map(params.events.map(({ id }, index) => [id, index]));
  const order = decodeChoices(response).flatMap((id) => place.get(id) ?? []);
  return { raw: Math.max(0, longestRising(order) - 1), max: maxOrderTimeline(params) };
}

/** Length of the longest rising subsequence; quadratic, for lines of a dozen events. */
function longestRising(values: readonly number[]): number {
  const lengths: number[] = [];
  values.forEach((value, index) => {
    const before = values.slice(0, index).map((other, at) => (other < value ? (lengths[at] ?? 0) : 0));
    lengths.push(1 + Math.max(0, ...before));
  });
  return Math.max(0, ...lengths);
}
