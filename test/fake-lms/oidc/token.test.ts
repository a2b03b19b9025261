import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type FakeLms, type ProfileName, startFakeLms } from '../index.js';
import { type JoseTool, type SignOptions, startJoseTool } from '../testing/jose-tool.js';
import { assertionClaims, tokenForm } from '../testing/tool-messages.js';
import { scoreScope, serviceScopes } from './scopes.js';

const now = (): number => Math.floor(Date.now() / 1000);

describe.each<ProfileName>(['moodle', 'spec'])('token endpoint, %s', (profile) => {
  let tool: JoseTool;
  let lms: FakeLms;
  beforeAll(async () => {
    tool = await startJoseTool();
    lms = await startFakeLms({ tool: tool.tool, profile });
  });
  afterAll(async () => {
    await lms.stop();
    await tool.stop();
  });
  const invalidClient = profile === 'moodle' ? 400 : 401;

  const post = async (form: Record<string, string>) => {
    const response = await fetch(lms.registration.tokenUrl, { method: 'POST', body: new URLSearchParams(form) });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const ask = async (changes: Record<string, unknown>, options?: SignOptions) =>
    post(tokenForm(await tool.sign({ ...assertionClaims(lms), ...changes }, options), [scoreScope]));

  test('gives the scopes it knows for an hour', async () => {
    const assertion = await tool.sign(assertionClaims(lms));
    const { status, body } = await post(tokenForm(assertion, [...serviceScopes, 'https://example.test/unknown']));
    expect(status).toBe(200);
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3600, scope: serviceScopes.join(' ') });
    expect(body['access_token']).toMatch(/^\S{20,}$/);
  });

  test.each<[string, () => Record<string, unknown>, SignOptions?]>([
    ['another audience', () => ({ aud: 'http://evil.example/token' })],
    ['the issuer as audience', () => ({ aud: lms.issuer })],
    ['another issuer', () => ({ iss: 'someone' })],
    ['another subject', () => ({ sub: 'someone' })],
    ['no subject', () => ({ sub: undefined })],
    ['no jti', () => ({ jti: undefined })],
    ['no exp', () => ({ exp: undefined })],
    ['no iat', () => ({ iat: undefined })],
    ['expired', () => ({ iat: now() - 120, exp: now() - 1 })],
    ['issued in the future', () => ({ iat: now() + 30, exp: now() + 90 })],
    ['living a day', () => ({ exp: now() + 86_400 })],
    ['a key the tool does not publish', () => ({}), { stranger: true }],
    ['an unknown kid', () => ({}), { header: { kid: 'nobody' } }],
    ['no kid', () => ({}), { header: { kid: undefined } }],
  ])('refuses an assertion with %s', async (_name, changes, options = {}) => {
    const { status, body } = await ask(changes(), options);
    expect([status, body['error']]).toEqual([invalidClient, 'invalid_client']);
    expect(body).not.toHaveProperty('access_token');
  });

  test('refuses a replayed jti', async () => {
    const jti = 'once';
    expect((await ask({ jti })).status).toBe(200);
    expect((await ask({ jti })).status).toBe(invalidClient);
  });

  test.each([
    ['grant_type', 'password', 'unsupported_grant_type'],
    ['client_assertion_type', 'x', 'invalid_request'],
    ['client_assertion', '', 'invalid_request'],
    ['client_assertion', 'not.a.jwt', 'invalid_client'],
    ['scope', '', 'invalid_request'],
    ['scope', 'x', 'invalid_scope'],
  ])('%s=%s → %s', async (name, value, error) => {
    const form = tokenForm(await tool.sign(assertionClaims(lms)), [scoreScope]);
    const { status, body } = await post({ ...form, [name]: value });
    expect([status, body['error']]).toEqual([error === 'invalid_client' ? invalidClient : 400, error]);
  });

  test('wants a form', async () => {
    const form = tokenForm(await tool.sign(assertionClaims(lms)), [scoreScope]);
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(lms.registration.tokenUrl, { method: 'POST', headers, body: JSON.stringify(form) });
    expect(response.status).toBe(400);
  });

  test('finds the tool’s new key after a rotation, and fetches the set only when it must', async () => {
    await ask({});
    const before = tool.jwksRequests();
    await ask({});
    expect(tool.jwksRequests()).toBe(before);
    await tool.rotate();
    expect((await ask({})).status).toBe(200);
    expect(tool.jwksRequests()).toBe(before + 1);
  });
});

test('a tool whose keys cannot be fetched is refused, not a crash', async () => {
  const tool = await startJoseTool();
  const lms = await startFakeLms({ tool: tool.tool });
  const form = tokenForm(await tool.sign(assertionClaims(lms)), [scoreScope]);
  await tool.stop();
  const response = await fetch(lms.registration.tokenUrl, { method: 'POST', body: new URLSearchParams(form) });
  expect([response.status, ((await response.json()) as { error: string }).error]).toEqual([400, 'invalid_client']);
  await lms.stop();
});
