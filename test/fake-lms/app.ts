import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { deepLinkReturnRoutes } from './deep-linking/return.js';
import { authorizeRoutes } from './oidc/authorize.js';
import { discoveryRoutes } from './oidc/discovery.js';
import { registrationRoutes } from './oidc/registration.js';
import { tokenRoutes } from './oidc/token.js';
import { activityRoutes } from './pages/activity-page.js';
import { courseRoutes } from './pages/course-page.js';
import { assetsFolder, fontFolder, tokensFile } from './pages/files.js';
import { launchRoutes } from './pages/launch.js';
import { rememberLocale } from './pages/locale.js';
import { notFound } from './pages/not-found.js';
import { startRoutes } from './pages/start-page.js';
import type { Platform } from './platform/context.js';
import { lineItemRoutes } from './services/line-items.js';
import { membershipRoutes } from './services/memberships.js';
import { resultRoutes } from './services/results.js';
import { scoreRoutes } from './services/scores.js';

/** Frames may show any tool, wherever it redirects; nothing else from outside runs or loads. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  'frame-src http: https:',
  "frame-ancestors 'self'",
  "base-uri 'none'",
].join('; ');

export const makeApp = (platform: Platform): Express => {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use((_request, response, next) => {
    response.set({
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'origin',
    });
    next();
  });
  app.use('/assets/tokens.css', express.static(tokensFile));
  app.use('/assets/font', express.static(fontFolder));
  app.use('/assets', express.static(assetsFolder));
  // Every body as text: the content type is the endpoint's to judge.
  app.use(express.text({ type: () => true, limit: '1mb' }));
  for (const routes of [discoveryRoutes, registrationRoutes, authorizeRoutes, tokenRoutes, deepLinkReturnRoutes])
    routes(app, platform);
  for (const routes of [lineItemRoutes, scoreRoutes, resultRoutes, membershipRoutes]) routes(app, platform);
  app.use(rememberLocale);
  for (const routes of [startRoutes, courseRoutes, activityRoutes, launchRoutes]) routes(app, platform);
  app.use(notFound);
  app.use(failed);
  return app;
};

/** A fault of our own (or a body that cannot be read): said on the terminal, never as a stack in the answer. */
const failed = (
  error: Error & { status?: number },
  request: Request,
  response: Response,
  _next: NextFunction,
): void => {
  const status = error.status ?? 500;
  if (status >= 500) process.stderr.write(`${request.method} ${request.path}: ${error.stack}\n`);
  response
    .status(status)
    .type('text')
    .send(status >= 500 ? 'Internal error' : error.message);
};
