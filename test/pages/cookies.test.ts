import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';
import { type Browser, openBrowser } from '../support/browser.js';
import { eventually, openSchool, type School } from '../support/school.js';

const MINUTE = 60_000;
let school: School;
let browser: Browser | undefined;

beforeAll(async () => {
  school = await openSchool();
}, MINUTE);
afterAll(async () => {
  await school.close();
});

const user = (username: string) => {
  const found = school.lms.users().find((each) => each.username === username);
  if (!found) throw new Error(`No user ${username}`);
  return found;
};

/** Opens the picker in the LMS's frame and gives the frame once it stands on one of our pages. */
async function openPicker(page: Page): Promise<Frame> {
  await page.goto(school.lms.coursePageUrl(user('giaovien')));
  await page.getByRole('link', { name: 'Thêm bài học' }).click();
  return eventually(
    () => page.frames().find((frame) => /\/(catalogue|lti\/login)/.test(new URL(frame.url()).pathname)),
    15_000,
  );
}

async function withBrowser(options: Parameters<typeof openBrowser>[0], use: (opened: Browser) => Promise<void>) {
  browser = await openBrowser(options);
  try {
    await use(browser);
  } finally {
    await browser.close();
  }
}

describe('third-party cookies blocked, as browsers do', () => {
  test(
    'the picker opens in the frame; its pages lead on, and a reload stays',
    () =>
      withBrowser({ cookies: 'third-party' }, async ({ context }) => {
        const page = await context.newPage();
        const frame = await openPicker(page);
        await frame.getByRole('heading', { name: 'Chọn bài cho khoá học' }).waitFor();
        expect(new URL(frame.url()).searchParams.has('c')).toBe(false);
        await frame.goto(frame.url());
        await frame.getByRole('heading', { name: 'Chọn bài cho khoá học' }).waitFor();
      }),
    MINUTE,
  );
});

describe('our cookies blocked inside the LMS altogether', () => {
  const inside = (): { cookiesBlockedFor: { site: string; inside: string } } => ({
    cookiesBlockedFor: { site: school.server.url, inside: school.lms.url },
  });

  test(
    'the frame offers a new tab, and there the same launch goes through to the course',
    () =>
      withBrowser(inside(), async ({ context }) => {
        const page = await context.newPage();
        const frame = await openPicker(page);
        const open = frame.getByRole('button', { name: 'Mở trong thẻ mới' });
        await open.waitFor();
        expect(await frame.locator('body').textContent()).toContain('LTI_STATE_COOKIE_MISSING');
        const [tab] = await Promise.all([context.waitForEvent('page'), open.click()]);
        const before = school.lms.links().length;
        await tab.getByRole('checkbox', { name: /^Chọn Năm vùng biển/ }).check();
        await tab.getByRole('button', { name: 'Thêm 1 bài vào khoá học' }).click();
        await tab.waitForURL((url) => url.origin === school.lms.url);
        expect(
          school.lms
            .links()
            .slice(before)
            .map(({ custom }) => custom['item']),
        ).toEqual(['B-M4']);
      }),
    MINUTE,
  );
});

describe('a browser that loses the session’s cookie after the launch', () => {
  const catalogue = async (page: Page) => {
    await page.goto(school.lms.launchUrl(user('giaovien'), school.lms.createLink({ title: 'Danh mục' })));
    await page.getByRole('heading', { name: 'Danh mục bài học' }).waitFor();
  };
  const forget = (page: Page) => page.context().clearCookies();

  test(
    'a reload comes back by the tab’s own memory; links lead on; nothing lasting stands in the address',
    () =>
      withBrowser({}, async ({ context }) => {
        const page = await context.newPage();
        await catalogue(page);
        await forget(page);
        await page.reload();
        await page.getByRole('heading', { name: 'Danh mục bài học' }).waitFor();
        await page.getByRole('link', { name: 'Xem độ phủ chương trình' }).click();
        await page.getByRole('heading', { name: 'Độ phủ chương trình' }).waitFor();
        await page.getByRole('link', { name: /Công dân số/ }).click();
        await page.waitForURL((url) => url.searchParams.get('strand') === 'D');
        await page.getByRole('heading', { name: 'Độ phủ chương trình' }).waitFor();
        expect([...new URL(page.url()).searchParams.keys()].sort()).toEqual(['s', 'strand']);
      }),
    MINUTE,
  );

  test(
    'another tab with the same address opens nothing and says what to do',
    () =>
      withBrowser({}, async ({ context }) => {
        const page = await context.newPage();
        await catalogue(page);
        await forget(page);
        const other = await context.newPage();
        const answer = await other.goto(page.url());
        expect(answer?.status()).toBe(401);
        await other.getByRole('heading', { name: 'Cần mở lại từ khoá học' }).waitFor();
      }),
    MINUTE,
  );
});
