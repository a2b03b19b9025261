import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { JWTPayload } from 'jose';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type FakeLms, startFakeLms } from '../index.js';
import { openChromium } from '../testing/chromium.js';
import { type JoseTool, startJoseTool } from '../testing/jose-tool.js';
import {
  accessToken,
  contentItem,
  type DeepLinkSettings,
  deepLinkClaims,
  postScore,
  score,
} from '../testing/tool-messages.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const scoreScope = 'https://purl.imsglobal.org/spec/lti-ags/scope/score';
const settingsClaim = 'https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings';
const nasty = 'Năm vùng biển <img src=x onerror="document.title=`hacked`"> & "đảo"';

let browser: Browser;
let tool: JoseTool;
let lms: FakeLms;

/** The tool's pages: a picker that answers with two lessons, or who was launched. */
const toolPage = async (claims: JWTPayload): Promise<string> => {
  const settings = claims[settingsClaim] as DeepLinkSettings | undefined;
  if (!settings) return `<!DOCTYPE html><html lang="vi"><title>Bài</title><h1>launched ${String(claims.sub)}</h1>`;
  const url = tool.tool.launchUrl;
  const items = [contentItem(url, 'B-M4', nasty), contentItem(url, 'C-M1', 'Không gian văn hoá cồng chiêng')];
  const jwt = await tool.sign(deepLinkClaims(lms, items, settings.data));
  return `<!DOCTYPE html><html lang="vi"><title>Chọn bài</title><h1>Chọn bài</h1>
    <form method="post" action="${settings.deep_link_return_url.replaceAll('&', '&amp;')}">
    <input type="hidden" name="JWT" value="${jwt}"><button>Thêm 2 bài vào khoá học</button></form>`;
};

beforeAll(async () => {
  browser = await openChromium();
  tool = await startJoseTool({ host: 'localhost', page: toolPage });
  lms = await startFakeLms({ tool: tool.tool });
}, 30_000);

afterAll(async () => {
  await browser.close();
  await lms.stop();
  await tool.stop();
});

const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: engine } = globalThis as unknown as {
      axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    // The tool's own pages are the tool's to mend.
    const found = await engine.run({ iframes: false });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
};

const open = async (context: BrowserContext, path: string): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(lms.url + path);
  return page;
};

const overflows = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');

describe('the demo, from the first page to the grade', () => {
  test('a teacher adds two lessons by keyboard, a pupil opens one, the grade arrives by itself', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const teacher = await open(context, '/');
    expect(await violations(teacher)).toEqual([]);
    await teacher.getByRole('link', { name: 'Mở với vai giáo viên' }).press('Enter');
    expect(await violations(teacher)).toEqual([]);
    await teacher.getByRole('link', { name: 'Thêm bài học' }).press('Enter');
    await teacher.getByRole('dialog', { name: 'Thêm bài học' }).waitFor();
    expect(await violations(teacher)).toEqual([]);
    await teacher.frameLocator('#picker iframe').getByRole('button', { name: 'Thêm 2 bài' }).press('Enter');
    await teacher.getByText('Đã thêm 2 bài vào khoá học.').waitFor();
    expect(await teacher.title()).not.toContain('hacked');
    expect(await teacher.getByRole('link', { name: nasty, exact: true }).count()).toBe(1);

    const pupil = await open(context, '/enter/pupil-1');
    await pupil.getByRole('link', { name: 'Không gian văn hoá cồng chiêng' }).press('Enter');
    await pupil.frameLocator('iframe.tool').getByText('launched 4').waitFor();
    expect(await violations(pupil)).toEqual([]);
    await pupil.getByRole('link', { name: /Về khoá học/ }).click();

    const [first] = lms.lineItems();
    if (!first) throw new Error('no line item');
    const token = await accessToken(lms, tool, [scoreScope]);
    expect((await postScore(lms.lineItemUrl(first), token, score('4', 8.5))).status).toBe(200);
    await teacher.bringToFront();
    await teacher.getByRole('cell', { name: /^8,5\/10/ }).waitFor({ timeout: 6000 });
    expect(await teacher.locator('#announce').textContent()).toContain('Học sinh 1');
    expect(await violations(teacher)).toEqual([]);
    await pupil.bringToFront();
    await pupil.getByText('8,5/10', { exact: true }).waitFor({ timeout: 6000 });
    expect(await pupil.getByRole('table').count()).toBe(0);
    await context.close();
  }, 60_000);

  test.each([360, 1280])(
    'nothing is cut at %i px, in either language',
    async (width) => {
      const context = await browser.newContext({ viewport: { width, height: 740 } });
      for (const n of [1, 2, 3])
        lms.createLink({ title: `Bài dài để sổ điểm rộng ra ${n}`, lineItem: { scoreMaximum: 10 } });
      const [link] = lms.links();
      for (const path of ['/', '/enter/teacher', '/enter/pupil', '/enter/lead', `/as/hocsinh1/links/${link?.id}`])
        for (const lang of ['vi', 'en']) {
          const page = await open(context, `${path}?lang=${lang}`);
          expect([path, lang, await overflows(page)]).toEqual([path, lang, false]);
          // The rules look at content, not at width: once is enough.
          if (width === 360) expect([path, lang, await violations(page)]).toEqual([path, lang, []]);
          await page.close();
        }
      await context.close();
    },
    60_000,
  );

  test('says when the LMS is gone, and when it is back', async () => {
    const context = await browser.newContext();
    const page = await open(context, '/enter/teacher');
    await page.route('**/gradebook', (route) => route.abort());
    await page.getByText('Mất kết nối với LMS').waitFor({ timeout: 6000 });
    await page.unroute('**/gradebook');
    await page.getByText('Tự cập nhật khi có điểm mới').waitFor({ timeout: 6000 });
    await context.close();
  }, 30_000);

  test('works without scripts: the picker has a page of its own, the launch a button', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await open(context, '/enter/teacher');
    const before = lms.links().length;
    await page.getByRole('link', { name: 'Thêm bài học' }).click();
    const frame = page.frameLocator('iframe.tool');
    // Two pages with a button of the same name: the second press must not meet the first page again.
    for (let pages = 0; pages < 2; pages++) {
      const moved = page.waitForEvent('framenavigated');
      await frame.getByRole('button', { name: 'Tiếp tục' }).click();
      await moved;
    }
    await frame.getByRole('button', { name: 'Thêm 2 bài' }).click();
    await frame.getByRole('link', { name: 'Về khoá học' }).click();
    await page.getByText('Đã thêm 2 bài vào khoá học.').waitFor();
    expect(lms.links()).toHaveLength(before + 2);
    await context.close();
  }, 30_000);

  test('the role menu opens and closes by keyboard, and leads to the same course', async () => {
    const context = await browser.newContext();
    const page = await open(context, '/enter/teacher');
    const menu = page.locator('details.who');
    await menu.locator('summary').press('Enter');
    await menu.getByRole('link', { name: 'Học sinh 2' }).focus();
    await page.keyboard.press('Escape');
    expect(await menu.getAttribute('open')).toBeNull();
    await page.keyboard.press('Enter');
    await menu.getByRole('link', { name: 'Học sinh 2' }).press('Enter');
    await page.waitForURL('**/as/hocsinh2/courses/2');
    await context.close();
  }, 30_000);
});
