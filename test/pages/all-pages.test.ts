import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Browser, openBrowser } from '../support/browser.js';
import { openSchool, type School } from '../support/school.js';
import { overflows, violations } from './axe.js';

const MINUTE = 60_000;
let school: School;
let plain: School;
let browser: Browser;

beforeAll(async () => {
  school = await openSchool({ env: { DEMO: '1', DEMO_LMS_URL: 'http://127.0.0.1:9' } });
  plain = await openSchool();
  browser = await openBrowser();
}, MINUTE);
afterAll(async () => {
  await browser.close();
  await school.close();
  await plain.close();
});

function user(username: string) {
  const found = school.lms.users().find((each) => each.username === username);
  if (!found) throw new Error(`No user ${username}`);
  return found;
}

const link = (custom: Record<string, string>) => school.lms.createLink({ title: 'Hoạt động', custom });
const launch = (username: string, custom: Record<string, string>) => () =>
  school.lms.launchUrl(user(username), link(custom));

/** Every page this server shows outside the player, and how one gets there. */
const pages: [string, () => string | Promise<string>, string][] = [
  ['front page of the demo', () => school.server.url, 'Tôi là giáo viên'],
  ['front page in English', () => `${school.server.url}/?lang=en`, 'I am a teacher'],
  ['plain front page', () => plain.server.url, 'Bài học tương tác cho nhà trường'],
  ['no such page', () => `${school.server.url}/nowhere`, 'Không có trang này'],
  ['session needed', () => `${school.server.url}/coverage?s=gone`, 'Cần mở lại từ khoá học'],
  [
    'refused login',
    () =>
      `${school.server.url}/lti/login?iss=https://unknown.example&login_hint=1&target_link_uri=${school.server.url}`,
    'Hệ thống học tập này chưa được đăng ký',
  ],
  ['activity without a lesson', launch('hocsinh1', {}), 'Hoạt động này chưa có bài học'],
  ['lesson that is gone', launch('hocsinh1', { item: 'Z-99' }), 'Không tìm thấy bài học Z-99'],
  ['coverage for a pupil', launch('hocsinh1', { view: 'coverage' }), 'Trang này dành cho giáo viên'],
  ['catalogue', launch('giaovien', {}), 'Danh mục bài học'],
  ['picker', () => school.lms.deepLinkUrl(user('giaovien')), 'Chọn bài cho khoá học'],
  ['coverage', launch('giaovien', { view: 'coverage' }), 'Độ phủ chương trình'],
];

const looks = [
  [1280, 800, 'light'],
  [1280, 800, 'dark'],
  [360, 740, 'light'],
  [360, 740, 'dark'],
] as const;

/** Looked at in each size and scheme: nothing axe finds, nothing cut, nothing the browser complains of. */
async function look(page: Page): Promise<void> {
  for (const [width, height, colorScheme] of looks) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    const found = { width, colorScheme, violations: await violations(page), overflows: await overflows(page) };
    expect(found).toEqual({ width, colorScheme, violations: [], overflows: false });
  }
}

async function open(url: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // The browser itself notes each answer of 4xx; the page is that answer.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text());
  });
  await page.goto(url);
  return { page, complaints };
}

describe('every page, wide and on a phone, light and dark', () => {
  test.each(pages)(
    '%s',
    async (_name, url, text) => {
      const { page, complaints } = await open(await url());
      await page.getByText(text).first().waitFor();
      await look(page);
      expect(complaints).toEqual([]);
      await page.close();
    },
    MINUTE,
  );

  test(
    'details of a coverage cell, reached by its link',
    async () => {
      const { page, complaints } = await open(launch('giaovien', { view: 'coverage' })());
      await page.getByRole('link', { name: /^Lịch sử và Địa lí, Lớp 8/ }).click();
      await page.getByRole('heading', { name: 'Lịch sử và Địa lí · Lớp 8' }).waitFor();
      await page.getByRole('link', { name: 'Năm vùng biển của Việt Nam' }).first().waitFor();
      await look(page);
      await page.getByRole('link', { name: 'Đóng phần chi tiết' }).click();
      await page.waitForURL((url) => !url.searchParams.has('subject'));
      expect(await page.locator('#details').count()).toBe(0);
      expect(complaints).toEqual([]);
      await page.close();
    },
    MINUTE,
  );

  test(
    'the picker with lessons chosen and the preview open',
    async () => {
      const { page, complaints } = await open(school.lms.deepLinkUrl(user('giaovien')));
      await page.getByRole('checkbox', { name: /^Chọn Năm vùng biển/ }).check();
      await page.getByRole('checkbox', { name: /^Chọn Công dân số/ }).check();
      await look(page);
      await page.getByRole('link', { name: 'Xem thử: Năm vùng biển của Việt Nam' }).click();
      await page.frameLocator('#preview iframe').locator('.lb-lesson').waitFor();
      await look(page);
      expect(complaints).toEqual([]);
      await page.close();
    },
    MINUTE,
  );
});
