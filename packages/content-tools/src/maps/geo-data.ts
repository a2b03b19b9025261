import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Archipelago, type GeoIslands, type GeoPlaces, islandsSchema, placesSchema } from '@langbiang/core';
import { Ajv } from 'ajv';
import type { GeometryCollection, Topology } from 'topojson-specification';

export type Names = { readonly vi: string; readonly en: string };

/** An outline, an archipelago or a place, by its id. `now`: the unit of today that a former unit is part of. */
export type Unit = {
  readonly id: string;
  readonly kind: 'neighbour' | 'province' | 'former' | 'archipelago' | 'point';
  readonly name: Names;
  readonly now?: string;
};

/** A place with a position; `belongsTo` of islands is their unit of today. Longitude, latitude in degrees. */
export type GeoPoint = { readonly id: string; readonly at: readonly [number, number]; readonly belongsTo?: string };

type Properties = { readonly name: string; readonly nameEn?: string; readonly now?: string };
export type Outlines = Topology<{ readonly units: GeometryCollection<Properties> }>;

/** `content/geo`. */
export type GeoData = {
  readonly provinces: Outlines;
  readonly former: Outlines;
  readonly neighbours: Outlines;
  readonly archipelagos: readonly Archipelago[];
  readonly points: ReadonlyMap<string, GeoPoint>;
  /** Everything that has a name, by id. */
  readonly units: ReadonlyMap<string, Unit>;
};

/** Throws when a file is missing or does not have its shape: the outlines are ours, not an author's. */
export function readGeo(geoDir: string): GeoData {
  const provinces = readOutlines(geoDir, 'vietnam-34.topo.json', 'provinces');
  const former = readOutlines(geoDir, 'vietnam-63.topo.json', 'before_2025');
  const neighbours = readOutlines(geoDir, 'neighbours.topo.json', 'neighbours');
  const islands = readJson<GeoIslands>(path.join(geoDir, 'islands.json'), islandsSchema);
  const places = placeFiles(geoDir).flatMap((file) => readJson<GeoPlaces>(file, placesSchema).places);
  const points = [...islands.islands, ...places];
  const units: Unit[] = [
    ...unitsOf(neighbours, 'neighbour'),
    ...unitsOf(provinces, 'province'),
    ...unitsOf(former, 'former'),
    ...islands.archipelagos.map(({ id, name, nameEn }) => unit(id, 'archipelago', { name, nameEn })),
    ...points.map(({ id, name }) => unit(id, 'point', { name })),
  ];
  return {
    ...{ provinces, former, neighbours, archipelagos: islands.archipelagos },
    // An island that is also a place keeps its first position: the one with the unit it belongs to.
    points: new Map([...points].reverse().map((point) => [point.id, point])),
    units: new Map([...units].reverse().map((each) => [each.id, each])),
  };
}

function unit(id: string, kind: Unit['kind'], { name, nameEn, now }: Properties): Unit {
  return { id, kind, name: { vi: name, en: nameEn ?? name }, ...(now !== undefined && { now }) };
}

function unitsOf({ objects }: Outlines, kind: Unit['kind']): Unit[] {
  return objects.units.geometries.flatMap(({ id, properties }) =>
    properties && 'name' in properties ? [unit(String(id), kind, properties)] : [],
  );
}

const placeFiles = (geoDir: string) =>
  readdirSync(geoDir)
    .filter((name) => /^places-.+\.json$/.test(name))
    .sort()
    .map((name) => path.join(geoDir, name));

const ajv = new Ajv();

function readJson<T>(file: string, schema: object): T {
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!ajv.validate<T>(schema, value)) throw new Error(`${file}: ${ajv.errorsText()}`);
  return value;
}

function readOutlines(geoDir: string, name: string, object: string): Outlines {
  const file = path.join(geoDir, name);
  if (!existsSync(file)) throw new Error(`${file} is missing`);
  const topology: Topology = JSON.parse(readFileSync(file, 'utf8'));
  const units = topology.objects[object];
  if (units?.type !== 'GeometryCollection') throw new Error(`${file} has no collection ${object}`);
  return { ...topology, objects: { units: units as GeometryCollection<Properties> } };
}
