import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { err, ok } from '@langbiang/core';
import type { Launch, LtiEngine } from '@langbiang/lti';
import request from 'supertest';
import { card, type TestApp, testApp } from '../testing/test-app.js';
import { pseudonym, tenantIdOf } from '../web/identity.js';
import type { SessionData } from '../web/session.js';

const launched: Launch = {
  registrationId: 'reg-1',
  deploymentId: '1',
  messageType: 'LtiResourceLinkRequest',
  userId: 'sub-42',
  name: 'Tên Của Em',
  roles: ['learner'],
  locale: 'vi',
  context: { id: 'c1', title: 'Lịch sử và Địa lí 8A1', label: '8A1' },
  resourceLink: { id: 'link-1', title: 'Năm vùng biển' },
  targetLinkUri: 'http://localhost/lti/launch',
  custom: { item: 'B-M4' },
  ags: { scopes: [], lineItem: 'https://lms.example.test/lineitem/1' },
};

const login = jest.fn<LtiEngine['login']>();
const launch = jest.fn<LtiEngine['launch']>();
let server: TestApp;
const ourOrigin = 'http://localhost:3000';

beforeAll(async () => {
  server = await testApp({
    engine: { login, launch, jwks: async () => ({ keys: [{ kid: 'k' }] }) },
    cards: [card('B-M4')],
  });
  await server.store.platforms.put({
    id: 'reg-1',
    issuer: 'https://lms.example.test',
    clientId: 'client',
    deploymentIds: ['1'],
    authUrl: 'https://lms.example.test/auth',
    tokenUrl: 'https://lms.example.test/token',
    jwksUrl: 'https://lms.example.test/jwks',
    name: 'LMS',
    createdAt: '2026-11-24T08:00:00Z',
  });
});
afterAll(() => server.close());
beforeEach(() => {
  launch.mockReset().mockResolvedValue(ok(launched));
  login.mockReset().mockResolvedValue(
    ok({
      url: 'https://lms.example.test/auth?state=st-1&nonce=n',
      cookie: { name: 'lti_state_st-1', value: 'v', maxAgeSeconds: 600 },
    }),
  );
});

const post = (form: string | Record<string, string> = { id_token: 't', state: 'st-1' }) =>
  request(server.app).post('/lti/launch').type('form').set('Accept', 'text/html').send(form);
const withLaunch = (over: Partial<Launch>) => launch.mockResolvedValue(ok({ ...launched, ...over }));

async function sessionBehind(location: string): Promise<SessionData> {
  const session = await server.sessions.byCode(new URL(location, 'http://x').searchParams.get('c') ?? '');
  if (!session) throw new Error(`no session behind ${location}`);
  return session.data;
}

describe('login', () => {
  const params = {
    iss: 'https://lms.example.test',
    login_hint: 'hint-9',
    target_link_uri: 'http://localhost/x',
    lti_message_hint: '{"a":1}',
  };

  test.each(['get', 'post'] as const)('%s sends the browser to the platform with the state cookie', async (method) => {
    const call =
      method === 'get'
        ? request(server.app).get('/lti/login').query(params)
        : request(server.app).post('/lti/login').type('form').send(params);
    const answer = await call;
    expect(answer.status).toBe(302);
    expect(answer.headers['location']).toBe('https://lms.example.test/auth?state=st-1&nonce=n');
    const cookie = String(answer.headers['set-cookie']);
    for (const part of [
      'lti_state_st-1=v',
      'Path=/lti',
      'Max-Age=600',
      'HttpOnly',
      'Secure',
      'SameSite=None',
      'Partitioned',
    ])
      expect(cookie).toContain(part);
    expect(login.mock.calls[0]?.[0]).toEqual(
      Object.fromEntries(Object.entries(params).map(([key, value]) => [key, [value]])),
    );
  });

  test('a refused login is a page with its code and no redirect', async () => {
    login.mockResolvedValue(err({ code: 'LTI_ISSUER_UNKNOWN' }));
    const answer = await request(server.app).get('/lti/login').set('Accept', 'text/html');
    expect([answer.status, answer.headers['location']]).toEqual([400, undefined]);
    expect(answer.text).toContain('LTI_ISSUER_UNKNOWN');
  });
});

describe('a launch opens', () => {
  test.each<[string, Partial<Launch>, string]>([
    ['the lesson for a pupil', {}, '/play/B-M4'],
    ['its preview for a teacher', { roles: ['teacher'] }, '/play/B-M4'],
    ['the catalogue for a teacher without a lesson', { roles: ['teacher'], custom: {} }, '/catalogue'],
    ['the coverage page', { roles: ['administrator'], custom: { view: 'coverage' } }, '/coverage'],
    ['the picker', { roles: ['teacher'], messageType: 'LtiDeepLinkingRequest', custom: {} }, '/catalogue'],
    ['the lesson under review', { roles: ['teacher'], messageType: 'LtiSubmissionReviewRequest' }, '/play/B-M4'],
  ])('%s', async (_what, over, path) => {
    withLaunch(over);
    const answer = await post();
    expect(answer.status).toBe(303);
    expect(new URL(String(answer.headers['location']), 'http://x').pathname).toBe(path);
  });

  test.each<[string, Partial<Launch>, string, number]>([
    ['a pupil without a lesson', { custom: {} }, 'LAUNCH_NO_ITEM', 404],
    ['a lesson that is gone', { custom: { item: 'Z-9<b>' } }, 'LAUNCH_ITEM_UNKNOWN', 404],
    ['a pupil asking for coverage', { custom: { view: 'coverage' } }, 'SESSION_ROLE', 403],
    ['a pupil choosing lessons', { messageType: 'LtiDeepLinkingRequest' }, 'SESSION_ROLE', 403],
    ['somebody without a role, no lesson', { roles: [], custom: {} }, 'LAUNCH_NO_ITEM', 404],
  ])('no page for %s', async (_what, over, code, status) => {
    withLaunch(over);
    const answer = await post();
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(code);
    expect(answer.text).not.toContain('<b>');
  });
});

describe('the session of a launch', () => {
  test('knows the place and a pseudonym, and no name', async () => {
    const data = await sessionBehind(String((await post()).headers['location']));
    const tenantId = tenantIdOf('reg-1', '1');
    expect(data).toEqual({
      registrationId: 'reg-1',
      deploymentId: '1',
      tenantId,
      ltiUserId: 'sub-42',
      userId: pseudonym('test-secret', tenantId, 'sub-42'),
      roles: ['learner'],
      lang: 'vi',
      launchedAt: server.clock.now.toISOString(),
      context: launched.context,
      link: launched.resourceLink,
      itemId: 'B-M4',
      lineItemUrl: 'https://lms.example.test/lineitem/1',
      platformOrigin: 'https://lms.example.test',
    });
  });

  test('of a submission review knows whose work a teacher looks at; a pupil only ever comes to the own', async () => {
    const tenantId = tenantIdOf('reg-1', '1');
    const review = { messageType: 'LtiSubmissionReviewRequest', forUserId: 'sub-77' } as const;
    withLaunch({ ...review, roles: ['teacher'] });
    const data = await sessionBehind(String((await post()).headers['location']));
    expect(data.reviewOf).toBe(pseudonym('test-secret', tenantId, 'sub-77'));
    for (const roles of [['learner'], []] as const) {
      withLaunch({ ...review, roles });
      expect(await sessionBehind(String((await post()).headers['location']))).not.toHaveProperty('reviewOf');
    }
    withLaunch({ messageType: 'LtiResourceLinkRequest', forUserId: 'sub-77', roles: ['teacher'] });
    expect(await sessionBehind(String((await post()).headers['location']))).not.toHaveProperty('reviewOf');
  });

  test('keeps the deep linking request without the name', async () => {
    withLaunch({ messageType: 'LtiDeepLinkingRequest', roles: ['teacher'] });
    const data = await sessionBehind(String((await post()).headers['location']));
    expect(data.launch).toMatchObject({ messageType: 'LtiDeepLinkingRequest' });
    expect(JSON.stringify(data)).not.toContain('Tên Của Em');
  });

  test('speaks the language of the launch', async () => {
    withLaunch({ locale: 'en-GB' });
    expect((await sessionBehind(String((await post()).headers['location']))).lang).toBe('en');
  });

  test('nothing personal is logged', async () => {
    await post();
    for (const personal of ['Tên Của Em', 'sub-42']) expect(server.log.join('')).not.toContain(personal);
  });
});

describe('the class of a launch', () => {
  const tenantId = tenantIdOf('reg-1', '1');
  const grade = async (id: string) => (await server.store.contexts.get(tenantId, id))?.grade;

  test('gets a grade from its name; the activity’s own grade is surer; a known one stays', async () => {
    withLaunch({ context: { id: 'k1', title: 'Lớp 9B', label: '' }, custom: { item: 'B-M4' } });
    await post();
    expect(await grade('k1')).toBe(9);
    withLaunch({ context: { id: 'k2', title: 'Lớp 9B', label: '' }, custom: { item: 'B-M4', grade: '8' } });
    await post();
    expect(await grade('k2')).toBe(8);
    withLaunch({ context: { id: 'k2', title: 'Lớp 10', label: 'new' }, custom: { item: 'B-M4', grade: '7' } });
    await post();
    expect(await server.store.contexts.get(tenantId, 'k2')).toEqual({
      tenantId,
      contextId: 'k2',
      title: 'Lớp 10',
      label: 'new',
      grade: 8,
    });
  });

  test('stays without a grade until something says it', async () => {
    withLaunch({ context: { id: 'k3', title: 'Câu lạc bộ', label: '' } });
    await post();
    expect(await grade('k3')).toBeNull();
    withLaunch({ context: { id: 'k3', title: 'Câu lạc bộ', label: '' }, custom: { item: 'B-M4', grade: '11' } });
    await post();
    expect(await grade('k3')).toBe(11);
  });
});

describe('when cookies may be blocked', () => {
  const missing = () => launch.mockResolvedValue(err({ code: 'LTI_STATE_COOKIE_MISSING' }));
  const start = (headers: Record<string, string> = {}) =>
    request(server.app).post('/lti/login').type('form').set(headers).send({
      iss: 'https://lms.example.test',
      login_hint: 'hint-"9"',
      target_link_uri: 'http://localhost/x',
      extra: 'dropped',
    });
  const offered = (state: string) =>
    login.mockResolvedValue(
      ok({
        url: `https://lms.example.test/auth?state=${state}`,
        cookie: { name: `lti_state_${state}`, value: 'v', maxAgeSeconds: 600 },
        storage: { target: '_parent', platformOrigin: 'https://lms.example.test', state, nonce: 'n' },
      }),
    );

  test('a frame tries a cookie first, and holds the same login ready for a new tab', async () => {
    const answer = await start({ 'Sec-Fetch-Dest': 'iframe' });
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('/assets/lti/cookie-check.js');
    expect(answer.text).toContain('"next":"https://lms.example.test/auth?state=st-1&nonce=n"');
    expect(answer.text).toContain('action="/lti/login" target="_blank"');
    expect(answer.text).toContain('name="login_hint" value="hint-&quot;9&quot;"');
    expect(answer.text).not.toContain('dropped');
    expect(answer.headers['content-security-policy']).toContain("form-action 'self' https://lms.example.test");
    const cookies = answer.headers['set-cookie'] as unknown as string[];
    expect(cookies.find((cookie) => cookie.startsWith('lti_state_st-1=v'))).toContain('HttpOnly');
    const probe = cookies.find((cookie) => cookie.startsWith('lb_probe=1'));
    expect(probe).toContain('Partitioned');
    expect(probe).not.toContain('HttpOnly');
  });

  test('a page of its own, or a frame where a cookie of ours came back, goes straight on', async () => {
    const known: Record<string, string>[] = [
      { 'Sec-Fetch-Dest': 'document' },
      { 'Sec-Fetch-Dest': 'iframe', Cookie: 'lb_s_abc=1' },
      { 'Sec-Fetch-Dest': 'iframe', Cookie: 'lti_state_old=1' },
    ];
    for (const headers of known) expect((await start(headers)).status).toBe(302);
  });

  test('a launch without its cookie says what to do', async () => {
    missing();
    const answer = await post();
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('LTI_STATE_COOKIE_MISSING');
    expect(answer.text).toContain('mở hoạt động ở cửa sổ mới');
  });

  test('the platform’s storage is asked, and believed only where it was', async () => {
    offered('st-2');
    const put = await start();
    expect(put.status).toBe(200);
    expect(put.text).toContain('"target":"_parent"');
    expect(put.headers['content-security-policy']).toContain('frame-ancestors https://lms.example.test');

    await post({ id_token: 't', state: 'st-2', stored_state: 'st-2' });
    expect(launch.mock.calls.at(-1)?.[2]).toBeUndefined();

    missing();
    const ask = await post({ id_token: 'tok<', state: 'st-2' });
    expect(ask.text).toContain('name="id_token" value="tok&lt;"');
    expect(ask.text).toContain('/assets/lti/storage-get.js');

    launch.mockResolvedValue(ok(launched));
    const answer = { id_token: 't', state: 'st-2', stored_state: 'st-2' };
    // Another site may post a state of its own login: it is not believed.
    await post(answer).set('Origin', 'https://evil.example.test');
    expect(launch.mock.calls.at(-1)?.[2]).toBeUndefined();
    expect((await post(answer).set('Origin', ourOrigin)).status).toBe(303);
    const [form, , storedState] = launch.mock.calls.at(-1) ?? [];
    expect(storedState).toBe('st-2');
    expect(form).not.toHaveProperty('stored_state');
  });

  test('a storage that knows nothing is asked once', async () => {
    offered('st-3');
    await start();
    missing();
    expect((await post({ id_token: 't', state: 'st-3' })).status).toBe(200);
    const second = await post({ id_token: 't', state: 'st-3', stored_state: '' });
    expect([second.status, second.text.includes('LTI_STATE_COOKIE_MISSING')]).toEqual([400, true]);
  });
});

test('every refusal of the engine is counted and shown with its code', async () => {
  launch.mockResolvedValue(err({ code: 'LTI_SIGNATURE_INVALID' }));
  const answer = await post();
  expect([answer.status, answer.text.includes('LTI_SIGNATURE_INVALID')]).toEqual([401, true]);
  const metrics = await request(server.app).get('/metrics');
  expect(metrics.text).toMatch(/langbiang_launches_total\{result="LTI_SIGNATURE_INVALID"\} 1/);
});

test('the key set may be cached', async () => {
  const answer = await request(server.app).get('/lti/jwks');
  expect(answer.body).toEqual({ keys: [{ kid: 'k' }] });
  expect(answer.headers['cache-control']).toBe('public, max-age=300');
});
