import { createHash, randomBytes } from 'node:crypto';
import type { OneTimeStore } from '@langbiang/store';

/** Lets whoever holds its link register one platform. */
export type Invite = {
  /** Name shown to operators; null: the platform's host. */
  name: string | null;
  /** The platform may stand in this server's own network: the operator vouches for it. */
  privateNetwork: boolean;
  expiresAt: string;
};

const KIND = 'platform-invite';
const DAY_MS = 24 * 3_600_000;

/** As with sessions, the store holds what the token hashes to. */
const keyOf = (token: string): string => createHash('sha256').update(token).digest('hex');

const put = (oneTime: OneTimeStore, token: string, invite: Invite): Promise<void> =>
  oneTime.put(KIND, keyOf(token), invite, invite.expiresAt);

/** A link for one registration, good for `days`. */
export async function invitePlatform(
  oneTime: OneTimeStore,
  { days, name, privateNetwork }: { days: number; name?: string; privateNetwork: boolean },
  { publicUrl, now }: { publicUrl: string; now: Date },
): Promise<{ url: string; expiresAt: string }> {
  const token = randomBytes(24).toString('base64url');
  const expiresAt = new Date(now.getTime() + days * DAY_MS).toISOString();
  await put(oneTime, token, { name: name ?? null, privateNetwork, expiresAt });
  return { url: `${publicUrl}/lti/register?invite=${token}`, expiresAt };
}

/** Uses an invitation up. `giveBack`: nothing was registered, so it can be tried again. Null: unknown, used or expired. */
export async function takeInvite(
  oneTime: OneTimeStore,
  token: string,
  now: Date,
): Promise<{ invite: Invite; giveBack(): Promise<void> } | null> {
  const invite = (await oneTime.take(KIND, keyOf(token), now.toISOString())) as Invite | null;
  return invite && { invite, giveBack: () => put(oneTime, token, invite) };
}
