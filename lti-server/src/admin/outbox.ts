import { err, type LearnerRecord, ok, type Result } from '@langbiang/core';
import type { GradeOutbox, Platform, Store } from '@langbiang/store';
import { tenantIdOf } from '../web/identity.js';

export const outboxStatuses = ['waiting', 'sent', 'superseded', 'failed'] as const;
export type OutboxStatus = (typeof outboxStatuses)[number];

/** `platform`: its id, issuer or name. */
export type OutboxFilter = { status?: OutboxStatus; platform?: string; limit: number };

type Stores = Pick<Store, 'outbox' | 'platforms'>;

/** The newest grades among which those of one platform are looked for. */
const LOOKED_THROUGH = 20_000;

/** A grade on its way, without the pupil: operators need the reason, not the person. */
function outboxEntry({ id, tenantId, contextId, linkId, itemId, grade }: LearnerRecord, platform?: Platform) {
  return {
    id,
    platform: platform?.name ?? null,
    tenantId,
    contextId,
    linkId,
    itemId,
    status: grade?.status,
    tries: grade?.tries,
    timestamp: grade?.timestamp,
    nextTryAt: grade?.nextTryAt,
    lastError: grade?.lastError ?? null,
    settledAt: grade?.settledAt ?? null,
  };
}

/** Newest first; `counts` are of all platforms. Error: `ADMIN_PLATFORM_UNKNOWN`. */
export async function listOutbox(stores: Stores, filter: OutboxFilter) {
  const found = await grades(stores, filter);
  if (!found.ok) return found;
  const { records, platformOf } = found.value;
  return ok({
    counts: await stores.outbox.counts(),
    entries: records.map((record) => outboxEntry(record, platformOf.get(record.tenantId))),
  });
}

/** Makes a grade due now; the running server sends it within seconds. Error: `ADMIN_OUTBOX_UNKNOWN`. */
export async function retryOutbox(
  outbox: GradeOutbox,
  id: string,
  now: Date,
): Promise<Result<{ id: string; due: string }>> {
  const due = now.toISOString();
  return (await outbox.retry(id, due)) ? ok({ id, due }) : err({ code: 'ADMIN_OUTBOX_UNKNOWN', params: { id } });
}

/** Makes every failed grade due now, or those of one platform. Error: `ADMIN_PLATFORM_UNKNOWN`. */
export async function retryFailed(stores: Stores, platform: string | undefined, now: Date) {
  const filter = { status: 'failed' as const, limit: LOOKED_THROUGH, ...(platform !== undefined && { platform }) };
  const found = await grades(stores, filter);
  if (!found.ok) return found;
  const due = now.toISOString();
  let count = 0;
  for (const { id } of found.value.records) if (await stores.outbox.retry(id, due)) count += 1;
  return ok({ count, due });
}

async function grades({ outbox, platforms }: Stores, { platform, status, limit }: OutboxFilter) {
  const all = await platforms.list();
  const wanted = all.filter(({ id, issuer, name }) => [id, issuer, name].includes(platform ?? ''));
  if (platform !== undefined && wanted.length === 0)
    return err({ code: 'ADMIN_PLATFORM_UNKNOWN', params: { platform } });
  const platformOf = byTenant(all);
  const among = await outbox.list({
    limit: platform === undefined ? limit : LOOKED_THROUGH,
    ...(status && { status }),
  });
  const isWanted = ({ tenantId }: LearnerRecord) => {
    const owner = platformOf.get(tenantId);
    return platform === undefined || (owner !== undefined && wanted.includes(owner));
  };
  return ok({ records: among.filter(isWanted).slice(0, limit), platformOf });
}

const byTenant = (platforms: readonly Platform[]): ReadonlyMap<string, Platform> =>
  new Map(
    platforms.flatMap((platform) =>
      platform.deploymentIds.map((deploymentId): [string, Platform] => [
        tenantIdOf(platform.id, deploymentId),
        platform,
      ]),
    ),
  );
