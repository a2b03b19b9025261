/// <reference lib="dom" />
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { importPackage, ourLibraries, packageHome } from '@langbiang/lti-server';
import type { Page } from 'playwright-core';
import { badPackages } from '../corpus/bad-packages.js';
import { boxContentOnly, boxPackage } from '../corpus/good-package.js';
import { visitLaunch } from '../fake-lms/index.js';
import { type Browser, openBrowser } from '../support/browser.js';
import { root } from '../support/root.js';
import { eventually, openSchool, type School } from '../support/school.js';
import { importBytes } from '../support/uploads.js';
import { overflows, violations } from './axe.js';

const MINUTE = 60_000;
let school: School;
let browser: Browser;
const folder = mkdtempSync(path.join(tmpdir(), 'langbiang-uploads-'));
beforeAll(async () => {
  school = await openSchool();
  browser = await openBrowser();
}, MINUTE);
afterAll(async () => {
  await browser.close();
  await school.close();
  rmSync(folder, { recursive: true });
}, MINUTE);

const person = (username: string) => {
  const found = school.lms.users().find((each) => each.username === username);
  if (!found) throw new Error(`No ${username}`);
  return found;
};

const onDisk = (name: string, bytes: Buffer): string => {
  writeFileSync(path.join(folder, name), bytes);
  return path.join(folder, name);
};

async function openUploads(): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(school.lms.launchUrl(person('giaovien'), school.lms.createLink({ title: 'Bài', custom: {} })));
  await page.getByRole('link', { name: 'Gói H5P của trường' }).click();
  await page.getByRole('heading', { name: 'Gói H5P của trường' }).waitFor();
  return page;
}

async function look(page: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [1280, 800],
    [360, 740],
  ] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      const shots = process.env['SHOTS'];
      if (shots) {
        mkdirSync(shots, { recursive: true });
        await page.screenshot({ path: path.join(shots, `${name}-${width}-${colorScheme}.png`), fullPage: true });
      }
      const found = { name, width, colorScheme, violations: await violations(page), overflows: await overflows(page) };
      expect(found).toEqual({ name, width, colorScheme, violations: [], overflows: false });
    }
  }
}

const status = (page: Page) => page.locator('#status');

test(
  'a teacher uploads with the keyboard alone: empty, no file, refused, offline, taken; then previews, downloads, assigns',
  async () => {
    const page = await openUploads();
    await page.getByText('Trường chưa có gói H5P nào').waitFor();
    await look(page, 'empty');

    await page.getByRole('button', { name: 'Tải lên' }).press('Enter');
    expect(await status(page).textContent()).toContain('chọn một tệp');
    expect(await page.locator('#file').evaluate((input) => input === document.activeElement)).toBe(true);

    await page.locator('#file').setInputFiles(onDisk('la.h5p', boxPackage()));
    await page.getByRole('button', { name: 'Tải lên' }).press('Enter');
    await status(page).getByText('PACKAGE_LIBRARY_NEEDS_ADMIN').waitFor();
    expect(await status(page).textContent()).toContain('Test.Box 1.0');
    expect(await status(page).evaluate((element) => element === document.activeElement)).toBe(true);
    await look(page, 'refused');

    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Tải lên' }).press('Enter');
    await status(page).getByText('Mất kết nối').waitFor();
    await page.context().setOffline(false);

    await page.locator('#file').setInputFiles(path.join(root, '.build/content/h5p/B-M4.h5p'));
    await page.getByLabel('Tên bài').fill('Biển của ta <b>');
    await page.getByLabel('Lớp 8', { exact: true }).press('Space');
    await page.getByRole('button', { name: 'Tải lên' }).press('Enter');
    await status(page).getByText('Đã nhận bài «Biển của ta <b>»').waitFor();
    await page.getByRole('heading', { name: 'Biển của ta <b>' }).waitFor();
    await look(page, 'taken');

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải về .h5p: Biển của ta' }).press('Enter'),
    ]);
    const again = await importPackage(
      { file: await download.path(), by: 'teacher', details: {} },
      {
        home: packageHome(folder),
        ours: ourLibraries,
        items: { put: async () => undefined },
        clock: () => new Date(),
        newId: () => 'H5P-again',
        playOrigin: null,
      },
    );
    expect(again).toMatchObject({
      ok: true,
      value: { library: expect.stringMatching(/^Langbiang\.Lesson /), isolated: false },
    });

    await page.getByRole('link', { name: 'Xem thử: Biển của ta' }).press('Enter');
    await page.locator('.lb-lesson').waitFor();
    await page.close();

    const picker = await browser.context.newPage();
    await picker.goto(school.lms.deepLinkUrl(person('giaovien')));
    await picker.getByRole('checkbox', { name: /^Chọn Biển của ta/ }).check();
    await picker.locator('#add').click();
    await eventually(() => school.lms.links().find(({ custom }) => String(custom['item']).startsWith('H5P-')));
    await picker.close();
  },
  2 * MINUTE,
);

/** A session's token, as the page's script has it. */
async function session(username: string): Promise<{ token: string; shortId: string; cookies: string }> {
  const launch = school.lms.launchUrl(
    person(username),
    school.lms.createLink({ title: 'Bài', custom: { item: 'B-M4' } }),
  );
  const { response, cookies } = await visitLaunch(launch);
  const to = new URL(response.headers.get('location') ?? '', school.server.url);
  const html = await (await fetch(to, { headers: { cookie: cookies } })).text();
  const { id, shortId } = JSON.parse(/id="lb-session"[^>]*>(.*?)<\/script>/s.exec(html)?.[1] ?? '{}');
  return { token: id, shortId, cookies };
}

const send = async (token: string, bytes: Buffer, query = '') => {
  const response = await fetch(`${school.server.url}/packages${query}`, {
    method: 'POST',
    body: new Uint8Array(bytes),
    headers: { Authorization: `Bearer ${token}`, Accept: 'application/json', 'Content-Type': 'application/zip' },
  });
  return { status: response.status, body: (await response.json()) as { id?: string; error?: { code: string } } };
};

const filesLeft = (): string[] => {
  const home = path.join(school.server.dataDir, 'h5p');
  const all = existsSync(home) ? readdirSync(home, { recursive: true, withFileTypes: true }) : [];
  return all.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
};

describe('over HTTP', () => {
  test('a pupil, and whoever has no session, uploads nothing', async () => {
    const pupil = await session('hocsinh1');
    expect((await send(pupil.token, boxPackage())).body.error?.code).toBe('SESSION_ROLE');
    expect((await send('nobody', boxPackage())).body.error?.code).toBe('SESSION_NEEDED');
    const page = await fetch(`${school.server.url}/packages?s=${pupil.shortId}`, {
      headers: { cookie: pupil.cookies },
    });
    expect(page.status).toBe(403);
  });

  test(
    'every package of the corpus is refused with a code, the server stays up, nothing is left on its disk',
    async () => {
      const before = filesLeft();
      const refused: string[] = [];
      for (const [index, [what, , bytes]] of badPackages.entries()) {
        // A session may upload forty an hour.
        const { token } = index % 30 === 0 ? await session('giaovien') : { token: last };
        last = token;
        const { status: code, body } = await send(token, bytes());
        const isRefused = code >= 400 && code < 500 && body.error?.code.startsWith('PACKAGE_');
        if (!isRefused) refused.push(`${what}: ${code} ${JSON.stringify(body)}`);
      }
      expect(refused).toEqual([]);
      expect((await fetch(`${school.server.url}/readyz`)).status).toBe(200);
      expect(filesLeft()).toEqual(before);
    },
    3 * MINUTE,
  );
  let last = '';

  test('where the operator has installed the library, a teacher’s package of it is taken', async () => {
    const { token } = await session('giaovien');
    expect((await send(token, boxContentOnly())).body.error?.code).toBe('PACKAGE_LIBRARY_MISSING');
    await importBytes(school.server.dataDir, boxPackage());
    expect((await send(token, boxContentOnly(), '?title=H%E1%BB%99p')).status).toBe(201);
  });

  test('an upload of another school is not there: not to play, not to download, not in the list', async () => {
    const theirs = await importBytes(
      school.server.dataDir,
      boxPackage(),
      '--tenant',
      'another-school',
      '--title',
      'Của trường khác',
    );
    const { shortId, cookies } = await session('giaovien');
    const get = (to: string) => fetch(`${school.server.url}${to}?s=${shortId}`, { headers: { cookie: cookies } });
    for (const to of [`/play/${theirs.id}`, `/packages/${theirs.id}/download`])
      expect((await get(to)).status).toBe(404);
    for (const to of ['/packages', '/catalogue']) expect(await (await get(to)).text()).not.toContain('Của trường khác');
  });

  test('lessons and the library pack come as packages', async () => {
    const { shortId, cookies } = await session('giaovien');
    const get = (to: string) => fetch(`${school.server.url}${to}?s=${shortId}`, { headers: { cookie: cookies } });
    const lesson = await get('/packages/B-M4/download');
    expect(lesson.headers.get('content-disposition')).toContain('B-M4.h5p');
    const bytes = Buffer.from(await lesson.arrayBuffer());
    expect(bytes.equals(readFileSync(path.join(root, '.build/content/h5p/B-M4.h5p')))).toBe(true);
    const pack = Buffer.from(await (await get('/packages/library-pack')).arrayBuffer());
    const names = readdirSync(ourLibraries);
    expect(names.length).toBeGreaterThan(7);
    for (const name of names) expect([name, pack.includes(`${name}/library.json`)]).toEqual([name, true]);
  });
});
