import { mergedOutline, type Outline, outlines } from './outlines.js';
import { paint, tones } from './paint.js';
import { type Panel, VIET_NAM } from './sketch.js';
import { el, type SvgNode } from './svg-node.js';
import { boundsOf, visualCentre } from './visual-centre.js';

type Look = { readonly fill: string; readonly line: string; readonly width: number };

const looks = {
  neighbour: { fill: paint.neighbour, line: paint.neighbourLine, width: 2 },
  country: { fill: paint.land, line: paint.outline, width: 4 },
  province: { fill: paint.land, line: paint.landLine, width: 1.5 },
  former: { fill: paint.land, line: paint.outline, width: 2 },
} as const;

/** Land of a panel, bottom first: neighbours, the country's outline, its units, those before 2025. */
export function landNodes(panel: Panel): SvgNode[] {
  const { declared, view, sketch } = panel;
  const { geo } = sketch;
  const layers = new Set(declared.layers);
  const now = new Set(declared.former);
  const former = outlines(geo.former, view.scale).filter(({ id }) => now.has(geo.units.get(id)?.now ?? ''));
  return [
    ...(layers.has('neighbours')
      ? [group('neighbours', regionNodes(outlines(geo.neighbours, view.scale), looks.neighbour, panel))]
      : []),
    group('country', countryNodes(layers.has('country') && !layers.has('provinces'), panel)),
    ...(layers.has('provinces')
      ? [group('provinces', regionNodes(outlines(geo.provinces, view.scale), looks.province, panel))]
      : []),
    ...(former.length > 0 ? [group('former', regionNodes(former, looks.former, panel))] : []),
  ];
}

/** Under its units the country's wide line shows outside of them only: coast and border, and no gap to the neighbours. */
function countryNodes(isRegion: boolean, panel: Panel): SvgNode[] {
  const { sketch, view } = panel;
  const country = { id: VIET_NAM, land: mergedOutline(sketch.geo.provinces, view.scale) };
  if (isRegion) return regionNodes([country], looks.country, panel);
  const d = view.path(country.land);
  return d === null ? [] : [el('path', { d, ...looked(looks.country) })];
}

/** Highlighted units come last, so that their lines lie above those of the others. */
function regionNodes(units: readonly Outline[], look: Look, panel: Panel): SvgNode[] {
  const { highlight } = panel.declared;
  const toneOf = ({ id }: Outline) => highlight?.find((each) => each.units.includes(id))?.tone;
  const sorted = [...units].sort((a, b) => Number(toneOf(a) !== undefined) - Number(toneOf(b) !== undefined));
  return sorted.flatMap((unit) => {
    const d = panel.view.path(unit.land);
    if (d === null || panel.view.rings(unit.land).length === 0) return [];
    const tone = toneOf(unit);
    const own = tone && { fill: tones[tone], line: paint.outline, width: Math.max(look.width, 2.5) };
    return [regionNode(unit, { d, ...looked(own ?? look) }, panel)];
  });
}

function regionNode(unit: Outline, attributes: Readonly<Record<string, string | number>>, panel: Panel): SvgNode {
  const { view, sketch } = panel;
  const rings = view.rings(unit.land);
  const middle = visualCentre(rings);
  panel.middles.set(unit.id, middle);
  const id = sketch.claim(unit.id);
  if (id === undefined) return el('path', attributes);
  const name = sketch.nameOf(id);
  sketch.regions.push({ id, name, at: middle, box: boundsOf(rings) });
  return el('path', { id, ...attributes }, sketch.isNamed(id) ? [el('title', {}, [name])] : []);
}

const looked = ({ fill, line, width }: Look) => ({ fill, stroke: line, 'stroke-width': width });

const group = (part: string, nodes: readonly SvgNode[]) =>
  el('g', { 'data-part': part, 'stroke-linejoin': 'round' }, nodes);
