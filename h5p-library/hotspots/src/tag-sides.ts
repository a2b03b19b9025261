import { plain } from '../../base/src/index.js';
import type { Marked } from './marked.js';

export type Side = 'right' | 'left' | 'above' | 'below';

type Box = { left: number; top: number; right: number; bottom: number };

/** CSS px: the picture on a phone of 360 px, where room is scarcest; a letter, a line and a mark there. */
const WIDTH = 328;
const LETTER = 7.5;
const LINE = 22;
const MARK = 28;

/** On which side of its mark a name is written: where it lies neither on another mark nor on another name, nor is cut off. */
export function tagSides(spots: readonly Marked[], ratio: number): Map<string, Side> {
  const height = WIDTH / ratio;
  const marks = spots.map(({ id, x, y }) => ({ id, x: (x / 100) * WIDTH, y: (y / 100) * height }));
  const taken: Box[] = [];
  const sides = new Map<string, Side>();
  for (const [index, { id, x, y }] of marks.entries()) {
    const width = LETTER * plain(spots[index]?.html ?? '').length + 12;
    const others = marks.filter((mark) => mark.id !== id).map((mark) => around(mark.x, mark.y, MARK, MARK));
    const free = (['right', 'left', 'above', 'below'] as const).find((side) => {
      const box = boxAt(side, { x, y, width });
      const isOn = box.left >= 0 && box.right <= WIDTH && box.top >= 0 && box.bottom <= height;
      return isOn && ![...others, ...taken].some((other) => overlaps(box, other));
    });
    const side = free ?? (x > WIDTH / 2 ? 'left' : 'right');
    sides.set(id, side);
    taken.push(boxAt(side, { x, y, width }));
  }
  return sides;
}

function boxAt(side: Side, { x, y, width }: { x: number; y: number; width: number }): Box {
  const across = (MARK + width) / 2;
  const down = (MARK + LINE) / 2;
  if (side === 'right') return around(x + across, y, width, LINE);
  if (side === 'left') return around(x - across, y, width, LINE);
  return around(x, side === 'above' ? y - down : y + down, width, LINE);
}

const around = (x: number, y: number, width: number, height: number): Box => {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
};

const overlaps = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
