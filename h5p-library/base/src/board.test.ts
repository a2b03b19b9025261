import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Board, letGo, press, type Spot } from './board.js';

const left = (id: string): Spot => ({ side: 'left', id });
const right = (id: string): Spot => ({ side: 'right', id });

/** The pairs after some presses on an empty board, and what the last press did. */
function after(...spots: Spot[]) {
  let board: Board = { pairs: new Map(), held: undefined };
  let kind = '';
  for (const spot of spots) {
    const [next, done] = press(board, spot);
    [board, kind] = [next, done.kind];
  }
  return { pairs: Object.fromEntries(board.pairs), held: board.held, kind };
}

test('two presses make a pair, whichever comes first', () => {
  const made = { pairs: { A: 'x' }, held: undefined, kind: 'paired' };
  expect(after(left('A'), right('x'))).toEqual(made);
  expect(after(right('x'), left('A'))).toEqual(made);
});

test('another place or text takes over from the one that was held', () => {
  expect(after(left('A'), left('B'))).toEqual({ pairs: {}, held: left('B'), kind: 'holdsPlace' });
  expect(after(right('x'), right('y'))).toEqual({ pairs: {}, held: right('y'), kind: 'holdsText' });
});

test('pressed again, an empty place and a waiting text are let go, a filled place gives its text back', () => {
  expect(after(left('A'), left('A'))).toEqual({ pairs: {}, held: undefined, kind: 'letGo' });
  expect(after(right('x'), right('x'))).toEqual({ pairs: {}, held: undefined, kind: 'letGo' });
  expect(after(left('A'), right('x'), left('A'), left('A'))).toEqual({ pairs: {}, held: undefined, kind: 'takenOut' });
});

const two = [left('A'), right('x'), left('B'), right('y')];

test('a filled place and another one change texts', () => {
  expect(after(...two, left('A'), left('B')).pairs).toEqual({ A: 'y', B: 'x' });
  expect(after(...two, left('A'), left('C')).pairs).toEqual({ B: 'y', C: 'x' });
});

test('a text put on a filled place sends the old one back', () => {
  expect(after(...two, right('z'), left('A')).pairs).toEqual({ A: 'z', B: 'y' });
  expect(after(...two, left('A'), right('z')).pairs).toEqual({ A: 'z', B: 'y' });
});

test('letting go keeps the text where it is', () => {
  const pairs = new Map([['A', 'x']]);
  const [board, done] = letGo({ pairs, held: left('A') });
  expect([board, done]).toEqual([
    { pairs, held: undefined },
    { kind: 'letGo', left: 'A', right: undefined },
  ]);
});

test('whatever is pressed, no text stands in two places, and a text that stands somewhere is not held as waiting', () => {
  const spot = fc.record({ side: fc.constantFrom<Spot['side']>('left', 'right'), id: fc.constantFrom('A', 'B', 'C') });
  fc.assert(
    fc.property(fc.array(spot, { maxLength: 40 }), (spots) => {
      let board: Board = { pairs: new Map(), held: undefined };
      for (const one of spots) {
        // A text that is placed has no button of its own.
        if (one.side === 'right' && [...board.pairs.values()].includes(one.id)) continue;
        [board] = press(board, one);
        const placed = [...board.pairs.values()];
        expect(new Set(placed).size).toBe(placed.length);
        if (board.held?.side === 'right') expect(placed).not.toContain(board.held.id);
      }
    }),
  );
});
