/**
 * A secret order: the number a name gets. The server makes one per attempt and question from a key that stays with it, so
 * that numbers tell nothing about names.
 */
export type SecretRank = (name: string) => number;

/** New ids for old ones: `a1`, `a2`, … in secret order, so that an id says nothing and stands in no telling order. */
export function labels(prefix: string, names: readonly string[], rank: SecretRank): (name: string) => string {
  const order = inSecretOrder(names, (name) => name, prefix, rank);
  const label = new Map(order.map((name, index) => [name, `${prefix}${index + 1}`]));
  return (name) => label.get(name) ?? '';
}

/** Things in secret order. `prefix` sets lists of one question apart, in which the same names may occur. */
export function inSecretOrder<T>(
  things: readonly T[],
  nameOf: (thing: T) => string,
  prefix: string,
  rank: SecretRank,
): T[] {
  const ranked = things.map((thing) => ({ thing, at: rank(`${prefix} ${nameOf(thing)}`) }));
  return ranked.sort((one, other) => one.at - other.at).map(({ thing }) => thing);
}
