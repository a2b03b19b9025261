import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { err, ok, type Result } from '@langbiang/core';
import { createLtiEngine, createSigningKey, type LtiEngine } from '@langbiang/lti';
import { openSqliteStore, type Store, StoreError } from '@langbiang/store';
import type { Logger } from 'pino';
import { reviewedItems } from './catalogue/index.js';
import type { Config } from './web/config.js';
import { installationSecret } from './web/installation-secret.js';
import { createLogger } from './web/logger.js';
import { systemCode } from './web/system-error.js';

/** What stays open while the server runs. */
export type Services = {
  store: Store;
  engine: LtiEngine;
  secret: string;
  clock: () => Date;
  logger: Logger;
  close(): Promise<void>;
};

const SWEEP_MS = 10 * 60_000;

/** Opens the store and what stands on it. Errors: the store's codes. */
export async function openServices(config: Config): Promise<Result<Services>> {
  const clock = () => new Date();
  const logger = createLogger(config.logLevel);
  const opened = await openStore(config);
  if (!opened.ok) return opened;
  const { store, secret } = opened.value;
  await ensureKey(store, clock);
  const engine = createLtiEngine(
    {
      platforms: store.platforms,
      state: store.oneTime,
      keys: store.keys,
      clock,
      fetch,
      randomId: () => randomBytes(24).toString('base64url'),
    },
    { publicUrl: config.publicUrl, allowHttp: config.allowHttp, allowAnonymous: false },
  );
  const sweeper = setInterval(() => {
    sweep(store, clock).catch((error: unknown) => logger.error({ err: error }, 'sweep failed'));
  }, SWEEP_MS);
  sweeper.unref();
  return ok({
    store,
    engine,
    secret,
    clock,
    logger,
    async close() {
      clearInterval(sweeper);
      await store.close();
    },
  });
}

/** The store and the pseudonyms' key, both in the data directory. */
export async function openStore(config: Config): Promise<Result<{ store: Store; secret: string }>> {
  try {
    const store = await openSqliteStore({ file: path.join(config.dataDir, 'langbiang.sqlite') });
    const reviewed = { ...store, items: reviewedItems(store.items, store.reviews) };
    return ok({ store: reviewed, secret: installationSecret(config.dataDir) });
  } catch (error) {
    if (error instanceof StoreError) return err({ code: error.code, params: error.params });
    if (['EACCES', 'EPERM', 'EROFS'].includes(systemCode(error) ?? '')) {
      return err({ code: 'STORE_READ_ONLY', params: { file: config.dataDir } });
    }
    throw error;
  }
}

async function ensureKey(store: Store, clock: () => Date): Promise<void> {
  const keys = await store.keys.list();
  if (keys.some((key) => key.retiredAt === null)) return;
  await store.keys.ensure({ ...(await createSigningKey()), createdAt: clock().toISOString(), retiredAt: null });
}

async function sweep(store: Store, clock: () => Date): Promise<void> {
  const now = clock().toISOString();
  await store.oneTime.sweep(now);
  await store.sessions.sweep(now);
}
