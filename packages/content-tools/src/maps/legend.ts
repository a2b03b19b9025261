import { LINE_HEIGHT, paint, size } from './paint.js';
import type { LegendEntry } from './sketch.js';
import { el, type SvgNode } from './svg-node.js';
import { textNode } from './text-block.js';
import { wrapText } from './text-width.js';

const MARK = 44;
const ROW_GAP = 8;
const COLUMN_GAP = 16;

export type Placed = { readonly nodes: readonly SvgNode[]; readonly height: number };

/** The entries in columns, filled downwards. */
export function legendNodes(
  entries: readonly LegendEntry[],
  at: { x: number; y: number; width: number },
  columns = 1,
): Placed {
  if (entries.length === 0) return { nodes: [], height: 0 };
  const width = (at.width - COLUMN_GAP * (columns - 1)) / columns;
  const perColumn = Math.ceil(entries.length / columns);
  const nodes: SvgNode[] = [];
  let height = 0;
  for (let column = 0; column < columns; column++) {
    let y = at.y;
    for (const entry of entries.slice(column * perColumn, (column + 1) * perColumn)) {
      const lines = wrapText(entry.text, size.small, width - MARK);
      const x = at.x + column * (width + COLUMN_GAP);
      nodes.push(markNode(entry, x, y), textNode({ lines, x: x + MARK, y: y + 24, size: size.small, weight: 400 }));
      y += lines.length * size.small * LINE_HEIGHT + ROW_GAP;
    }
    height = Math.max(height, y - at.y);
  }
  return { nodes, height: Math.round(height) };
}

function markNode({ mark }: LegendEntry, x: number, y: number): SvgNode {
  if ('number' in mark) {
    const place = { x: x + 34, y: y + 24, anchor: 'end', size: size.small } as const;
    return textNode({ lines: [String(mark.number)], ...place, weight: 700 });
  }
  if ('fill' in mark)
    return el('rect', {
      x: x + 2,
      y: y + 4,
      width: 30,
      height: 22,
      rx: 4,
      fill: mark.fill,
      stroke: paint.outline,
      'stroke-width': 2,
    });
  return el('path', {
    d: `M${x + 2} ${y + 15}h32`,
    stroke: mark.line,
    'stroke-width': 3,
    'stroke-dasharray': '12 8',
    'data-part': 'key',
  });
}
