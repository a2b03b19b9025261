import { expect, test } from '@jest/globals';
import { changedFindings, mapFindings } from '../testing/sample-map.js';
import { mapSeaLine } from './map-sea-line.js';

const found = ['1 A line at sea is not explained'];
const declared = (text: string) =>
  `${text}lines:\n  - {id: duong, path: [[108.5, 9], [109.2, 9.8]], explanation: Đường cơ sở theo luật}\n`;

test('a map without lines, and one whose line is explained', () => {
  expect(mapFindings(mapSeaLine)).toEqual([]);
  expect(mapFindings(mapSeaLine, declared)).toEqual([]);
});

const inPanel = (element: string) => (svg: string) =>
  svg.replace('<g data-part="country"', `${element}<g data-part="country"`);

test.each<[string, string]>([
  ['a line of dashes', '<path d="M10,20L30,40" fill="none" stroke="red"/>'],
  ['a line element', '<line x1="1" y1="2" x2="3" y2="4" stroke="red"/>'],
  ['a closed outline that is no land', '<path d="M10,20L30,40L5,9Z" fill="none" stroke="red"/>'],
  ['a filled shape that is no land', '<path d="M10,20L30,40L5,9Z" fill="red"/>'],
  ['an open line among the land', '<g data-part="provinces"><path d="M10,20L30,40" fill="red" stroke="red"/></g>'],
  ['a line that says nothing', '<path data-part="line" d="M10,20L30,40" fill="none" stroke="red"/>'],
  [
    'a line whose words are not in the legend',
    '<path data-part="line" d="M10,20L30,40" fill="none"><title>Đường</title></path>',
  ],
])('%s', (_name, element) => {
  expect(changedFindings(mapSeaLine, inPanel(element))).toEqual(found);
});
