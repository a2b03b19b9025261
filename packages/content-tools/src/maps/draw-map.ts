import type { BuiltMap, Lang, MapDeclaration } from '@langbiang/core';
import type { GeoData } from './geo-data.js';
import { legendNodes } from './legend.js';
import { LINE_HEIGHT, paint, printStyle, SHEET_WIDTH, size } from './paint.js';
import { clipNode, panelNode } from './panel.js';
import { type Projected, projected } from './projection.js';
import { Sketch } from './sketch.js';
import { el, type SvgNode, svgText } from './svg-node.js';
import { textNode } from './text-block.js';
import { wrapText } from './text-width.js';

export type DrawOptions = {
  readonly lang: Lang;
  /** Ids whose names are left out, because a question asks for them. */
  readonly hidden?: readonly string[];
  /** With the rules for paper, which a page would have to bring itself. A drawing inside of a page holds no style sheet. */
  readonly standalone?: boolean;
};

export const NOTE = { vi: 'Sơ đồ, không dùng để đo đạc', en: 'Diagram, not for measuring' } as const;

const MARGIN = 12;

/** The map as a drawing. Every id it names must be known: see the rule `map-unknown-id`. Same input, same bytes. */
export function drawMap(
  map: MapDeclaration,
  geo: GeoData,
  { lang, hidden = [], standalone = false }: DrawOptions,
): BuiltMap {
  const sketch = new Sketch(geo, lang, hidden);
  const title = map.title[lang];
  const titleLines = wrapText(title, size.title, SHEET_WIDTH - 3 * MARGIN);
  const top = Math.round(MARGIN + titleLines.length * size.title * LINE_HEIGHT + 10);
  const main = projected(map.frame, { x: MARGIN, y: top, width: SHEET_WIDTH - 2 * MARGIN });
  const insets = (map.insets ?? []).map((inset, index) => {
    const [x, y, width] = inset.box;
    return { inset, clip: `khung-${index + 1}`, view: projected(inset.frame, { x: MARGIN + x, y: top + y, width }) };
  });
  const panels = [
    panelNode(map, main, sketch, 'khung'),
    ...insets.map(({ inset, view, clip }) => panelNode(inset, view, sketch, clip)),
  ];
  const clips = [clipNode('khung', main), ...insets.map(({ view, clip }) => clipNode(clip, view))];
  const bottom = Math.max(...[main, ...insets.map(({ view }) => view)].map(bottomOf)) + MARGIN;
  const [x, y, width] = map.legend?.box ?? [0, bottom - top, SHEET_WIDTH - 2 * MARGIN];
  const legend = legendNodes(sketch.legend, { x: MARGIN + x, y: top + y, width }, map.legend?.columns);
  const height = Math.max(bottom, top + y + legend.height) + size.note + 2 * MARGIN;
  const head: SvgNode[] = [el('title', {}, [title]), el('desc', {}, [map.alt[lang]])];
  const note = { lines: [NOTE[lang]], x: SHEET_WIDTH - MARGIN - 4, y: height - MARGIN - 4, anchor: 'end' } as const;
  const svg = el('svg', rootAttributes(map.id, height), [
    ...head,
    ...(standalone ? [el('style', {}, [printStyle])] : []),
    el('defs', {}, clips),
    el('rect', { 'data-part': 'sheet', width: SHEET_WIDTH, height, rx: 16, fill: paint.sheet }),
    textNode({
      lines: titleLines,
      x: MARGIN + 6,
      y: MARGIN + size.title,
      size: size.title,
      weight: 700,
      part: 'title',
    }),
    ...panels,
    el('g', { 'data-part': 'legend' }, legend.nodes),
    textNode({ ...note, size: size.note, weight: 400, fill: paint.muted, part: 'note' }),
  ]);
  const { regions, points } = sketch;
  return { id: map.id, title, alt: map.alt[lang], width: SHEET_WIDTH, height, svg: svgText(svg), regions, points };
}

const bottomOf = ({ box }: Projected) => box.y + box.height;

const rootAttributes = (id: string, height: number) => ({
  ...{ xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${SHEET_WIDTH} ${height}`, 'data-map': id, role: 'img' },
  'font-family': 'Be Vietnam Pro, system-ui, sans-serif',
});
