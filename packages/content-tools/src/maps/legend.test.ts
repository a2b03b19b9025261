import { expect, test } from '@jest/globals';
import { legendNodes } from './legend.js';
import type { LegendEntry } from './sketch.js';
import { textOf } from './svg-node.js';
import { textBox } from './text-block.js';

const entries: LegendEntry[] = ['Vân Đồn', 'Cô Tô', 'Cát Hải', 'Bạch Long Vĩ', 'Cồn Cỏ'].map((text, index) => ({
  mark: { number: index + 1 },
  text,
}));
const at = { x: 12, y: 100, width: 696 };
const texts = (columns: number) =>
  legendNodes(entries, at, columns).nodes.filter((node) => !/^\d+$/.test(textOf(node)));

test('no entries, no height', () => {
  expect(legendNodes([], at, 2)).toEqual({ nodes: [], height: 0 });
});

test('columns are filled downwards', () => {
  expect(texts(2).map(textOf)).toEqual(['Vân Đồn', 'Cô Tô', 'Cát Hải', 'Bạch Long Vĩ', 'Cồn Cỏ']);
  const lefts = texts(2).map((node) => textBox(node).x);
  expect(lefts).toEqual([lefts[0], lefts[0], lefts[0], lefts[3], lefts[3]]);
  expect(lefts[3]).toBeGreaterThan(Number(lefts[0]) + 300);
  expect(legendNodes(entries, at, 2).height).toBeLessThan(legendNodes(entries, at).height);
});

test('a long entry is broken and pushes the next one down', () => {
  const long: LegendEntry = {
    mark: { fill: '#fff' },
    text: 'Tỉnh, thành phố có di sản thế giới được ghi danh trong nhiều năm',
  };
  const narrow = { ...at, width: 300 };
  const { nodes, height } = legendNodes([long, ...entries.slice(0, 1)], narrow);
  const [first, , second] = nodes.slice(1);
  if (!first || !second) throw new Error('two entries');
  expect(first.children.length).toBeGreaterThan(2);
  expect(textBox(second).y).toBeGreaterThanOrEqual(textBox(first).y + textBox(first).height);
  for (const node of [first, second]) expect(textBox(node).x + textBox(node).width).toBeLessThanOrEqual(312);
  expect(height).toBeGreaterThan(100);
});
