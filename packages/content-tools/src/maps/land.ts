import type { MapPanel } from '@langbiang/core';
import { mergedOutline, type Outline, outlines } from './outlines.js';
import { paint, tones } from './paint.js';
import type { Projected } from './projection.js';
import { type Sketch, VIET_NAM } from './sketch.js';
import { el, type SvgNode } from './svg-node.js';
import { visualCentre } from './visual-centre.js';

type Look = { readonly fill: string; readonly line: string; readonly width: number };

/** Land of a panel, bottom first: neighbours, the country's outline, its units, those before 2025. */
export function landNodes(panel: MapPanel, view: Projected, sketch: Sketch): SvgNode[] {
  const { geo } = sketch;
  const layers = new Set(panel.layers);
  const now = outlines(geo.provinces, view.scale);
  const former = new Set(panel.former);
  const parts = outlines(geo.former, view.scale).filter(({ id }) => former.has(geo.units.get(id)?.now ?? ''));
  const draw = (units: readonly Outline[], look: Look) => regionNodes(units, look, { panel, view, sketch });
  return [
    ...(layers.has('neighbours')
      ? [group('neighbours', draw(outlines(geo.neighbours, view.scale), looks.neighbour))]
      : []),
    group('country', countryNodes(layers.has('country'), { panel, view, sketch })),
    ...(layers.has('provinces') ? [group('provinces', draw(now, looks.province))] : []),
    ...(parts.length > 0 ? [group('former', draw(parts, looks.former))] : []),
  ];
}

const looks = {
  neighbour: { fill: paint.neighbour, line: paint.neighbourLine, width: 2 },
  country: { fill: paint.land, line: paint.outline, width: 4 },
  province: { fill: paint.land, line: paint.landLine, width: 1.5 },
  former: { fill: paint.land, line: paint.outline, width: 2 },
} as const;

type Place = { readonly panel: MapPanel; readonly view: Projected; readonly sketch: Sketch };

/** Under its units the country's wide line shows outside of them only: coast and border, and no gap to the neighbours. */
function countryNodes(isRegion: boolean, place: Place): SvgNode[] {
  const country = { id: VIET_NAM, land: mergedOutline(place.sketch.geo.provinces, place.view.scale) };
  if (isRegion) return regionNodes([country], looks.country, place);
  const d = place.view.path(country.land);
  return d === null ? [] : [el('path', { d, ...looked(looks.country) })];
}

/** Highlighted units come last, so that their lines lie above those of the others. */
function regionNodes(units: readonly Outline[], look: Look, { panel, view, sketch }: Place): SvgNode[] {
  const toneOf = (id: string) => panel.highlight?.find((each) => each.units.includes(id))?.tone;
  const sorted = [...units].sort((a, b) => Number(toneOf(a.id) !== undefined) - Number(toneOf(b.id) !== undefined));
  return sorted.flatMap(({ id, land }) => {
    const d = view.path(land);
    if (d === null) return [];
    const tone = toneOf(id);
    const own = tone === undefined ? {} : { fill: tones[tone], line: paint.outline, width: Math.max(look.width, 2.5) };
    return [regionNode(id, { d, ...looked({ ...look, ...own }) }, { land, view, sketch })];
  });
}

type Region = { readonly land: Outline['land']; readonly view: Projected; readonly sketch: Sketch };

function regionNode(unit: string, attributes: Record<string, string | number>, { land, view, sketch }: Region) {
  const id = sketch.claim(unit);
  const name = sketch.nameOf(unit);
  if (id !== undefined) {
    const [[left, top], [right, bottom]] = view.path.bounds(land);
    const box = [left, top, right - left, bottom - top].map((value) => Math.round(value));
    const [x = 0, y = 0, width = 0, height = 0] = box;
    sketch.regions.push({ id, name, at: visualCentre(land, view), box: [x, y, width, height] });
  }
  const title = id !== undefined && sketch.isNamed(unit) ? [el('title', {}, [name])] : [];
  return el('path', { id, ...attributes }, title);
}

const looked = ({ fill, line, width }: Look) => ({ fill, stroke: line, 'stroke-width': width });

const group = (part: string, nodes: readonly SvgNode[]) =>
  el('g', { 'data-part': part, 'stroke-linejoin': 'round' }, nodes);
