import { parseCookie } from 'cookie';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { queryOf, single } from './body.js';
import type { ErrorSender } from './http-error.js';
import { dropOldCookies } from './old-cookies.js';
import { type ActiveSession, SESSION_SECONDS, type Sessions, sessionCookie } from './session.js';

declare global {
  namespace Express {
    interface Locals {
      session?: ActiveSession;
      errorCode?: string;
    }
  }
}

type Deps = { sessions: Sessions; sendError: ErrorSender };

type Options = {
  /** `teacher` lets administrators in as well. */
  role?: 'teacher';
  /** Header token only: for requests a script makes. */
  api?: boolean;
};

/** Puts the session into `res.locals.session`, or answers `SESSION_NEEDED` / `SESSION_ROLE`. */
export function requireSession({ sessions, sendError }: Deps, options: Options = {}): RequestHandler {
  return async (req, res, next) => {
    const session = await findSession(sessions, req, res, options.api ?? false);
    if (!session) return sendError(req, res, { code: 'SESSION_NEEDED' });
    res.locals.session = session;
    if (options.role === 'teacher' && !isStaff(session)) return sendError(req, res, { code: 'SESSION_ROLE' });
    next();
  };
}

/** The session `requireSession` found; calling it on a route without that middleware is a programming fault. */
export function sessionOf(res: Response): ActiveSession {
  if (!res.locals.session) throw new Error('This route is not behind requireSession');
  return res.locals.session;
}

export function isStaff(session: { data: Pick<ActiveSession['data'], 'roles'> }): boolean {
  return session.data.roles.some((role) => role === 'teacher' || role === 'administrator');
}

/**
 * Header token (scripts), form field (posts), then cookie and one-time code (page navigations). A cookie never authorises
 * anything that changes state, so there is no request forgery to guard against.
 */
async function findSession(sessions: Sessions, req: Request, res: Response, api: boolean) {
  const bearer = /^Bearer ([\w-]+)$/.exec(req.get('authorization') ?? '')?.[1];
  if (bearer) return sessions.byId(bearer);
  if (api) return null;
  if (req.method === 'POST') {
    const field = single(res.locals.form, 'session');
    return field ? sessions.byId(field) : null;
  }
  if (req.method !== 'GET' && req.method !== 'HEAD') return null;
  const query = queryOf(req);
  const shortId = single(query, 's');
  if (!shortId) return null;
  const cookie = parseCookie(req.get('cookie') ?? '')[sessionCookie(shortId)];
  const byCookie = cookie ? await sessions.byId(cookie) : null;
  if (byCookie?.shortId === shortId) return { ...byCookie, byCookie: true };
  // A code opens one page: a look at the headers must not be that one.
  const code = req.method === 'GET' ? single(query, 'c') : undefined;
  const byCode = code ? await sessions.byCode(code) : null;
  return byCode?.shortId === shortId ? byCode : null;
}

/** Every launch leaves a cookie for 8 h. */
const KEPT_COOKIES = 12;

/** Starts the session in this browser and returns where to send it: `path?s=…&c=…`. */
export async function enterSession(sessions: Sessions, req: Request, res: Response, to: EnterTarget): Promise<string> {
  const name = sessionCookie(to.session.shortId);
  const options = { secure: true, httpOnly: true, sameSite: 'none', partitioned: true, path: '/' } as const;
  dropOldCookies(req, res, { names: /^lb_s_[\w-]+$/, keep: KEPT_COOKIES - 1, options });
  res.cookie(name, to.session.id, { ...options, maxAge: SESSION_SECONDS * 1000 });
  return withCode(sessions, to.session, to.path);
}

export type EnterTarget = { session: ActiveSession; path: string };

/** A URL of this server that opens once without a cookie. */
export async function withCode(sessions: Sessions, session: ActiveSession, path: string): Promise<string> {
  const url = new URL(path, 'http://localhost');
  url.searchParams.set('s', session.shortId);
  url.searchParams.set('c', await sessions.newCode(session.id));
  return `${url.pathname}${url.search}`;
}

/** `POST /session/code` → `{code}`: how a page in a browser without cookies goes on to the next page. */
export function sessionRoutes(deps: Deps): Router {
  const router = Router();
  router.post('/session/code', requireSession(deps, { api: true }), async (_req, res) => {
    res.set('Cache-Control', 'no-store').json({ code: await deps.sessions.newCode(sessionOf(res).id) });
  });
  return router;
}
