import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { geoContains, geoDistance } from 'd3-geo';
import { feature } from 'topojson-client';
import { geoDir } from '../testing/fixture.js';
import { sampleGeo } from '../testing/sample-map.js';
import { type Outlines, readGeo } from './geo-data.js';

const geo = sampleGeo();
const units = (outlines: Outlines) => feature(outlines, outlines.objects.units).features;
const unitAt = (outlines: Outlines, at: [number, number]) => units(outlines).find((unit) => geoContains(unit, at))?.id;

const dirs: string[] = [];
afterAll(() => {
  for (const dir of dirs) rmSync(dir, { recursive: true });
});

function geoWith(file: string, text: string): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'geo-'));
  dirs.push(dir);
  cpSync(geoDir, dir, { recursive: true });
  writeFileSync(path.join(dir, file), text);
  return dir;
}

test('34 units of today, 63 of before, each part of one of today', () => {
  const now = units(geo.provinces);
  const before = units(geo.former);
  expect([now.length, before.length]).toEqual([34, 63]);
  const parts = before.map(({ properties }) => properties.now);
  expect(new Set(parts)).toEqual(new Set(now.map(({ id }) => id)));
  expect(parts.filter((id) => id === 'lam-dong')).toHaveLength(3);
});

test('every island belongs to a unit of today', () => {
  const owners = [...geo.archipelagos, ...geo.points.values()].flatMap(({ belongsTo }) => belongsTo ?? []);
  expect(owners).toHaveLength(13);
  for (const id of owners) expect(geo.units.get(id)?.kind).toBe('province');
  expect(geo.archipelagos.map(({ id, belongsTo }) => [id, belongsTo])).toEqual([
    ['hoang-sa', 'da-nang'],
    ['truong-sa', 'khanh-hoa'],
  ]);
});

// Natural Earth has each of these in another unit: content/geo/README.md.
test.each<[string, string, [number, number]]>([
  ['Côn Đảo', 'ho-chi-minh', [106.61, 8.7]],
  ['Cát Bà', 'hai-phong', [107.0, 20.79]],
  ['Vũ Yên', 'hai-phong', [106.75, 20.865]],
  ['Phú Quốc', 'an-giang', [103.98, 10.23]],
  ['Phú Quý', 'lam-dong', [108.95, 10.53]],
  ['Vân Đồn', 'quang-ninh', [107.5, 21.15]],
])('%s lies in %s', (_name, unit, at) => {
  expect(unitAt(geo.provinces, at)).toBe(unit);
  const before = geo.units.get(String(unitAt(geo.former, at)));
  expect(before?.now).toBe(unit);
});

test('no neighbour has land where the islands of Hoàng Sa and Trường Sa are', () => {
  const corners = units(geo.neighbours).flatMap(({ geometry }) =>
    geometry.type === 'MultiPolygon' ? geometry.coordinates.flat(2) : [],
  );
  expect(corners.length).toBeGreaterThan(5000);
  const kilometres = (a: number[], b: number[]) => 6371 * geoDistance([a[0] ?? 0, a[1] ?? 0], [b[0] ?? 0, b[1] ?? 0]);
  for (const dot of geo.archipelagos.flatMap(({ dots }) => dots)) {
    expect(unitAt(geo.neighbours, [dot[0], dot[1]])).toBeUndefined();
    expect(Math.min(...corners.map((corner) => kilometres(dot, corner)))).toBeGreaterThan(100);
  }
});

test('neighbours have Vietnamese names, and a country is one outline', () => {
  const names = [...geo.units.values()].filter(({ kind }) => kind === 'neighbour').map(({ name }) => name.vi);
  expect(names.sort()).toEqual(
    [
      'Bru-nây',
      'Cam-pu-chia',
      'In-đô-nê-xi-a',
      'Lào',
      'Ma-lai-xi-a',
      'Mi-an-ma',
      'Phi-líp-pin',
      'Thái Lan',
      'Trung Quốc',
    ].sort(),
  );
});

test.each([
  [
    'a missing position',
    'islands.json',
    '{"note": "x", "archipelagos": [], "islands": [{"id": "a"}]}',
    /islands\.json/,
  ],
  [
    'no collection of units',
    'vietnam-34.topo.json',
    '{"type": "Topology", "objects": {}, "arcs": []}',
    /no collection/,
  ],
  [
    'an unknown key',
    'places-lam-dong.json',
    '{"note": "x", "places": [{"id": "a", "name": "A", "at": [1, 2], "x": 1}]}',
    /places/,
  ],
])('%s stops the reading and names the file', (_name, file, text, message) => {
  expect(() => readGeo(geoWith(file, text))).toThrow(message);
});
