import { SCOPE } from './claims.js';
import { type HttpAnswer, type HttpRequest, jsonAnswer } from './http-server.js';
import type { ToolKeys, ToolTokenCheck } from './tool-tokens.js';

/** client_credentials with private_key_jwt (Security Framework 1.0 §4.1). */
export class TokenEndpoint {
  readonly #tokens = new Map<string, readonly string[]>();
  requests = 0;

  async grant(
    { body }: HttpRequest,
    check: ToolTokenCheck,
    { url, clientId, keys }: { url: string; clientId: string; keys: ToolKeys },
  ): Promise<HttpAnswer> {
    this.requests += 1;
    const form = Object.fromEntries(new URLSearchParams(body));
    if (form['grant_type'] !== 'client_credentials') return jsonAnswer({ error: 'unsupported_grant_type' }, 400);
    if (form['client_assertion_type'] !== 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer')
      return jsonAnswer({ error: 'invalid_request' }, 400);
    const verdict = await check(form['client_assertion'] ?? '', url, keys);
    if ('refused' in verdict || verdict.claims['sub'] !== clientId) return jsonAnswer({ error: 'invalid_client' }, 401);
    const scopes = (form['scope'] ?? '').split(' ');
    if (!scopes.every((scope) => (Object.values(SCOPE) as string[]).includes(scope)))
      return jsonAnswer({ error: 'invalid_scope' }, 400);
    const token = `token-${this.requests}`;
    this.#tokens.set(token, scopes);
    return jsonAnswer({ access_token: token, token_type: 'Bearer', expires_in: 3600, scope: scopes.join(' ') });
  }

  scopesOf({ headers }: HttpRequest): readonly string[] | null {
    return this.#tokens.get((headers.authorization ?? '').replace(/^Bearer /, '')) ?? null;
  }

  /** Every token given out so far stops working. */
  revokeAll(): void {
    this.#tokens.clear();
  }
}
