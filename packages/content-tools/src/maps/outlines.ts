import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature, merge } from 'topojson-client';
import { filter, filterWeight, planarRingArea, presimplify, simplify } from 'topojson-simplify';
import type {
  MultiPolygon as ArcsOfMany,
  Polygon as ArcsOfOne,
  GeometryObject,
  Topology,
} from 'topojson-specification';
import type { Outlines } from './geo-data.js';

export type Land = Polygon | MultiPolygon;
export type Outline = { readonly id: string; readonly land: Land };

/** Triangles a point makes with its neighbours, and whole islands, under these sizes are left out. Square sheet units. */
const SMALLEST_TRIANGLE = 2.5;
const SMALLEST_ISLAND = 7;

const weighed = new WeakMap<Outlines, Outlines>();

/** The outlines as coarse as a drawing with `scale` sheet units per degree needs them; neighbours keep one common border. */
export function outlines(source: Outlines, scale: number): Outline[] {
  const topology = coarse(source, scale);
  const { features } = feature(topology, topology.objects.units);
  return features.flatMap((each) => (isLand(each) ? [{ id: String(each.id), land: each.geometry }] : []));
}

/** All outlines as one, without the borders between them. */
export function mergedOutline(source: Outlines, scale: number): Land {
  const topology = coarse(source, scale);
  return merge(topology, topology.objects.units.geometries.filter(isArea));
}

function coarse(source: Outlines, scale: number) {
  const ready = weighed.get(source) ?? presimplify(source);
  weighed.set(source, ready);
  const simple = simplify(ready, SMALLEST_TRIANGLE / scale ** 2);
  return filter(simple, filterWeight(simple as Topology, SMALLEST_ISLAND / scale ** 2, planarRingArea)) as Outlines;
}

const isArea = <P extends object>(geometry: GeometryObject<P>): geometry is ArcsOfOne<P> | ArcsOfMany<P> =>
  geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';

const isLand = (each: Feature): each is Feature<Land> => /Polygon$/.test(each.geometry?.type ?? '');
