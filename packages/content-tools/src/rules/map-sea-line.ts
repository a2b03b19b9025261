import { type SvgNode, walk } from '../maps/svg-node.js';
import { type Drawing, drawingRule } from './map-rule.js';

/** Groups whose closed outlines are land. */
const LAND = new Set(['neighbours', 'country', 'provinces', 'former']);

/**
 * No line at sea but those the map itself explains: a reader takes every line on a map of the sea for a border. Outlines of
 * land are closed and filled; anything else that is stroked must be a declared line with its explanation in the legend.
 */
export const mapSeaLine = drawingRule('map-sea-line', (drawing) =>
  strayLines(drawing).map(() => ({
    message: { vi: 'Có đường vẽ trên biển không được giải thích', en: 'A line at sea is not explained' },
    remedy: {
      vi: 'Bỏ đường ấy, hoặc khai trong lines với explanation nói rõ đó là đường gì, theo văn bản nào.',
      en: 'Drop it, or declare it under lines with an explanation of what it is and by which law.',
    },
  })),
);

function strayLines({ drawn }: Pick<Drawing, 'drawn'>): SvgNode[] {
  const panels = [...walk(drawn.root)].filter(({ attributes }) => attributes['data-part'] === 'panel');
  const land = new Set(
    panels.flatMap((panel) =>
      [...walk(panel)].filter(isLandGroup).flatMap((group) => [...walk(group)].filter(isClosed)),
    ),
  );
  const explained = drawn.texts.map(({ text }) => text);
  return panels
    .flatMap((panel) => [...walk(panel)])
    .filter((node) => /^(path|line|polyline|polygon)$/.test(node.name) && !land.has(node) && !isMark(node))
    .filter((node) => !isExplained(node, explained));
}

const isLandGroup = ({ attributes }: SvgNode) => LAND.has(attributes['data-part'] ?? '');

const isClosed = ({ name, attributes: { d = '', fill } }: SvgNode) =>
  name === 'path' &&
  fill !== 'none' &&
  d
    .split('M')
    .slice(1)
    .every((ring) => ring.endsWith('Z'));

/** The small filled shapes of points. */
const isMark = ({ name, attributes: { d = '', fill } }: SvgNode) =>
  name === 'path' && fill !== 'none' && /^M[\d.]+ [\d.]+l.{1,40}z$/.test(d);

function isExplained(node: SvgNode, explained: readonly string[]): boolean {
  const title = node.children.find((child): child is SvgNode => typeof child !== 'string' && child.name === 'title');
  const said = title?.children.join('') ?? '';
  return node.attributes['data-part'] === 'line' && said !== '' && explained.includes(said);
}
