import type { BuiltMap, Lang, MapDeclaration } from '@langbiang/core';
import { type Finding, found, type Place, type Said } from '../finding.js';
import { DrawnMap } from '../maps/drawn-map.js';
import type { GeoData } from '../maps/geo-data.js';
import type { MapSource } from '../maps/map-book.js';
import type { ContentSource } from '../read/content-source.js';
import type { Rule } from './rule.js';

export type DeclaredMap = { readonly map: MapDeclaration; readonly source: MapSource; readonly geo: GeoData };

/** A rule about one map at a time as it is declared. */
export function mapRule(id: string, check: (declared: DeclaredMap) => Iterable<Finding>): Rule {
  const checkAll = ({ maps }: ContentSource) =>
    maps.sources.flatMap((source) => (source.map ? [...check({ map: source.map, source, geo: maps.geo })] : []));
  return { id, severity: 'error', check: checkAll };
}

export type Drawing = DeclaredMap & { readonly drawn: DrawnMap; readonly built: BuiltMap; readonly lang: Lang };

/** What is wrong with a drawing, and what to do about it. */
export type DrawingFault = { readonly message: Said; readonly remedy: Said };

/** A rule about what comes out: one drawing at a time, in each language. A fault both have is told once. */
export function drawingRule(id: string, check: (drawing: Drawing) => Iterable<DrawingFault>): Rule {
  const checkAll = ({ maps }: ContentSource) => maps.sources.flatMap((source) => faultsOf(source, maps, check));
  return { id, severity: 'error', check: checkAll };
}

function faultsOf(source: MapSource, maps: ContentSource['maps'], check: (drawing: Drawing) => Iterable<DrawingFault>) {
  const { map } = source;
  if (!map) return [];
  const faults = new Map<string, Finding>();
  for (const lang of ['vi', 'en'] as const) {
    const built = maps.draw(source.id, lang);
    if (!built) continue;
    const drawing = { map, source, geo: maps.geo, built, lang, drawn: readBack(built) };
    for (const { message, remedy } of check(drawing))
      if (!faults.has(message.en)) faults.set(message.en, found(placeOf(source), message, remedy));
  }
  return [...faults.values()];
}

const read = new WeakMap<BuiltMap, DrawnMap>();

/** Every rule reads the same drawing. */
function readBack(built: BuiltMap): DrawnMap {
  const drawn = read.get(built) ?? new DrawnMap(built.svg);
  read.set(built, drawn);
  return drawn;
}

const placeOf = ({ yaml }: MapSource): Place => yaml.at([]);
