import { expect, test } from '@jest/globals';
import { schoolHas, schoolItems } from './school-items.js';

const item = (id: string, tenantId?: string) => ({
  id,
  version: '1',
  library: 'H5P.A 1.0',
  meta: {},
  params: {},
  updatedAt: '2026-11-24T08:00:00Z',
  ...(tenantId && { tenantId }),
});
const all = [item('B-M4'), item('H5P-ours', 'T1'), item('H5P-theirs', 'T2')];
const items = schoolItems(
  { get: async (id) => all.find((each) => each.id === id) ?? null, list: async () => all },
  'T1',
);

test('a school sees the lessons and its own uploads, and not even by its id another school’s', async () => {
  expect((await items.list()).map(({ id }) => id)).toEqual(['B-M4', 'H5P-ours']);
  expect(await items.get('B-M4')).toBe(all[0]);
  expect(await items.get('H5P-ours')).toBe(all[1]);
  expect(await items.get('H5P-theirs')).toBeNull();
  expect(await items.get('gone')).toBeNull();
});

test('a launch asks only whether the school has the item', async () => {
  const cards = { card: async (id: string) => all.find((each) => each.id === id) ?? null };
  expect(await schoolHas(cards, 'T1', 'H5P-ours')).toBe(true);
  expect(await schoolHas(cards, 'T1', 'B-M4')).toBe(true);
  expect(await schoolHas(cards, 'T1', 'H5P-theirs')).toBe(false);
  expect(await schoolHas(cards, 'T1', 'gone')).toBe(false);
});
