import type { MapPanel } from '@langbiang/core';
import { landNodes } from './land.js';
import { archipelagoNodes, pointNodes } from './marks.js';
import { nameNodes } from './names.js';
import { paint, tones } from './paint.js';
import type { Projected } from './projection.js';
import type { Sketch } from './sketch.js';
import { el, type SvgNode } from './svg-node.js';

/** A frame with everything in it but its names, which `sketch` keeps until all panels are drawn. */
export function panelNode(panel: MapPanel, view: Projected, sketch: Sketch, clip: string): SvgNode {
  for (const { tone, text } of panel.highlight ?? [])
    if (text !== undefined) sketch.legend.push({ mark: { fill: tones[tone] }, text: sketch.words(text) });
  const drawn = [
    el('rect', { 'data-part': 'sea', ...view.box, fill: paint.sea }),
    ...landNodes(panel, view, sketch),
    ...lineNodes(panel, view, sketch),
    ...archipelagoNodes(view, sketch),
    ...pointNodes(panel, view, sketch),
  ];
  nameNodes(panel, view, sketch);
  const edge = { fill: 'none', stroke: paint.rule, 'stroke-width': 2 };
  return el('g', { 'data-part': 'panel' }, [
    el('g', { 'clip-path': `url(#${clip})` }, drawn),
    el('rect', { 'data-part': 'frame', ...view.box, rx: CORNER, ...edge }),
  ]);
}

const CORNER = 10;

export function clipNode(id: string, view: Projected): SvgNode {
  return el('clipPath', { id }, [el('rect', { ...view.box, rx: CORNER })]);
}

function lineNodes(panel: MapPanel, view: Projected, sketch: Sketch): SvgNode[] {
  return (panel.lines ?? []).flatMap(({ id, path, explanation }) => {
    const d = view.path({ type: 'LineString', coordinates: path.map((position) => [...position]) });
    if (d === null) return [];
    const said = sketch.words(explanation);
    sketch.legend.push({ mark: { line: paint.line }, text: said });
    const look = { fill: 'none', stroke: paint.line, 'stroke-width': 3, 'stroke-dasharray': '12 8' };
    return [el('path', { id: sketch.claim(id), 'data-part': 'line', d, ...look }, [el('title', {}, [said])])];
  });
}
