/** Something that can be pressed: a place of the left side, or what is to be put there from the right. */
export type Spot = { side: 'left' | 'right'; id: string };

/** Left id → right id, and what was pressed first of two. */
export type Board = { pairs: ReadonlyMap<string, string>; held: Spot | undefined };

/** What a press did, to be said: `left` and `right` are the ids it is about. */
export type Done = {
  kind: 'holdsPlace' | 'holdsText' | 'paired' | 'takenOut' | 'letGo';
  left: string | undefined;
  right: string | undefined;
};

/** Two presses make a pair, in either order. A place pressed twice gives its text back; anything else is held now. */
export function press(board: Board, spot: Spot): [Board, Done] {
  const { pairs, held } = board;
  if (held?.side === spot.side && held.id === spot.id) return again(board, spot);
  if (spot.side === 'right') {
    return held?.side === 'left' ? pair(pairs, held.id, spot.id) : hold(board, spot);
  }
  const carried = held?.side === 'left' ? pairs.get(held.id) : held?.id;
  return carried === undefined ? hold(board, spot) : pair(pairs, spot.id, carried);
}

/** A right text put beside a left one, wherever both were. Two that change places change them. */
export function pair(before: Board['pairs'], left: string, right: string): [Board, Done] {
  const pairs = new Map(before);
  const from = [...before].find(([, text]) => text === right)?.[0];
  const ousted = before.get(left);
  if (from !== undefined) pairs.delete(from);
  if (from !== undefined && ousted !== undefined) pairs.set(from, ousted);
  pairs.set(left, right);
  return [
    { pairs, held: undefined },
    { kind: 'paired', left, right },
  ];
}

/** The text beside a left one goes back to the others. */
export function takeOut(before: Board['pairs'], left: string): [Board, Done] {
  const pairs = new Map(before);
  const right = before.get(left);
  pairs.delete(left);
  return [
    { pairs, held: undefined },
    { kind: 'takenOut', left, right },
  ];
}

/** Nothing is held any more, and no pair changes. */
export function letGo({ pairs, held }: Board): [Board, Done] {
  const [left, right] = held?.side === 'left' ? [held.id, undefined] : [undefined, held?.id];
  return [
    { pairs, held: undefined },
    { kind: 'letGo', left, right },
  ];
}

function hold({ pairs }: Board, spot: Spot): [Board, Done] {
  const isPlace = spot.side === 'left';
  const [left, right] = isPlace ? [spot.id, pairs.get(spot.id)] : [undefined, spot.id];
  return [
    { pairs, held: spot },
    { kind: isPlace ? 'holdsPlace' : 'holdsText', left, right },
  ];
}

function again(board: Board, { side, id }: Spot): [Board, Done] {
  return side === 'left' && board.pairs.has(id) ? takeOut(board.pairs, id) : letGo(board);
}
