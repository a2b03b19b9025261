import { beforeAll, expect, test } from '@jest/globals';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { createHttp } from '../outbound/http.js';
import { createTestKey, empty, json, type TestKey, tableFetch } from '../testing/platform.js';
import { fetchKeySet, readKeySet } from './key-set.js';

let key: TestKey;
beforeAll(async () => {
  key = await createTestKey('k1');
});

const kidsOf = async (...keys: unknown[]) => {
  const set = await readKeySet({ keys });
  return set.ok ? [...set.value.keys()] : set.error.code;
};

test('an RSA key is taken with or without use and alg', async () => {
  const { kty, n, e } = key.publicJwk;
  expect(await kidsOf(key.publicJwk, { kid: 'bare', kty, n, e })).toEqual(['k1', 'bare']);
});

test('a private key published by mistake verifies, and can do no more', async () => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const set = await readKeySet({ keys: [{ ...(await exportJWK(privateKey)), kid: 'oops' }] });
  expect(set.ok && set.value.get('oops')).toMatchObject({ type: 'public', usages: ['verify'] });
});

test('keys of no use to us are passed over, the others stay', async () => {
  const { publicJwk } = key;
  const ec = await exportJWK((await generateKeyPair('ES256', { extractable: true })).publicKey);
  const useless: unknown[] = [
    { ...publicJwk, kid: undefined },
    { ...publicJwk, kid: 7 },
    { ...publicJwk, kid: 'enc', use: 'enc' },
    { ...publicJwk, kid: 'rs512', alg: 'RS512' },
    { ...publicJwk, kid: 'no-n', n: undefined },
    { ...publicJwk, kid: 'bad-n', n: '!!!' },
    { ...publicJwk, kid: 'short', n: publicJwk.n?.slice(0, 171) },
    { ...ec, kid: 'ec' },
    { kty: 'oct', k: 'c2VjcmV0', kid: 'oct', alg: 'HS256' },
    'text',
    null,
  ];
  expect(await kidsOf(...useless, publicJwk)).toEqual(['k1']);
});

test('a second key of the same name does not replace the first', async () => {
  const other: JWK = { ...(await createTestKey('k1')).publicJwk };
  const [first, both] = [
    await readKeySet({ keys: [key.publicJwk] }),
    await readKeySet({ keys: [key.publicJwk, other] }),
  ];
  const modulus = async (set: typeof first) =>
    set.ok ? (await exportJWK(set.value.get('k1') ?? new Uint8Array())).n : 'none';
  expect(await modulus(both)).toBe(await modulus(first));
});

test.each([[null], [[]], [{}], [{ keys: {} }], ['<html>'], [undefined]])('%p is no key set', async (body) => {
  expect(await readKeySet(body)).toEqual({ ok: false, error: { code: 'LTI_JWKS_INVALID' } });
});

const fetchFrom = (answer: Response, url = 'https://lms.example/jwks') =>
  fetchKeySet(
    createHttp({ ...tableFetch({ [url]: answer }), allowHttp: false, timeLimitMs: 100, sizeLimitBytes: 1000 }),
    url,
  );

test.each([404, 500, 204])('status %i: unavailable, with the status as its reason', async (status) => {
  expect(await fetchFrom(empty(status))).toEqual({
    ok: false,
    error: { code: 'LTI_JWKS_UNAVAILABLE', params: { reason: status } },
  });
});

test('a refused redirect, a huge answer: unavailable, with the cause', async () => {
  const redirect = empty(302, { location: 'https://evil.example/jwks' });
  expect(await fetchFrom(redirect)).toMatchObject({
    error: { code: 'LTI_JWKS_UNAVAILABLE', params: { reason: 'LTI_REDIRECT_REFUSED' } },
  });
  expect(await fetchFrom(json({ keys: ['x'.repeat(2000)] }))).toMatchObject({
    error: { code: 'LTI_JWKS_UNAVAILABLE', params: { reason: 'LTI_ANSWER_TOO_LARGE' } },
  });
});

test('a plain-http key set is refused as such', async () => {
  expect(await fetchFrom(json({ keys: [] }), 'http://lms.example/jwks')).toEqual({
    ok: false,
    error: { code: 'LTI_URL_INSECURE' },
  });
});
