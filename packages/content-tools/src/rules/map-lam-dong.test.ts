import { expect, test } from '@jest/globals';
import { swap } from '../testing/fixture.js';
import { mapFindings } from '../testing/sample-map.js';
import { mapLamDong } from './map-lam-dong.js';

const found = ['1 A map of Lâm Đồng lacks the special zone of Phú Quý'];
const PHU_QUY = '  - {id: phu-quy, symbol: island, side: below}\n';

test('Phú Quý is in the frame, with its name', () => {
  expect(mapFindings(mapLamDong)).toEqual([]);
});

test.each<[string, string, string]>([
  ['not asked for', PHU_QUY, ''],
  ['outside of the frame', '[106.72, 8.2, 109.5, 12.95]', '[106.72, 10.6, 109.5, 12.95]'],
  ['under an inset', 'box: [10, 706, 384]', 'box: [300, 500, 384]'],
])('%s', (_name, from, to) => {
  expect(mapFindings(mapLamDong, swap(from, to))).toEqual(found);
});

test('a map of more than the province may do without', () => {
  const edit = (text: string) =>
    swap(PHU_QUY, '')(swap('units: [cu-lam-dong]', 'units: [cu-lam-dong, khanh-hoa]')(text));
  expect(mapFindings(mapLamDong, edit)).toEqual([]);
});
