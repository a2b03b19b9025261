import type { MapDeclaration, MapPanel } from '@langbiang/core';
import type { YamlPath } from '../read/yaml-file.js';
import type { Frame } from './projection.js';

/** West, south, east, north: how far the land of the neighbours reaches. Beyond it the sea would be drawn over land. */
export const DATA_FRAME: Frame = [98, 4, 121, 25.5];

/** A frame that can be drawn: west of east, south of north, inside of the data. */
export function isFrame([west, south, east, north]: Frame): boolean {
  const [first, low, last, high] = DATA_FRAME;
  return west < east && south < north && west >= first && south >= low && east <= last && north <= high;
}

/** The main panel and the insets, with where they stand in the file. */
export function framesOf(map: MapDeclaration): { panel: MapPanel; frame: Frame; path: YamlPath }[] {
  const insets = (map.insets ?? []).map((panel, index) => ({ panel, frame: panel.frame, path: ['insets', index] }));
  return [{ panel: map, frame: map.frame, path: [] }, ...insets];
}
