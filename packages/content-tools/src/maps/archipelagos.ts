import type { Archipelago, MapLabel } from '@langbiang/core';
import { paint, size } from './paint.js';
import { holds, type Projected } from './projection.js';
import type { Panel, Spot } from './sketch.js';
import { el, type SvgNode } from './svg-node.js';
import { beside, textNode } from './text-block.js';

/** The islands of both archipelagos that lie in the panel. Nothing asks for them: they are never left out. */
export function archipelagoNodes({ view, sketch }: Panel): SvgNode[] {
  return sketch.geo.archipelagos.flatMap((archipelago) => {
    const dots = archipelago.dots.map((dot) => view.at(dot)).filter((dot) => holds(view.box, dot, 2));
    if (dots.length === 0) return [];
    const id = sketch.claim(archipelago.id);
    const name = sketch.nameOf(archipelago.id);
    if (id !== undefined) sketch.points.push({ id, name, ...surrounding(dots) });
    const circles = dots.map(([cx, cy]) => el('circle', { cx, cy, r: 3.5 }));
    const attributes = { id, 'data-part': 'islands', 'data-is': archipelago.id, fill: paint.dot };
    return [el('g', attributes, [el('title', {}, [name]), ...circles])];
  });
}

/**
 * The name of an archipelago with the unit it belongs to, under its islands unless the map says where. A part of an
 * archipelago has none.
 */
export function archipelagoName({ id, dots, belongsTo }: Archipelago, label: MapLabel, { view, sketch, names }: Panel) {
  if (!isWhole(dots, view)) return;
  const lines = label.lines?.map((line) => sketch.words(line)) ?? [sketch.nameOf(id), `(${sketch.nameOf(belongsTo)})`];
  const [dx, dy] = label.move ?? [0, 0];
  const { x, y, anchor } = label.at
    ? beside(view.at(label.at), { side: 'centre', lines: lines.length, gap: 0, size: size.small })
    : beside(foot(dots.map((dot) => view.at(dot))), { side: 'below', lines: lines.length, gap: 10, size: size.small });
  names.push(textNode({ lines, x: x + dx, y: y + dy, anchor, size: size.small, of: id }));
}

const isWhole = (dots: Archipelago['dots'], view: Projected) => dots.every((dot) => holds(view.box, view.at(dot), 2));

const foot = (dots: readonly Spot[]): Spot => {
  const { at, box } = surrounding(dots);
  return [at[0], box[1] + box[3]];
};

function surrounding(dots: readonly Spot[]) {
  const xs = dots.map(([x]) => x);
  const ys = dots.map(([, y]) => y);
  const [left, top] = [Math.round(Math.min(...xs) - 4), Math.round(Math.min(...ys) - 4)];
  const [width, height] = [Math.round(Math.max(...xs) + 4) - left, Math.round(Math.max(...ys) + 4) - top];
  const at: Spot = [Math.round(left + width / 2), Math.round(top + height / 2)];
  return { at, box: [left, top, width, height] as const };
}
