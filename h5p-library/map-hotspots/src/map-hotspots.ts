import type { HotspotsParams } from '@langbiang/core';
import type { Extras } from '../../base/src/h5p.js';
import { Hotspots } from '../../hotspots/src/hotspots.js';
import { strings } from './strings.js';

/** Places on one of our maps: named ones to be found, or marked ones to be named. */
export class MapHotspots extends Hotspots {
  constructor(params: HotspotsParams, contentId: string | number, extras: Extras = {}) {
    super({ library: 'Langbiang.MapHotspots', strings }, params, { contentId, extras });
  }
}
