import type { Archipelago, MapPanel, MapPoint } from '@langbiang/core';
import { paint, size } from './paint.js';
import { holds, type Projected } from './projection.js';
import type { Sketch } from './sketch.js';
import { el, type SvgNode } from './svg-node.js';
import { beside, type Side, textNode } from './text-block.js';

type Spot = readonly [number, number];

/** The islands of both archipelagos that lie in the panel. Nothing asks for them: they are never left out. */
export function archipelagoNodes(view: Projected, sketch: Sketch): SvgNode[] {
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

/** The whole of an archipelago is in the panel. */
export const isWhole = ({ dots }: Archipelago, view: Projected) =>
  dots.every((dot) => holds(view.box, view.at(dot), 2));

function surrounding(dots: readonly Spot[]) {
  const [left, right] = [Math.min(...dots.map(([x]) => x)), Math.max(...dots.map(([x]) => x))];
  const [top, bottom] = [Math.min(...dots.map(([, y]) => y)), Math.max(...dots.map(([, y]) => y))];
  const [x, y, width, height] = [left - 4, top - 4, right - left + 8, bottom - top + 8].map(Math.round);
  const box = [x ?? 0, y ?? 0, width ?? 0, height ?? 0] as const;
  return { at: [Math.round((left + right) / 2), Math.round((top + bottom) / 2)] as const, box };
}

/** Points of a panel with their names or numbers. `in` a unit: in the middle of it, which must have been drawn before. */
export function pointNodes(panel: MapPanel, view: Projected, sketch: Sketch): SvgNode[] {
  return (panel.points ?? []).flatMap((point) => {
    const at = spotOf(point, view, sketch);
    if (!at) return [];
    const id = sketch.claim(point.id);
    const name = point.name === undefined ? sketch.nameOf(point.id) : sketch.words(point.name);
    const isNamed = sketch.isNamed(point.id);
    if (id !== undefined) sketch.points.push({ id, name, at, box: [at[0] - 12, at[1] - 12, 24, 24] });
    const number = point.numbered || point.in !== undefined ? sketch.nextNumber() : undefined;
    if (number !== undefined && isNamed) sketch.legend.push({ mark: { number }, text: withPlace(name, point, sketch) });
    if (isNamed) nameNodes(point, { at, name, number, sketch });
    const title = isNamed ? [el('title', {}, [name])] : [];
    return [el('g', { id, 'data-part': 'point' }, [...title, ...markNodes(point, at, number)])];
  });
}

function spotOf(
  { id, in: unit, move: [dx, dy] = [0, 0] }: MapPoint,
  view: Projected,
  sketch: Sketch,
): Spot | undefined {
  const position = sketch.geo.points.get(id)?.at;
  const place =
    unit === undefined ? position && view.at(position) : sketch.regions.find((region) => region.id === unit)?.at;
  if (!place) return undefined;
  // Only what stands for a whole unit may be moved; a place stays where it is.
  const [x, y] = unit === undefined ? place : [place[0] + dx, place[1] + dy];
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
}

function withPlace(name: string, { id, in: unit, place }: MapPoint, sketch: Sketch): string {
  if (place !== undefined) return `${name} (${sketch.words(place)})`;
  const owner = unit ?? sketch.geo.points.get(id)?.belongsTo;
  return owner === undefined ? name : `${name} (${sketch.nameOf(owner)})`;
}

type Named = { readonly at: Spot; readonly name: string; readonly number?: number; readonly sketch: Sketch };

function nameNodes({ id, in: unit, side = 'right', lines, move: [dx, dy] = [0, 0] }: MapPoint, named: Named) {
  const { at, name, number, sketch } = named;
  // A number in a unit is its own mark.
  if (unit !== undefined) return;
  const text = number === undefined ? (lines?.map((line) => sketch.words(line)) ?? [name]) : [String(number)];
  const { x, y, anchor } = beside(at, side as Side, text.length, number === undefined ? 13 : 9, size.label);
  sketch.names.push(textNode({ lines: text, x: x + dx, y: y + dy, anchor, of: id }));
}

function markNodes({ symbol = 'town', in: unit }: MapPoint, [x, y]: Spot, number?: number): SvgNode[] {
  const line = { stroke: paint.ink, 'stroke-width': 2.5 };
  if (unit !== undefined && number !== undefined) {
    const text = textNode({ lines: [String(number)], x, y: y + 9, anchor: 'middle', size: size.small, weight: 700 });
    return [el('circle', { cx: x, cy: y, r: 18, fill: paint.sheet, ...line }), text];
  }
  if (symbol === 'mountain')
    return [el('path', { d: `M${x} ${y - 10}l10 17h-20z`, fill: paint.ink, stroke: paint.sheet, 'stroke-width': 2 })];
  if (symbol === 'site')
    return [
      el('path', { d: `M${x} ${y - 9}l9 9l-9 9l-9 -9z`, fill: paint.dot, stroke: paint.sheet, 'stroke-width': 2 }),
    ];
  if (symbol === 'island') return [el('circle', { cx: x, cy: y, r: 5, fill: paint.dot })];
  return [el('circle', { cx: x, cy: y, r: 7, fill: paint.sheet, ...line })];
}
