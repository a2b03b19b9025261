import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BuiltMap, Lang } from '@langbiang/core';
import type { Problem } from '../finding.js';
import { lint } from '../lint.js';
import { drawMap } from '../maps/draw-map.js';
import type { MapBook } from '../maps/map-book.js';
import { compressedBytes } from '../maps/map-size.js';
import { readContent } from '../read/content-source.js';
import { problemText } from '../report.js';
import { type CommonOptions, shownRoot, today } from './common.js';

const words = {
  vi: { unknown: (id: string) => `Không có bản đồ ${id}.`, size: 'KB khi nén' },
  en: { unknown: (id: string) => `There is no map ${id}.`, size: 'KB compressed' },
} as const;

/**
 * Draws the maps into `out`/maps for looking: `<id>.svg`, `<id>.en.svg`, and `<id>.json` with the places that can be found on
 * it. Exit code 1 when lint has an error in one of them; what can be drawn is drawn all the same.
 */
export function mapsCommand(id: string | undefined, { content, out, lang }: CommonOptions & { out: string }): number {
  const source = readContent(content, 'knowledge');
  const said = words[lang];
  const wanted = source.maps.sources.filter((map) => id === undefined || map.id === id);
  if (id !== undefined && wanted.length === 0) {
    console.error(said.unknown(id));
    return 1;
  }
  const files = new Set(wanted.map(({ yaml }) => yaml.file));
  const problems = lint(source, { today: today() }).filter(({ place }) => files.has(place.file));
  for (const problem of problems) console.error(problemText(problem, lang, shownRoot(content)));
  const dir = path.join(out, 'maps');
  mkdirSync(dir, { recursive: true });
  for (const map of wanted) {
    const drawn = writeMap(map.id, source.maps, dir);
    if (drawn) console.log(`${path.join(dir, drawn.file)}  ${(drawn.bytes / 1000).toFixed(1)} ${said.size}`);
  }
  return problems.some(isError) ? 1 : 0;
}

const isError = ({ severity }: Problem) => severity === 'error';

function writeMap(id: string, maps: MapBook, dir: string): { file: string; bytes: number } | undefined {
  const built = maps.draw(id, 'vi');
  if (!built) return undefined;
  writeFileSync(path.join(dir, `${id}.json`), placesJson(built));
  writeFileSync(path.join(dir, `${id}.svg`), standalone(id, maps, 'vi'));
  writeFileSync(path.join(dir, `${id}.en.svg`), standalone(id, maps, 'en'));
  return { file: `${id}.svg`, bytes: compressedBytes(built) };
}

function standalone(id: string, maps: MapBook, lang: Lang): string {
  const map = maps.sources.find((source) => source.id === id)?.map;
  return map ? `${drawMap(map, maps.geo, { lang, standalone: true }).svg}\n` : '';
}

const placesJson = ({ svg: _, ...places }: BuiltMap) => `${JSON.stringify(places, null, 1)}\n`;
