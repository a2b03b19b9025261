import { beforeAll, expect, test } from '@jest/globals';
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import type { SigningKeys } from '../ports.js';
import { NOW, NOW_SECONDS } from '../testing/fixtures.js';
import { createSigner } from './signer.js';
import { createSigningKey } from './signing-key.js';

type Key = Awaited<ReturnType<SigningKeys['list']>>[number];
let active: Key;
let leaving: Key;
let gone: Key;

beforeAll(async () => {
  const [a, b, c] = await Promise.all([createSigningKey(), createSigningKey(), createSigningKey()]);
  active = { ...a, retiredAt: null };
  leaving = { ...b, retiredAt: '2026-11-24T09:00:00.000Z' };
  gone = { ...c, retiredAt: '2026-11-24T07:00:00.000Z' };
});

const signerOf = (...keys: Key[]) => createSigner({ list: async () => keys }, () => NOW);

test('signs with the active key; iat lies behind our clock and exp ahead of it', async () => {
  const signer = signerOf(leaving, active);
  const token = await signer.sign({ claims: { iss: 'client-1' }, lifetimeSeconds: 60 });
  if (!token.ok) throw new Error(token.error.code);
  expect(decodeProtectedHeader(token.value)).toEqual({ alg: 'RS256', kid: active.kid, typ: 'JWT' });
  const keySet = createLocalJWKSet((await signer.published()) as unknown as Parameters<typeof createLocalJWKSet>[0]);
  const { payload } = await jwtVerify(token.value, keySet, { currentDate: NOW });
  expect(payload).toEqual({ iss: 'client-1', iat: NOW_SECONDS - 5, exp: NOW_SECONDS + 60 });
});

test('publishes the active key and those still leaving, only their public members', async () => {
  const { keys } = await signerOf(gone, leaving, active).published();
  expect(keys.map(({ kid }) => kid)).toEqual([leaving.kid, active.kid]);
  for (const key of keys) expect(Object.keys(key).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
});

test('a new key is published at once and signs from its own time, the one before it until then', async () => {
  const kidAt = async (minutes: number) => {
    const at = new Date(NOW.getTime() + minutes * 60_000);
    const first: Key = { ...active, retiredAt: '2026-12-24T08:00:00.000Z' };
    const next: Key = { ...leaving, signsFrom: new Date(NOW.getTime() + 15 * 60_000).toISOString(), retiredAt: null };
    const signer = createSigner({ list: async () => [first, next] }, () => at);
    const token = await signer.sign({ claims: {}, lifetimeSeconds: 60 });
    const { keys } = await signer.published();
    return [token.ok && decodeProtectedHeader(token.value).kid, keys.length];
  };
  expect(await kidAt(14)).toEqual([active.kid, 2]);
  expect(await kidAt(15)).toEqual([leaving.kid, 2]);
  expect(await kidAt(60 * 24 * 31)).toEqual([leaving.kid, 1]);
});

test('without a key still published nothing is signed', async () => {
  expect(await signerOf(gone).sign({ claims: {}, lifetimeSeconds: 60 })).toEqual({
    ok: false,
    error: { code: 'LTI_SIGNING_KEY_MISSING' },
  });
});
