import { type GeoData, readGeo } from '../maps/geo-data.js';
import { MapBook } from '../maps/map-book.js';
import { YamlFile } from '../read/yaml-file.js';
import type { Rule } from '../rules/rule.js';
import { findingsIn, geoDir, sampleContent } from './fixture.js';

/** Lâm Đồng with the country in an inset: every part a map can have, but lines. */
export const SAMPLE_MAP = `id: mau
title: {vi: Tỉnh Lâm Đồng, en: Lâm Đồng Province}
alt:
  vi: Bản đồ tỉnh Lâm Đồng, phía đông nam giáp Biển Đông, ngoài khơi có đặc khu Phú Quý.
  en: A map of Lâm Đồng Province, by the East Sea in the south-east, with Phú Quý off the coast.
frame: [106.72, 8.2, 109.5, 12.95]
layers: [neighbours, provinces]
former: [lam-dong]
highlight:
  - {units: [cu-lam-dong], tone: pine, text: {vi: Lâm Đồng cũ, en: former Lâm Đồng}}
points:
  - {id: da-lat, side: above}
  - {id: phu-quy, symbol: island, side: below}
  - {id: thac, in: dong-nai, name: Thác}
labels:
  - {of: cu-binh-thuan}
  - {of: bien-dong, at: [108.88, 9.3]}
insets:
  - box: [10, 706, 384]
    frame: [101.8, 4.6, 117.9, 23.7]
    layers: [neighbours, country]
    labels:
      - {of: hoang-sa, at: [112.6, 13.55], lines: [Quần đảo, Hoàng Sa, (Đà Nẵng)]}
      - {of: truong-sa, at: [112, 6.3], lines: [Quần đảo Trường Sa, (Khánh Hoà)]}
`;

let geo: GeoData | undefined;

/** The outlines of the repository, read once. */
export function sampleGeo(): GeoData {
  geo ??= readGeo(geoDir);
  return geo;
}

/** Maps with these texts, by id. */
export function mapBook(files: Readonly<Record<string, string>>): MapBook {
  const yamls = Object.entries(files).map(([id, text]) => new YamlFile(`maps/${id}.yaml`, text));
  return new MapBook(yamls, sampleGeo);
}

/** What a rule finds in the sample map after an edit, each as `line message`. */
export function mapFindings(rule: Rule, edit: (text: string) => string = (text) => text): string[] {
  return found(rule, mapBook({ mau: edit(SAMPLE_MAP) }));
}

/** The same when the drawing itself is changed: what a fault of the generator, or a hand in the drawing, would bring. */
export function changedFindings(rule: Rule, change: (svg: string) => string): string[] {
  return found(rule, new ChangedBook(mapBook({ mau: SAMPLE_MAP }), change));
}

class ChangedBook extends MapBook {
  readonly #change: (svg: string) => string;

  constructor({ sources, geo }: MapBook, change: (svg: string) => string) {
    super(
      sources.map(({ yaml }) => yaml),
      () => geo,
    );
    this.#change = change;
  }

  override draw(...args: Parameters<MapBook['draw']>) {
    const built = super.draw(...args);
    return built && { ...built, svg: this.#change(built.svg) };
  }
}

const found = (rule: Rule, maps: MapBook) =>
  findingsIn(rule, { ...sampleContent(), maps }).map((line) => line.replace(/^maps\/mau\.yaml:/, ''));
