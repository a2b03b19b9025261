import type { ItemCard } from '../lesson/item-card.js';

/** A foreign affairs · B sovereignty · C Lâm Đồng and national culture · D digital citizenship. */
export type MissionStrand = ItemCard['strand'];

export const MISSION_STRANDS: readonly MissionStrand[] = ['A', 'B', 'C', 'D'];

const BY_THEME: ReadonlyMap<string, MissionStrand> = new Map([
  ['FA', 'A'],
  ['SOV', 'B'],
  ['CUL-L', 'C'],
  ['CUL-N', 'C'],
  ['DIG', 'D'],
]);

/** The strands of a topic's themes, each once, A to D. A theme of no strand (a later framework's) gives none. */
export function strandsOf(themes: readonly string[]): MissionStrand[] {
  const found = new Set(themes.map((theme) => BY_THEME.get(theme)));
  return MISSION_STRANDS.filter((strand) => found.has(strand));
}
