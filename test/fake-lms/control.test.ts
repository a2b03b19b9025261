import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { decodeJwt } from 'jose';
import { type FakeLms, membershipRole, startFakeLms, visitLaunch } from './index.js';
import { scoreScope } from './oidc/scopes.js';
import { type JoseTool, startJoseTool } from './testing/jose-tool.js';
import { accessToken, postScore, score } from './testing/tool-messages.js';

const lti = (name: string): string => `https://purl.imsglobal.org/spec/lti/claim/${name}`;
let tool: JoseTool;
beforeAll(async () => {
  tool = await startJoseTool();
});
afterAll(() => tool.stop());

describe('faults', () => {
  let lms: FakeLms;
  let token: string;
  let url: string;
  beforeAll(async () => {
    lms = await startFakeLms({ tool: tool.tool });
    lms.createLink({ title: 'Bài', lineItem: { scoreMaximum: 10 } });
    token = await accessToken(lms, tool, [scoreScope]);
    const [item] = lms.lineItems();
    url = item ? lms.lineItemUrl(item) : '';
  });
  afterAll(() => lms.stop());
  afterEach(() => lms.clearFaults());

  test('429 with Retry-After, for as many requests as asked, and the request is seen', async () => {
    const before = lms.requests('scores').length;
    lms.setFault({ on: 'scores', kind: 'status', status: 429, retryAfter: 7, times: 2 });
    const answers = [];
    for (const given of [1, 2, 3]) answers.push(await postScore(url, token, score('4', given)));
    expect(answers.map(({ status, headers }) => [status, headers.get('retry-after')])).toEqual([
      [429, '7'],
      [429, '7'],
      [200, null],
    ]);
    const seen = lms.requests('scores').slice(before);
    expect(seen.map(({ status }) => status)).toEqual([429, 429, 200]);
    expect(seen[0]?.headers).not.toHaveProperty('authorization');
    expect(lms.grades()[0]?.history.map(({ scoreGiven }) => scoreGiven)).toEqual([3]);
  });

  test('a timeout never answers; taking the fault back does', async () => {
    const clear = lms.setFault({ on: 'jwks', kind: 'timeout' });
    await expect(fetch(lms.registration.jwksUrl, { signal: AbortSignal.timeout(150) })).rejects.toThrow();
    clear();
    expect((await fetch(lms.registration.jwksUrl)).status).toBe(200);
  });

  test('a slow key set is slow', async () => {
    lms.setFault({ on: 'jwks', kind: 'delay', ms: 120 });
    const start = performance.now();
    expect((await fetch(lms.registration.jwksUrl)).status).toBe(200);
    expect(performance.now() - start).toBeGreaterThan(110);
  });

  test('a reset loses the message, a lost answer only the answer', async () => {
    const at = (s: number) => ({ timestamp: new Date(Date.now() + s * 1000).toISOString() });
    lms.setFault({ on: 'scores', kind: 'reset', times: 1 });
    await expect(postScore(url, token, score('5', 6, at(1)))).rejects.toThrow();
    expect(lms.grades().find(({ userId }) => userId === '5')).toBeUndefined();
    lms.setFault({ on: 'scores', kind: 'lost-answer', times: 1 });
    await expect(postScore(url, token, score('5', 6, at(3)))).rejects.toThrow();
    expect(lms.grades().find(({ userId }) => userId === '5')?.score).toBe(6);
  });

  test('one request of three is turned away, until the fault has struck often enough', async () => {
    lms.setFault({ on: 'jwks', kind: 'status', status: 503, every: 3, times: 2 });
    const statuses = [];
    for (let n = 0; n < 9; n += 1) statuses.push((await fetch(lms.registration.jwksUrl)).status);
    expect(statuses).toEqual([200, 200, 503, 200, 200, 503, 200, 200, 200]);
  });

  test('a stale key set lacks the newest key, and nothing else', async () => {
    const kids = async () => {
      const { keys } = (await (await fetch(lms.registration.jwksUrl)).json()) as { keys: { kid: string }[] };
      return keys.map(({ kid }) => kid);
    };
    const before = await kids();
    const kid = await lms.rotateKeys({ dropOld: true });
    lms.setFault({ on: 'jwks', kind: 'stale', times: 1 });
    expect([await kids(), await kids()]).toEqual([before, [kid]]);
  });

  test('a short-lived token dies on the platform’s clock', async () => {
    lms.setTokenLifetime(60);
    const short = await accessToken(lms, tool, [scoreScope]);
    const post = async () => (await postScore(url, short, score('no-one', 1))).status;
    expect(await post()).toBe(400);
    lms.shiftClock(61);
    expect(await post()).toBe(401);
    lms.shiftClock(0);
    lms.setTokenLifetime(3600);
  });

  test('a clock an hour slow refuses our assertion as issued in the future, and dates its tokens so', async () => {
    lms.shiftClock(-3600);
    await expect(accessToken(lms, tool, [scoreScope])).rejects.toThrow('invalid_client');
    const { launch } = await visitLaunch(lms.launchUrl('4', lms.createLink({ title: 'Bài' })));
    lms.shiftClock(0);
    const { iat = 0 } = decodeJwt(launch.fields['id_token'] ?? '');
    expect(Math.abs(Date.now() / 1000 - 3600 - iat)).toBeLessThan(30);
  });

  test('a stopped platform lets nobody wait', async () => {
    const other = await startFakeLms({ tool: tool.tool });
    other.setFault({ on: 'jwks', kind: 'timeout' });
    const waiting = expect(fetch(other.registration.jwksUrl)).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await other.stop();
    await waiting;
  });
});

describe('state', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'fake-lms-'));
  const stateFile = path.join(folder, 'state.json');
  afterAll(() => rmSync(folder, { recursive: true }));

  test('everything survives a restart, and links follow a tool that moved', async () => {
    const first = await startFakeLms({ tool: tool.tool, stateFile });
    const link = first.createLink({ title: 'Bài', lineItem: { scoreMaximum: 10 } });
    const elsewhere = first.createLink({ title: 'Nơi khác', url: `${tool.tool.launchUrl}/other` });
    const token = await accessToken(first, tool, [scoreScope]);
    const [item] = first.lineItems();
    await postScore(item ? first.lineItemUrl(item) : '', token, score('4', 8.5));
    const keys = await (await fetch(first.registration.jwksUrl)).text();
    await first.stop();
    expect(statSync(stateFile).mode & 0o077).toBe(0);

    // The client notices a moment later that its kept connections are gone.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const moved = { ...tool.tool, launchUrl: 'http://localhost:1/launch' };
    const port = Number(new URL(first.url).port);
    const second = await startFakeLms({ tool: moved, stateFile, port });
    expect(second.registration).toEqual(first.registration);
    expect(await (await fetch(second.registration.jwksUrl)).text()).toBe(keys);
    expect(second.links()).toEqual([{ ...link, url: moved.launchUrl }, elsewhere]);
    expect(second.gradeOf('4', link)).toMatchObject({ score: 8.5 });
    const added = second.createLink({ title: 'Mới' });
    expect([link.id, elsewhere.id]).not.toContain(added.id);
    await second.stop();
  });

  test('a foreign or broken file is named, not overwritten', async () => {
    for (const text of ['{', '{"version": 99}']) {
      writeFileSync(stateFile, text);
      await expect(startFakeLms({ tool: tool.tool, stateFile })).rejects.toThrow(stateFile);
      expect(readFileSync(stateFile, 'utf8')).toBe(text);
    }
  });
});

describe('courses and people', () => {
  let lms: FakeLms;
  beforeAll(async () => {
    lms = await startFakeLms({ tool: tool.tool });
  });
  afterAll(() => lms.stop());

  test('a copied course has new ids, the same content, its history and no grades', async () => {
    const link = lms.createLink({
      title: 'Bài',
      custom: { item: 'B-M4', from: '$Context.id.history' },
      lineItem: { scoreMaximum: 10, resourceId: 'B-M4' },
    });
    const copy = lms.copyCourse(lms.course.id, 'Lịch sử và Địa lí 8B');
    const [copied] = lms.links(copy.id);
    expect(copied).toMatchObject({ title: 'Bài', courseId: copy.id, history: [link.id] });
    expect(copied?.id).not.toBe(link.id);
    const [column] = lms.lineItems(copy.id);
    expect(column).toMatchObject({ linkId: copied?.id, resourceId: 'B-M4', scoreMaximum: 10 });
    const { launch } = await visitLaunch(lms.launchUrl('4', copied?.id ?? ''));
    const claims = decodeJwt(launch.fields['id_token'] ?? '');
    expect(claims[lti('context')]).toMatchObject({ id: copy.id, title: 'Lịch sử và Địa lí 8B' });
    expect(claims[lti('custom')]).toMatchObject({ item: 'B-M4', from: lms.course.id });
  });

  test('a new member launches with the roles given', async () => {
    const person = {
      username: 'moi',
      name: 'Học sinh 3',
      givenName: '3',
      familyName: 'Học sinh',
      email: 'x@example.test',
    };
    lms.addUser({ id: '77', ...person }, lms.course.id, { roles: [membershipRole('Learner')], status: 'active' });
    const { launch } = await visitLaunch(lms.launchUrl('77', lms.createLink({ title: 'Bài' })));
    expect(decodeJwt(launch.fields['id_token'] ?? '')).toMatchObject({ sub: '77', name: 'Học sinh 3' });
  });

  test('doors lead to the first course; what is not there is a 404 page', async () => {
    const enter = async (door: string) => {
      const response = await fetch(`${lms.url}/enter/${door}`, { redirect: 'manual' });
      return [response.status, response.headers.get('location')];
    };
    expect(await enter('teacher')).toEqual([303, '/as/giaovien/courses/2']);
    expect(await enter('pupil')).toEqual([303, '/as/hocsinh1/courses/2']);
    expect(await enter('pupil-2')).toEqual([303, '/as/hocsinh2/courses/2']);
    expect(await enter('lead')).toEqual([303, '/as/quanli/courses/2']);
    for (const gone of [
      '/enter/nobody',
      '/as/x/courses/2',
      '/as/giaovien/courses/9',
      '/as/giaovien/links/9',
      '/launch/x',
    ])
      expect((await fetch(lms.url + gone)).status).toBe(404);
  });

  test('pupils see neither the gradebook nor the picker nor the coverage page', async () => {
    const course = `${lms.url}/as/hocsinh1/courses/2`;
    for (const page of [`${course}/gradebook`, `${course}/add`, `${course}/deep-link`])
      expect((await fetch(page)).status).toBe(404);
    const html = await (await fetch(`${lms.url}/as/quanli/courses/2`)).text();
    const coverage = /\/as\/quanli\/links\/\d+/.exec(html)?.[0] ?? '';
    expect((await fetch(lms.url + coverage)).status).toBe(200);
    expect((await fetch(lms.url + coverage.replace('quanli', 'hocsinh1'))).status).toBe(404);
    expect(await (await fetch(course)).text()).not.toContain('Phủ nội dung');
  });
});
