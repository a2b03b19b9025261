import { randomId } from '../platform/values.js';

const accessTokenSeconds = 3600;

export type TokenCheck = 'valid' | 'unknown' | 'no-scope';

/** Bearer tokens handed to the tool. In memory only: after a restart the tool must ask again. */
export class AccessTokens {
  readonly #tokens = new Map<string, { scopes: readonly string[]; expiresAt: number }>();
  readonly #clock: () => Date;
  /** Of tokens given from now on. */
  lifetimeSeconds = accessTokenSeconds;

  constructor(clock: () => Date) {
    this.#clock = clock;
  }

  issue(scopes: readonly string[]): { token: string; seconds: number } {
    const token = randomId();
    const seconds = this.lifetimeSeconds;
    this.#tokens.set(token, { scopes, expiresAt: this.#clock().getTime() + seconds * 1000 });
    return { token, seconds };
  }

  /** Every token given so far stops working, as after a platform's key or cache was flushed. */
  revokeAll(): void {
    this.#tokens.clear();
  }

  /** One of `scopes` is enough. */
  check(authorization: string | undefined, scopes: readonly string[]): TokenCheck {
    const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
    const found = token === undefined ? undefined : this.#tokens.get(token);
    if (!found || found.expiresAt <= this.#clock().getTime()) return 'unknown';
    return scopes.some((scope) => found.scopes.includes(scope)) ? 'valid' : 'no-scope';
  }
}
