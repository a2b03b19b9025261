import express, { type Express, type RequestHandler, type Router } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import type { Assets } from './assets.js';
import type { Config } from './config.js';
import { healthRoutes } from './health.js';
import { createErrorSender, type ErrorSender, errorHandler, notFound } from './http-error.js';
import { requestLog } from './logger.js';
import { type Metrics, metricsRoute } from './metrics.js';
import type { Pages } from './page.js';
import type { Sessions } from './session.js';
import { sessionRoutes } from './session-middleware.js';

/** What every feature's routes may use. */
export type WebDeps = {
  config: Config;
  clock: () => Date;
  logger: Logger;
  metrics: Metrics;
  pages: Pages;
  sessions: Sessions;
  sendError: ErrorSender;
};

export type AppDeps = Omit<WebDeps, 'sendError'> & {
  assets: Assets;
  /** Answers what comes to the play origin's host, before anything of the tool is known; passes on the rest. */
  playOrigin?: RequestHandler;
  /** Throws when the server cannot do its work. */
  ready: () => Promise<void>;
  /** The features' routes, mounted at `/` in this order. */
  routes: readonly ((deps: WebDeps) => Router)[];
};

export function createApp(deps: AppDeps): Express {
  const sendError = createErrorSender(deps.pages);
  const web: WebDeps = { ...deps, sendError };
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(requestLog(deps.logger), deps.metrics.middleware);
  if (deps.playOrigin) app.use(deps.playOrigin);
  app.use(securityHeaders(deps.config));
  app.use(healthRoutes(deps.ready));
  app.get('/metrics', metricsRoute(deps.metrics.registry, deps.config.metricsToken));
  app.use('/assets', deps.assets.handler);
  app.use(sessionRoutes(web));
  for (const route of deps.routes) app.use(route(web));
  app.use(notFound(sendError), errorHandler(sendError, deps.logger));
  return app;
}

/** The content policy and who may frame a page depend on the session: `page.ts` sets them. */
function securityHeaders(config: Config) {
  return helmet({
    contentSecurityPolicy: false,
    frameguard: false,
    // LTI platform storage talks to the window that opened us.
    crossOriginOpenerPolicy: false,
    referrerPolicy: { policy: 'strict-origin' },
    strictTransportSecurity: config.publicUrl.startsWith('https:'),
  });
}
