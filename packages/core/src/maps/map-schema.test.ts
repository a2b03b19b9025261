import { expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { type MapDeclaration, mapSchema } from './index.js';

const map: MapDeclaration = {
  id: 'lam-dong',
  title: { vi: 'Tỉnh Lâm Đồng', en: 'Lâm Đồng Province' },
  alt: { vi: 'Bản đồ tỉnh Lâm Đồng.', en: 'A map of Lâm Đồng.' },
  frame: [107, 10.3, 109.2, 12.9],
  layers: ['neighbours', 'provinces'],
  former: ['lam-dong'],
  highlight: [{ units: ['cu-lam-dong'], tone: 'pine' }],
  points: [{ id: 'da-lat', side: 'right' }],
  labels: [{ of: 'bien-dong', at: [108.7, 10.6] }],
  lines: [
    {
      id: 'duong-co-so',
      path: [
        [108, 10],
        [109, 11],
      ],
      explanation: { vi: 'Đường cơ sở', en: 'Baseline' },
    },
  ],
  insets: [{ box: [12, 12, 200], frame: [102, 6, 118, 24], layers: ['country'] }],
  legend: { columns: 2 },
};

const isMap = new Ajv().compile(mapSchema);

test('a whole declaration is taken', () => {
  expect(isMap(map)).toBe(true);
});

test.each<[string, object]>([
  ['no title', { title: undefined }],
  ['a title in one language', { title: { vi: 'Bản đồ' } }],
  ['no text alternative', { alt: undefined }],
  ['half a frame', { frame: [107, 10] }],
  ['no layer', { layers: [] }],
  ['a layer nobody knows', { layers: ['roads'] }],
  ['a point with a position of its own', { points: [{ id: 'da-lat', at: [108.4, 11.9] }] }],
  [
    'a line without an explanation',
    {
      lines: [
        {
          id: 'a',
          path: [
            [108, 10],
            [109, 11],
          ],
        },
      ],
    },
  ],
  ['a line of one point', { lines: [{ id: 'a', path: [[108, 10]], explanation: 'x' }] }],
  ['an id with diacritics', { id: 'lâm-đồng' }],
  ['an inset in an inset', { insets: [{ ...map.insets?.[0], insets: [] }] }],
])('%s is refused', (_name, change) => {
  expect(isMap(JSON.parse(JSON.stringify({ ...map, ...change })))).toBe(false);
});
