import type { MapLabel } from '@langbiang/core';
import { archipelagoName } from './archipelagos.js';
import { paint, size } from './paint.js';
import { type Panel, SEA, type Sketch } from './sketch.js';
import { beside, textNode } from './text-block.js';

/** Names of units and of the sea as they are declared, and those of the archipelagos in any case. */
export function writeNames(panel: Panel): void {
  const { declared, sketch } = panel;
  const labels = declared.labels ?? [];
  for (const archipelago of sketch.geo.archipelagos) {
    const label = labels.find(({ of }) => of === archipelago.id);
    archipelagoName(archipelago, label ?? { of: archipelago.id }, panel);
  }
  for (const label of labels)
    if (sketch.geo.units.get(label.of)?.kind !== 'archipelago' && sketch.isNamed(label.of)) writeName(label, panel);
}

function writeName(label: MapLabel, { view, sketch, names, middles }: Panel) {
  const at = label.at ? view.at(label.at) : middles.get(label.of);
  if (!at) return;
  const lines = label.lines?.map((line) => sketch.words(line)) ?? ownLines(label.of, sketch);
  const look = lookOf(label, sketch);
  const { x, y, anchor } = beside(at, { side: 'centre', lines: lines.length, gap: 0, size: look.size });
  const [dx, dy] = label.move ?? [0, 0];
  names.push(textNode({ lines, x: x + dx, y: y + dy, anchor, of: label.of, ...look }));
}

const ownLines = (id: string, sketch: Sketch) =>
  id === SEA ? (sketch.lang === 'en' ? ['Biển Đông', '(East Sea)'] : ['Biển Đông']) : [sketch.nameOf(id)];

function lookOf({ of, small }: MapLabel, sketch: Sketch) {
  if (small) return { size: size.small, fill: paint.muted, weight: 400 };
  if (of === SEA) return { size: size.sea, fill: paint.seaName, italic: true };
  const isNeighbour = sketch.geo.units.get(of)?.kind === 'neighbour';
  return isNeighbour ? { size: size.label, fill: paint.neighbourName, weight: 400 } : { size: size.label };
}
