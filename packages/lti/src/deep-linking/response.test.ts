import { describe, expect, test } from '@jest/globals';
import { createLocalJWKSet, decodeProtectedHeader, type JSONWebKeySet, jwtVerify } from 'jose';
import { CLAIM } from '../claims.js';
import { createLtiEngine } from '../create-engine.js';
import type { DeepLinkItem, Launch } from '../engine.js';
import { readLaunch } from '../launch/read-launch.js';
import {
  DEEP_LINKING,
  launchClaims,
  makePorts,
  NOW,
  NOW_SECONDS,
  OPTIONS,
  REGISTRATION,
  registryOf,
} from '../testing/fixtures.js';

const engine = createLtiEngine(makePorts(), OPTIONS);
const request = readLaunch(launchClaims(DEEP_LINKING), REGISTRATION, OPTIONS);
const settings = request.deepLinking as NonNullable<Launch['deepLinking']>;
const withSettings = (changes: Partial<typeof settings>): Launch => ({
  ...request,
  deepLinking: { ...settings, ...changes },
});

const item = (id: string): DeepLinkItem => ({
  title: `Bài ${id}`,
  custom: { item: id },
  lineItem: { label: `Bài ${id}`, scoreMaximum: 10, resourceId: id, tag: 'lesson' },
});

async function respond(launch: Launch, items: readonly DeepLinkItem[], by = engine) {
  const answer = await by.deepLinkingResponse(launch, items);
  if (!answer.ok) return { code: answer.error.code };
  const keys = createLocalJWKSet((await by.jwks()) as unknown as JSONWebKeySet);
  const { payload } = await jwtVerify(answer.value.jwt, keys, {
    currentDate: NOW,
    audience: REGISTRATION.issuer,
    issuer: REGISTRATION.clientId,
  });
  return { returnUrl: answer.value.returnUrl, payload, header: decodeProtectedHeader(answer.value.jwt) };
}

test('the whole message for two items, verifiable with our published keys', async () => {
  const { returnUrl, payload, header } = await respond(request, [item('B-M4'), item('C-1')]);
  expect(returnUrl).toBe('https://lms.example/return?course=2');
  expect(header).toEqual({ alg: 'RS256', typ: 'JWT', kid: expect.any(String) });
  expect(payload).toEqual({
    iss: 'client-1',
    aud: 'https://lms.example',
    iat: NOW_SECONDS - 5,
    exp: NOW_SECONDS + 300,
    nonce: expect.any(String),
    jti: expect.any(String),
    [CLAIM.messageType]: 'LtiDeepLinkingResponse',
    [CLAIM.version]: '1.3.0',
    [CLAIM.deploymentId]: '1',
    [CLAIM.data]: 'opaque',
    [CLAIM.contentItems]: ['B-M4', 'C-1'].map((id) => ({
      type: 'ltiResourceLink',
      url: 'https://tool.example/lti/launch',
      title: `Bài ${id}`,
      custom: { item: id },
      lineItem: { label: `Bài ${id}`, scoreMaximum: 10, resourceId: id, tag: 'lesson' },
    })),
  });
});

test('no data claim where none was sent; every response has its own nonce', async () => {
  const { data: _, ...rest } = settings;
  const launch = { ...request, deepLinking: rest };
  const [first, second] = [await respond(launch, [item('a')]), await respond(launch, [item('a')])];
  expect(first.payload).not.toHaveProperty([CLAIM.data]);
  expect(first.payload?.['nonce']).not.toBe(second.payload?.['nonce']);
});

test('line items only where the platform takes them', async () => {
  const { payload } = await respond(withSettings({ acceptLineItem: false }), [item('a')]);
  expect(payload?.[CLAIM.contentItems]).toEqual([expect.not.objectContaining({ lineItem: expect.anything() })]);
});

test('a line break in a custom value cannot start another parameter', async () => {
  const { payload } = await respond(request, [
    { title: 't', text: 'a\nb', custom: { item: 'a\r\nrole=teacher\u2028x' } },
  ]);
  expect(payload?.[CLAIM.contentItems]).toEqual([
    {
      type: 'ltiResourceLink',
      url: 'https://tool.example/lti/launch',
      title: 't',
      text: 'a\nb',
      custom: { item: 'a role=teacher x' },
    },
  ]);
});

test('nothing chosen is an empty list', async () => {
  expect((await respond(request, [])).payload?.[CLAIM.contentItems]).toEqual([]);
});

describe('refused', () => {
  const { deepLinking: _, ...ordinary } = request;
  test.each<[string, Launch, number, string]>([
    ['a launch that asked for nothing', ordinary, 1, 'LTI_DL_NOT_REQUESTED'],
    ['two items where one is taken', withSettings({ acceptMultiple: false }), 2, 'LTI_DL_ONE_ITEM_ONLY'],
    ['a platform that takes no links', withSettings({ acceptTypes: ['file', 'html'] }), 1, 'LTI_DL_TYPE_NOT_ACCEPTED'],
    ['a return URL elsewhere', withSettings({ returnUrl: 'https://evil.example/r' }), 1, 'LTI_DL_RETURN_URL_REFUSED'],
    ['a registration that is gone', { ...request, registrationId: 'gone' }, 1, 'LTI_REGISTRATION_GONE'],
  ])('%s', async (_name, launch, count, code) => {
    expect(await respond(launch, ['a', 'b'].slice(0, count).map(item))).toEqual({ code });
  });

  test('without a signing key', async () => {
    const keyless = createLtiEngine(makePorts({ keys: { list: async () => [] } }), OPTIONS);
    expect(await respond(request, [item('a')], keyless)).toEqual({ code: 'LTI_SIGNING_KEY_MISSING' });
  });
});

test('a platform that moved gets its answer at its own host', async () => {
  const moved = { ...REGISTRATION, issuer: 'https://old.example' };
  const by = createLtiEngine(makePorts({ platforms: registryOf(moved) }), OPTIONS);
  expect(await by.deepLinkingResponse(request, [item('a')])).toMatchObject({ ok: true });
});
