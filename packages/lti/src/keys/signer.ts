import { ok, type Result } from '@langbiang/core';
import { type CryptoKey, importJWK, type JWTPayload, SignJWT } from 'jose';
import { refuse } from '../codes.js';
import type { SigningKeys } from '../ports.js';

/** Moodle has no leeway: a token of a tool whose clock runs ahead is refused as not yet valid. */
export const CLOCK_ALLOWANCE_SECONDS = 5;

export type TokenPlan = { claims: JWTPayload; lifetimeSeconds: number };

export interface Signer {
  /** A JWT signed with the newest key that signs already; `iat` lies a few seconds back, `exp` at `lifetimeSeconds` from now. */
  sign(plan: TokenPlan): Promise<Result<string>>;
  /** The public half of every key still published (RFC 7517). */
  published(): Promise<{ keys: Record<string, unknown>[] }>;
}

export function createSigner(keys: SigningKeys, clock: () => Date): Signer {
  const imported = new Map<string, Promise<CryptoKey | Uint8Array>>();

  const privateKey = (kid: string, jwk: Record<string, unknown>) => {
    const known = imported.get(kid) ?? importJWK(jwk, 'RS256');
    imported.set(kid, known);
    return known;
  };

  const published = async () => {
    const now = clock().toISOString();
    return (await keys.list()).filter(({ retiredAt }) => retiredAt === null || retiredAt > now);
  };

  /** The newest that may sign: platforms have had time to read the key set since it came. */
  const signingNow = async () => {
    const now = clock().toISOString();
    const able = (await published()).filter(({ signsFrom = '' }) => signsFrom <= now);
    return able.sort((a, b) => ((a.signsFrom ?? '') < (b.signsFrom ?? '') ? 1 : -1))[0];
  };

  return {
    async sign({ claims, lifetimeSeconds }) {
      const active = await signingNow();
      if (!active) return refuse('LTI_SIGNING_KEY_MISSING');
      const now = Math.floor(clock().getTime() / 1000);
      const token = await new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', kid: active.kid, typ: 'JWT' })
        .setIssuedAt(now - CLOCK_ALLOWANCE_SECONDS)
        .setExpirationTime(now + lifetimeSeconds)
        .sign(await privateKey(active.kid, active.privateJwk));
      return ok(token);
    },

    async published() {
      return { keys: (await published()).map(({ kid, privateJwk }) => publicPart(kid, privateJwk)) };
    },
  };
}

/** Named members only: a private member that this code does not know can never slip out. */
const publicPart = (kid: string, { n, e }: Record<string, unknown>) => ({
  kty: 'RSA',
  n,
  e,
  kid,
  alg: 'RS256',
  use: 'sig',
});
