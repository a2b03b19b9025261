import { describe, expect, test } from '@jest/globals';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { NOW_SECONDS, REGISTRATION } from '../testing/fixtures.js';
import { empty, json } from '../testing/platform.js';
import { serviceBench, tokenIssuer } from '../testing/services.js';

const { tokenUrl } = REGISTRATION;
const bench = (answer: Parameters<typeof serviceBench>[0][string]) => serviceBench({ [tokenUrl]: answer });

test('client_credentials with a signed assertion for the token endpoint', async () => {
  const { tokens, tokenCalls } = bench(tokenIssuer());
  expect(await tokens.get(REGISTRATION, ['b', 'a'])).toEqual({ ok: true, value: 'token-1' });
  const [call] = tokenCalls();
  expect(call?.method).toBe('POST');
  expect(call?.headers.get('content-type')).toBe('application/x-www-form-urlencoded');
  const { client_assertion, ...form } = Object.fromEntries(new URLSearchParams(call?.body));
  expect(form).toEqual({
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    scope: 'a b',
  });
  expect(decodeProtectedHeader(client_assertion ?? '')).toMatchObject({ alg: 'RS256', kid: expect.any(String) });
  expect(decodeJwt(client_assertion ?? '')).toEqual({
    iss: 'client-1',
    sub: 'client-1',
    aud: tokenUrl,
    jti: expect.any(String),
    iat: NOW_SECONDS - 5,
    exp: NOW_SECONDS + 60,
  });
});

describe('cache', () => {
  test('one token per registration and set of scopes, whatever their order', async () => {
    const { tokens, tokenCalls } = bench(tokenIssuer());
    await tokens.get(REGISTRATION, ['a', 'b']);
    expect(await tokens.get(REGISTRATION, ['b', 'a'])).toMatchObject({ value: 'token-1' });
    expect(await tokens.get(REGISTRATION, ['a'])).toMatchObject({ value: 'token-2' });
    expect(await tokens.get({ ...REGISTRATION, id: 'reg-2' }, ['a'])).toMatchObject({ value: 'token-3' });
    expect(tokenCalls()).toHaveLength(3);
  });

  test('parallel callers share one request', async () => {
    const { tokens, tokenCalls } = bench(tokenIssuer());
    await Promise.all(Array.from({ length: 20 }, () => tokens.get(REGISTRATION, ['a'])));
    expect(tokenCalls()).toHaveLength(1);
  });

  test.each([
    ['an hour: five minutes early', { expires_in: 3600 }, 3300],
    ['an hour as text', { expires_in: '3600' }, 3300],
    ['four minutes: at half', { expires_in: 240 }, 120],
    ['unsaid: as five minutes, at half', {}, 150],
  ])('renewed after %s', async (_, lifetime, seconds) => {
    const { tokens, clock, tokenCalls } = bench(tokenIssuer(lifetime));
    await tokens.get(REGISTRATION, ['a']);
    clock.advance(seconds * 1000 - 1);
    await tokens.get(REGISTRATION, ['a']);
    expect(tokenCalls()).toHaveLength(1);
    clock.advance(1);
    expect(await tokens.get(REGISTRATION, ['a'])).toMatchObject({ value: 'token-2' });
  });

  test.each([[{ expires_in: 'soon' }], [{ expires_in: 0 }], [{ expires_in: -5 }]])(
    '%p is used once',
    async (lifetime) => {
      const { tokens } = bench(tokenIssuer(lifetime));
      await tokens.get(REGISTRATION, ['a']);
      expect(await tokens.get(REGISTRATION, ['a'])).toMatchObject({ value: 'token-2' });
    },
  );

  test('a token turned down is replaced once for all who were turned down', async () => {
    const { tokens, tokenCalls } = bench(tokenIssuer());
    await tokens.get(REGISTRATION, ['a']);
    const replaced = await Promise.all(Array.from({ length: 10 }, () => tokens.get(REGISTRATION, ['a'], 'token-1')));
    expect(replaced).toEqual(Array(10).fill({ ok: true, value: 'token-2' }));
    expect(await tokens.get(REGISTRATION, ['a'], 'token-1')).toMatchObject({ value: 'token-2' });
    expect(tokenCalls()).toHaveLength(2);
  });

  test('a failure is not kept', async () => {
    const { tokens } = bench([empty(503), json({ access_token: 't' })]);
    expect(await tokens.get(REGISTRATION, ['a'])).toMatchObject({ ok: false });
    expect(await tokens.get(REGISTRATION, ['a'])).toMatchObject({ value: 't' });
  });
});

describe('no token', () => {
  test.each<[string, Response, object]>([
    [
      'the client is refused: an administrator may mend it',
      json({ error: 'invalid_client' }, 401),
      { kind: 'retry', code: 'LTI_ACCESS_TOKEN_REFUSED', status: 401 },
    ],
    ['an error without body', empty(400), { kind: 'retry', code: 'LTI_ACCESS_TOKEN_REFUSED', status: 400 }],
    [
      'the scope is refused',
      json({ error: 'invalid_scope' }, 400),
      { kind: 'failed', code: 'LTI_SCOPE_REFUSED', status: 400 },
    ],
    [
      'busy',
      empty(429, { 'retry-after': '7' }),
      { kind: 'retry', code: 'LTI_SERVICE_BUSY', status: 429, afterSeconds: 7 },
    ],
    ['a page instead', new Response('<html>'), { kind: 'retry', code: 'LTI_ANSWER_INVALID', status: 200 }],
    ['an empty token', json({ access_token: '' }), { kind: 'retry', code: 'LTI_ANSWER_INVALID', status: 200 }],
  ])('%s', async (_, answer, error) => {
    const { tokens } = bench(answer);
    expect(await tokens.get(REGISTRATION, ['a'])).toEqual({ ok: false, error });
  });
});
