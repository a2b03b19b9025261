import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import type { Claims } from '../claims.js';

export type TestKey = {
  kid: string;
  publicJwk: JWK;
  sign: (claims: Claims, header?: Record<string, unknown>) => Promise<string>;
};

/** A platform's key pair, and tokens signed with it. */
export async function createTestKey(kid: string, alg = 'RS256'): Promise<TestKey> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  return {
    kid,
    publicJwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' },
    sign: (claims, header = {}) => new SignJWT(claims).setProtectedHeader({ alg, kid, ...header }).sign(privateKey),
  };
}

export type SeenCall = { url: string; method: string; headers: Headers; body: string };
type Answer = Response | ((call: SeenCall) => Response | Promise<Response>);

/** A fetch over a table of URLs without query; it remembers what it was asked. An array answers one call after the other. */
export function tableFetch(table: Record<string, Answer | Answer[]>): { fetch: typeof fetch; calls: SeenCall[] } {
  const calls: SeenCall[] = [];
  const answerTo = (url: string): Answer | undefined => {
    const entry = table[url.split('?')[0] ?? ''];
    return Array.isArray(entry) ? (entry.length > 1 ? entry.shift() : entry[0]) : entry;
  };
  return {
    calls,
    fetch: async (input, init) => {
      const call = {
        url: String(input),
        method: init?.method ?? 'GET',
        headers: new Headers(init?.headers),
        body: String(init?.body ?? ''),
      };
      calls.push(call);
      const answer = answerTo(call.url);
      if (!answer) throw new TypeError(`no answer for ${call.url}`);
      return answer instanceof Response ? answer.clone() : answer(call);
    },
  };
}

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

export const empty = (status: number, headers: Record<string, string> = {}): Response =>
  new Response(null, { status, headers });
