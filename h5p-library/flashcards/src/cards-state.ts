import { type Deck, resumeDeck } from '@langbiang/core/practice';

/** What a host stores between visits: the run, and how the card on the table lies. */
export type CardsState = Deck & { isTurned: boolean; isStopped: boolean };

/** A stored state, field by field: it may be of an older version or damaged, and must never stop a lesson. */
export function readCardsState(ids: readonly string[], stored: unknown): CardsState {
  const is = (key: string): boolean =>
    typeof stored === 'object' && stored !== null && Reflect.get(stored, key) === true;
  return { ...resumeDeck(ids, stored), isTurned: is('isTurned'), isStopped: is('isStopped') };
}
