import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ItemCard } from '@langbiang/core';
import type { LtiEngine } from '@langbiang/lti';
import { openSqliteStore, type Store } from '@langbiang/store';
import type { Express, Router } from 'express';
import { pino } from 'pino';
import { catalogueRoutes, catalogueTexts, readFramework } from '../catalogue/index.js';
import { coverageRoutes, coverageTexts } from '../coverage/index.js';
import { deliveryTexts } from '../delivery/index.js';
import { ltiRoutes, ltiTexts } from '../lti/index.js';
import { markingTexts } from '../marking/index.js';
import { createApp, type WebDeps } from '../web/app.js';
import { type Config, readConfig } from '../web/config.js';
import { frontRoutes } from '../web/front/front-page.js';
import { frontTexts } from '../web/front/front-texts.js';
import { createMetrics } from '../web/metrics.js';
import { createPages } from '../web/page.js';
import { type ActiveSession, createSessions, type SessionData, type Sessions } from '../web/session.js';
import { createTexts } from '../web/texts.js';
import { createViews } from '../web/views.js';
import { webTexts } from '../web/web-texts.js';
import { projectRoot } from './root.js';

export type TestApp = {
  app: Express;
  store: Store;
  sessions: Sessions;
  /** Lines of the log. */
  log: string[];
  /** Moves with `clock.now`. */
  clock: { now: Date };
  dataDir: string;
  open(data?: Partial<SessionData>): Promise<ActiveSession & { url: (page: string) => Promise<string> }>;
  close(): Promise<void>;
};

type Options = {
  engine?: Partial<LtiEngine>;
  environment?: Record<string, string>;
  routes?: readonly ((deps: WebDeps) => Router)[];
  cards?: readonly ItemCard[];
  ready?: () => Promise<void>;
};

/** For tests: the server's own pages over a real store in a temporary folder; only the LTI engine is given by the test. */
export async function testApp(options: Options = {}): Promise<TestApp> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'langbiang-server-'));
  const store = await openSqliteStore({ file: path.join(dataDir, 'langbiang.sqlite') });
  const clock = { now: new Date('2026-11-24T08:00:00Z') };
  const log: string[] = [];
  const config = testConfig({ DATA_DIR: dataDir, ...options.environment });
  const framework = readFramework(config.frameworkFile);
  if (!framework.ok) throw new Error(JSON.stringify(framework.error));
  await putCards(store, options.cards ?? [card('B-M4')]);
  const texts = createTexts([
    webTexts,
    frontTexts,
    ltiTexts,
    catalogueTexts,
    coverageTexts,
    markingTexts,
    deliveryTexts,
  ]);
  const assets = {
    url: (name: string) => `/assets/${name}`,
    handler: (_req: unknown, _res: unknown, next: () => void) => next(),
  };
  const sessions = createSessions({ sessions: store.sessions, oneTime: store.oneTime, clock: () => clock.now });
  const shared = { store, framework: framework.value };
  const engine = options.engine as LtiEngine;
  const app = createApp({
    config,
    clock: () => clock.now,
    logger: pino({ level: 'trace' }, { write: (line: string) => void log.push(line) }),
    metrics: createMetrics(),
    pages: createPages({ views: createViews(texts), assets, texts }),
    sessions,
    assets,
    ready: options.ready ?? (() => store.check()),
    routes: [
      frontRoutes,
      (web) => ltiRoutes({ ...web, engine, store, secret: 'test-secret' }),
      (web) => catalogueRoutes({ ...web, ...shared }),
      (web) => coverageRoutes({ ...web, ...shared }),
      ...(options.routes ?? []),
    ],
  });
  return {
    app,
    store,
    sessions,
    log,
    clock,
    dataDir,
    async open(data = {}) {
      const session = await sessions.open({ ...teacher, ...data });
      const url = async (page: string) =>
        `${page}${page.includes('?') ? '&' : '?'}s=${session.shortId}&c=${await sessions.newCode(session.id)}`;
      return { ...session, url };
    },
    async close() {
      await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export function testConfig(environment: Record<string, string>): Config {
  const config = readConfig(environment, projectRoot);
  if (!config.ok) throw new Error(JSON.stringify(config.error));
  return config.value;
}

/** A teacher of class c1 in tenant T1. */
export const teacher: SessionData = {
  registrationId: 'reg-1',
  deploymentId: '1',
  tenantId: 'T1',
  ltiUserId: 'lti-7',
  userId: 'pseudonym-7',
  roles: ['teacher'],
  lang: 'vi',
  context: { id: 'c1', title: 'Lịch sử và Địa lí 8A1', label: '8A1' },
  link: null,
  itemId: null,
  lineItemUrl: null,
  platformOrigin: 'https://lms.example.test',
};

export const card = (id: string, over: Partial<ItemCard> = {}): ItemCard => ({
  id,
  title: { vi: `Bài ${id}`, en: `Lesson ${id}` },
  summary: { vi: 'Em gọi đúng tên năm vùng biển.' },
  strand: 'B',
  level: 'THCS',
  grades: [8],
  subjects: ['LSDL-THCS'],
  outcomes: [{ id: 'LSDL08.DL-BIEN-DAO.O1', strength: 'partial' }],
  minutes: 30,
  review: 'draft',
  questions: 6,
  maxScore: 12,
  ...over,
});

async function putCards(store: Store, cards: readonly ItemCard[]): Promise<void> {
  for (const meta of cards) {
    await store.items.put({
      id: meta.id,
      version: '1',
      library: 'Langbiang.Lesson 1.0',
      meta,
      params: {},
      updatedAt: '2026-11-24T08:00:00Z',
    });
  }
}
