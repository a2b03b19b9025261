import { type BuiltMap, type Lang, type MapDeclaration, mapSchema } from '@langbiang/core';
import type { Finding } from '../finding.js';
import { checkShape } from '../read/schema-check.js';
import type { YamlFile } from '../read/yaml-file.js';
import { drawMap } from './draw-map.js';
import { framesOf, isFrame } from './frames.js';
import type { GeoData } from './geo-data.js';

/** A file of `content/maps`. */
export type MapSource = {
  /** The file's name without its ending: what lessons write after `map:`. */
  readonly id: string;
  readonly yaml: YamlFile;
  /** `undefined` when the file does not have the shape of a map. */
  readonly map?: MapDeclaration;
  readonly findings: readonly Finding[];
};

/** The maps of a content folder. Each is drawn when it is asked for, once. */
export class MapBook {
  readonly sources: readonly MapSource[];
  readonly #readGeo: () => GeoData;
  #geo: GeoData | undefined;
  readonly #drawn = new Map<string, BuiltMap>();

  /** `readGeo` is called when the first map is drawn: without maps nobody needs `content/geo`. */
  constructor(files: readonly YamlFile[], readGeo: () => GeoData) {
    this.sources = files.map(readMap);
    this.#readGeo = readGeo;
  }

  get geo(): GeoData {
    this.#geo ??= this.#readGeo();
    return this.#geo;
  }

  has(id: string): boolean {
    return this.sources.some((source) => source.id === id);
  }

  /** The map; `undefined` when there is none, or it cannot be drawn (lint says why). `hidden`: ids without their names. */
  draw(id: string, lang: Lang, hidden: readonly string[] = []): BuiltMap | undefined {
    const map = this.sources.find((source) => source.id === id)?.map;
    if (!map || !framesOf(map).every(({ frame }) => isFrame(frame))) return undefined;
    const key = [id, lang, ...hidden].join(' ');
    const drawn = this.#drawn.get(key) ?? drawMap(map, this.geo, { lang, hidden });
    this.#drawn.set(key, drawn);
    return drawn;
  }

  /** The map for a question: without the names of `asked`, and without numbers, which would stand beside the question's own. */
  drawUnnamed(id: string, lang: Lang, asked: readonly string[]): BuiltMap | undefined {
    const map = this.sources.find((source) => source.id === id)?.map;
    const points = (map ? framesOf(map) : []).flatMap(({ panel }) => panel.points ?? []);
    const numbered = points.filter((point) => point.numbered || point.in !== undefined).map((point) => point.id);
    return this.draw(id, lang, [...new Set([...asked, ...numbered])]);
  }
}

function readMap(yaml: YamlFile): MapSource {
  const id = yaml.file.replace(/^.*\//, '').replace(/\.yaml$/, '');
  if (yaml.value === undefined) return { id, yaml, findings: [] };
  const { value, findings } = checkShape<MapDeclaration>(yaml, [], yaml.value, mapSchema);
  return { id, yaml, findings, ...(value && { map: value }) };
}
