/**
 * A run over cards a pupil judges for themselves, after Leitner's boxes: new cards and those not remembered wait in one
 * line, a card that was remembered once is done. What comes next follows from the judgements alone.
 */
export type Deck = {
  /** Ids of the cards to come; the first lies on the table. */
  readonly queue: readonly string[];
  /** Ids of the cards remembered, in the order in which they were. */
  readonly remembered: readonly string[];
  /** Ids of the cards that were not remembered at least once. */
  readonly missed: readonly string[];
};

/** A card not remembered comes back after so many others: soon enough to help, too late to be still in the ear. */
export const OTHERS_BETWEEN = 3;

export function deal(ids: readonly string[]): Deck {
  return { queue: [...new Set(ids)], remembered: [], missed: [] };
}

/** The run after the pupil judged the card on the table; the same run when none is left. */
export function judge(deck: Deck, isRemembered: boolean): Deck {
  const { queue, remembered, missed } = deck;
  const [card, ...others] = queue;
  if (card === undefined) return deck;
  if (isRemembered) return { queue: others, remembered: [...remembered, card], missed };
  const back = [...others.slice(0, OTHERS_BETWEEN), card, ...others.slice(OTHERS_BETWEEN)];
  return { queue: back, remembered, missed: [...new Set([...missed, card])] };
}

/** The cards to look at again, in the order of `ids`: those not remembered, and those that took more than one try. */
export function toReview({ queue, missed }: Deck, ids: readonly string[]): string[] {
  return ids.filter((id) => queue.includes(id) || missed.includes(id));
}

/**
 * A run as it was stored, of whatever version or shape: cards that are gone are left out, new ones lie at the end, and
 * every card of `ids` is there once.
 */
export function resumeDeck(ids: readonly string[], stored: unknown): Deck {
  const left = new Set(ids);
  const take = (key: string) => idsAt(stored, key).filter((id) => left.delete(id));
  const remembered = take('remembered');
  const queue = [...take('queue'), ...left];
  const missed = [...new Set(idsAt(stored, 'missed'))].filter((id) => ids.includes(id));
  return { queue, remembered, missed };
}

function idsAt(stored: unknown, key: string): string[] {
  const list: unknown = typeof stored === 'object' && stored !== null ? Reflect.get(stored, key) : undefined;
  return Array.isArray(list) ? list.filter((id): id is string => typeof id === 'string') : [];
}
