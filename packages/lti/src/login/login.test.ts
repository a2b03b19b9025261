import { expect, test } from '@jest/globals';
import type { LtiPorts } from '../ports.js';
import { makePorts, memoryState, OPTIONS, REGISTRATION, registryOf } from '../testing/fixtures.js';
import { login } from './login.js';

const PARAMS = {
  iss: REGISTRATION.issuer,
  login_hint: '4',
  target_link_uri: 'https://tool.example/lti/launch',
  client_id: REGISTRATION.clientId,
  lti_deployment_id: '1',
};

const raw = (params: Record<string, string>) =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, [value]]));
const start = (params: Record<string, string>, ports: LtiPorts = makePorts()) => login(ports, OPTIONS, raw(params));

async function redirectOf(params: Record<string, string>, ports?: LtiPorts) {
  const redirect = await start(params, ports);
  if (!redirect.ok) throw new Error(redirect.error.code);
  return redirect.value;
}

test('the authentication request of Security Framework 1.0 §5.1.1.2, and nothing else', async () => {
  const { url } = await redirectOf(PARAMS);
  const { origin, pathname, searchParams } = new URL(url);
  expect(origin + pathname).toBe(REGISTRATION.authUrl);
  expect(Object.fromEntries(searchParams)).toEqual({
    scope: 'openid',
    response_type: 'id_token',
    response_mode: 'form_post',
    prompt: 'none',
    client_id: REGISTRATION.clientId,
    redirect_uri: 'https://tool.example/lti/launch',
    login_hint: '4',
    state: expect.any(String),
    nonce: expect.any(String),
  });
});

test.each(['{"cmid":3,"launchid":"ltilaunch1_575826167"}', ' a+b%20c&d=e#f ', 'Đà Lạt “…” 😀'])(
  'the message hint %s goes back unchanged',
  async (hint) => {
    const { url } = await redirectOf({ ...PARAMS, login_hint: hint, lti_message_hint: hint });
    expect(new URL(url).searchParams.get('lti_message_hint')).toBe(hint);
    expect(new URL(url).searchParams.get('login_hint')).toBe(hint);
  },
);

test('an authorisation URL with a query keeps it; parameters of the login cannot add to it', async () => {
  const withQuery = { ...REGISTRATION, authUrl: 'https://lms.example/auth?school=7&scope=all' };
  const { url } = await redirectOf(
    { ...PARAMS, repost: '1', response_mode: 'query' },
    makePorts({ platforms: registryOf(withQuery) }),
  );
  const { searchParams } = new URL(url);
  expect(searchParams.get('school')).toBe('7');
  expect(searchParams.getAll('scope')).toEqual(['openid']);
  expect(searchParams.getAll('response_mode')).toEqual(['form_post']);
  expect(searchParams.has('repost')).toBe(false);
});

test('state, nonce, registration and browser are bound in one row that expires', async () => {
  const puts: unknown[][] = [];
  const state = { ...memoryState(), put: async (...args: unknown[]) => void puts.push(args) };
  const { url, cookie } = await redirectOf(PARAMS, makePorts({ state }));
  const query = new URL(url).searchParams;
  expect(puts).toEqual([
    [
      'lti-login',
      query.get('state'),
      { registrationId: 'reg-1', nonce: query.get('nonce'), browser: cookie.value },
      '2026-11-24T08:10:00.000Z',
    ],
  ]);
  expect(cookie).toEqual({ name: `lti_state_${query.get('state')}`, value: expect.any(String), maxAgeSeconds: 600 });
  expect(new Set([query.get('state'), query.get('nonce'), cookie.value]).size).toBe(3);
});

test('platform storage is offered when the platform names a frame, towards its own origin only', async () => {
  const { storage, url } = await redirectOf({ ...PARAMS, lti_storage_target: '_parent' });
  const query = new URL(url).searchParams;
  expect(storage).toEqual({
    target: '_parent',
    platformOrigin: 'https://lms.example',
    state: query.get('state'),
    nonce: query.get('nonce'),
  });
  expect((await redirectOf(PARAMS)).storage).toBeUndefined();
  expect((await redirectOf({ ...PARAMS, lti_storage_target: '"><script>' })).storage).toBeUndefined();
});

test.each(['iss', 'login_hint', 'target_link_uri'])('%s missing or empty is refused by name', async (name) => {
  const { [name]: _, ...without } = PARAMS as Record<string, string>;
  const refusal = { ok: false, error: { code: 'LTI_PARAM_MISSING', params: { name } } };
  expect(await start(without)).toEqual(refusal);
  expect(await start({ ...without, [name]: '' })).toEqual(refusal);
});

test('client id and deployment are optional', async () => {
  const { iss, login_hint, target_link_uri } = PARAMS;
  expect((await start({ iss, login_hint, target_link_uri })).ok).toBe(true);
});

test('a repeated parameter, an endless one, an unknown platform: no redirect and no row', async () => {
  const puts: unknown[] = [];
  const ports = makePorts({ state: { ...memoryState(), put: async (...args: unknown[]) => void puts.push(args) } });
  const codeOf = async (params: Record<string, string[]>) => {
    const outcome = await login(ports, OPTIONS, params);
    return outcome.ok ? 'redirect' : outcome.error.code;
  };
  expect(await codeOf({ ...raw(PARAMS), iss: [PARAMS.iss, PARAMS.iss] })).toBe('LTI_PARAM_REPEATED');
  expect(await codeOf(raw({ ...PARAMS, lti_message_hint: 'x'.repeat(8193) }))).toBe('LTI_PARAM_TOO_LONG');
  expect(await codeOf(raw({ ...PARAMS, iss: 'https://evil.example' }))).toBe('LTI_ISSUER_UNKNOWN');
  expect(await codeOf(raw({ ...PARAMS, client_id: 'other' }))).toBe('LTI_CLIENT_UNKNOWN');
  expect(puts).toEqual([]);
});

test('a plain-http platform is refused outside development', async () => {
  const plain = { ...REGISTRATION, authUrl: 'http://lms.example/auth' };
  const ports = makePorts({ platforms: registryOf(plain) });
  expect(await start(PARAMS, ports)).toEqual({ ok: false, error: { code: 'LTI_URL_INSECURE' } });
  expect((await login(ports, { ...OPTIONS, allowHttp: true }, raw(PARAMS))).ok).toBe(true);
});
