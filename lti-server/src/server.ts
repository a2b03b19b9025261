import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ok, type Result } from '@langbiang/core';
import type { Express } from 'express';
import { attemptRoutes, createAttemptReviews, createAttemptService } from './attempts/index.js';
import { authoringTexts, uploadRoutes } from './authoring/index.js';
import { catalogueRoutes, catalogueTexts, readFramework, seedItems } from './catalogue/index.js';
import { coverageRoutes, coverageTexts } from './coverage/index.js';
import { createDeliveryService, deliveryRoutes, deliveryTexts } from './delivery/index.js';
import { createGrades, type GradeWorker } from './grades/index.js';
import { ltiRoutes, ltiTexts } from './lti/index.js';
import { createClassRoster, createMarkingService, markingRoutes, markingTexts } from './marking/index.js';
import {
  builtFolders,
  openPackageAssets,
  openPlayerAssets,
  ourLibraries,
  packageHome,
  playOrigin,
  playRoutes,
  playTexts,
  sweepPackages,
} from './play/index.js';
import { registrationRoutes, registrationTexts } from './registration/index.js';
import { openServices, type Services } from './services.js';
import { createApp } from './web/app.js';
import { openAssets } from './web/assets.js';
import { type Config, readConfig } from './web/config.js';
import { frontRoutes } from './web/front/front-page.js';
import { frontTexts } from './web/front/front-texts.js';
import { listen } from './web/listen.js';
import { createMetrics } from './web/metrics.js';
import { createPages } from './web/page.js';
import { createSessions } from './web/session.js';
import { printStartError } from './web/start-error.js';
import { createTexts } from './web/texts.js';
import { createViews } from './web/views.js';
import { webTexts } from './web/web-texts.js';

export type RunningServer = { url: string; port: number; close(): Promise<void> };

/** The checkout: paths in the configuration are taken from here. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** Composes and starts everything. Errors: the `START_…`, `PORT_…` and `STORE_…` codes; nothing stays open then. */
export async function startServer(given: Config): Promise<Result<RunningServer>> {
  const listener = await listen(given.port, given.host);
  if (!listener.ok) return listener;
  const { port, serve, close } = listener.value;
  const config = given.port === 0 ? withPort(given, port) : given;
  const services = await openServices(config);
  if (!services.ok) {
    await close();
    return services;
  }
  const composed = await compose(config, services.value);
  if (!composed.ok) {
    await services.value.close();
    await close();
    return composed;
  }
  const { app, grades } = composed.value;
  serve(app);
  grades.start();
  return ok({
    url: config.publicUrl,
    port,
    /** No new requests, the running ones end, then the grades on their way, then what they all write to. */
    async close() {
      await close();
      await grades.stop();
      await services.value.close();
    },
  });
}

/** The port the system chose, in the addresses that were to have it. */
function withPort(config: Config, port: number): Config {
  const told = (url: string) => url.replace(/:0$/, `:${port}`);
  return { ...config, publicUrl: told(config.publicUrl), playOrigin: config.playOrigin && told(config.playOrigin) };
}

async function compose(config: Config, services: Services): Promise<Result<{ app: Express; grades: GradeWorker }>> {
  const { store, engine, secret, clock, logger } = services;
  const assets = openAssets();
  if (!assets.ok) return assets;
  const player = openPlayerAssets();
  if (!player.ok) return player;
  const framework = readFramework(config.frameworkFile);
  if (!framework.ok) return framework;
  const seeded = await seedItems(store.items, config.contentDir, clock());
  if (!seeded.ok) return seeded;
  logger.info(seeded.value, 'lessons are in place');
  await sweepUploads(config, services);

  const metrics = createMetrics();
  const texts = createTexts([
    webTexts,
    frontTexts,
    ltiTexts,
    registrationTexts,
    catalogueTexts,
    coverageTexts,
    playTexts,
    markingTexts,
    deliveryTexts,
    authoringTexts,
  ]);
  const views = createViews(texts);
  const grades = createGrades({ store, engine, clock, logger, registry: metrics.registry });
  const newId = randomUUID;
  const home = packageHome(config.dataDir);
  const onGradeEnqueued = () => grades.wake();
  const attempts = createAttemptService({ store, clock, newId, secret, onGradeEnqueued });
  const marking = createMarkingService({ store, clock, onGradeEnqueued });
  const deliveries = createDeliveryService({ store, clock, onGradeEnqueued });
  const reviews = createAttemptReviews({ store, clock, secret });
  const roster = createClassRoster({ engine, secret, clock });
  const app = createApp({
    config,
    clock,
    logger,
    metrics,
    pages: createPages({ views, assets: assets.value, texts }),
    sessions: createSessions({ sessions: store.sessions, oneTime: store.oneTime, clock }),
    assets: assets.value,
    ready: () => store.check(),
    playOrigin: playOrigin({ config, store, views, home, assets: openPackageAssets(home, builtFolders) }),
    routes: [
      frontRoutes,
      (web) => ltiRoutes({ ...web, engine, store, secret }),
      (web) => registrationRoutes({ ...web, store }),
      (web) => catalogueRoutes({ ...web, store, framework: framework.value }),
      (web) =>
        playRoutes({
          ...web,
          store,
          attempts,
          marking,
          deliveries,
          reviews,
          names: roster,
          views,
          player: player.value,
        }),
      (web) => uploadRoutes({ ...web, store, home, ours: ourLibraries }),
      (web) => attemptRoutes({ ...web, attempts, newId }),
      (web) => markingRoutes({ ...web, marking, roster }),
      (web) => deliveryRoutes({ ...web, store, deliveries, roster }),
      (web) => coverageRoutes({ ...web, store, framework: framework.value }),
    ],
  });
  return ok({ app, grades });
}

/** What a process that died in the middle of an upload left behind. */
async function sweepUploads({ dataDir }: Config, { store, clock, logger }: Services): Promise<void> {
  const known = new Set((await store.items.list()).map(({ id, version }) => `${id}/${version}`));
  const removed = await sweepPackages(packageHome(dataDir), known, clock());
  if (removed > 0) logger.warn({ removed }, 'removed what unfinished uploads left');
}

async function main(): Promise<void> {
  const config = readConfig(process.env, projectRoot);
  const server = config.ok ? await startServer(config.value) : config;
  if (!server.ok) {
    printStartError(server.error);
    process.exitCode = 1;
    return;
  }
  const { url, port, close } = server.value;
  process.stdout.write(`${JSON.stringify({ ready: true, url, port })}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => close().then(() => process.exit(0)));
  }
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await main();
