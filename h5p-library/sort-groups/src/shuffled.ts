/**
 * The items in an order that follows from their ids alone: whoever opens the question, or comes back to it, meets the
 * same order, and it does not tell the groups as the author's own order may.
 */
export function shuffled<T extends { id: string }>(items: readonly T[]): T[] {
  const all = items.map(({ id }) => id).join();
  const rank = new Map(items.map(({ id }) => [id, hash(`${id},${all}`)]));
  return [...items].sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
}

/** FNV-1a, 32 bits (https://datatracker.ietf.org/doc/draft-eastlake-fnv/). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
