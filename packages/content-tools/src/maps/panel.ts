import type { MapPanel } from '@langbiang/core';
import { archipelagoNodes } from './archipelagos.js';
import { landNodes } from './land.js';
import { pointNodes } from './marks.js';
import { writeNames } from './names.js';
import { paint, tones } from './paint.js';
import type { Projected } from './projection.js';
import type { Panel, Sketch } from './sketch.js';
import { el, type SvgNode } from './svg-node.js';

const CORNER = 10;

/** A frame with everything in it. `clip` is the id of its `clipNode`. */
export function panelNode(declared: MapPanel, view: Projected, sketch: Sketch, clip: string): SvgNode {
  const panel: Panel = { declared, view, sketch, names: [], middles: new Map() };
  for (const { tone, text } of declared.highlight ?? [])
    if (text !== undefined) sketch.legend.push({ mark: { fill: tones[tone] }, text: sketch.words(text) });
  const drawn = [
    el('rect', { 'data-part': 'sea', ...view.box, fill: paint.sea }),
    ...landNodes(panel),
    ...lineNodes(panel),
    ...archipelagoNodes(panel),
    ...pointNodes(panel),
  ];
  writeNames(panel);
  const edge = { rx: CORNER, fill: 'none', stroke: paint.rule, 'stroke-width': 2 };
  return el('g', { 'data-part': 'panel' }, [
    el('g', { 'clip-path': `url(#${clip})` }, drawn),
    el('rect', { 'data-part': 'frame', ...view.box, ...edge }),
    el('g', { 'data-part': 'names' }, panel.names),
  ]);
}

export function clipNode(id: string, view: Projected): SvgNode {
  return el('clipPath', { id }, [el('rect', { ...view.box, rx: CORNER })]);
}

function lineNodes({ declared, view, sketch }: Panel): SvgNode[] {
  return (declared.lines ?? []).flatMap(({ id, path, explanation }) => {
    const d = view.path({ type: 'LineString', coordinates: path.map((position) => [...position]) });
    if (d === null) return [];
    const said = sketch.words(explanation);
    sketch.legend.push({ mark: { line: paint.line }, text: said });
    const look = { fill: 'none', stroke: paint.line, 'stroke-width': 3, 'stroke-dasharray': '12 8' };
    return [el('path', { id: sketch.claim(id), 'data-part': 'line', d, ...look }, [el('title', {}, [said])])];
  });
}
