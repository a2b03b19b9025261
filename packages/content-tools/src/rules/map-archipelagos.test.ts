import { expect, test } from '@jest/globals';
import { DrawnMap } from '../maps/drawn-map.js';
import { swap } from '../testing/fixture.js';
import { changedFindings, mapFindings } from '../testing/sample-map.js';
import { mapArchipelagos } from './map-archipelagos.js';

const missing = (name: string) => `1 The archipelago ${name} is not all on the map`;
const unnamed = (name: string, owner: string) => `1 The archipelago ${name} is not named with (${owner})`;

test('both in an inset', () => {
  expect(mapFindings(mapArchipelagos)).toEqual([]);
});

test('no inset', () => {
  const without = (text: string) => text.slice(0, text.indexOf('insets:'));
  expect(mapFindings(mapArchipelagos, without)).toEqual([missing('Hoàng Sa'), missing('Trường Sa')]);
});

test('one of them is cut by the frame', () => {
  const edit = swap('[101.8, 4.6, 117.9, 23.7]', '[101.8, 4.6, 115, 23.7]');
  expect(mapFindings(mapArchipelagos, edit)).toEqual([missing('Trường Sa')]);
});

test('another inset lies on them', () => {
  const over = '  - {box: [220, 760, 174], frame: [102, 8, 104, 12], layers: [country]}\n';
  expect(mapFindings(mapArchipelagos, (text) => text + over)).toEqual([missing('Hoàng Sa'), missing('Trường Sa')]);
});

test.each<[string, string, string, string[]]>([
  ['without the unit', ', Hoàng Sa, (Đà Nẵng)]', ', Hoàng Sa]', [unnamed('Hoàng Sa', 'Đà Nẵng')]],
  ['with the unit of another', '(Khánh Hoà)', '(Bà Rịa)', [unnamed('Trường Sa', 'Khánh Hoà')]],
  ['by another name', 'Quần đảo Trường Sa', 'Các đảo xa', [unnamed('Trường Sa', 'Khánh Hoà')]],
])('named %s', (_name, from, to, expected) => {
  expect(mapFindings(mapArchipelagos, swap(from, to))).toEqual(expected);
});

test('English may write the name without diacritics', () => {
  const edit = swap(
    'lines: [Quần đảo, Hoàng Sa, (Đà Nẵng)]',
    'lines: [{vi: Quần đảo, en: Islands}, {vi: Hoàng Sa, en: Hoang Sa}, (Đà Nẵng)]',
  );
  expect(mapFindings(mapArchipelagos, edit)).toEqual([]);
});

test('an outline of a neighbour on the islands', () => {
  const around = ([x, y]: readonly [number, number]) => `M${x - 9},${y - 9}L${x + 9},${y - 9}L${x},${y + 9}Z`;
  const land = (svg: string) => {
    const [dot] = new DrawnMap(svg).panels[1]?.islands.get('hoang-sa') ?? [];
    const group = svg.lastIndexOf('<g data-part="neighbours"');
    return `${svg.slice(0, group)}<g data-part="neighbours"><path d="${around(dot ?? [0, 0])}"/></g>${svg.slice(group)}`;
  };
  expect(changedFindings(mapArchipelagos, land)).toEqual(["1 Hoàng Sa is drawn as another country's land"]);
});

test('islands taken out of the drawing', () => {
  const gone = (svg: string) => svg.replace(/(data-is="truong-sa".*?)<circle[^>]*>/, '$1');
  expect(changedFindings(mapArchipelagos, gone)).toEqual([missing('Trường Sa')]);
});
