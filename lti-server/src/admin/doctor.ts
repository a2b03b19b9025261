import type { Framework, ItemCard, Result } from '@langbiang/core';
import type { Platform, Store } from '@langbiang/store';
import { builtVersions, readFramework } from '../catalogue/index.js';
import type { Config } from '../web/config.js';
import { messageOf } from '../web/system-error.js';

export type Check = { check: string; status: 'ok' | 'warn' | 'fail'; detail: string };

export type DoctorDeps = { config: Config; store: Store; clock: () => Date; fetch: typeof fetch };

const TIME_LIMIT_MS = 5000;
/** A due grade older than this means that no worker takes it. */
const LAG_LIMIT_MS = 5 * 60_000;

/** Looks at everything a working server needs. `fail`: pupils are affected; `warn`: look at it. */
export async function doctor(deps: DoctorDeps): Promise<Check[]> {
  const { config, store } = deps;
  const platforms = await store.platforms.list();
  return [
    { check: 'config', status: 'ok', detail: `${config.publicUrl}, data in ${config.dataDir}` },
    await attempt('store', async () => {
      await store.check();
      return 'reachable and migrated';
    }),
    await keyCheck(store),
    frameworkCheck(readFramework(config.frameworkFile)),
    await lessonCheck(deps),
    await serverCheck(deps),
    ...(await Promise.all(platforms.map((platform) => platformCheck(deps, platform)))),
    ...(platforms.length === 0 ? [warn('platforms', 'none registered: see `platform add`')] : []),
    await workerCheck(deps),
  ];
}

const pass = (check: string, detail: string): Check => ({ check, status: 'ok', detail });
const warn = (check: string, detail: string): Check => ({ check, status: 'warn', detail });
const fail = (check: string, detail: string): Check => ({ check, status: 'fail', detail });

async function attempt(check: string, action: () => Promise<string>): Promise<Check> {
  try {
    return pass(check, await action());
  } catch (error) {
    return fail(check, messageOf(error));
  }
}

async function keyCheck(store: Store): Promise<Check> {
  const active = (await store.keys.list()).filter((key) => key.retiredAt === null);
  return active.length > 0
    ? pass('keys', `active key ${active[0]?.kid}`)
    : warn('keys', 'none yet: the first start makes one');
}

function frameworkCheck(framework: Result<Framework>): Check {
  if (framework.ok) return pass('framework', `${framework.value.topics.length} topics`);
  return fail('framework', `${framework.error.code} ${framework.error.params?.['reason'] ?? ''}`);
}

async function lessonCheck({ config, store }: DoctorDeps): Promise<Check> {
  const built = builtVersions(config.contentDir);
  if (!built.ok)
    return fail('lessons', `${built.error.code} ${built.error.params?.['file'] ?? ''}: run \`pnpm content build\``);
  const items = await store.items.list();
  const kept = new Map(items.map((item) => [item.id, item.version]));
  const stale = [...built.value].filter(([id, version]) => kept.get(id) !== version).map(([id]) => id);
  if (stale.length > 0)
    return warn('lessons', `built but not in the store: ${stale.join(', ')}; the next start takes them in`);
  const drafts = items.filter((item) => (item.meta as ItemCard).review !== 'approved').length;
  return pass('lessons', `${items.length} lessons, ${drafts} not approved yet`);
}

async function serverCheck({ config, fetch }: DoctorDeps): Promise<Check> {
  try {
    const response = await fetch(`${config.publicUrl}/readyz`, { signal: AbortSignal.timeout(TIME_LIMIT_MS) });
    return response.ok
      ? pass('server', 'ready')
      : fail('server', `${config.publicUrl}/readyz answers ${response.status}`);
  } catch {
    return warn('server', `${config.publicUrl} does not answer`);
  }
}

/** A platform whose keys cannot be read cannot launch anybody. */
async function platformCheck({ fetch }: DoctorDeps, platform: Platform): Promise<Check> {
  const check = `platform ${platform.name}`;
  try {
    const response = await fetch(platform.jwksUrl, { signal: AbortSignal.timeout(TIME_LIMIT_MS), redirect: 'error' });
    const body = (await response.json()) as { keys?: unknown[] };
    if (!response.ok || !Array.isArray(body.keys))
      return fail(check, `${platform.jwksUrl} is no key set (${response.status})`);
    return pass(check, `${body.keys.length} keys, deployments ${platform.deploymentIds.join(', ')}`);
  } catch (error) {
    const cause = typeof error === 'object' && error !== null && 'cause' in error ? error.cause : error;
    return fail(check, `${platform.jwksUrl}: ${messageOf(cause ?? error)}`);
  }
}

async function workerCheck({ store, clock }: DoctorDeps): Promise<Check> {
  const [counts, due] = await Promise.all([store.outbox.counts(), store.outbox.nextDue()]);
  const lag = due === null ? 0 : clock().getTime() - Date.parse(due);
  const state = `${counts.waiting} waiting, ${counts.failed} failed, ${counts.sent} sent`;
  if (lag > LAG_LIMIT_MS)
    return fail(
      'grades',
      `${state}; the oldest has been due for ${Math.round(lag / 60_000)} min: is the server running?`,
    );
  return counts.failed > 0 ? warn('grades', `${state}; see \`outbox list --status failed\``) : pass('grades', state);
}
