import { expect, test } from '@jest/globals';
import { mapBook, SAMPLE_MAP } from '../testing/sample-map.js';
import { DrawnMap } from './drawn-map.js';

const built = mapBook({ mau: SAMPLE_MAP }).draw('mau', 'vi');
const drawn = new DrawnMap(built?.svg ?? '');
const [main, inset] = drawn.panels;
if (!main || !inset) throw new Error('the sample has two panels');

test('panels are read back with what is in them', () => {
  expect(drawn.panels).toHaveLength(2);
  expect(inset.box).toMatchObject({ x: 22, width: 384 });
  expect([main.islands.size, inset.islands.get('hoang-sa')?.length, inset.islands.get('truong-sa')?.length]).toEqual([
    0, 9, 15,
  ]);
  expect(main.names.map(({ of }) => of)).toEqual(['da-lat', 'phu-quy', 'cu-binh-thuan', 'bien-dong']);
  expect(inset.names.map(({ text }) => text)).toEqual([
    'Quần đảo Hoàng Sa (Đà Nẵng)',
    'Quần đảo Trường Sa (Khánh Hoà)',
  ]);
  expect(inset.neighbours.length).toBeGreaterThan(10);
  for (const ring of inset.neighbours) for (const [x, y] of ring) expect(Number.isFinite(x + y)).toBe(true);
});

test('texts of title, note and description', () => {
  expect(drawn.part('title')).toBe('Tỉnh Lâm Đồng');
  expect(drawn.part('note')).toBe('Sơ đồ, không dùng để đo đạc');
  expect([drawn.said('title'), drawn.said('desc').slice(0, 6)]).toEqual(['Tỉnh Lâm Đồng', 'Bản đồ']);
  expect(drawn.sheet).toMatchObject({ x: 0, y: 0, width: 720, height: built?.height });
});

test('an inset lies on the main panel', () => {
  const { x, y } = inset.box;
  expect(drawn.isSeen(main, [x + 10, y + 10])).toBe(false);
  expect(drawn.isSeen(inset, [x + 10, y + 10])).toBe(true);
  expect(drawn.isSeen(main, [x - 5, y + 10])).toBe(true);
  expect(drawn.isSeen(main, [x - 50, y + 10])).toBe(false);
  expect(drawn.isCovered(main, { x: x - 20, y, width: 30, height: 5 })).toBe(true);
  expect(drawn.isCovered(inset, { x, y, width: 30, height: 5 })).toBe(false);
});

test('a panel without a sea is no panel', () => {
  expect(() => new DrawnMap('<svg><g data-part="panel"/></svg>')).toThrow('a panel has no sea');
});
