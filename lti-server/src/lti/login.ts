import type { LtiEngine, RawParams } from '@langbiang/lti';
import type { OneTimeStore } from '@langbiang/store';
import { parseCookie } from 'cookie';
import type { Request, RequestHandler, Response } from 'express';
import type { WebDeps } from '../web/app.js';
import { queryOf, single } from '../web/body.js';

export type LoginDeps = Pick<WebDeps, 'pages' | 'sendError' | 'clock'> & { engine: LtiEngine; oneTime: OneTimeStore };

/** What a launch without the state cookie needs to go on: the platform's storage, or the login once more in a new tab. */
export type RememberedLogin = {
  params: Record<string, string>;
  storage: { target: string; platformOrigin: string; state: string } | null;
};

export const REMEMBERED_LOGIN = 'login';
const REMEMBER_SECONDS = 600;

/** The parameters that start a login again (LTI Core §4.1). */
const loginParams = ['iss', 'login_hint', 'target_link_uri', 'lti_message_hint', 'client_id', 'lti_deployment_id'];

/** `GET|POST /lti/login`: third-party initiated login → the platform's authorisation page. */
export function loginHandler({ engine, oneTime, pages, sendError, clock }: LoginDeps): RequestHandler {
  return async (req, res) => {
    const params = req.method === 'POST' ? (res.locals.form ?? {}) : queryOf(req);
    const login = await engine.login(params);
    if (!login.ok) return sendError(req, res, login.error);
    const { url, cookie, storage } = login.value;
    if (storage || mayLoseCookies(req)) {
      const state = new URL(url).searchParams.get('state') ?? '';
      const expiresAt = new Date(clock().getTime() + REMEMBER_SECONDS * 1000).toISOString();
      await oneTime.put(REMEMBERED_LOGIN, state, remembered(params, storage), expiresAt);
    }
    setStateCookie(res, cookie);
    if (!storage) return res.redirect(302, url);
    const lang = 'vi';
    pages.send(res, {
      view: 'lti/storage-page',
      title: pages.texts.in(lang)('lti.opening'),
      lang,
      model: { url },
      scripts: ['lti/storage-put.js'],
      data: { ...storage, next: url },
      csp: { frameAncestors: [storage.platformOrigin] },
    });
  };
}

function remembered(params: RawParams, storage: RememberedLogin['storage'] | undefined): RememberedLogin {
  const kept = loginParams.flatMap((name) => {
    const value = single(params, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    params: Object.fromEntries(kept),
    storage: storage ? { target: storage.target, platformOrigin: storage.platformOrigin, state: storage.state } : null,
  };
}

/** In a frame, cookies may be blocked, unless one of ours has just come back. Elsewhere they work, and the write is saved. */
function mayLoseCookies(req: Request): boolean {
  if (req.get('sec-fetch-dest') === 'document') return false;
  return !Object.keys(parseCookie(req.get('cookie') ?? '')).some((name) => /^(lb_s_|lti_state_)/.test(name));
}

const stateCookieOptions = { secure: true, httpOnly: true, sameSite: 'none', partitioned: true, path: '/lti' } as const;

function setStateCookie(res: Response, cookie: { name: string; value: string; maxAgeSeconds: number }): void {
  res.cookie(cookie.name, cookie.value, { ...stateCookieOptions, maxAge: cookie.maxAgeSeconds * 1000 });
}

export function clearStateCookie(res: Response, name: string): void {
  res.clearCookie(name, stateCookieOptions);
}
