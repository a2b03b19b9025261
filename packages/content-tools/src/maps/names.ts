import type { Archipelago, MapLabel, MapPanel } from '@langbiang/core';
import { isWhole } from './marks.js';
import { paint, size } from './paint.js';
import type { Projected } from './projection.js';
import { SEA, type Sketch } from './sketch.js';
import { beside, textNode } from './text-block.js';

/** Names of units and of the sea as they are declared, and those of the archipelagos in any case. */
export function nameNodes(panel: MapPanel, view: Projected, sketch: Sketch): void {
  const labels = panel.labels ?? [];
  const unasked = sketch.geo.archipelagos
    .filter(({ id }) => !labels.some(({ of }) => of === id))
    .map(({ id }): MapLabel => ({ of: id }));
  for (const label of [...labels, ...unasked]) {
    if (!sketch.isNamed(label.of)) continue;
    const archipelago = sketch.geo.archipelagos.find(({ id }) => id === label.of);
    if (archipelago) archipelagoName(label, archipelago, view, sketch);
    else unitName(label, view, sketch);
  }
}

function unitName(label: MapLabel, view: Projected, sketch: Sketch) {
  const lines = label.lines?.map((line) => sketch.words(line)) ?? ownLines(label.of, sketch);
  const at = label.at ? view.at(label.at) : sketch.regions.find(({ id }) => id === label.of)?.at;
  if (!at) return;
  const look = lookOf(label, sketch);
  place(label, { at, lines, look }, sketch);
}

type Look = { readonly size: number; readonly fill: string; readonly italic?: boolean; readonly weight?: number };
type Written = { readonly at: readonly [number, number]; readonly lines: readonly string[]; readonly look: Look };

function place({ of, move: [dx, dy] = [0, 0] }: MapLabel, { at, lines, look }: Written, sketch: Sketch) {
  const { x, y, anchor } = beside(at, 'centre', lines.length, 0, look.size);
  sketch.names.push(textNode({ lines, x: x + dx, y: y + dy, anchor, of, ...look }));
}

const ownLines = (id: string, sketch: Sketch) =>
  id === SEA ? (sketch.lang === 'en' ? ['Biển Đông', '(East Sea)'] : ['Biển Đông']) : [sketch.nameOf(id)];

function lookOf({ of, small }: MapLabel, sketch: Sketch): Look {
  const smaller = small ? { size: size.small, fill: paint.muted, weight: 400 } : {};
  if (of === SEA && !small) return { size: size.sea, fill: paint.seaName, italic: true };
  if (sketch.geo.units.get(of)?.kind === 'neighbour')
    return { size: size.label, fill: paint.neighbourName, weight: 400 };
  return { size: size.label, fill: paint.ink, ...smaller };
}

/** Under its islands unless the map says where; with the unit it belongs to. A part of an archipelago has no name. */
function archipelagoName(label: MapLabel, archipelago: Archipelago, view: Projected, sketch: Sketch) {
  if (!isWhole(archipelago, view)) return;
  const owner = `(${sketch.nameOf(archipelago.belongsTo)})`;
  const lines = label.lines?.map((line) => sketch.words(line)) ?? [sketch.nameOf(archipelago.id), owner];
  const dots = archipelago.dots.map((dot) => view.at(dot));
  const middle = dots.reduce((sum, [x]) => sum + x / dots.length, 0);
  const below = Math.max(...dots.map(([, y]) => y)) + 12 + size.small * (0.5 + (lines.length - 1) * 0.6);
  const at = label.at ? view.at(label.at) : ([middle, below] as const);
  place(label, { at, lines, look: { size: size.small, fill: paint.ink } }, sketch);
}
