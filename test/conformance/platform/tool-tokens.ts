import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import type { Claims } from './claims.js';

export type ToolKeys = () => Promise<{ keys: Record<string, unknown>[] }>;
export type Verdict = { claims: Claims; header: Claims } | { refused: string };

/**
 * Checks what the tool signs, with what it publishes: kid, RS256, issuer, audience, times without any leeway (as Moodle has none),
 * and every nonce and jti once.
 */
export function createToolTokenCheck(clientId: string, now: () => Date) {
  const used = new Set<string>();
  return async (token: string, audience: string, keys: ToolKeys): Promise<Verdict> => {
    try {
      const keySet = createLocalJWKSet((await keys()) as unknown as JSONWebKeySet);
      const { payload, protectedHeader } = await jwtVerify(token, keySet, {
        algorithms: ['RS256'],
        issuer: clientId,
        audience,
        requiredClaims: ['iat', 'exp'],
        maxTokenAge: 600,
        currentDate: now(),
      });
      if (!protectedHeader.kid) return { refused: 'no kid' };
      for (const id of [payload.jti, payload['nonce']].filter((value) => value !== undefined)) {
        if (used.has(String(id))) return { refused: `${String(id)} was used before` };
        used.add(String(id));
      }
      return { claims: payload, header: { ...protectedHeader } };
    } catch (error) {
      return { refused: String(error) };
    }
  };
}

export type ToolTokenCheck = ReturnType<typeof createToolTokenCheck>;
