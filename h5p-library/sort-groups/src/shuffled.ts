/**
 * The items in an order that follows from their ids alone: whoever opens the question, or comes back to it, meets the
 * same order, and it is never the author's own, which may tell the groups.
 */
export function shuffled<T extends { id: string }>(items: readonly T[]): T[] {
  const all = items.map(({ id }) => id).join();
  const rank = new Map(items.map(({ id }) => [id, hash(`${id},${all}`)]));
  const mixed = [...items].sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
  const asWritten = mixed.every((item, at) => item === items[at]);
  return asWritten ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed;
}

/** FNV-1a, 32 bits (https://datatracker.ietf.org/doc/draft-eastlake-fnv/). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
