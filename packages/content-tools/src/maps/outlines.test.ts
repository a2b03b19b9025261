import { expect, test } from '@jest/globals';
import { geoArea } from 'd3-geo';
import { sampleGeo } from '../testing/sample-map.js';
import { type Land, mergedOutline, outlines } from './outlines.js';

const { provinces } = sampleGeo();
const corners = (land: Land) =>
  (land.type === 'Polygon' ? land.coordinates.flat() : land.coordinates.flat(2)).map((at) => at.join(' '));
const landOf = (scale: number, id: string): Land => {
  const found = outlines(provinces, scale).find((outline) => outline.id === id);
  if (!found) throw new Error(id);
  return found.land;
};
const squareKilometres = (land: Land) => geoArea(land) * 6371.0088 ** 2;

test('a small drawing has fewer corners than a large one', () => {
  const count = (scale: number) => outlines(provinces, scale).flatMap(({ land }) => corners(land)).length;
  expect(count(25)).toBeLessThan(count(90) / 1.5);
  expect(count(90)).toBeLessThan(count(400));
});

test('Lâm Đồng keeps its area', () => {
  for (const scale of [25, 250]) expect(squareKilometres(landOf(scale, 'lam-dong')) / 24_060).toBeCloseTo(1, 1);
});

test('neighbours keep one common border: no gap, no overlap', () => {
  const here = new Set(corners(landOf(40, 'lam-dong')));
  const shared = corners(landOf(40, 'dak-lak')).filter((corner) => here.has(corner));
  expect(shared.length).toBeGreaterThan(5);
});

test('no unit is lost, however small the drawing', () => {
  expect(outlines(provinces, 15)).toHaveLength(34);
});

test('the country has no borders inside', () => {
  const inland = new Set(corners(mergedOutline(provinces, 60)));
  const border = corners(landOf(60, 'lam-dong')).filter((corner) => corners(landOf(60, 'dak-lak')).includes(corner));
  // Only the two ends of a common border may lie on the outline.
  expect(border.filter((corner) => inland.has(corner)).length).toBeLessThanOrEqual(2);
  const total = outlines(provinces, 60).reduce((sum, { land }) => sum + squareKilometres(land), 0);
  expect(squareKilometres(mergedOutline(provinces, 60)) / total).toBeCloseTo(1, 3);
});
