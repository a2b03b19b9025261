import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { contentWith, LESSON, removeContents, root } from '../content-lint/broken-content.js';
import { openChromium } from '../fake-lms/testing/chromium.js';

const cli = path.join(root, 'packages/content-tools/dist/cli.js');
const content = contentWith({});
const out = mkdtempSync(path.join(tmpdir(), 'preview-'));
const page1 = path.join(content, LESSON, '01-lanh-hai.md');

let preview: ChildProcess;
let url: string;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  preview = spawn(process.execPath, [cli, 'preview', '--content', content, '--out', out, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (!preview.stdout) throw new Error('no output');
  const [first]: unknown[] = await once(preview.stdout, 'data');
  url = String(first).split('\n')[0] ?? '';
  browser = await openChromium();
  page = await browser.newPage();
}, 60_000);

afterAll(async () => {
  await browser.close();
  preview.kill();
  removeContents();
  rmSync(out, { recursive: true });
});

const inLesson = () => page.frameLocator('iframe.h5p-iframe');

async function openFirstPage() {
  await page.goto(`${url}lesson/B-M99`);
  await inLesson().getByRole('button', { name: 'Bắt đầu' }).click();
}

test('it listens to this machine only and lists the lessons', async () => {
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  await page.goto(url);
  await page.getByRole('link', { name: 'B-M99 Bài mẫu về lãnh hải' }).click();
  expect(page.url()).toBe(`${url}lesson/B-M99`);
}, 30_000);

test('the lesson plays: text, drawing, question', async () => {
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(error.message));
  page.on('response', (response) => response.status() >= 400 && failures.push(response.url()));
  await openFirstPage();
  await inLesson().getByText('rộng 12 hải lí tính từ đường cơ sở').first().waitFor();
  const drawing = inLesson().getByRole('img', { name: /^Mặt cắt từ bờ ra khơi/ });
  expect(await drawing.evaluate((element) => element.getBoundingClientRect().height)).toBeGreaterThan(50);
  await inLesson().getByText('200 hải lí', { exact: true }).waitFor();
  expect(failures).toEqual([]);
}, 30_000);

test('a changed file is packed again, and the page that shows it loads by itself and goes on where it was', async () => {
  await openFirstPage();
  await inLesson().getByRole('button', { name: 'Tiếp theo' }).click();
  const second = () => inLesson().locator('.lb-pages [aria-current="step"]', { hasText: '2. ' });
  await second().waitFor({ state: 'attached' });
  const page2 = path.join(content, LESSON, '02-tiep-giap.md');
  writeFileSync(page2, readFileSync(page2, 'utf8').replace('## Ra xa hơn', '## Ra xa hơn nữa'));
  await inLesson().getByRole('heading', { name: 'Ra xa hơn nữa' }).waitFor();
  await second().waitFor({ state: 'attached' });
}, 30_000);

test('loaded by hand the lesson begins anew, as it is now', async () => {
  await page.goto('about:blank');
  writeFileSync(page1, readFileSync(page1, 'utf8').replace('Mép ngoài của nó', 'Rìa ngoài của nó'));
  await openFirstPage();
  await inLesson().getByText('Rìa ngoài của nó').waitFor();
}, 30_000);

test('with an error in it, the open page says where, and shows the lesson as it last was, until it is mended', async () => {
  const good = readFileSync(page1, 'utf8');
  await openFirstPage();
  writeFileSync(page1, good.replace('[^B-033]', '[^B-933]'));
  await page.getByText(`${LESSON}/01-lanh-hai.md:1`).waitFor();
  await page.getByText('Không có dữ kiện B-933').waitFor();
  await inLesson().getByText('Rìa ngoài của nó').waitFor();
  writeFileSync(page1, good);
  await page.getByText('B-933').first().waitFor({ state: 'detached' });
  await inLesson().getByText('Rìa ngoài của nó').waitFor();
}, 30_000);

test.each(['lesson/B-M98', 'packages/B-M98.h5p', 'packages/..%2f..%2fcatalogue.json', 'player/..%2fpackage.json', 'x'])(
  'there is nothing at /%s',
  async (name) => {
    expect((await fetch(url + name)).status).toBe(404);
  },
);

test('a port that is taken is said in one line', () => {
  const port = new URL(url).port;
  const run = spawnSync(process.execPath, [cli, 'preview', '--content', content, '--out', out, '--port', port], {
    encoding: 'utf8',
  });
  expect(run.status).toBe(2);
  expect(run.stderr).toBe(`Cổng ${port} đang bận: chọn cổng khác bằng --port.\n`);
});
