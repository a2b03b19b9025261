import { hash } from '@langbiang/core/scoring';

/**
 * Things in an order that follows from their ids and a seed alone: whoever opens the question, or comes back to it,
 * meets the same order on every device.
 */
export function shuffled<T extends { id: string }>(things: readonly T[], seed: string): T[] {
  const all = things.map(({ id }) => id).join();
  const rank = new Map(things.map(({ id }) => [id, hash(`${id} ${seed} ${all}`)]));
  return [...things].sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
}

/** The same, but never the order given: where an author writes in a telling order, that one would give the answer away. */
export function disordered<T extends { id: string }>(things: readonly T[], seed: string): T[] {
  const mixed = shuffled(things, seed);
  const asGiven = mixed.every((thing, at) => thing === things[at]);
  return asGiven ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed;
}
