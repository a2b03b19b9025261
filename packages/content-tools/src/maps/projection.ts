import { type GeoPath, geoMercator, geoPath } from 'd3-geo';

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type Position = readonly [longitude: number, latitude: number];
/** West, south, east, north in degrees. */
export type Frame = readonly [number, number, number, number];

/** A frame laid on the sheet. */
export type Projected = {
  readonly box: Box;
  readonly frame: Frame;
  /** Sheet units per degree at the equator. */
  readonly scale: number;
  /** Sheet position of a place, inside of the box or not. */
  at(position: Position): [number, number];
  readonly path: GeoPath;
};

/** Land is drawn a little beyond the frame, so that the cut does not show as a line. */
const BEYOND = 8;
const RADIANS = Math.PI / 180;

/** Mercator: north is up everywhere, so a frame in degrees is a rectangle, and shapes near the equator keep their looks. */
export function projected(frame: Frame, at: { x: number; y: number; width: number }): Projected {
  const [west, south, east, north] = frame;
  const flat = geoMercator().scale(1).translate([0, 0]);
  const [left, top] = flat([west, north]) ?? [0, 0];
  const [right, bottom] = flat([east, south]) ?? [0, 0];
  const k = at.width / (right - left);
  const box = { ...at, height: Math.round(k * (bottom - top)) };
  const projection = geoMercator()
    .scale(k)
    .translate([box.x - k * left, box.y - k * top])
    .clipExtent([
      [box.x - BEYOND, box.y - BEYOND],
      [box.x + box.width + BEYOND, box.y + box.height + BEYOND],
    ]);
  const free = geoMercator().scale(k).translate(projection.translate());
  return {
    ...{ box, frame, scale: k * RADIANS },
    at: ([longitude, latitude]) => free([longitude, latitude]) ?? [Number.NaN, Number.NaN],
    path: geoPath(projection).digits(1),
  };
}

export const holds = (box: Box, [x, y]: readonly [number, number], margin = 0): boolean =>
  x >= box.x + margin && x <= box.x + box.width - margin && y >= box.y + margin && y <= box.y + box.height - margin;

export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
