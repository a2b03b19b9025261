import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { err, ok } from '@langbiang/core';
import request from 'supertest';
import { type LaunchApp, launchApp, launched } from '../testing/launch-app.js';

let app: LaunchApp;
beforeAll(async () => {
  app = await launchApp();
});
afterAll(() => app.server.close());
beforeEach(() => app.reset());

describe('a launch form sent again', () => {
  const cookiesOf = (answer: { headers: Record<string, unknown> }) =>
    (answer.headers['set-cookie'] as string[]).map((cookie) => cookie.split(';')[0]).join('; ');
  const used = () => app.launch.mockResolvedValue(err({ code: 'LTI_STATE_UNKNOWN' }));

  test('from the browser where its session is open: refused, and led on to that session', async () => {
    const cookies = cookiesOf(await app.post());
    used();
    const answer = await app.post().set('Cookie', cookies);
    expect([answer.status, answer.text.includes('LTI_STATE_UNKNOWN')]).toEqual([400, true]);
    expect(answer.headers['set-cookie']).toBeUndefined();
    const way = /id="continue" class="button primary" href="([^"]+)"/.exec(answer.text)?.[1]?.replace('&#x3D;', '=');
    expect(way).toMatch(/^\/play\/B-M4\?s=[\w-]{12}$/);
    expect(answer.text).toContain('vẫn đang mở');
    expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'self' https://lms.example.test");
  });

  test('from anywhere else, or when the session is over: a page without a way in', async () => {
    const first = cookiesOf(await app.post());
    const [mark = ''] = first.split('; ').filter((cookie) => cookie.startsWith('lti_state_'));
    const other = cookiesOf(await app.post({ id_token: 't', state: 'st-9' }));
    used();
    for (const cookies of [
      '',
      mark,
      `${mark}; ${other}`,
      'lti_state_st-1=v',
      `${other}; lti_state_st-1=opened x //evil`,
    ]) {
      const answer = await app.post().set('Cookie', cookies);
      expect([cookies, answer.status, answer.text.includes('id="continue"')]).toEqual([cookies, 400, false]);
    }
    app.server.clock.now = new Date(app.server.clock.now.getTime() + 9 * 3600 * 1000);
    expect((await app.post().set('Cookie', first)).text).not.toContain('id="continue"');
  });
});

describe('opening the launch address by hand', () => {
  test.each(['get', 'head'] as const)('%s', async (method) => {
    const answer = await request(app.server.app)[method]('/lti/launch?id_token=t&state=s').set('Accept', 'text/html');
    expect([answer.status, answer.headers['allow']]).toEqual([405, 'POST']);
    if (method === 'get') expect(answer.text).toContain('LTI_LAUNCH_NOT_POSTED');
  });
});

describe('the language of a refusal', () => {
  const token = (locale: string) =>
    ['{}', JSON.stringify({ 'https://purl.imsglobal.org/spec/lti/claim/launch_presentation': { locale } }), '']
      .map((part) => Buffer.from(part).toString('base64url'))
      .join('.');

  test.each([
    [token('en'), 'vi-VN', 'en'],
    [token('vi'), 'en-US', 'vi'],
    ['no token', 'en-US,en', 'en'],
    ['no token', 'fr', 'vi'],
  ])('the launch’s, else the browser’s; the other stands below', async (idToken, browser, lang) => {
    app.launch.mockResolvedValue(err({ code: 'LTI_SIGNATURE_INVALID' }));
    const answer = await app.post({ id_token: idToken, state: 's' }).set('Accept-Language', browser);
    expect(answer.text).toContain(`<html lang="${lang}">`);
    expect(answer.text).toContain(`<div lang="${lang === 'vi' ? 'en' : 'vi'}" class="other-language">`);
  });

  test('a launch that names none opens in the browser’s', async () => {
    const { locale: _, ...silent } = launched;
    app.launch.mockResolvedValue(ok(silent));
    const answer = await app.post().set('Accept-Language', 'en-GB,en;q=0.8');
    expect((await app.sessionBehind(String(answer.headers['location']))).lang).toBe('en');
  });
});
