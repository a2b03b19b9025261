import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Deck, deal, judge, OTHERS_BETWEEN, resumeDeck, toReview } from './deck.js';

/** The run after judgements written as `+` (remembered) and `-`. */
const after = (ids: string, judgements: string): Deck =>
  [...judgements].reduce((deck, sign) => judge(deck, sign === '+'), deal([...ids]));
const line = ({ queue }: Deck) => queue.join('');

test('cards lie in their order, each once', () => {
  expect(deal(['b', 'a', 'b'])).toEqual({ queue: ['b', 'a'], remembered: [], missed: [] });
});

test.each([
  ['abcdef', '+', 'bcdef', 'a'],
  ['abcdef', '-', 'bcdaef', ''],
  ['abcdef', '---', 'dabcef', ''],
  ['abc', '-', 'bca', ''],
  ['ab', '-+-', 'a', 'b'],
  ['a', '--+', '', 'a'],
  ['ab', '++-', '', 'ab'],
])('%s after %s: %j to come, %j remembered', (ids, judgements, queue, remembered) => {
  const deck = after(ids, judgements);
  expect([line(deck), deck.remembered.join('')]).toEqual([queue, remembered]);
});

test('to look at again: what is still to come and what took more than one try', () => {
  expect(toReview(after('abcd', '+-+'), [...'abcd'])).toEqual(['b', 'd']);
  expect(toReview(after('abcd', '+-+++'), [...'abcd'])).toEqual(['b']);
  expect(toReview(after('ab', '++'), [...'ab'])).toEqual([]);
});

const ids = fc.uniqueArray(fc.constantFrom(...'abcdefgh', 'constructor', '__proto__'), { minLength: 1 });
const judgements = fc.array(fc.boolean(), { maxLength: 40 });
const run = (cards: readonly string[], given: readonly boolean[]) => given.reduce(judge, deal(cards));

test('no card is ever lost or doubled', () => {
  fc.assert(
    fc.property(ids, judgements, (cards, given) => {
      const { queue, remembered } = run(cards, given);
      expect([...queue, ...remembered].sort()).toEqual([...cards].sort());
    }),
  );
});

test('a card not remembered comes back after three others, or after all that wait when they are fewer', () => {
  fc.assert(
    fc.property(ids, judgements, judgements, (cards, before, next) => {
      let deck = run(cards, before);
      const [card] = deck.queue;
      fc.pre(card !== undefined);
      deck = judge(deck, false);
      const waiting = deck.queue.indexOf(card ?? '');
      expect(waiting).toBe(Math.min(OTHERS_BETWEEN, deck.queue.length - 1));
      // Whatever is said of the others, it is not pushed back.
      const others = next.slice(0, waiting);
      fc.pre(others.length === waiting);
      expect(others.reduce(judge, deck).queue[0]).toBe(card);
    }),
  );
});

test('it ends: as many judgements as cards and misses, and not one before', () => {
  fc.assert(
    fc.property(ids, judgements, (cards, given) => {
      let deck = deal(cards);
      const said: boolean[] = [];
      for (const isRemembered of [...given, ...cards.map(() => true)]) {
        if (deck.queue.length === 0) break;
        deck = judge(deck, isRemembered);
        said.push(isRemembered);
      }
      expect(deck.queue).toEqual([]);
      expect(said.filter(Boolean)).toHaveLength(cards.length);
      expect(judge(deck, false)).toEqual(deck);
    }),
  );
});

test('a stored run goes on as it was', () => {
  fc.assert(
    fc.property(ids, judgements, (cards, given) => {
      const deck = run(cards, given);
      expect(resumeDeck(cards, JSON.parse(JSON.stringify(deck)))).toEqual(deck);
    }),
  );
});

test('whatever was stored, every card is there once', () => {
  const list = fc.array(fc.oneof(fc.constantFrom(...'abcdefgh', 'gone'), fc.anything()));
  const stored = fc.oneof(fc.anything(), fc.record({ queue: list, remembered: list, missed: list }));
  fc.assert(
    fc.property(ids, stored, (cards, value) => {
      const { queue, remembered, missed } = resumeDeck(cards, value);
      expect([...queue, ...remembered].sort()).toEqual([...cards].sort());
      expect(missed.filter((id) => !cards.includes(id))).toEqual([]);
    }),
  );
});
