import { type GeoPath, type GeoProjection, geoMercator, geoPath } from 'd3-geo';
import type { GeoJSON } from 'geojson';

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
  /** Rings of what is seen of an outline, cut at the frame. */
  rings(outline: GeoJSON): [number, number][][];
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
  const free = () =>
    geoMercator()
      .scale(k)
      .translate([box.x - k * left, box.y - k * top]);
  const unclipped = free();
  const seen = clipped(free(), box, 0);
  return {
    ...{ box, frame, scale: k * RADIANS },
    at: ([longitude, latitude]) => unclipped([longitude, latitude]) ?? [Number.NaN, Number.NaN],
    path: geoPath(clipped(free(), box, BEYOND)).digits(1),
    rings: (outline) => ringsOf(outline, seen),
  };
}

function clipped(projection: GeoProjection, { x, y, width, height }: Box, beyond: number): GeoProjection {
  return projection.clipExtent([
    [x - beyond, y - beyond],
    [x + width + beyond, y + height + beyond],
  ]);
}

function ringsOf(outline: GeoJSON, projection: GeoProjection): [number, number][][] {
  const rings: [number, number][][] = [];
  const pen = {
    beginPath() {},
    moveTo: (x: number, y: number) => rings.push([[x, y]]),
    lineTo: (x: number, y: number) => rings.at(-1)?.push([x, y]),
    closePath() {},
    arc() {},
  };
  geoPath(projection, pen)(outline);
  return rings;
}

export const holds = (box: Box, [x, y]: readonly [number, number], margin = 0): boolean =>
  x >= box.x + margin && x <= box.x + box.width - margin && y >= box.y + margin && y <= box.y + box.height - margin;

export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
