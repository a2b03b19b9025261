import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { disordered, shuffled } from './shuffle.js';

const things = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 9 });
const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id);

test('every thing once, always alike for one seed', () => {
  fc.assert(
    fc.property(things, fc.string(), (names, seed) => {
      const given = names.map((id) => ({ id }));
      const mixed = ids(shuffled(given, seed));
      expect([...mixed].sort()).toEqual([...names].sort());
      expect(ids(shuffled(structuredClone(given), seed))).toEqual(mixed);
    }),
  );
});

test('the order of the author never stays where it would tell the answer', () => {
  fc.assert(
    fc.property(things, fc.string(), (names, seed) => {
      const given = names.map((id) => ({ id }));
      expect(ids(disordered(given, seed))).not.toEqual(names);
    }),
  );
});

test('over many questions each of three stands in each place about as often', () => {
  const given = ['a', 'b', 'c'].map((id) => ({ id }));
  const first = Array.from({ length: 3000 }, (_, seed) => shuffled(given, `question ${seed}`)[0]?.id ?? '');
  for (const { id } of given) {
    const share = first.filter((one) => one === id).length / first.length;
    expect(share).toBeGreaterThan(0.28);
    expect(share).toBeLessThan(0.39);
  }
});
