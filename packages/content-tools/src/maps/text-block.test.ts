import { expect, test } from '@jest/globals';
import { LINE_HEIGHT } from './paint.js';
import { svgText } from './svg-node.js';
import { beside, textBox, textNode } from './text-block.js';
import { textWidth } from './text-width.js';

const width = textWidth('Trường Sa', 30);

test.each([
  ['start', 100],
  ['middle', 100 - width / 2],
  ['end', 100 - width],
] as const)('the box of a text anchored at its %s', (anchor, x) => {
  const node = textNode({ lines: ['Trường Sa'], x: 100, y: 50, size: 30, anchor });
  expect(textBox(node)).toEqual({ x: expect.closeTo(x, 6), y: 50 - 24, width: expect.closeTo(width, 6), height: 30 });
});

test('lines stand under each other; the box holds the widest', () => {
  const node = textNode({ lines: ['Đặc khu', 'Trường Sa'], x: 0, y: 0, size: 30 });
  expect(textBox(node)).toMatchObject({ width: expect.closeTo(width, 6), height: 30 * (1 + LINE_HEIGHT) });
  expect(svgText(node)).toContain(`<tspan x="0" dy="35.4">Trường Sa</tspan>`);
});

test('a name has a light edge, other text has none', () => {
  expect(textNode({ lines: ['a'], x: 0, y: 0, of: 'lao' }).attributes).toMatchObject({
    'data-of': 'lao',
    'paint-order': 'stroke',
  });
  expect(textNode({ lines: ['a'], x: 0, y: 0 }).attributes).not.toHaveProperty('stroke');
});

test.each(['right', 'left', 'above', 'below', 'centre'] as const)(
  'text stands %s of a place and clear of it',
  (side) => {
    const { x, y, anchor } = beside([200, 200], { side, lines: 2, gap: 10, size: 30 });
    const box = textBox(textNode({ lines: ['Đảo', 'Phú Quý'], x, y, anchor, size: 30 }));
    const [left, right, top, bottom] = [box.x, box.x + box.width, box.y, box.y + box.height];
    const clear = {
      right: left >= 210,
      left: right <= 190,
      above: bottom <= 196,
      below: top >= 209,
      centre: left < 200 && right > 200,
    };
    expect(clear[side]).toBe(true);
    if (side === 'right' || side === 'left' || side === 'centre') expect((top + bottom) / 2).toBeCloseTo(200, -1);
  },
);
