import { setTimeout as wait } from 'node:timers/promises';
import type { StateStore } from '@langbiang/lti';

/** A store that takes its time, as a real one does: what is not atomic in the engine shows. `take` itself is. */
export function slowStateStore(): StateStore {
  const rows = new Map<string, { value: unknown; expiresAt: string }>();
  return {
    async put(kind, key, value, expiresAt) {
      await wait(2);
      rows.set(`${kind} ${key}`, { value, expiresAt });
    },
    async take(kind, key, now) {
      await wait(2);
      const row = rows.get(`${kind} ${key}`);
      rows.delete(`${kind} ${key}`);
      await wait(2);
      return row && row.expiresAt > now ? row.value : null;
    },
  };
}
