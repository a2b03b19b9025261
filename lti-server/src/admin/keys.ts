import { ok, type Result } from '@langbiang/core';
import { createSigningKey } from '@langbiang/lti';
import type { KeyStore, SigningKey } from '@langbiang/store';

/** Three times as long as a platform may keep our key set (`GET /lti/jwks`). */
const PUBLISHED_AHEAD_MS = 15 * 60_000;
const DAY_MS = 24 * 3_600_000;

/** Without the private half, which never leaves the store. */
const keyEntry = ({ kid, createdAt, signsFrom, retiredAt }: SigningKey) => ({
  kid,
  createdAt,
  signsFrom: signsFrom ?? createdAt,
  publishedUntil: retiredAt,
});

export const listKeys = async (keys: KeyStore) => ok((await keys.list()).map(keyEntry));

/**
 * Publishes a new signing key, which signs a quarter of an hour later; the one before it stays published for `keepDays` more. A
 * running server goes over by itself.
 */
export async function rotateKeys(
  keys: KeyStore,
  { keepDays }: { keepDays: number },
  now: Date,
): Promise<Result<ReturnType<typeof keyEntry>[]>> {
  const later = (ms: number) => new Date(now.getTime() + ms).toISOString();
  const isFirst = (await keys.list()).length === 0;
  const signsFrom = later(isFirst ? 0 : PUBLISHED_AHEAD_MS);
  const key = { ...(await createSigningKey()), createdAt: now.toISOString(), signsFrom, retiredAt: null };
  await keys.rotate(key, later(PUBLISHED_AHEAD_MS + keepDays * DAY_MS));
  return listKeys(keys);
}
