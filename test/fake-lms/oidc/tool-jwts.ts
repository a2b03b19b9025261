import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import { epoch } from '../platform/values.js';

export type JwtRefusal = { reason: string };
export type JwtAccepted = { claims: JWTPayload };

/** LTI Security Framework 1.0, 4.1: messages live an hour at most. */
const longestLifeSeconds = 3600;

/** By name: `fetch` belongs to another realm under a test runner, where `instanceof` says no. */
const isNetworkError = (error: unknown): boolean => {
  const { name, message } = error as Error;
  return name === 'TypeError' && message === 'fetch failed';
};

/**
 * Checks what the tool signs (client assertions, deep linking responses) with the key set it publishes. Stricter than
 * Moodle, which looks at neither audience nor nonce nor jti: what passes here passes on a platform that does.
 */
export class ToolJwts {
  readonly #clientId: string;
  readonly #clock: () => Date;
  readonly #keys: ReturnType<typeof createRemoteJWKSet>;
  /** Ids already used, with their expiry: `kind:value`. */
  readonly #seen = new Map<string, number>();

  constructor(clientId: string, jwksUrl: string, clock: () => Date) {
    this.#clientId = clientId;
    this.#clock = clock;
    this.#keys = createRemoteJWKSet(new URL(jwksUrl), { cooldownDuration: 0, timeoutDuration: 5000 });
  }

  /** Signature, issuer, audience and times; no leeway, as on Moodle. */
  async verify(jwt: string, audience: string): Promise<JwtAccepted | JwtRefusal> {
    const now = this.#clock();
    try {
      const { payload, protectedHeader } = await jwtVerify(jwt, this.#keys, {
        algorithms: ['RS256'],
        issuer: this.#clientId,
        audience,
        requiredClaims: ['iat', 'exp'],
        currentDate: now,
      });
      // jose takes the only key of a one-key set for a token without kid; platforms with several keys cannot.
      if (protectedHeader.kid === undefined) return { reason: 'no kid in the header' };
      const iat = payload.iat ?? 0;
      if (iat > epoch(now)) return { reason: 'iat is in the future' };
      if ((payload.exp ?? 0) - iat > longestLifeSeconds) return { reason: 'it lives for more than an hour' };
      return { claims: payload };
    } catch (error) {
      if (error instanceof errors.JOSEError) return { reason: error.message };
      if (isNetworkError(error)) return { reason: "the tool's key set cannot be fetched" };
      throw error;
    }
  }

  /** True the first time an id of this kind is shown, until `exp` (seconds). */
  firstUse(kind: 'jti' | 'nonce', value: string, exp: number): boolean {
    const now = epoch(this.#clock());
    for (const [key, expiry] of this.#seen) if (expiry < now) this.#seen.delete(key);
    const key = `${kind}:${value}`;
    if (this.#seen.has(key)) return false;
    this.#seen.set(key, exp);
    return true;
  }
}
