import { err, ok, type Result } from '@langbiang/core';
import { asObject, asText } from '../claims.js';
import type { Signer } from '../keys/signer.js';
import { type Http, type HttpAnswer, jsonOf } from '../outbound/http.js';
import type { LtiPorts, Registration } from '../ports.js';
import { createSingleFlight } from '../single-flight.js';
import { busyTrouble, type Trouble, troubleOf } from './trouble.js';

const RENEW_EARLY_SECONDS = 300;
const ASSERTION_SECONDS = 60;

type Token = { value: string; renewAt: number };

export interface AccessTokens {
  /** A bearer token for the scopes. `refused`: the token a service has just turned down; it is not given again. */
  get(registration: Registration, scopes: readonly string[], refused?: string): Promise<Result<string, Trouble>>;
}

export type AccessTokenDeps = { ports: LtiPorts; http: Http; signer: Signer };

/** client_credentials with private_key_jwt (Security Framework 1.0 §4.1, RFC 7523), one token per registration and scopes. */
export function createAccessTokens({ ports, http, signer }: AccessTokenDeps): AccessTokens {
  const tokens = new Map<string, Token>();
  const single = createSingleFlight<Result<Token, Trouble>>();

  const fetchToken = async (registration: Registration, scope: string): Promise<Result<Token, Trouble>> => {
    const assertion = await signAssertion(registration, signer, ports.randomId);
    if (!assertion.ok) return err({ kind: 'retry', code: 'LTI_SIGNING_KEY_MISSING' });
    const asked = ports.clock();
    const answer = await http(tokenCall(registration.tokenUrl, scope, assertion.value));
    return answer.ok ? readToken(answer.value, asked) : err(troubleOf(answer.error));
  };

  return {
    async get(registration, scopes, refused) {
      const scope = [...scopes].sort().join(' ');
      const key = JSON.stringify([registration.id, registration.clientId, registration.tokenUrl, scope]);
      const known = tokens.get(key);
      if (known && known.value !== refused && ports.clock().getTime() < known.renewAt) return ok(known.value);
      const token = await single(key, () => fetchToken(registration, scope));
      if (!token.ok) return token;
      tokens.set(key, token.value);
      return ok(token.value.value);
    },
  };
}

const signAssertion = ({ clientId, tokenUrl }: Registration, signer: Signer, randomId: () => string) =>
  signer.sign({
    claims: { iss: clientId, sub: clientId, aud: tokenUrl, jti: randomId() },
    lifetimeSeconds: ASSERTION_SECONDS,
  });

const tokenCall = (url: string, scope: string, assertion: string) => ({
  method: 'POST' as const,
  url,
  headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' },
  body: new URLSearchParams({
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
    scope,
  }).toString(),
});

/**
 * A refusal is tried again later, except of the scope itself: the platform may just have failed to fetch our keys, and
 * an administrator can mend a registration; grades must not be given up for that (RFC 6749 §5.2).
 */
function readToken(answer: HttpAnswer, asked: Date): Result<Token, Trouble> {
  const busy = busyTrouble(answer, asked);
  if (busy) return err(busy);
  const body = asObject(jsonOf(answer));
  const { status } = answer;
  if (status !== 200) {
    if (body?.['error'] === 'invalid_scope') return err({ kind: 'failed', code: 'LTI_SCOPE_REFUSED', status });
    return err({ kind: 'retry', code: 'LTI_ACCESS_TOKEN_REFUSED', status });
  }
  const value = asText(body?.['access_token']);
  if (!value) return err({ kind: 'retry', code: 'LTI_ANSWER_INVALID', status });
  return ok({ value, renewAt: asked.getTime() + usableSeconds(body?.['expires_in']) * 1000 });
}

/** Renewed five minutes early, a short-lived token at half its life. RFC 6749 makes `expires_in` optional. */
function usableSeconds(expiresIn: unknown): number {
  const lifetime = Number(expiresIn ?? RENEW_EARLY_SECONDS);
  return Number.isFinite(lifetime) ? Math.max(lifetime - RENEW_EARLY_SECONDS, lifetime / 2, 0) : 0;
}
