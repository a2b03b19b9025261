import type { Hotspot, HotspotsParams } from '@langbiang/core';

/** A place with the number it has on the picture. */
export type Marked = Hotspot & { readonly number: number };

/** Keys of the words for the nine parts of a picture. */
const AREAS = ['nw', 'north', 'ne', 'west', 'centre', 'east', 'sw', 'south', 'se'] as const;

/** The places that are marked, numbered from top to bottom: who cannot see the numbers knows the order they lie in. */
export function marked({ spots, mode }: HotspotsParams): Marked[] {
  const shown = spots.filter(({ asked }) => mode === 'find' || asked !== false);
  const sorted = [...shown].sort((a, b) => a.y - b.y || a.x - b.x || (a.id < b.id ? -1 : 1));
  return sorted.map((spot, index) => ({ ...spot, number: index + 1 }));
}

/** Key of the word for the part of the picture where a place is. */
export function areaOf({ x, y }: Pick<Hotspot, 'x' | 'y'>): (typeof AREAS)[number] {
  const third = (percent: number) => Math.min(2, Math.max(0, Math.floor(percent / (100 / 3))));
  return AREAS[3 * third(y) + third(x)] ?? 'centre';
}
