import { hash } from '../../base/src/index.js';

const TRIES = 16;

/**
 * The order the cards lie in at first: mixed, but the same at every visit, so that a pupil who comes back finds it
 * again. At most half of the cards stand right in it, so it is never the right order, nor one move away from most points.
 */
export function startOrder(ids: readonly string[]): string[] {
  const seed = ids.join();
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const mixed = [...ids].sort((a, b) => hash(`${attempt}${a} ${seed}`) - hash(`${attempt}${b} ${seed}`));
    if (standingRight(mixed, ids).size <= Math.ceil(ids.length / 2)) return mixed;
  }
  return [...ids].reverse();
}

/** A kept order held against the events there are: what is unknown or said twice drops out, what is missing comes last. */
export function wholeOrder(kept: readonly string[], ids: readonly string[]): string[] {
  return [...new Set([...kept.filter((id) => ids.includes(id)), ...ids])];
}

/**
 * The events of `order` that stand right relative to one another: the longest rising run, as the score counts it. A run
 * of one orders nothing, so a reversed line has none.
 */
export function standingRight(order: readonly string[], ids: readonly string[]): Set<string> {
  const runs: string[][] = [];
  for (const [at, id] of order.entries()) {
    const before = runs.slice(0, at).filter((_, other) => ids.indexOf(order[other] ?? '') < ids.indexOf(id));
    runs.push([...longest(before), id]);
  }
  const run = longest(runs);
  return new Set(run.length > 1 ? run : []);
}

function longest(runs: readonly string[][]): string[] {
  return runs.reduce((best, run) => (run.length > best.length ? run : best), []);
}
