import type { Lang, LocalText, MapPanel, MapPlace } from '@langbiang/core';
import { textIn } from '@langbiang/core';
import type { GeoData } from './geo-data.js';
import type { Projected } from './projection.js';
import type { SvgNode } from './svg-node.js';

/** An entry of the legend: a number, a patch of colour or a piece of line, and what it stands for. */
export type LegendEntry = {
  readonly mark: { readonly number: number } | { readonly fill: string } | { readonly line: string };
  readonly text: string;
};

export type Spot = readonly [x: number, y: number];

/** A frame while it is drawn: its names, which lie above the rest, and the middle of each of its units. */
export type Panel = {
  readonly declared: MapPanel;
  readonly view: Projected;
  readonly sketch: Sketch;
  readonly names: SvgNode[];
  readonly middles: Map<string, Spot>;
};

/** A map while it is drawn: what its panels share, and what they have found. */
export class Sketch {
  readonly geo: GeoData;
  readonly lang: Lang;
  readonly regions: MapPlace[] = [];
  readonly points: MapPlace[] = [];
  readonly legend: LegendEntry[] = [];
  readonly #hidden: ReadonlySet<string>;
  readonly #ids = new Set<string>();
  #numbers = 0;

  constructor(geo: GeoData, lang: Lang, hidden: readonly string[]) {
    this.geo = geo;
    this.lang = lang;
    const kept = new Set(geo.archipelagos.map(({ id }) => id));
    this.#hidden = new Set(hidden.filter((id) => !kept.has(id)));
  }

  /** The id for the first element that stands for it; a second one, in an inset, has none. */
  claim(id: string): string | undefined {
    if (this.#ids.has(id)) return undefined;
    this.#ids.add(id);
    return id;
  }

  nextNumber(): number {
    this.#numbers += 1;
    return this.#numbers;
  }

  /** A question may ask where it is: then its name is not on the map. The two archipelagos always have theirs. */
  isNamed(id: string): boolean {
    return !this.#hidden.has(id);
  }

  nameOf(id: string): string {
    if (id === VIET_NAM) return this.lang === 'en' ? 'Viet Nam' : 'Việt Nam';
    return this.geo.units.get(id)?.name[this.lang] ?? id;
  }

  words(text: LocalText): string {
    return textIn(text, this.lang);
  }
}

/** Ids that no file of `content/geo` has: the country as one region, and its sea. */
export const VIET_NAM = 'viet-nam';
export const SEA = 'bien-dong';
