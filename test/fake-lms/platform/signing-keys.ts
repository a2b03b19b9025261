import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose';
import type { SigningKey } from '../model.js';

/** RSA-2048: what platforms use, and quick to make. */
export const makeSigningKey = async (): Promise<SigningKey> => {
  const { privateKey } = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
  const kid = randomBytes(10).toString('hex');
  return { kid, privateJwk: { ...(await exportJWK(privateKey)) }, published: true };
};

export const publicJwk = ({ kid, privateJwk }: SigningKey): Record<string, unknown> => ({
  kty: 'RSA',
  alg: 'RS256',
  kid,
  e: privateJwk['e'],
  n: privateJwk['n'],
  use: 'sig',
});

export const signWith = async (
  key: SigningKey,
  claims: Record<string, unknown>,
  header: Record<string, unknown> = {},
): Promise<string> => {
  const privateKey = await importJWK(key.privateJwk, 'RS256');
  return new SignJWT(claims).setProtectedHeader({ typ: 'JWT', kid: key.kid, ...header, alg: 'RS256' }).sign(privateKey);
};
