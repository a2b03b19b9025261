import { type CodedError, parseStatements, type Result } from '@langbiang/core';
import { USER_STATE_MAX_BYTES } from '@langbiang/store';
import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { WebDeps } from '../web/app.js';
import { jsonBody } from '../web/body.js';
import { isStaff, requireSession, sessionOf } from '../web/session-middleware.js';
import type { AttemptService } from './attempt-service.js';

type Deps = Pick<WebDeps, 'sessions' | 'sendError'> & { attempts: AttemptService; newId: () => string };

/** What one page may send in a minute: a pupil's fastest clicking is a tenth of it. */
const REQUESTS_A_MINUTE = 300;

/**
 * `POST /attempts/:id/statements` {statements: [xAPI]} · `GET|PUT /attempts/:id/state` (JSON text) · `POST /attempts/:id/restart`.
 * Token in the header only. What is answered with 2xx is on the disk.
 */
export function attemptRoutes(deps: Deps): Router {
  const { attempts } = deps;
  const router = Router();
  router.use('/attempts/:id', requireSession(deps, { api: true }), learnersOnly(deps), rateLimit(deps));

  router.use('/attempts/:id/statements', jsonBody());
  router.post('/attempts/:id/statements', async (req, res) => {
    const statements = parseStatements(req.body, deps.newId);
    if (!statements.ok) return deps.sendError(req, res, statements.error);
    answer(deps, req, res, await attempts.submit(sessionOf(res).data, req.params.id, statements.value));
  });

  router.post('/attempts/:id/restart', async (req, res) => {
    answer(deps, req, res, await attempts.restart(sessionOf(res).data, req.params.id));
  });

  router.get('/attempts/:id/state', async (req, res) => {
    const state = await attempts.state(sessionOf(res).data, req.params.id);
    if (!state.ok) return deps.sendError(req, res, state.error);
    res.set('Cache-Control', 'no-store').json({ state: state.value });
  });

  // One byte more than is kept, so that the store's own bound answers, with its own words.
  const text = express.text({ type: () => true, limit: USER_STATE_MAX_BYTES + 1 });
  router.put('/attempts/:id/state', text, async (req, res) => {
    if (!isJson(req.body)) return deps.sendError(req, res, { code: 'ATTEMPT_STATE_INVALID' });
    const kept = await attempts.keepState(sessionOf(res).data, req.params.id, req.body);
    if (!kept.ok) return deps.sendError(req, res, kept.error);
    res.status(204).end();
  });
  return router;
}

function answer<T extends object>(
  { sendError }: Deps,
  req: Request,
  res: Response,
  result: Result<T, CodedError>,
): void {
  if (result.ok) res.set('Cache-Control', 'no-store').json(result.value);
  else sendError(req, res, result.error);
}

/** A teacher's preview leaves nothing behind. */
function learnersOnly({ sendError }: Deps): RequestHandler {
  return (req, res, next) => (isStaff(sessionOf(res)) ? sendError(req, res, { code: 'ATTEMPT_UNKNOWN' }) : next());
}

function rateLimit({ sendError }: Deps): RequestHandler {
  const limiter = new RateLimiterMemory({ points: REQUESTS_A_MINUTE, duration: 60 });
  return async (req, res, next) => {
    try {
      await limiter.consume(sessionOf(res).shortId);
    } catch {
      res.set('Retry-After', '30');
      return sendError(req, res, { code: 'REQUEST_TOO_MANY' });
    }
    next();
  };
}

function isJson(body: unknown): body is string {
  if (typeof body !== 'string' || body === '') return false;
  try {
    JSON.parse(body);
    return true;
  } catch {
    return false;
  }
}
