/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';
import { type FakeLms, type ResourceLink, startFakeLms } from '../fake-lms/index.js';
import { violations } from '../support/accessibility.js';
import { frameAt } from '../support/activity.js';
import { type Browser, type BrowserOptions, openBrowser } from '../support/browser.js';
import { contentFolder } from '../support/content-folder.js';
import { type CookieProxy, startCookieProxy } from '../support/cookie-proxy.js';
import { answerPages, button, mouse } from '../support/lesson-hands.js';
import { planLesson } from '../support/lesson-plan.js';
import { plainItem } from '../support/plain-item.js';
import { openSchool, personIn, type School } from '../support/school.js';
import { addPlatform } from '../support/server-process.js';

/*
 * What is simulated here, in Chromium, and how:
 * - Cookies allowed, third-party cookies blocked: settings of Chromium itself. With them blocked, partitioned cookies (CHIPS) still
 *   work, and `sessionStorage` throws.
 * - Firefox keeps the cookies and the storage of a frame apart for each site around it (total cookie protection). Our cookies ask for
 *   just that with `Partitioned`, and Chromium keeps storage so: to us the case with cookies allowed. Firefox itself is not run.
 * - Safari blocks the cookies of a frame, partitioned or not, and keeps its storage by tab and site around: a proxy makes our cookies
 *   first-party ones, which Chromium neither takes nor sends in the LMS's frame. Safari itself is not run.
 * - Nothing kept at all (cookies off, or Safari before anything was clicked): a setting of Chromium for our site inside the LMS.
 */
const MINUTE = 60_000;
const item = plainItem('B-M4');
const plan = planLesson(item.params);
const content = contentFolder(item);
let proxy: CookieProxy;
let school: School;
/** An LMS that offers its own storage to the tool's frame; the school's first one is a Moodle, which does not. */
let storing: FakeLms;

beforeAll(async () => {
  proxy = await startCookieProxy();
  school = await openSchool({ env: { CONTENT_DIR: content.contentDir, PUBLIC_URL: proxy.url } });
  proxy.forwardTo(school.server.port);
  const { url } = proxy;
  const tool = { loginUrl: `${url}/lti/login`, launchUrl: `${url}/lti/launch`, jwksUrl: `${url}/lti/jwks` };
  storing = await startFakeLms({ tool, profile: 'spec' });
  await addPlatform(school.server.dataDir, storing.registration);
}, MINUTE);
afterAll(async () => {
  await storing.stop();
  await school.close();
  await proxy.close();
  content.remove();
}, MINUTE);

const newLink = (lms: FakeLms): ResourceLink =>
  lms.createLink({ title: 'Năm vùng biển', custom: { item: item.id }, lineItem: { scoreMaximum: plan.max } });

/** How each launch form reached us: with the state cookie, or sent again by our page with the state kept elsewhere. */
function launchesOf(page: Page): string[] {
  const seen: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'POST' || new URL(request.url()).pathname !== '/lti/launch') return;
    const form = new URLSearchParams(request.postData() ?? '');
    const kept = form.get('stored_state');
    seen.push(kept === null ? 'form' : kept === form.get('state') ? 'form with its state' : 'form without its state');
  });
  return seen;
}

const openInFrame = async (page: Page, lms: FakeLms, link: ResourceLink): Promise<void> => {
  await page.goto(`${lms.url}/as/${personIn({ lms }, '4').username}/links/${link.id}`);
};

const lessonIn = async (page: Page): Promise<Frame> => {
  const frame = await frameAt(page, '/play/');
  await frame.locator('.lb-lesson').waitFor();
  return frame;
};

/** Answers the first page; the server has the answer and the place to resume from, which follows a moment later. */
async function answerFirstPage(frame: Frame): Promise<void> {
  const placed = frame.page().waitForResponse((response) => {
    const request = response.request();
    return request.method() === 'PUT' && response.ok() && (request.postData()?.includes('"phase":"answered"') ?? false);
  });
  await button(frame, 'Bắt đầu').click();
  await answerPages(frame, plan, { from: 0, to: 0, hands: mouse });
  await Promise.all([placed, frame.locator('.lb-save[data-state="saved"]').waitFor()]);
}

const ofPage = (frame: Frame) =>
  frame.evaluate(() => {
    const session = JSON.parse(document.getElementById('lb-session')?.textContent ?? '{}') as { byCookie: boolean };
    let storage = true;
    try {
      sessionStorage.getItem('x');
    } catch {
      storage = false;
    }
    return { byCookie: session.byCookie, storage, inAddress: [...new URL(location.href).searchParams.keys()] };
  });

async function withBrowser(options: BrowserOptions, use: (page: Page) => Promise<void>): Promise<void> {
  const browser: Browser = await openBrowser(options);
  try {
    await use(await browser.context.newPage());
  } finally {
    await browser.close();
    proxy.cookies = 'as-sent';
  }
}

describe('a pupil opens a lesson in the LMS’s frame, answers, and reloads', () => {
  test.each<[string, NonNullable<BrowserOptions['cookies']>, CookieProxy['cookies'], string[], object]>([
    [
      'cookies partitioned, as all ours are; so in Firefox',
      'allowed',
      'as-sent',
      ['form'],
      { byCookie: true, storage: true },
    ],
    [
      'third-party cookies blocked, partitioned ones kept',
      'third-party',
      'as-sent',
      ['form'],
      { byCookie: true, storage: false },
    ],
    [
      'no cookies in frames, storage kept; so in Safari',
      'allowed',
      'first-party',
      ['form', 'form with its state'],
      { byCookie: false, storage: true },
    ],
  ])('%s', (_name, cookies, sent, launches, place) =>
    withBrowser({ cookies }, async (page) => {
      proxy.cookies = sent;
      const seen = launchesOf(page);
      await openInFrame(page, school.lms, newLink(school.lms));
      await answerFirstPage(await lessonIn(page));
      expect(seen).toEqual(launches);
      const frame = await lessonIn(page);
      await frame.goto(frame.url());
      await frame.locator('.lb-question[data-phase="answered"]').first().waitFor();
      expect(await ofPage(frame)).toEqual({ ...place, inAddress: ['s'] });
    }),
  );
});

describe('our site keeps nothing inside the LMS, and touching storage throws', () => {
  const nowhere = (lms: FakeLms): BrowserOptions => ({ cookiesBlockedFor: { site: proxy.url, inside: lms.url } });
  const blocked = (page: Page): Promise<Frame> => frameAt(page, '/lti/login');

  /** By keyboard: what the frame offers instead. */
  async function openTab(page: Page): Promise<Page> {
    const frame = await blocked(page);
    const open = button(frame, /^Mở trong thẻ mới/);
    await open.waitFor();
    expect(await frame.locator('#blocked h1').evaluate((title) => title === document.activeElement)).toBe(true);
    expect(await frame.locator('.code').textContent()).toContain('LTI_STATE_COOKIE_MISSING');
    expect(await violations(frame)).toEqual([]);
    const tab = page.context().waitForEvent('page');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    return tab;
  }

  test('the LMS keeps the state; a reload, of which nothing is left, says what to do', () =>
    withBrowser(nowhere(storing), async (page) => {
      const seen = launchesOf(page);
      await openInFrame(page, storing, newLink(storing));
      const frame = await lessonIn(page);
      expect(seen).toEqual(['form', 'form with its state']);
      expect(await ofPage(frame)).toMatchObject({ byCookie: false, storage: false });
      await answerFirstPage(frame);
      await frame.goto(frame.url());
      await frame.getByRole('heading', { name: 'Cần mở lại từ khoá học' }).waitFor();
      expect(await frame.locator('.code').textContent()).toContain('SESSION_NEEDED');
    }));

  test('an LMS that offers storage and stays silent: the same login in a new tab', () =>
    withBrowser(nowhere(storing), async (page) => {
      const silent = 'export function startPlatformStorage() {}';
      await page.route('**/assets/platform-storage.js', (route) =>
        route.fulfill({ contentType: 'text/javascript', body: silent }),
      );
      await openInFrame(page, storing, newLink(storing));
      const tab = await openTab(page);
      await tab.locator('.lb-lesson').waitFor();
    }));

  test('an LMS without storage: a new tab, where the lesson is played, reloaded, and leads back to the course', () =>
    withBrowser(nowhere(school.lms), async (page) => {
      await openInFrame(page, school.lms, newLink(school.lms));
      const tab = await openTab(page);
      await answerFirstPage(tab.mainFrame());
      await tab.reload();
      await tab.locator('.lb-question[data-phase="answered"]').first().waitFor();
      expect(await ofPage(tab.mainFrame())).toEqual({ byCookie: true, storage: true, inAddress: ['s'] });
      await tab.getByRole('link', { name: 'Về khoá học' }).first().click();
      await tab.waitForURL((url) => url.origin === school.lms.url);
    }));
});

test('no site may keep anything: the new tab as well ends in a page that says what to do', () =>
  withBrowser({ cookies: 'all' }, async (page) => {
    await page.goto(school.lms.launchUrl('4', newLink(school.lms)));
    await page.getByRole('heading', { name: 'Trình duyệt đang chặn cookie của bài học' }).waitFor();
    expect(await page.locator('.code').textContent()).toContain('LTI_STATE_COOKIE_MISSING');
    expect(await violations(page.mainFrame())).toEqual([]);
  }));
