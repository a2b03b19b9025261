import { expect, test } from '@jest/globals';
import type { BuiltMap, Lang } from '@langbiang/core';
import { svgFaults } from '../svg/check-svg.js';
import { inlineSvg } from '../svg/inline-svg.js';
import { swap } from '../testing/fixture.js';
import { mapBook, SAMPLE_MAP, sampleGeo } from '../testing/sample-map.js';
import { drawMap } from './draw-map.js';
import { parseSvg, textOf, walk } from './svg-node.js';

type Options = { readonly edit?: (text: string) => string; readonly lang?: Lang; readonly hidden?: string[] };

function draw({ edit = (text) => text, lang = 'vi', hidden = [] }: Options = {}): BuiltMap {
  const built = mapBook({ mau: edit(SAMPLE_MAP) }).draw('mau', lang, hidden);
  if (!built) throw new Error('the sample is broken');
  return built;
}

const idsOf = (svg: string) => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '');
const namesOf = ({ svg }: BuiltMap) =>
  [...walk(parseSvg(svg))].filter(({ attributes }) => attributes['data-of'] !== undefined).map(textOf);
const sample = draw();

test('same input, same bytes', () => {
  expect(draw().svg).toBe(sample.svg);
});

test('every region and point has an id of its own in the drawing, and a place on the sheet', () => {
  const ids = idsOf(sample.svg);
  expect(ids).toEqual([...new Set(ids)]);
  const places = [...sample.regions, ...sample.points];
  expect(ids).toEqual(expect.arrayContaining(places.map(({ id }) => id)));
  expect(places.map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      'lam-dong',
      'cu-lam-dong',
      'cu-dak-nong',
      'cu-binh-thuan',
      'cam-pu-chia',
      'da-lat',
      'phu-quy',
      'hoang-sa',
      'truong-sa',
    ]),
  );
  for (const { at, box } of places) {
    const [x, y, width, height] = box;
    expect([at[0] >= x, at[0] <= x + width, at[1] >= y, at[1] <= y + height]).toEqual([true, true, true, true]);
  }
});

test('the drawing may stand inside of a page, and keeps its ids there', () => {
  expect(svgFaults(sample.svg)).toEqual([]);
  const inlined = inlineSvg(sample.svg, { prefix: 'b-m2-1', name: 'Bản đồ' });
  expect(idsOf(inlined)).toEqual(expect.arrayContaining(idsOf(sample.svg).map((id) => `b-m2-1-${id}`)));
  expect(inlined).toContain('data-map="mau"');
  expect(inlined).toContain('data-part="sea"');
  expect(inlined).toContain(`<desc>${sample.alt}</desc>`);
});

test('both archipelagos and their units are named without being asked for', () => {
  const bare = draw({ edit: (text) => text.replace(/ {4}labels:\n {6}.*\n {6}.*\n/, '') });
  expect(namesOf(bare)).toEqual(
    expect.arrayContaining(['Quần đảo Hoàng Sa (Đà Nẵng)', 'Quần đảo Trường Sa (Khánh Hoà)']),
  );
});

test('an archipelago that is only partly in the frame has no name there', () => {
  const cut = draw({ edit: swap('[101.8, 4.6, 117.9, 23.7]', '[101.8, 4.6, 112, 23.7]') });
  expect(namesOf(cut).join()).not.toContain('Sa');
});

test('a question takes the names it asks for off the map, never those of the archipelagos', () => {
  const asked = draw({ hidden: ['da-lat', 'cu-binh-thuan', 'thac', 'hoang-sa'] });
  expect(asked.svg).not.toContain('Đà Lạt');
  expect(asked.svg).not.toContain('Bình Thuận');
  expect(asked.svg).not.toContain('Thác');
  expect(asked.svg).toContain('Hoàng Sa');
  expect(idsOf(asked.svg)).toEqual(idsOf(sample.svg));
  expect(asked.points.map(({ name }) => name)).toContain('Đà Lạt');
});

test('English: title, note, sea and neighbours', () => {
  const english = draw({ lang: 'en' });
  expect(english.svg).toContain('Diagram, not for measuring');
  expect(english.svg).toContain('(East Sea)');
  expect(english.svg).toContain('<title>Cambodia</title>');
  expect(english.svg).toContain('former Lâm Đồng');
});

test('a place stays where it is, a number in a unit may be moved', () => {
  const spot = (built: BuiltMap, id: string) => built.points.find((point) => point.id === id)?.at ?? [0, 0];
  const moved = draw({
    edit: (text) =>
      swap('name: Thác}', 'name: Thác, move: [30, -20]}')(swap('side: above}', 'side: above, move: [40, 0]}')(text)),
  });
  expect(spot(moved, 'da-lat')).toEqual(spot(sample, 'da-lat'));
  const [x, y] = spot(sample, 'thac');
  expect(spot(moved, 'thac')).toEqual([x + 30, y - 20]);
});

test('the legend says what colours, numbers and lines stand for', () => {
  const path = '[[108.5, 9], [109.2, 9.8]]';
  const edit = (text: string) => `${text}lines:\n  - {id: duong, path: ${path}, explanation: Đường cơ sở theo luật}\n`;
  const { svg } = draw({ edit });
  const legend = [...walk(parseSvg(svg))].find(({ attributes }) => attributes['data-part'] === 'legend');
  expect(legend && textOf(legend)).toMatch(/Lâm Đồng cũ.*Đường cơ sở theo luật.*1.*Thác \(Đồng Nai\)/);
  expect(svg).toMatch(/<path id="duong" data-part="line" d="M[\d.]+,[\d.]+L[\d.]+,[\d.]+" fill="none"/);
});

test('the sheet grows with a legend or an inset below the map', () => {
  const low = draw({ edit: swap('box: [10, 706, 384]', 'box: [10, 1300, 384]') });
  expect(low.height).toBeGreaterThan(sample.height + 400);
  const boxed = draw({ edit: (text) => `${text}legend: {columns: 1, box: [400, 1300, 280]}\n` });
  expect(boxed.height).toBeGreaterThan(sample.height);
});

test('only the drawing that stands alone brings its print style', () => {
  const [source] = mapBook({ mau: SAMPLE_MAP }).sources;
  if (!source?.map) throw new Error('the sample is broken');
  const { svg } = drawMap(source.map, sampleGeo(), { lang: 'vi', standalone: true });
  expect(svg).toContain('<style>@media print');
  expect(sample.svg).not.toContain('<style>');
});
