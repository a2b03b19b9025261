import type { MapPoint } from '@langbiang/core';
import { paint, size } from './paint.js';
import { holds } from './projection.js';
import type { Panel, Sketch, Spot } from './sketch.js';
import { el, type SvgNode } from './svg-node.js';
import { beside, textNode } from './text-block.js';

/** Points of a panel with their names or numbers. `in` a unit: in the middle of it; land is drawn before. */
export function pointNodes(panel: Panel): SvgNode[] {
  return (panel.declared.points ?? []).flatMap((point) => {
    const at = spotOf(point, panel);
    return at && holds(panel.view.box, at) ? [pointNode(point, at, panel)] : [];
  });
}

function pointNode(point: MapPoint, at: Spot, panel: Panel): SvgNode {
  const { sketch, names } = panel;
  const id = sketch.claim(point.id);
  const name = point.name === undefined ? sketch.nameOf(point.id) : sketch.words(point.name);
  const isNamed = sketch.isNamed(point.id);
  const isNumbered = isNamed && (point.numbered || point.in !== undefined);
  const number = isNumbered ? sketch.nextNumber() : undefined;
  if (id !== undefined) sketch.points.push({ id, name, at, box: [at[0] - 12, at[1] - 12, 24, 24] });
  if (number !== undefined) sketch.legend.push({ mark: { number }, text: withPlace(name, point, sketch) });
  // A number in a circle is its own mark.
  const isOwnMark = number !== undefined && isTown(point);
  const lines = number === undefined ? linesOf(point, name, sketch) : [String(number)];
  if (isNamed && !isOwnMark) names.push(nameNode(point, at, lines));
  const title = isNamed ? [el('title', {}, [name])] : [];
  return el('g', { id, 'data-part': 'point' }, [...title, ...markNodes(point, at, number)]);
}

/** Only what stands for a whole unit may be moved; a place stays where it is. */
function spotOf({ id, in: unit, move: [dx, dy] = [0, 0] }: MapPoint, { view, sketch, middles }: Panel) {
  if (unit === undefined) {
    const position = sketch.geo.points.get(id)?.at;
    return position && rounded(view.at(position));
  }
  const middle = middles.get(unit);
  return middle && rounded([middle[0] + dx, middle[1] + dy]);
}

const rounded = ([x, y]: Spot): Spot => [Math.round(x * 10) / 10, Math.round(y * 10) / 10];

const linesOf = ({ lines }: MapPoint, name: string, sketch: Sketch) =>
  lines?.map((line) => sketch.words(line)) ?? [name];

const isTown = ({ symbol = 'town' }: MapPoint) => symbol === 'town';

function withPlace(name: string, { id, in: unit, place }: MapPoint, sketch: Sketch): string {
  if (place !== undefined) return `${name} (${sketch.words(place)})`;
  const owner = unit ?? sketch.geo.points.get(id)?.belongsTo;
  return owner === undefined ? name : `${name} (${sketch.nameOf(owner)})`;
}

function nameNode(
  { id, side = 'right', numbered, move: [dx, dy] = [0, 0] }: MapPoint,
  at: Spot,
  lines: readonly string[],
) {
  const place = beside(at, { side, lines: lines.length, gap: numbered ? 9 : 13, size: size.label });
  return textNode({ lines, x: place.x + dx, y: place.y + dy, anchor: place.anchor, of: id });
}

function markNodes(point: MapPoint, [x, y]: Spot, number?: number): SvgNode[] {
  const { symbol } = point;
  const dark = { stroke: paint.ink, 'stroke-width': 2.5 };
  const light = { stroke: paint.sheet, 'stroke-width': 2 };
  if (number !== undefined && isTown(point)) {
    const text = textNode({ lines: [String(number)], x, y: y + 9, anchor: 'middle', size: size.small, weight: 700 });
    return [el('circle', { cx: x, cy: y, r: 18, fill: paint.sheet, ...dark }), text];
  }
  if (symbol === 'mountain') return [el('path', { d: `M${x} ${y - 10}l10 17h-20z`, fill: paint.ink, ...light })];
  if (symbol === 'site') return [el('path', { d: `M${x} ${y - 9}l9 9l-9 9l-9 -9z`, fill: paint.dot, ...light })];
  if (symbol === 'island') return [el('circle', { cx: x, cy: y, r: 5, fill: paint.dot })];
  return [el('circle', { cx: x, cy: y, r: 7, fill: paint.sheet, ...dark })];
}
