import { expect, test } from '@jest/globals';
import { base64url, compactVerify, importJWK, SignJWT } from 'jose';
import { createSigningKey } from './signing-key.js';

test('an RSA-2048 key whose kid is its thumbprint, and which signs RS256', async () => {
  const { kid, privateJwk } = await createSigningKey();
  expect(privateJwk).toMatchObject({ kty: 'RSA', kid, alg: 'RS256', use: 'sig' });
  expect(base64url.decode(String(privateJwk['n'])).length * 8).toBe(2048);
  expect(kid).toMatch(/^[\w-]{43}$/);

  const jwt = await new SignJWT({ a: 1 })
    .setProtectedHeader({ alg: 'RS256' })
    .sign(await importJWK(privateJwk, 'RS256'));
  const { kty, n, e } = privateJwk as { kty: string; n: string; e: string };
  await expect(compactVerify(jwt, await importJWK({ kty, n, e }, 'RS256'))).resolves.toBeDefined();
});

test('no two keys are the same', async () => {
  const [a, b] = await Promise.all([createSigningKey(), createSigningKey()]);
  expect(a.kid).not.toBe(b.kid);
});
