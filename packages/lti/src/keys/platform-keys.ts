import { ok, type Result } from '@langbiang/core';
import type { CryptoKey } from 'jose';
import { refuse } from '../codes.js';
import type { Http } from '../outbound/http.js';
import { createSingleFlight } from '../single-flight.js';
import { fetchKeySet, type KeySet } from './key-set.js';

const FRESH_MS = 10 * 60_000;
/** A class must not be locked out by a hiccup of the key URL; a withdrawn key must not live on for long either. */
const STALE_MS = 60 * 60_000;
/** An unknown kid makes us look again, but a stranger inventing kids must not make us hammer the platform. */
const LOOK_AGAIN_MS = 10_000;

type Cached = { keys: KeySet; fetchedAt: number };

export interface PlatformKeys {
  /** The key called `kid` at this JWKS URL. `LTI_JWKS_UNAVAILABLE`, `LTI_JWKS_INVALID`, `LTI_KID_UNKNOWN`, `LTI_URL_INSECURE`. */
  find(jwksUrl: string, kid: string): Promise<Result<CryptoKey>>;
}

export function createPlatformKeys(http: Http, clock: () => Date): PlatformKeys {
  const cache = new Map<string, Cached>();
  const lookedAgainAt = new Map<string, number>();
  const single = createSingleFlight<Result<Cached>>();
  const again = createSingleFlight<Result<Cached>>();

  const load = (url: string) =>
    single(url, async () => {
      const keys = await fetchKeySet(http, url);
      if (!keys.ok) return keys;
      const entry = { keys: keys.value, fetchedAt: clock().getTime() };
      cache.set(url, entry);
      return ok(entry);
    });

  const current = async (url: string): Promise<Result<Cached>> => {
    const known = cache.get(url);
    const age = known ? clock().getTime() - known.fetchedAt : Number.POSITIVE_INFINITY;
    if (known && age < FRESH_MS) return ok(known);
    const loaded = await load(url);
    return !loaded.ok && known && age < STALE_MS ? ok(known) : loaded;
  };

  const mayLookAgain = (url: string): boolean => {
    const now = clock().getTime();
    if (now - (lookedAgainAt.get(url) ?? Number.NEGATIVE_INFINITY) < LOOK_AGAIN_MS) return false;
    lookedAgainAt.set(url, now);
    return true;
  };

  const lookAgain = (url: string, seen: Cached) =>
    again(url, async () => {
      const latest = cache.get(url) ?? seen;
      return latest === seen && mayLookAgain(url) ? load(url) : ok(latest);
    });

  return {
    async find(url, kid) {
      const before = cache.get(url);
      const first = await current(url);
      if (!first.ok) return first;
      const known = first.value.keys.get(kid);
      if (known) return ok(known);
      const wasCached = first.value === before;
      const second = wasCached ? await lookAgain(url, first.value) : first;
      if (!second.ok) return second;
      const found = second.value.keys.get(kid);
      return found ? ok(found) : refuse('LTI_KID_UNKNOWN');
    },
  };
}
