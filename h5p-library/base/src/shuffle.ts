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

/** FNV-1a (RFC 9923) and a last stir of the bits, so that ids that differ in one letter lie far apart too. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
