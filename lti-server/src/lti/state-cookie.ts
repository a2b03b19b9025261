import { type LoginRedirect, stateCookieName } from '@langbiang/lti';
import { parseCookie } from 'cookie';
import type { Request, Response } from 'express';
import { dropOldCookies } from '../web/old-cookies.js';
import { type ActiveSession, SESSION_SECONDS, type Sessions, sessionCookie } from '../web/session.js';

export const stateCookieOptions = {
  secure: true,
  httpOnly: true,
  sameSite: 'none',
  partitioned: true,
  path: '/lti',
} as const;

const STATE_COOKIE = /^lti_state_[\w.~-]+$/;
const KEPT_COOKIES = 12;

/** Outlives the login it belongs to: whoever comes too late is told so, and not that cookies are blocked. */
const COOKIE_SECONDS = 3600;

export function setStateCookie(req: Request, res: Response, { name, value, maxAgeSeconds }: LoginRedirect['cookie']) {
  dropOldCookies(req, res, { names: STATE_COOKIE, keep: KEPT_COOKIES - 1, options: stateCookieOptions });
  const maxAge = Math.max(maxAgeSeconds, COOKIE_SECONDS) * 1000;
  res.cookie(name, value, { ...stateCookieOptions, maxAge });
}

/** After the launch the cookie says what it opened, for the same form sent again (a second click, the back button). */
export function markLaunched(res: Response, state: string, { shortId }: ActiveSession, path: string): void {
  const maxAge = SESSION_SECONDS * 1000;
  res.cookie(stateCookieName(state), `opened ${shortId} ${path}`, { ...stateCookieOptions, maxAge });
}

/** What this browser opened with this state, while its session lasts and its cookie is here. */
export async function openedWith(
  sessions: Sessions,
  req: Request,
  state: string,
): Promise<{ session: ActiveSession; path: string } | null> {
  const cookies = parseCookie(req.get('cookie') ?? '');
  const [, shortId, path] = /^opened ([\w-]+) (\/(?!\/)\S*)$/.exec(cookies[stateCookieName(state)] ?? '') ?? [];
  const id = shortId && cookies[sessionCookie(shortId)];
  if (!id || !path) return null;
  const session = await sessions.byId(id);
  return session?.shortId === shortId ? { session: { ...session, byCookie: true }, path } : null;
}
