import { CompactSign, exportJWK, generateKeyPair, type JWK, SignJWT, UnsecuredJWT } from 'jose';
import type { Claims } from './claims.js';

type Header = Readonly<Record<string, unknown>>;

/** How a platform, or somebody who would like to pass for one, turns claims into an id_token. */
export type Sign = (claims: Claims, header?: Header) => Promise<string>;
export type PlatformKey = { kid: string; publicJwk: JWK; sign: Sign };

export async function createPlatformKey(kid: string): Promise<PlatformKey> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  return {
    kid,
    publicJwk: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' },
    sign: (claims, header) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid, ...header }).sign(privateKey),
  };
}

export const signNone: Sign = async (claims) => new UnsecuredJWT(claims).encode();

/** The classic confusion: the public key, which everybody has, as the secret of an HMAC. */
export const signWithPublicKey =
  ({ kid, publicJwk }: PlatformKey): Sign =>
  (claims) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', kid })
      .sign(new TextEncoder().encode(JSON.stringify(publicJwk)));

export async function signRs512(kid: string): Promise<Sign> {
  const { privateKey } = await generateKeyPair('RS512', { extractable: true });
  return (claims) => new SignJWT(claims).setProtectedHeader({ alg: 'RS512', kid }).sign(privateKey);
}

/** A correctly signed text that is no JSON at all. */
export async function signText(text: string): Promise<{ token: string; publicJwk: JWK }> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const token = await new CompactSign(new TextEncoder().encode(text))
    .setProtectedHeader({ alg: 'RS256', kid: 'text' })
    .sign(privateKey);
  return { token, publicJwk: { ...(await exportJWK(publicKey)), kid: 'text', alg: 'RS256', use: 'sig' } };
}
