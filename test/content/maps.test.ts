import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { lintContent } from '@langbiang/content-tools';
import type { Page } from 'playwright-core';
import { type Browser, openBrowser } from '../support/browser.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const content = path.join(root, 'content');
const cli = path.join(root, 'packages/content-tools/dist/cli.js');
const out = mkdtempSync(path.join(tmpdir(), 'maps-'));
const ids = readdirSync(path.join(content, 'maps'))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.replace('.yaml', ''));

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const { status, stderr } = contentMaps();
  if (status !== 0) throw new Error(stderr);
  browser = await openBrowser();
  page = await browser.context.newPage();
}, 60_000);

afterAll(async () => {
  await browser.close();
  rmSync(out, { recursive: true });
});

const contentMaps = (...args: string[]) =>
  spawnSync(process.execPath, [cli, 'maps', ...args, '--content', content, '--out', out], { encoding: 'utf8' });
const drawing = (file: string) => readFileSync(path.join(out, 'maps', `${file}.svg`), 'utf8');
const drawings = ids.flatMap((id) => [id, `${id}.en`]);

test('the maps lessons count on are there, and keep the rules of maps', () => {
  expect(ids).toEqual(
    expect.arrayContaining([
      'asean-lang-gieng',
      'di-san',
      'lam-dong',
      'nam-trung-bo',
      'viet-nam-34',
      'viet-nam-bien-dao',
    ]),
  );
  const problems = lintContent(content, { today: '2026-11-22' });
  expect(problems.filter(({ place }) => place.file.startsWith('maps/'))).toEqual([]);
});

test.each(ids)('%s: at most 25 KB compressed, the same bytes every time', (id) => {
  const before = drawing(id);
  expect(gzipSync(before).length).toBeLessThanOrEqual(25_000);
  expect(contentMaps(id).status).toBe(0);
  expect(drawing(id)).toBe(before);
});

test.each(ids)('%s: every place of its list is in the drawing', (id) => {
  const { regions, points } = JSON.parse(readFileSync(path.join(out, 'maps', `${id}.json`), 'utf8'));
  expect(points.length).toBeGreaterThanOrEqual(2);
  for (const place of [...regions, ...points]) expect(drawing(id)).toContain(` id="${place.id}"`);
});

test('34 provinces and cities can be found on the map of the country', () => {
  const { regions } = JSON.parse(readFileSync(path.join(out, 'maps', 'viet-nam-34.json'), 'utf8'));
  const neighbours = new Set([
    'trung-quoc',
    'lao',
    'cam-pu-chia',
    'thai-lan',
    'ma-lai-xi-a',
    'in-do-ne-xi-a',
    'phi-lip-pin',
    'mi-an-ma',
    'bru-nay',
    'viet-nam',
  ]);
  expect(regions.filter(({ id }: { id: string }) => !neighbours.has(id))).toHaveLength(34);
});

test('a map nobody has', () => {
  expect(contentMaps('sao-hoa')).toMatchObject({ status: 1, stderr: 'Không có bản đồ sao-hoa.\n' });
});

/** What a reader of a phone 360 px wide sees, measured by the browser with the theme's own letters. */
async function seen(file: string) {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.setContent(`<style>${faces}body{margin:0}svg{display:block;width:100%}</style>${drawing(file)}`);
  await page.evaluate(() => document.fonts.ready);
  return page.evaluate(() => {
    const sheet = document.querySelector('svg')?.getBoundingClientRect() ?? new DOMRect();
    return [...document.querySelectorAll('text')].map((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      const scale = text.getScreenCTM()?.a ?? 0;
      const px = Number(text.getAttribute('font-size')) * scale;
      // Letters seldom fill the whole height of their line.
      const box = { left: left + 1, right: right - 1, top: top + px * 0.2, bottom: bottom - px * 0.2 };
      const isCut = left < sheet.left || right > sheet.right || top < sheet.top || bottom > sheet.bottom + 1;
      return { text: text.textContent ?? '', px, isCut, box };
    });
  });
}

const letters = path.join(root, 'test/node_modules/@fontsource/be-vietnam-pro/files');
const faces = [400, 600, 700]
  .flatMap((weight) => [
    [weight, 'latin', 'U+0000-00FF,U+2013-2014'],
    [weight, 'vietnamese', 'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+1EA0-1EF9'],
  ])
  .map(([weight, part, range]) => {
    const data = readFileSync(path.join(letters, `be-vietnam-pro-${part}-${weight}-normal.woff2`)).toString('base64');
    return `@font-face{font-family:"Be Vietnam Pro";font-weight:${weight};src:url(data:font/woff2;base64,${data});unicode-range:${range}}`;
  })
  .join('');

test.each(drawings)(
  '%s: every word is large enough, whole, and clear of the others on a narrow phone',
  async (file) => {
    const texts = await seen(file);
    expect(texts.length).toBeGreaterThan(5);
    for (const { text, px, isCut } of texts)
      expect({ text, isCut, isReadable: px >= 11 }).toEqual({ text, isCut: false, isReadable: true });
    const meeting = texts.flatMap((a, index) =>
      texts
        .slice(index + 1)
        .filter(
          (b) =>
            a.box.left < b.box.right &&
            b.box.left < a.box.right &&
            a.box.top < b.box.bottom &&
            b.box.top < a.box.bottom,
        )
        .map((b) => [a.text, b.text]),
    );
    expect(meeting).toEqual([]);
  },
);

test('on paper the sea is white', async () => {
  await page.setContent(drawing('lam-dong'));
  const fill = () =>
    page.evaluate(() => getComputedStyle(document.querySelector('[data-part=sea]') ?? document.body).fill);
  expect(await fill()).toBe('rgb(220, 235, 245)');
  await page.emulateMedia({ media: 'print' });
  expect(await fill()).toBe('rgb(255, 255, 255)');
  await page.emulateMedia({ media: null });
});
