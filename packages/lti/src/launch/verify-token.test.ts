import { beforeAll, describe, expect, test } from '@jest/globals';
import { SignJWT, UnsecuredJWT } from 'jose';
import type { Claims } from '../claims.js';
import { createPlatformKeys } from '../keys/platform-keys.js';
import { createHttp } from '../outbound/http.js';
import { launchClaims, NOW, NOW_SECONDS, REGISTRATION } from '../testing/fixtures.js';
import { createTestKey, json, type TestKey, tableFetch } from '../testing/platform.js';
import { verifyToken } from './verify-token.js';

let key: TestKey;
let stranger: TestKey;
let rs512: TestKey;
beforeAll(async () => {
  [key, stranger, rs512] = await Promise.all([createTestKey('k1'), createTestKey('k1'), createTestKey('k1', 'RS512')]);
});

async function outcomeOf(token: string): Promise<unknown> {
  const { fetch } = tableFetch({ [REGISTRATION.jwksUrl]: json({ keys: [key.publicJwk] }) });
  const http = createHttp({ fetch, allowHttp: false, timeLimitMs: 1000, sizeLimitBytes: 100_000 });
  const keys = createPlatformKeys(http, () => NOW);
  const claims = await verifyToken({ token, registration: REGISTRATION, keys, now: NOW });
  return claims.ok ? claims.value : claims.error.code;
}

const withClaims = async (changes: Claims) => outcomeOf(await key.sign(launchClaims(changes)));

test("the claims of a token signed by the platform's key", async () => {
  expect(await withClaims({})).toEqual(launchClaims());
});

describe('signature', () => {
  test('no kid is refused though the set has a single key', async () => {
    expect(await outcomeOf(await key.sign(launchClaims(), { kid: undefined }))).toBe('LTI_KID_MISSING');
    expect(await outcomeOf(await key.sign(launchClaims(), { kid: '' }))).toBe('LTI_KID_MISSING');
  });

  test('an unknown kid', async () => {
    expect(await outcomeOf(await key.sign(launchClaims(), { kid: 'other' }))).toBe('LTI_KID_UNKNOWN');
  });

  test("a stranger's key under the platform's kid", async () => {
    expect(await outcomeOf(await stranger.sign(launchClaims()))).toBe('LTI_SIGNATURE_INVALID');
  });

  test('claims changed after signing', async () => {
    const [header, , signature] = (await key.sign(launchClaims())).split('.');
    const changed = Buffer.from(JSON.stringify(launchClaims({ sub: 'user-2' }))).toString('base64url');
    expect(await outcomeOf([header, changed, signature].join('.'))).toBe('LTI_SIGNATURE_INVALID');
  });

  test('alg none, RS512, and HS256 keyed with the public key', async () => {
    expect(await outcomeOf(new UnsecuredJWT(launchClaims()).encode())).toBe('LTI_ALG_NOT_ALLOWED');
    expect(await outcomeOf(await rs512.sign(launchClaims()))).toBe('LTI_ALG_NOT_ALLOWED');
    const secret = new TextEncoder().encode(JSON.stringify(key.publicJwk));
    const forged = await new SignJWT(launchClaims()).setProtectedHeader({ alg: 'HS256', kid: 'k1' }).sign(secret);
    expect(await outcomeOf(forged)).toBe('LTI_ALG_NOT_ALLOWED');
  });

  test.each(['', 'x', 'a.b.c', '...', 'eyJhbGciOiJSUzI1NiIsImtpZCI6ImsxIn0.e30', '😀.😀.😀'])(
    '%p is no token',
    async (text) => {
      expect(await outcomeOf(text)).toBe('LTI_TOKEN_MALFORMED');
    },
  );

  test('a critical header we do not know', async () => {
    const header = Buffer.from('{"alg":"RS256","kid":"k1","crit":["x"],"x":1}').toString('base64url');
    expect(await outcomeOf(`${header}.e30.AAAA`)).toBe('LTI_TOKEN_MALFORMED');
  });
});

describe('issuer and audience', () => {
  test.each<[Claims, string]>([
    [{ iss: undefined }, 'LTI_ISS_MISSING'],
    [{ iss: 'https://other.example' }, 'LTI_ISS_MISMATCH'],
    [{ iss: 'https://lms.example/' }, 'LTI_ISS_MISMATCH'],
    [{ aud: undefined }, 'LTI_AUD_MISSING'],
    [{ aud: 'client-2' }, 'LTI_AUD_MISMATCH'],
    [{ aud: ['client-2', 'client-3'] }, 'LTI_AUD_MISMATCH'],
    [{ aud: [] }, 'LTI_AUD_MISMATCH'],
  ])('%p: %s', async (changes, code) => {
    expect(await withClaims(changes)).toBe(code);
  });

  test('us among several', async () => {
    expect(await withClaims({ aud: ['client-2', 'client-1'] })).toMatchObject({ sub: 'user-1' });
  });
});

describe('times', () => {
  test.each<[string, Claims, string]>([
    ['no expiry', { exp: undefined }, 'LTI_EXP_MISSING'],
    ['no time of issue', { iat: undefined }, 'LTI_IAT_MISSING'],
    ['neither', { iat: undefined, exp: undefined }, 'LTI_IAT_MISSING'],
    ['both long past', { iat: 11111, exp: 22222 }, 'LTI_TOKEN_EXPIRED'],
    ['expired half a minute and a bit ago', { iat: NOW_SECONDS - 91, exp: NOW_SECONDS - 31 }, 'LTI_TOKEN_EXPIRED'],
    ['issued an hour ahead', { iat: NOW_SECONDS + 3600, exp: NOW_SECONDS + 7200 }, 'LTI_TOKEN_NOT_YET_VALID'],
    ['issued hours ago and still not expired', { iat: NOW_SECONDS - 7200, exp: NOW_SECONDS + 60 }, 'LTI_TOKEN_TOO_OLD'],
    ['not valid yet', { nbf: NOW_SECONDS + 60 }, 'LTI_TOKEN_NOT_YET_VALID'],
    ['an expiry as text', { exp: String(NOW_SECONDS + 60) }, 'LTI_TIMES_INVALID'],
    ['a time of issue as text', { iat: String(NOW_SECONDS) }, 'LTI_TIMES_INVALID'],
  ])('%s', async (_, changes, code) => {
    expect(await withClaims(changes)).toBe(code);
  });

  test.each<[string, Claims]>([
    ['a platform whose clock is half a minute ahead', { iat: NOW_SECONDS + 30, exp: NOW_SECONDS + 90 }],
    ['one whose clock is half a minute behind', { iat: NOW_SECONDS - 89, exp: NOW_SECONDS - 29 }],
  ])('%s is let in', async (_, changes) => {
    expect(await withClaims(changes)).toMatchObject({ sub: 'user-1' });
  });
});
