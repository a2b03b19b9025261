import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ContentItem } from '@langbiang/store';
import request from 'supertest';
import { createAttemptReviews } from '../attempts/attempt-reviews.js';
import { createAttemptService } from '../attempts/attempt-service.js';
import { answered, ITEM, pupil, Q1 } from '../attempts/fixtures.js';
import { deliveryTexts } from '../delivery/index.js';
import { createMarkingService, markingTexts } from '../marking/index.js';
import { type TestApp, testApp } from '../testing/test-app.js';
import { createTexts } from '../web/texts.js';
import { createViews } from '../web/views.js';
import { webTexts } from '../web/web-texts.js';
import { openPlayerAssets } from './assets/player-assets.js';
import { playRoutes } from './index.js';
import type { PlayData } from './player/play-data.js';
import { builtFolders } from './testing.js';
import { playTexts } from './texts.js';

const NASTY = '</script><script>alert(1)</script><!--';
const folders = builtFolders();
const contentDir = mkdtempSync(path.join(tmpdir(), 'langbiang-content-'));
let server: TestApp;
let failed = 0;
let names: ReadonlyMap<string, string> = new Map();
const service = () =>
  createAttemptService({
    secret: 'secret',
    store: server.store,
    clock: () => server.clock.now,
    newId: randomUUID,
    onGradeEnqueued: () => {},
  });

beforeAll(async () => {
  const player = openPlayerAssets(folders);
  if (!player.ok) throw new Error(player.error.code);
  const texts = createTexts([webTexts, playTexts, markingTexts, deliveryTexts]);
  const note = {
    html: '<h3>Chia thời gian</h3><p>Dừng ở trang 4.<a class="lb-cite" href="#source-1">1</a></p>',
    sources: [{ n: 1, factId: 'B-034', statement: 'Vùng tiếp giáp rộng 12 hải lí.', links: [{ title: 'Luật Biển' }] }],
  };
  mkdirSync(path.join(contentDir, 'items'));
  const built = { id: ITEM.id, version: ITEM.version, media: {}, note };
  writeFileSync(path.join(contentDir, 'items', `${ITEM.id}.json`), JSON.stringify(built));
  server = await testApp({
    environment: { CONTENT_DIR: contentDir },
    routes: [
      (deps) =>
        playRoutes({
          ...deps,
          store: {
            items: {
              get: (id) => server.store.items.get(id),
              card: (id) => server.store.items.card(id),
              list: async () => [],
              put: async () => {},
            },
          },
          attempts: lazy,
          marking: { waiting: (...args) => marking().waiting(...args) },
          reviews: { latest: (...args) => reviews().latest(...args) },
          names: { of: async () => names },
          deliveries: { failed: async (data) => (data.link ? failed : null) },
          views: createViews(texts),
          pages: { ...deps.pages, texts },
          player: player.value,
        }),
    ],
  });
  await server.store.items.put(ITEM);
  const params = ITEM.params as Record<string, unknown>;
  await server.store.items.put({ ...ITEM, id: 'T-02', params: { ...params, summaryHtml: NASTY } } as ContentItem);
  await server.store.items.put({ ...ITEM, id: 'T-03', library: 'H5P.Blanks 1.14', params: {} });
});
afterAll(async () => {
  folders.remove();
  rmSync(contentDir, { recursive: true });
  await server.close();
});

const reviews = () => createAttemptReviews({ store: server.store, clock: () => server.clock.now, secret: 'secret' });

const marking = () =>
  createMarkingService({ store: server.store, clock: () => server.clock.now, onGradeEnqueued: () => {} });

/** The app is built before its store is known to this test. */
const lazy: ReturnType<typeof createAttemptService> = {
  open: (...args) => service().open(...args),
  submit: (...args) => service().submit(...args),
  restart: (...args) => service().restart(...args),
  state: (...args) => service().state(...args),
  keepState: (...args) => service().keepState(...args),
};

async function open(itemId: string, data: Parameters<TestApp['open']>[0] = {}) {
  const session = await server.open(data);
  const answer = await request(server.app).get(await session.url(`/play/${itemId}`));
  return { session, answer, data: dataOf(answer.text) };
}

function dataOf(html: string): PlayData | null {
  const json = /<script type="application\/json" id="lb-play"[^>]*>(.*?)<\/script>/s.exec(html)?.[1];
  return json ? (JSON.parse(json) as PlayData) : null;
}

const learner = (over: Parameters<typeof pupil>[0] = {}) => pupil({ userId: randomUUID(), ...over });

describe('a pupil', () => {
  test('gets the lesson with an attempt of its own, under a pseudonym and without a name', async () => {
    const who = learner();
    const { answer, data } = await open('T-01', who);
    expect(answer.status).toBe(200);
    expect(data?.attempt).toMatchObject({ completed: false, actor: who.userId, state: null });
    expect(data?.content).toMatchObject({
      id: 'T-01',
      library: 'Langbiang.Lesson 1.0',
      iri: 'http://localhost:3000/play/T-01',
    });
    expect(answer.text).not.toContain('sub-1');
  });

  test('resumes where it left', async () => {
    const who = learner();
    const first = await open('T-01', who);
    const { attemptId } = first.data?.attempt ?? { attemptId: '' };
    await service().keepState(who, attemptId, '{"at":"page"}');
    expect((await open('T-01', who)).data?.attempt).toMatchObject({ attemptId, state: '{"at":"page"}' });
  });

  test('plays only what its activity is about', async () => {
    const { answer } = await open('T-02', learner());
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('PLAY_ITEM_OTHER');
  });

  test('of a link without an id is told so', async () => {
    const { answer } = await open('T-01', learner({ link: null }));
    expect([answer.status, answer.text.includes('PLAY_NO_LINK')]).toEqual([400, true]);
  });
});

describe('staff', () => {
  test('see a preview that records nothing', async () => {
    const { answer, data } = await open('T-01');
    expect(data?.attempt).toBeNull();
    expect(answer.text).toContain('Xem trước');
    expect(await server.store.coverage.engagement('T1')).toEqual([]);
  });

  test('read the note for the teacher, whose citations lead to its own sources; pupils never get it', async () => {
    const { answer } = await open('T-01');
    expect(answer.text).toContain('Ghi chú cho thầy/cô');
    expect(answer.text).toContain('<p>Dừng ở trang 4.<a class="lb-cite" href="#note-source-1">1</a></p>');
    expect(answer.text).toContain('<li id="note-source-1" value="1">Vùng tiếp giáp rộng 12 hải lí.');
    const pupils = await open('T-01', learner());
    expect(pupils.answer.text).not.toContain('Dừng ở trang 4');
    expect(pupils.answer.text).not.toContain('Ghi chú');
    expect((await open('T-02')).answer.text).not.toContain('Ghi chú');
  });

  test('are told which lesson does not exist, and which library is missing', async () => {
    expect((await open('T-99')).answer.status).toBe(404);
    const { answer } = await open('T-03');
    expect(answer.status).toBe(500);
    expect(answer.text).toContain('H5P.Blanks 1.14');
  });
});

describe('the page', () => {
  test('runs nothing that stands in the content', async () => {
    const { answer } = await open('T-02', { lang: 'en' });
    expect(answer.text).not.toContain('alert(1)');
    const url = /src="([^"]*content-T-02[^"]*)"/.exec(answer.text)?.[1] ?? '';
    const script = (await request(server.app).get(url).buffer(true)).text;
    const window: { lbContent?: unknown } = {};
    new Function('window', script)(window);
    expect(window.lbContent).toMatchObject({ summaryHtml: NASTY });
  });

  test('shows a title as text', async () => {
    const meta = { ...(ITEM.meta as object), title: { vi: NASTY, en: NASTY } };
    await server.store.items.put({ ...ITEM, id: 'T-04', meta });
    const { answer, data } = await open('T-04');
    expect(answer.text).not.toContain('<script>alert');
    expect(data?.content.title).toBe(NASTY);
  });

  test('runs only scripts with this answer’s nonce, and only the platform may frame it', async () => {
    const { answer } = await open('T-01', learner());
    const policy = String(answer.headers['content-security-policy']);
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-(inline|eval)/);
    expect(policy).toContain("frame-ancestors 'self' https://lms.example");
    const scripts = [...answer.text.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    expect(scripts).toHaveLength(5);
    for (const tag of scripts) expect(tag.replaceAll('&#x3D;', '=')).toContain(`nonce="${nonce}"`);
    expect((await open('T-01', learner())).answer.text).not.toContain(nonce);
  });

  test('needs three scripts and one sheet', async () => {
    const { answer } = await open('T-01', learner());
    const loaded = [...answer.text.matchAll(/(?:src|href)="(\/[^"]*)"/g)].map(([, url]) => url);
    expect(loaded).toHaveLength(4);
    for (const url of loaded) expect((await request(server.app).get(String(url))).status).toBe(200);
  });

  test('is compressed, and nobody keeps it', async () => {
    const { answer } = await open('T-01', learner());
    expect(answer.headers).toMatchObject({ 'content-encoding': 'gzip', 'cache-control': 'no-store' });
    const session = await server.open(learner());
    const br = await request(server.app)
      .get(await session.url('/play/T-01'))
      .set('Accept-Encoding', 'gzip, deflate, br, zstd')
      .buffer(true)
      .parse((res, done) => {
        res.on('data', () => {});
        res.on('end', () => done(null, null));
      });
    expect(br.headers['content-encoding']).toBe('br');
  });

  test.each([
    ['https://lms.example/course', 'https://lms.example/course'],
    ['javascript:alert(1)', null],
    [undefined, null],
  ])('leads back to %s as %s', async (returnUrl, expected) => {
    const { data } = await open('T-01', learner(returnUrl ? { returnUrl } : {}));
    expect(data?.returnUrl).toBe(expected);
  });

  test('leads staff to the grades of the class, with those that could not be sent; never a pupil', async () => {
    failed = 2;
    const activity = { link: { id: 'link-g', title: 'Bài thử' } };
    const { answer } = await open('T-01', activity);
    expect(answer.text).toContain('href="/grades?s');
    expect(answer.text).toContain('2 điểm chưa gửi được');
    failed = 0;
    expect((await open('T-01', activity)).answer.text).not.toContain('chưa gửi được');
    for (const elsewhere of [{ link: null }, learner()])
      expect((await open('T-01', elsewhere)).answer.text).not.toContain('/grades');
  });

  test('look at the work a submission review is about, by its name, and nothing of it is recorded', async () => {
    const who = learner({ link: { id: 'link-r', title: 'Bài thử' } });
    const first = await open('T-01', who);
    const { attemptId } = first.data?.attempt ?? { attemptId: '' };
    await service().submit(who, attemptId, [answered(randomUUID(), Q1, 'a')]);
    names = new Map([[who.userId, 'Trần <Bình>']]);
    const staff = { ...who, userId: 'teacher-1', roles: ['teacher' as const], reviewOf: who.userId };
    const { answer, data } = await open('T-01', staff);
    expect(data?.attempt).toMatchObject({ attemptId, isReview: true, actor: '', completed: false });
    expect(data?.attempt?.state).toContain('"submitted":"a"');
    expect(answer.text).toContain('Trần &lt;Bình&gt; đang làm dở: 1/4 điểm, lượt 1');
    expect(answer.text).not.toContain('Xem trước');
    // Another lesson, reached from here, is a preview.
    expect((await open('T-02', staff)).data?.attempt).toBeNull();
    const nobody = await open('T-01', { ...staff, reviewOf: 'nobody' });
    expect([nobody.answer.status, nobody.answer.text.includes('REVIEW_NOTHING')]).toEqual([404, true]);
    expect(server.log.join('')).not.toContain('Bình');
  });

  test('speaks the language of the launch', async () => {
    const { answer, data } = await open('T-01', { lang: 'en' });
    expect(answer.text).toContain('<html lang="en">');
    expect(answer.text).toContain('Preview: try anything');
    expect(data?.texts['saved']).toBe('Saved');
  });
});
