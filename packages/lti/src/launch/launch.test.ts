import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Claims } from '../claims.js';
import { createLtiEngine } from '../create-engine.js';
import type { LtiPorts } from '../ports.js';
import { launchClaims, makePorts, memoryState, OPTIONS, REGISTRATION, stoppedClock } from '../testing/fixtures.js';
import { createTestKey, json, type TestKey, tableFetch } from '../testing/platform.js';

let key: TestKey;
beforeAll(async () => {
  key = await createTestKey('k1');
});

async function begin(overrides: Partial<LtiPorts> = {}) {
  const { fetch } = tableFetch({ [REGISTRATION.jwksUrl]: json({ keys: [key.publicJwk] }) });
  const engine = createLtiEngine(makePorts({ fetch, ...overrides }), OPTIONS);
  const login = await engine.login({
    iss: [REGISTRATION.issuer],
    login_hint: ['4'],
    target_link_uri: ['https://tool.example/lti/launch'],
    client_id: [REGISTRATION.clientId],
  });
  if (!login.ok) throw new Error(login.error.code);
  const { url, cookie } = login.value;
  const query = new URL(url).searchParams;
  const state = query.get('state') ?? '';
  const form = async (changes: Claims = {}) => ({
    state: [state],
    id_token: [await key.sign(launchClaims({ nonce: query.get('nonce'), ...changes }))],
  });
  return { engine, state, form, cookies: { [cookie.name]: cookie.value } };
}

const codeOf = (outcome: { ok: boolean; error?: { code: string } }) => (outcome.ok ? 'accepted' : outcome.error?.code);

test('login and launch fit together', async () => {
  const { engine, form, cookies } = await begin();
  expect(await engine.launch(await form(), cookies)).toMatchObject({
    ok: true,
    value: { userId: 'user-1', registrationId: 'reg-1' },
  });
});

describe('the state', () => {
  test('serves once; 50 parallel copies let exactly one in', async () => {
    const { engine, form, cookies } = await begin();
    const copy = await form();
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => engine.launch(copy, cookies)));
    expect(outcomes.map(codeOf).sort()).toEqual(
      ['LTI_STATE_UNKNOWN', 'accepted'].flatMap((code, i) => Array(i ? 1 : 49).fill(code)),
    );
    expect(codeOf(await engine.launch(copy, cookies))).toBe('LTI_STATE_UNKNOWN');
  });

  test('is used up before anything else is waited for', async () => {
    const taken: string[] = [];
    const inner = memoryState();
    const take: LtiPorts['state']['take'] = (kind, key_, now) => {
      taken.push(key_);
      return inner.take(kind, key_, now);
    };
    const { engine, form, cookies, state } = await begin({ state: { ...inner, take } });
    const copy = await form();
    const running = engine.launch(copy, cookies);
    expect(taken).toEqual([state]);
    await running;
  });

  test('is used up by a refused launch too', async () => {
    const { engine, form, cookies } = await begin();
    expect(codeOf(await engine.launch(await form({ nonce: 'other' }), cookies))).toBe('LTI_NONCE_MISMATCH');
    expect(codeOf(await engine.launch(await form(), cookies))).toBe('LTI_STATE_UNKNOWN');
  });

  test('expires', async () => {
    const clock = stoppedClock();
    const { engine, form, cookies } = await begin({ clock: clock.now });
    clock.advance(600_000);
    expect(codeOf(await engine.launch(await form(), cookies))).toBe('LTI_STATE_UNKNOWN');
  });

  test('never issued', async () => {
    const { engine, form } = await begin();
    const invented = { ...(await form()), state: ['invented'] };
    expect(codeOf(await engine.launch(invented, { lti_state_invented: 'x' }))).toBe('LTI_STATE_UNKNOWN');
  });
});

describe('the browser', () => {
  test('without its cookie is refused, and may try again with what its storage holds', async () => {
    const { engine, form, state } = await begin();
    const same = await form();
    expect(codeOf(await engine.launch(same, {}))).toBe('LTI_STATE_COOKIE_MISSING');
    expect(codeOf(await engine.launch(same, {}, state))).toBe('accepted');
  });

  test.each([
    ['', 'lti_state_other'],
    ['x', 'same'],
  ])('with another cookie (%p %s) is another one', async (value, name) => {
    const { engine, form, state } = await begin();
    const cookies = { [name === 'same' ? `lti_state_${state}` : name]: value };
    const expected = name === 'same' ? 'LTI_STATE_OTHER_BROWSER' : 'LTI_STATE_COOKIE_MISSING';
    expect(codeOf(await engine.launch(await form(), cookies))).toBe(expected);
  });

  test('with the state of another login in its storage is another one', async () => {
    const { engine, form } = await begin();
    expect(codeOf(await engine.launch(await form(), {}, 'another-state'))).toBe('LTI_STATE_OTHER_BROWSER');
  });
});

describe('the form', () => {
  test.each([
    [{ state: ['a', 'a'], id_token: ['x'] }, 'LTI_PARAM_REPEATED'],
    [{ state: ['a'], id_token: ['x', 'y'] }, 'LTI_PARAM_REPEATED'],
    [{ state: ['a'] }, 'LTI_PARAM_MISSING'],
    [{ id_token: ['x'] }, 'LTI_PARAM_MISSING'],
    [{}, 'LTI_PARAM_MISSING'],
    [{ state: ['a'], id_token: ['x'.repeat(65_537)] }, 'LTI_TOKEN_TOO_LARGE'],
  ])('%#: %s', async (form, code) => {
    const { engine, cookies } = await begin();
    expect(codeOf(await engine.launch(form, cookies))).toBe(code);
  });

  test("the platform's error is passed on as a word, never as its free text", async () => {
    const { engine, state, cookies } = await begin();
    const answer = (error: string) =>
      engine.launch({ state: [state], error: [error], error_description: ['<b>x</b>'] }, cookies);
    expect(await answer('login_required')).toEqual({
      ok: false,
      error: { code: 'LTI_PLATFORM_ERROR', params: { error: 'login_required' } },
    });
    expect(await answer('<script>')).toMatchObject({ error: { params: { error: 'unknown' } } });
  });
});

test('a registration removed between login and launch', async () => {
  let removed = false;
  const platforms: LtiPorts['platforms'] = {
    find: async () => [REGISTRATION],
    byId: async () => (removed ? null : REGISTRATION),
  };
  const { engine, form, cookies } = await begin({ platforms });
  removed = true;
  expect(codeOf(await engine.launch(await form(), cookies))).toBe('LTI_REGISTRATION_GONE');
});

test('a row of the store that is none of ours lets nobody in', async () => {
  const state = { ...memoryState(), take: async () => ({ registrationId: 'reg-1' }) };
  const { engine, form, cookies } = await begin({ state });
  expect(codeOf(await engine.launch(await form(), cookies))).toBe('LTI_STATE_UNKNOWN');
});
