/// <reference lib="dom" />
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';
import { boxPackage, boxScript } from '../corpus/good-package.js';
import type { ResourceLink } from '../fake-lms/index.js';
import { violations } from '../support/accessibility.js';
import { frameAt, openActivity } from '../support/activity.js';
import { type Browser, openBrowser } from '../support/browser.js';
import { eventually, openSchool, type School } from '../support/school.js';
import { type Imported, importBytes } from '../support/uploads.js';

const MINUTE = 60_000;

let school: School;
let browser: Browser;
let box: Imported;
beforeAll(async () => {
  school = await openSchool();
  browser = await openBrowser({ cookies: 'third-party' });
  box = await importBytes(school.server.dataDir, boxPackage());
}, MINUTE);
afterAll(async () => {
  await browser.close();
  await school.close();
}, MINUTE);

const newLink = (item: string): ResourceLink =>
  school.lms.createLink({ title: 'Cái hộp', custom: { item }, lineItem: { scoreMaximum: 20 } });

const playHost = () => `play.localhost:${school.server.port}`;

async function open(page: Page, link: ResourceLink, user: string): Promise<{ around: Frame; inside: Frame }> {
  const around = await openActivity(school, page, { link, user, ready: 'iframe' });
  const inside = await frameAt(page, playHost());
  await inside.getByRole('button').first().waitFor();
  return { around, inside };
}

const gradeOf = (link: ResourceLink) =>
  eventually(() => {
    const found = school.lms.gradeOf('4', link);
    return found && found.score !== null ? found : undefined;
  });

describe('a package of a stranger’s library', () => {
  test(
    'plays in a frame of its own origin; its score reaches the gradebook, marked, and only rises; it resumes',
    async () => {
      expect(box).toMatchObject({ isolated: true, installed: ['Test.Box 1.0'] });
      const link = newLink(box.id);
      const page = await browser.context.newPage();
      const first = await open(page, link, 'hocsinh1');
      expect(new URL(first.around.url()).host).toBe(`localhost:${school.server.port}`);
      await first.inside.getByRole('button', { name: 'Bấm 0' }).press('Enter');
      const grade = await gradeOf(link);
      expect(grade.history.at(-1)).toMatchObject({ status: 200, scoreGiven: 5, scoreMaximum: 10 });
      expect(grade.score).toBe(10);
      expect(JSON.stringify(grade)).toContain('Điểm do gói H5P tự chấm');
      await first.around.getByText('Đã lưu').waitFor();

      await page.goto('about:blank');
      const second = await open(page, link, 'hocsinh1');
      await second.inside.getByRole('button', { name: 'Bấm 1' }).press('Enter');
      await eventually(() => (school.lms.gradeOf('4', link)?.score === 20 ? true : undefined));
      await page.close();
    },
    2 * MINUTE,
  );

  test(
    'the page around it has no accessibility fault, a name for the frame, and grows with it',
    async () => {
      const page = await browser.context.newPage();
      const { around } = await open(page, newLink(box.id), 'hocsinh2');
      expect(await violations(around)).toEqual([]);
      expect(await around.locator('iframe').getAttribute('title')).toBe('Cái hộp');
      expect(await around.locator('#lbp-loading').count()).toBe(0);
      await page.close();
    },
    MINUTE,
  );

  test(
    'a teacher tries it out, is told who scores, and nothing is kept',
    async () => {
      const link = newLink(box.id);
      const page = await browser.context.newPage();
      const { around, inside } = await open(page, link, 'giaovien');
      await around.getByText('tự chấm trên máy học sinh').waitFor();
      const sent: string[] = [];
      page.on('request', (each) => void (each.method() !== 'GET' && sent.push(each.url())));
      await inside.getByRole('button', { name: 'Bấm 0' }).click();
      await inside.getByRole('button', { name: 'Bấm 1' }).waitFor();
      await page.waitForTimeout(1_000);
      expect(sent).toEqual([]);
      await page.close();
    },
    MINUTE,
  );
});

/** Tries what it must not be able to do, and says in its button what came of it. */
const evilScript = `${boxScript}
(function () {
  var seen = {};
  function attempt(name, run) { try { seen[name] = run(); } catch (error) { seen[name] = 'refused'; } }
  attempt('parent', function () { return String(window.parent.document.title); });
  attempt('top', function () { window.top.location = 'https://evil.example/'; return 'left'; });
  attempt('cookie', function () { document.cookie = 'evil=1'; return document.cookie; });
  var lies = [
    { lb: 'statement', value: { verb: { id: 'http://adlnet.gov/expapi/verbs/answered' }, object: { id: 'https://x.example/a' }, result: { score: { raw: 99, max: 2 } } } },
    { lb: 'statement', value: { verb: { id: 'javascript:alert(1)' }, object: {} } },
    { lb: 'state', value: '{broken' },
    { lb: 'init', state: null }, null, 'x', { context: 'h5p', action: 'resize', scrollHeight: 1e12 },
  ];
  setTimeout(function () { lies.forEach(function (lie) { window.parent.postMessage(lie, '*'); }); }, 500);
  Promise.all([
    fetch('https://evil.example/').then(function () { return 'sent'; }, function () { return 'refused'; }),
    fetch('//localhost:' + location.port + '/catalogue').then(function () { return 'sent'; }, function () { return 'refused'; }),
    (navigator.serviceWorker ? navigator.serviceWorker.register('/assets/play/x.js') : Promise.reject()).then(function () { return 'stays'; }, function () { return 'refused'; }),
  ]).then(function (answers) { seen.evil = answers[0]; seen.tool = answers[1]; seen.worker = answers[2]; window.seen = seen; });
})();`;

describe('on a slow line', () => {
  test.each([
    ['a package', () => box.id, (frame: Frame) => frame.getByRole('button', { name: 'Bấm 0' })],
    ['a lesson of ours', () => 'B-M4', (frame: Frame) => frame.getByRole('button', { name: 'Bắt đầu' })],
  ])(
    '%s begins when its libraries have come, long after the core',
    async (_what, item, shown) => {
      const page = await browser.context.newPage();
      await page.route(/\/assets\/play\/libraries-/, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 1_500));
        await route.continue();
      });
      await page.goto(school.lms.launchUrl('5', newLink(item())));
      const found = () => page.frames().find((each) => /\/package\/|\/play\/B-M4/.test(each.url()));
      await shown(await eventually(found, 15_000)).waitFor();
      await page.close();
    },
    MINUTE,
  );
});

describe('the code of a package', () => {
  test(
    'reaches neither the tool’s page nor the LMS, sends nothing away, and its lies move no grade',
    async () => {
      const evil = await importBytes(
        school.server.dataDir,
        boxPackage({
          'Test.Box-1.0/library.json': null,
          'Test.Box-1.0/semantics.json': null,
          'Test.Box-1.0/scripts/box.js': null,
          'Test.Box-1.0/box.css': null,
          'h5p.json': JSON.stringify({
            title: 'Gói xấu',
            mainLibrary: 'Test.Evil',
            preloadedDependencies: [{ machineName: 'Test.Evil', majorVersion: 1, minorVersion: 0 }],
          }),
          'content/content.json': '{}',
          'Test.Evil-1.0/library.json': JSON.stringify({
            title: 'Evil',
            machineName: 'Test.Evil',
            majorVersion: 1,
            minorVersion: 0,
            patchVersion: 0,
            preloadedJs: [{ path: 'evil.js' }],
          }),
          'Test.Evil-1.0/evil.js': evilScript.replaceAll('Test.Box', 'Test.Evil'),
        }),
      );
      const link = newLink(evil.id);
      const page = await browser.context.newPage();
      const { inside, around } = await open(page, link, 'hocsinh1');
      const seen = await eventually(
        async () => (await inside.evaluate(() => (window as unknown as { seen?: object }).seen)) ?? undefined,
      );
      expect(seen).toEqual({
        parent: 'refused',
        top: 'refused',
        cookie: '',
        evil: 'refused',
        tool: 'refused',
        worker: 'refused',
      });
      await page.waitForTimeout(1_500);
      expect(school.lms.gradeOf('4', link)?.score ?? null).toBeNull();
      expect(await around.locator('iframe').evaluate((frame) => frame.clientHeight)).toBeLessThanOrEqual(30_000);
      expect(page.url()).toContain('127.0.0.1');
      await page.close();
    },
    MINUTE,
  );
});

type Answer = { status: number; headers: Record<string, unknown>; body: string };

/** Names below localhost lead to this machine in browsers; Node is told so. */
const ask = (host: string, path: string, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: school.server.port, path, method, headers: { host } };
    const sent = request(options, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => {
        body += chunk.toString('utf8');
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    sent.on('error', reject).end();
  });

describe('the two origins', () => {
  const frame = () => `/package/${box.id}/${box.version}`;
  const tool = () => `localhost:${school.server.port}`;

  test('the play origin serves frames with what they load, closed by its policy, and sets no cookie', async () => {
    const page = await ask(playHost(), `${frame()}?in=${encodeURIComponent(school.lms.url)}`);
    expect([page.status, page.headers['set-cookie']]).toEqual([200, undefined]);
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain(`frame-ancestors http://${tool()} ${school.lms.url};`);
    for (const part of ["default-src 'none'", "connect-src 'self'", 'worker-src blob:', 'sandbox allow-scripts']) {
      expect(policy).toContain(part);
    }
    const paths = [
      `/content/${box.id}/${box.version}/images/a.png`,
      '/libraries/Test.Box-1.0/box.css',
      '/libraries/Test.Box-1.0/scripts/box.js',
      ...[...page.body.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path ?? ''),
    ];
    expect(paths.length).toBeGreaterThan(6);
    for (const path of paths) {
      const { status, headers } = await ask(playHost(), path);
      expect([path, status, headers['x-content-type-options'], headers['set-cookie']]).toEqual([
        path,
        200,
        'nosniff',
        undefined,
      ]);
    }
  });

  test('an LMS nobody registered may not frame it', async () => {
    const { headers } = await ask(playHost(), `${frame()}?in=https://evil.example`);
    expect(String(headers['content-security-policy'])).toContain(`frame-ancestors http://${tool()};`);
  });

  test('nothing of the tool is there', async () => {
    for (const path of [
      '/',
      '/catalogue',
      '/play/B-M4',
      '/healthz',
      '/metrics',
      '/lti/jwks',
      '/assets/web/site.css',
      '/session/code',
    ]) {
      expect([path, (await ask(playHost(), path)).status]).toEqual([path, 404]);
    }
    expect((await ask(playHost(), '/lti/launch', 'POST')).status).toBe(404);
    for (const path of [
      `${frame()}x`,
      '/libraries/../../langbiang.sqlite',
      '/libraries/Test.Box-1.0/..%2f..%2f..%2flangbiang.sqlite',
      '/libraries/Test.Gone-1.0/a.js',
      `/content/${box.id}/${box.version}/..%2f..%2f..%2f..%2flangbiang.sqlite`,
    ]) {
      expect([path, (await ask(playHost(), path)).status]).toEqual([path, 404]);
    }
  });

  test('nothing of the package is on the tool’s', async () => {
    for (const path of [
      frame(),
      `/content/${box.id}/${box.version}/images/a.png`,
      '/libraries/Test.Box-1.0/scripts/box.js',
    ]) {
      expect([path, (await ask(tool(), path)).status]).toEqual([path, 404]);
    }
  });
});
