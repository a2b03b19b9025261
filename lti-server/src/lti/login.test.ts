import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { err, ok } from '@langbiang/core';
import request from 'supertest';
import { type LaunchApp, launchApp, ourOrigin } from '../testing/launch-app.js';

let app: LaunchApp;
beforeAll(async () => {
  app = await launchApp();
});
afterAll(() => app.server.close());
beforeEach(() => app.reset());

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
        ? request(app.server.app).get('/lti/login').query(params)
        : request(app.server.app).post('/lti/login').type('form').send(params);
    const answer = await call;
    expect(answer.status).toBe(302);
    expect(answer.headers['location']).toBe('https://lms.example.test/auth?state=st-1&nonce=n');
    const cookie = String(answer.headers['set-cookie']);
    for (const part of [
      'lti_state_st-1=v',
      'Path=/lti',
      'Max-Age=3600',
      'HttpOnly',
      'Secure',
      'SameSite=None',
      'Partitioned',
    ])
      expect(cookie).toContain(part);
    expect(app.login.mock.calls[0]?.[0]).toEqual(
      Object.fromEntries(Object.entries(params).map(([key, value]) => [key, [value]])),
    );
  });

  test('a refused login is a page with its code and no redirect', async () => {
    app.login.mockResolvedValue(err({ code: 'LTI_ISSUER_UNKNOWN' }));
    const answer = await request(app.server.app).get('/lti/login').set('Accept', 'text/html');
    expect([answer.status, answer.headers['location']]).toEqual([400, undefined]);
    expect(answer.text).toContain('LTI_ISSUER_UNKNOWN');
  });
});

describe('when cookies may be blocked', () => {
  const missing = () => app.launch.mockResolvedValue(err({ code: 'LTI_STATE_COOKIE_MISSING' }));
  const start = (headers: Record<string, string> = {}) =>
    request(app.server.app).post('/lti/login').type('form').set(headers).send({
      iss: 'https://lms.example.test',
      login_hint: 'hint-"9"',
      target_link_uri: 'http://localhost/x',
      extra: 'dropped',
    });
  const offered = (state: string) =>
    app.login.mockResolvedValue(
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

  test.each<[string, Record<string, string>, number]>([
    ['a page of its own', { 'Sec-Fetch-Dest': 'document' }, 302],
    ['a frame where a session’s cookie came back', { 'Sec-Fetch-Dest': 'iframe', Cookie: 'lb_s_abc=1' }, 302],
    ['a frame where an older login’s cookie came back', { 'Sec-Fetch-Dest': 'iframe', Cookie: 'lti_state_old=1' }, 302],
    ['an old Safari, which does not say', { 'User-Agent': 'Mozilla/5.0 (iPad) AppleWebKit/605.1.15' }, 200],
    ['a client that is no browser', { 'User-Agent': 'curl/8.5' }, 302],
  ])('%s: %i', async (_name, headers, status) => {
    expect((await start(headers)).status).toBe(status);
  });

  test('the page speaks first the language of the browser, then the other', async () => {
    const english = await start({ 'Sec-Fetch-Dest': 'iframe', 'Accept-Language': 'en-US,en;q=0.9' });
    expect(english.text).toContain('<html lang="en">');
    expect(english.text).toMatch(/<h1 tabindex="-1">The browser blocks the cookies.*<div lang="vi".*<h2>Trình duyệt/s);
    const vietnamese = await start({ 'Sec-Fetch-Dest': 'iframe' });
    expect(vietnamese.text).toMatch(/<h1 tabindex="-1">Trình duyệt.*<div lang="en".*<h2>The browser/s);
  });

  test('a launch without its cookie is sent again with what the tab or the platform kept; nothing kept: what to do', async () => {
    missing();
    const ask = await app.post({ id_token: 'tok<', state: 'st-1' });
    expect(ask.status).toBe(200);
    expect(ask.text).toContain('name="id_token" value="tok&lt;"');
    expect(ask.text).toContain('/assets/lti/kept-state.js');
    expect(ask.text).toContain('id="lb-data"');
    expect(ask.text).not.toContain('platformOrigin');
    const answer = await app.post({ id_token: 't', state: 'st-1', stored_state: '' }).set('Origin', ourOrigin);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('LTI_STATE_COOKIE_MISSING');
    expect(answer.text).toContain('mở hoạt động ở cửa sổ mới');
  });

  test('what was kept is believed only from our own page', async () => {
    const answer = { id_token: 't', state: 'st-2', stored_state: 'st-2' };
    expect((await app.post(answer).set('Origin', ourOrigin)).status).toBe(303);
    const [form, , storedState] = app.launch.mock.calls.at(-1) ?? [];
    expect(storedState).toBe('st-2');
    expect(form).not.toHaveProperty('stored_state');

    // Another site may post a state of its own login: it is not believed, and not asked either.
    missing();
    for (const origin of ['https://evil.example.test', 'null', undefined]) {
      const posted = app.post(answer);
      const { status } = await (origin === undefined ? posted : posted.set('Origin', origin));
      expect([status, app.launch.mock.calls.at(-1)?.[2]]).toEqual([400, undefined]);
    }
    expect(
      (await app.post('id_token=t&state=st-2&stored_state=st-2&stored_state=x').set('Origin', ourOrigin)).status,
    ).toBe(400);
    expect(app.launch.mock.calls.at(-1)?.[2]).toBeUndefined();
  });

  test('the platform’s storage is offered to the page of the login and to that of the launch, framed by the platform', async () => {
    offered('st-3');
    const put = await start();
    expect(put.status).toBe(200);
    const offer = '"offer":{"target":"_parent","platformOrigin":"https://lms.example.test","state":"st-3"}';
    expect(put.text).toContain(offer);
    expect(put.headers['content-security-policy']).toContain('frame-ancestors https://lms.example.test');
    missing();
    const ask = await app.post({ id_token: 't', state: 'st-3' });
    expect(ask.text).toContain(offer);
    expect(ask.headers['content-security-policy']).toContain('frame-ancestors https://lms.example.test');
  });
});
