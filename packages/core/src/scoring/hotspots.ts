import type { Hotspot, HotspotsParams } from '../h5p/hotspots-params.js';
import { decodeMatching } from './matching.js';
import type { Score } from './score.js';

/** The places that are asked for. Hosts that fill nothing in leave `asked` out. */
export function askedSpots({ spots }: Pick<HotspotsParams, 'spots'>): Hotspot[] {
  return spots.filter(({ asked }) => asked !== false);
}

/** One point per place asked for. */
export function maxHotspots(params: HotspotsParams): number {
  return askedSpots(params).length;
}

/**
 * Response: `place[.]name` per mark in `label`, `name[.]place` per name in `find`, both by id; a name has the id of its
 * place. A wrong or missing one costs nothing else, and what is used twice counts where it is used first.
 */
export function scoreHotspots(params: HotspotsParams, response: string): Score {
  const pairs = decodeMatching(response);
  return { raw: askedSpots(params).filter(({ id }) => pairs.get(id) === id).length, max: maxHotspots(params) };
}
