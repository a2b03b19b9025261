import { ok, type Result } from '@langbiang/core';
import { type CryptoKey, importJWK } from 'jose';
import { asObject, asText } from '../claims.js';
import { refuse } from '../codes.js';
import { type Http, jsonOf } from '../outbound/http.js';

/** The usable keys of a platform by kid: RSA of at least 2048 bits, for RS256 signatures. */
export type KeySet = ReadonlyMap<string, CryptoKey>;

const MOST_KEYS = 50;

export async function fetchKeySet(http: Http, url: string): Promise<Result<KeySet>> {
  const answer = await http({ method: 'GET', url, headers: { Accept: 'application/json' } });
  if (!answer.ok) {
    const { code } = answer.error;
    return code === 'LTI_URL_INSECURE' ? refuse(code) : refuse('LTI_JWKS_UNAVAILABLE', { reason: code });
  }
  const { status } = answer.value;
  if (status !== 200) return refuse('LTI_JWKS_UNAVAILABLE', { reason: status });
  return readKeySet(jsonOf(answer.value));
}

/** Keys this tool cannot use are passed over: platforms publish others beside them (RFC 7517 §5). */
export async function readKeySet(json: unknown): Promise<Result<KeySet>> {
  const list = asObject(json)?.['keys'];
  if (!Array.isArray(list)) return refuse('LTI_JWKS_INVALID');
  const keys = new Map<string, CryptoKey>();
  for (const entry of list.slice(0, MOST_KEYS)) {
    const jwk = asObject(entry);
    const kid = asText(jwk?.['kid']);
    const key = jwk && kid && !keys.has(kid) ? await usableKey(jwk) : null;
    if (kid && key) keys.set(kid, key);
  }
  return ok(keys);
}

async function usableKey({ kty, use, alg, n, e }: Readonly<Record<string, unknown>>): Promise<CryptoKey | null> {
  if (kty !== 'RSA' || typeof n !== 'string' || typeof e !== 'string') return null;
  if ((use ?? 'sig') !== 'sig' || (alg ?? 'RS256') !== 'RS256') return null;
  try {
    // Only the public members, should a platform publish its private key by mistake.
    const key = await importJWK({ kty, n, e }, 'RS256');
    return key instanceof Uint8Array || modulusLength(key) < 2048 ? null : key;
  } catch {
    return null;
  }
}

const modulusLength = ({ algorithm }: CryptoKey): number =>
  'modulusLength' in algorithm && typeof algorithm.modulusLength === 'number' ? algorithm.modulusLength : 0;
