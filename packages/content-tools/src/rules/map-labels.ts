import type { DrawnMap, DrawnPanel, DrawnText } from '../maps/drawn-map.js';
import { type Box, overlaps } from '../maps/projection.js';
import { type DrawingFault, drawingRule } from './map-rule.js';

/** Sheet units: 12.5 px where the map is 360 px wide, 11 px where it is 317 px wide. */
const SMALLEST = 25;

/** Every word on a map can be read: large enough, not cut off, not under a frame, not on another word or an island. */
export const mapLabels = drawingRule('map-labels', ({ drawn }) => [
  ...drawn.texts.flatMap((text) => badSize(text)),
  ...drawn.texts.flatMap((text) => (isIn(text.box, drawn.sheet) ? [] : [cut(text)])),
  ...drawn.panels.flatMap((panel) => inPanel(panel, drawn)),
  ...pairs(drawn.texts).flatMap(([a, b]) => (overlaps(tight(a.box), tight(b.box)) ? [meeting(a, b)] : [])),
]);

function inPanel(panel: DrawnPanel, drawn: DrawnMap): DrawingFault[] {
  const dots = [...panel.islands.values()].flat().map(([x, y]) => ({ x: x - 2, y: y - 2, width: 4, height: 4 }));
  return panel.names.flatMap((name) => [
    ...(isIn(name.box, panel.box) && !drawn.isCovered(panel, name.box) ? [] : [cut(name)]),
    ...(dots.some((dot) => overlaps(tight(name.box), dot)) ? [onIsland(name)] : []),
  ]);
}

/** Letters seldom fill the whole height of their line. */
const tight = ({ x, y, width, height }: Box): Box => ({ x: x + 2, y: y + 3, width: width - 4, height: height - 6 });

const isIn = (inner: Box, outer: Box) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

function* pairsOf<T>(items: readonly T[]): Generator<[T, T]> {
  for (const [index, a] of items.entries()) for (const b of items.slice(index + 1)) yield [a, b];
}

const pairs = <T>(items: readonly T[]) => [...pairsOf(items)];

const move = {
  vi: 'Đổi at, move hoặc side của chữ; hoặc chia tên thành nhiều dòng (lines).',
  en: 'Change its at, move or side; or break it into lines.',
};

const badSize = ({ text, size }: DrawnText): DrawingFault[] =>
  size >= SMALLEST
    ? []
    : [
        {
          message: { vi: `Chữ «${text}» quá nhỏ`, en: `«${text}» is too small` },
          remedy: { vi: `Cỡ chữ ít nhất là ${SMALLEST}.`, en: `The size is at least ${SMALLEST}.` },
        },
      ];

const cut = ({ text }: DrawnText): DrawingFault => ({
  message: { vi: `Chữ «${text}» bị cắt`, en: `«${text}» is cut off` },
  remedy: move,
});

const meeting = (a: DrawnText, b: DrawnText): DrawingFault => ({
  message: { vi: `Chữ «${a.text}» và «${b.text}» chồng lên nhau`, en: `«${a.text}» and «${b.text}» lie on each other` },
  remedy: move,
});

const onIsland = ({ text }: DrawnText): DrawingFault => ({
  message: { vi: `Chữ «${text}» che mất đảo`, en: `«${text}» covers an island` },
  remedy: move,
});
