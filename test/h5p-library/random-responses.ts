import fc from 'fast-check';

/** Every id of the parameters, wherever it stands: what responses are made of. */
function idsOf(params: unknown): string[] {
  const ids = new Set<string>();
  JSON.stringify(params, (key, value) => {
    if (key === 'id' && typeof value === 'string') ids.add(value);
    return value;
  });
  return [...ids];
}

/**
 * Responses of any kind of question: ids alone, pairs of ids, texts, garbage, and pieces of the answers known for it put
 * together anew, so that many are partly right.
 */
export function randomResponses(params: unknown, known: readonly string[], count: number): string[] {
  const ids = fc.constantFrom(...idsOf(params), 'true', 'false', 'gone', '');
  const pair = fc.tuple(ids, ids).map((both) => both.join('[.]'));
  const piece = fc.constantFrom(...known.flatMap((response) => response.split('[,]')));
  const list = (item: fc.Arbitrary<string>) => fc.array(item, { maxLength: 8 }).map((items) => items.join('[,]'));
  const mixed = fc.constantFrom(...known).chain((response) => {
    const items = response.split('[,]');
    const changed = items.map((item) => fc.oneof({ weight: 3, arbitrary: fc.constant(item) }, piece, ids));
    return fc.tuple(...changed).map((all) => all.join('[,]'));
  });
  const any = fc.oneof(
    { weight: 5, arbitrary: mixed },
    { weight: 2, arbitrary: list(piece) },
    list(ids),
    list(pair),
    fc.string(),
    fc.string({ unit: 'grapheme' }),
  );
  return fc.sample(any, count);
}
