import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type FakeLms, startFakeLms, visitLaunch } from '../fake-lms/index.js';
import { violations } from '../support/accessibility.js';
import { type Browser, openBrowser } from '../support/browser.js';
import { admin, type ServerProcess, startServerProcess, temporaryDataDir } from '../support/server-process.js';

const MINUTE = 60_000;
const { dataDir, remove } = temporaryDataDir();
let server: ServerProcess;
let lms: FakeLms;
let browser: Browser;

beforeAll(async () => {
  server = await startServerProcess({ dataDir });
  const { url } = server;
  lms = await startFakeLms({
    tool: { loginUrl: `${url}/lti/login`, launchUrl: `${url}/lti/launch`, jwksUrl: `${url}/lti/jwks` },
  });
  browser = await openBrowser({ viewport: { width: 360, height: 740 } });
}, MINUTE);
afterAll(async () => {
  await browser.close();
  await server.stop();
  await lms.stop();
  remove();
}, MINUTE);

type Registered = { issuer: string; clientId: string; deploymentIds: string[]; name: string };
/** The command runs without the server's PUBLIC_URL: its link leads to the default one. */
async function invite(...args: string[]): Promise<{ url: string }> {
  const { url } = (await admin(dataDir, 'platform', 'invite', ...args)) as { url: string };
  return { url: url.replace(new URL(url).origin, server.url) };
}
const platforms = async () => (await admin(dataDir, 'platform', 'list')) as Registered[];

/** What the page's button does, without a browser. */
async function register(url: string) {
  const response = await fetch(`${server.url}/lti/register`, {
    method: 'POST',
    body: new URL(url).searchParams,
    headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' },
  });
  const text = await response.text();
  return { status: response.status, code: /"code":"(\w+)"/.exec(text)?.[1] };
}

describe('an administrator with an invitation', () => {
  test(
    'registers by one link and two presses; the platform hears that it is done and a launch works',
    async () => {
      const { url } = await invite('--name', 'Trường thử');
      const page = await browser.context.newPage();
      // As Moodle shows it: in a frame of its own page.
      await page.goto(lms.url);
      await page.evaluate((src) => {
        const heard: unknown[] = [];
        Object.assign(window, { heard });
        window.addEventListener('message', ({ origin, data }) => heard.push([origin, data]));
        const frame = document.createElement('iframe');
        Object.assign(frame, { src, width: 340, height: 700, title: 'Langbiang' });
        document.body.append(frame);
      }, lms.registrationUrl(url));
      const frame = page.frameLocator('iframe');
      await frame.getByText(new URL(lms.url).host, { exact: false }).first().waitFor();
      const inside = page.frames()[1];
      if (!inside) throw new Error('no frame');
      expect(await violations(inside)).toEqual([]);
      await frame.getByRole('button', { name: /Đăng ký/ }).press('Enter');
      await frame.getByRole('heading', { name: 'Đã đăng ký' }).waitFor();
      expect(await violations(inside)).toEqual([]);
      await frame.getByRole('button', { name: /Xong/ }).press('Enter');
      await page.waitForFunction(() => (Reflect.get(window, 'heard') as unknown[]).length > 0);
      expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([
        [new URL(server.url).origin, { subject: 'org.imsglobal.lti.close' }],
      ]);
      await page.close();

      const { issuer, clientId, deploymentId } = lms;
      expect(await platforms()).toMatchObject([
        { issuer, clientId, deploymentIds: [deploymentId], name: 'Trường thử' },
      ]);
      const link = lms.createLink({ title: 'B-M4', custom: { item: 'B-M4' } });
      const { response } = await visitLaunch(lms.launchUrl('4', link));
      expect(response.headers.get('location')).toContain('/play/B-M4');
    },
    MINUTE,
  );

  test('may use it once', async () => {
    const { url } = await invite();
    expect(await register(lms.registrationUrl(url))).toMatchObject({ status: 200 });
    expect(await register(lms.registrationUrl(url))).toEqual({ status: 403, code: 'LTI_INVITE_UNKNOWN' });
    expect(await platforms()).toHaveLength(1);
  });

  test('of twenty presses at once one registers', async () => {
    const { url } = await invite();
    const target = lms.registrationUrl(url);
    const answers = await Promise.all(Array.from({ length: 20 }, () => register(target)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'LTI_INVITE_UNKNOWN')).toHaveLength(19);
  });

  test('keeps it when the platform refuses', async () => {
    const { url } = await invite();
    const used = lms.registrationUrl(url);
    await register(lms.registrationUrl((await invite()).url));
    const takeBack = lms.setFault({ on: 'registration', kind: 'status', status: 500 });
    expect(await register(used)).toEqual({ status: 502, code: 'LTI_REGISTRATION_REFUSED' });
    takeBack();
    expect(await register(used)).toMatchObject({ status: 200 });
  });
});

describe('nobody else', () => {
  test.each([
    ['no invitation', ''],
    ['an invented one', '?invite=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
  ])('registers with %s', async (_, query) => {
    const asked = lms.requests('openid-configuration').length;
    const answer = await register(lms.registrationUrl(`${server.url}/lti/register${query}`));
    expect(answer).toEqual({ status: 403, code: 'LTI_INVITE_UNKNOWN' });
    expect(lms.requests('openid-configuration')).toHaveLength(asked);
  });

  test('speaks for another host', async () => {
    const { url } = await invite();
    const asked = new URL(lms.registrationUrl(url));
    const elsewhere = (asked.searchParams.get('openid_configuration') ?? '').replace('127.0.0.1', 'localhost');
    asked.searchParams.set('openid_configuration', elsewhere);
    expect(await register(asked.href)).toEqual({ status: 400, code: 'LTI_REGISTRATION_ISSUER_MISMATCH' });
  });
});

test(
  'without a platform the page shows every address to copy, in both languages',
  async () => {
    const page = await browser.context.newPage();
    for (const lang of ['vi', 'en']) {
      await page.goto(`${server.url}/lti/register?lang=${lang}`);
      const shown = await page.locator('code').allTextContents();
      expect(shown).toEqual(['launch', 'login', 'jwks'].map((name) => `${server.url}/lti/${name}`));
      expect(await violations(page.mainFrame())).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    }
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy' }).first().press('Enter');
    await page.getByRole('status').getByText('/lti/launch').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${server.url}/lti/launch`);
    await page.close();
  },
  MINUTE,
);
