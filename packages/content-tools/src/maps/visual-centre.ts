import polylabel from 'polylabel';
import type { Land } from './outlines.js';
import { holds, type Projected } from './projection.js';

/** The place inside of a unit that is farthest from its edge, of its largest part in the panel. Sheet units. */
export function visualCentre(land: Land, view: Projected): [number, number] {
  const polygons = land.type === 'Polygon' ? [land.coordinates] : land.coordinates;
  const inside = polygons.map((rings) => rings.map((ring) => ring.map((position) => pinned(position, view))));
  const found = inside.map((rings) => polylabel(rings, 1)).sort((a, b) => b.distance - a.distance);
  const [x, y] = found.find((at) => holds(view.box, [at[0], at[1]])) ?? found[0] ?? [Number.NaN, Number.NaN];
  return [Math.round(x), Math.round(y)];
}

/** Positions outside of the panel move to its edge: what is cut off has no say in where the middle is. */
function pinned([longitude = 0, latitude = 0]: readonly number[], { at, box }: Projected): [number, number] {
  const [x, y] = at([longitude, latitude]);
  return [clamp(x, box.x, box.x + box.width), clamp(y, box.y, box.y + box.height)];
}

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
