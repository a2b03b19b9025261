import { LINE_HEIGHT, paint, size as sizes } from './paint.js';
import type { Box } from './projection.js';
import { el, type SvgNode } from './svg-node.js';
import { textWidth } from './text-width.js';

export type Anchor = 'start' | 'middle' | 'end';

/** Lines of text; `y` is the baseline of the first. `of`: the id of what it names. */
export type TextBlock = {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly anchor?: Anchor;
  readonly size?: number;
  readonly weight?: number;
  readonly fill?: string;
  readonly italic?: boolean;
  readonly of?: string;
  readonly part?: string;
};

export function textNode(block: TextBlock): SvgNode {
  const { lines, x, y, anchor = 'start', size = sizes.label, weight = 600, fill = paint.ink } = block;
  const attributes = {
    ...{ 'data-part': block.part, 'data-of': block.of, x, y, 'text-anchor': anchor, 'font-size': size },
    ...{ 'font-weight': weight, fill, 'font-style': block.italic ? 'italic' : undefined },
    // A light edge keeps a name readable across borders and coasts.
    ...(block.of !== undefined && {
      ...{ stroke: paint.sheet, 'stroke-width': 5, 'stroke-linejoin': 'round', 'paint-order': 'stroke' },
    }),
  };
  if (lines.length === 1) return el('text', attributes, [...lines]);
  const spans = lines.map((line, index) => el('tspan', { x, dy: index === 0 ? 0 : size * LINE_HEIGHT }, [line]));
  return el('text', attributes, spans);
}

/** The space a text takes, measured as `textNode` writes it. */
export function textBox(node: SvgNode): Box {
  const number = (name: string) => Number(node.attributes[name] ?? 0);
  const lines = node.children.map((child) => (typeof child === 'string' ? child : child.children.join('')));
  const size = number('font-size');
  const width = Math.max(0, ...lines.map((line) => textWidth(line, size)));
  const shift = { start: 0, middle: width / 2, end: width }[node.attributes['text-anchor'] ?? 'start'] ?? 0;
  const height = size * (1 + LINE_HEIGHT * (lines.length - 1));
  return { x: number('x') - shift, y: number('y') - size * 0.8, width, height };
}

export type Side = 'right' | 'left' | 'above' | 'below' | 'centre';

type Placing = { readonly side: Side; readonly lines: number; readonly gap: number; readonly size: number };

/** Where lines of text start when they stand at this side of a place, `gap` away from it. */
export function beside([x, y]: readonly [number, number], { side, lines, gap, size }: Placing) {
  const rest = (lines - 1) * size * LINE_HEIGHT;
  const middle = y + size * 0.34 - rest / 2;
  if (side === 'right') return { x: x + gap, y: middle, anchor: 'start' } as const;
  if (side === 'left') return { x: x - gap, y: middle, anchor: 'end' } as const;
  if (side === 'above') return { x, y: y - gap - rest, anchor: 'middle' } as const;
  if (side === 'below') return { x, y: y + gap + size * 0.8, anchor: 'middle' } as const;
  return { x, y: middle, anchor: 'middle' } as const;
}
