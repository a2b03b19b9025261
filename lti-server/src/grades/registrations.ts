import type { PlatformStore } from '@langbiang/store';
import { tenantIdOf } from '../web/identity.js';

/** Finds the registration of a tenant id, which is a hash over registration and deployment; looked at again for one it does not know. */
export function registrationFinder(platforms: PlatformStore): (tenantId: string) => Promise<string | null> {
  let known = new Map<string, string>();
  return async (tenantId) => {
    const hit = known.get(tenantId);
    // A removed registration must not get grades any more, and the engine refuses it by itself.
    if (hit) return hit;
    const entries = (await platforms.list()).flatMap(({ id, deploymentIds }) =>
      deploymentIds.map((deploymentId): [string, string] => [tenantIdOf(id, deploymentId), id]),
    );
    known = new Map(entries);
    return known.get(tenantId) ?? null;
  };
}
