import type { LoginRedirect, LtiEngine, RawParams } from '@langbiang/lti';
import type { OneTimeStore } from '@langbiang/store';
import { parseCookie } from 'cookie';
import type { Request, RequestHandler, Response } from 'express';
import type { WebDeps } from '../web/app.js';
import { queryOf, single } from '../web/body.js';
import { newTabModel } from './new-tab.js';

export type LoginDeps = Pick<WebDeps, 'pages' | 'sendError' | 'clock'> & {
  engine: LtiEngine;
  oneTime: OneTimeStore;
};

/** What a launch without the state cookie may ask: the storage the platform offered. */
export type StorageOffer = { target: string; platformOrigin: string; state: string };

export const LOGIN_STORAGE = 'login-storage';
const LOGIN_SECONDS = 600;

/** `GET|POST /lti/login`: third-party initiated login → the platform's authorisation page. */
export function loginHandler(deps: LoginDeps): RequestHandler {
  return async (req, res) => {
    const params = req.method === 'POST' ? (res.locals.form ?? {}) : queryOf(req);
    const login = await deps.engine.login(params);
    if (!login.ok) return deps.sendError(req, res, login.error);
    setStateCookie(res, login.value.cookie);
    if (login.value.storage) return storePage(deps, res, login.value, login.value.storage);
    if (mayLoseCookies(req)) return cookieCheckPage(deps, res, login.value, params);
    res.redirect(302, login.value.url);
  };
}

/** Puts the state into the platform's storage, then goes on. */
async function storePage(
  { oneTime, pages, clock }: LoginDeps,
  res: Response,
  { url }: LoginRedirect,
  storage: StorageOffer,
) {
  const { target, platformOrigin, state } = storage;
  const offer: StorageOffer = { target, platformOrigin, state };
  await oneTime.put(LOGIN_STORAGE, state, offer, new Date(clock().getTime() + LOGIN_SECONDS * 1000).toISOString());
  pages.send(res, {
    view: 'lti/storage-page',
    title: pages.texts.in('vi')('lti.opening'),
    lang: 'vi',
    model: { url },
    scripts: ['lti/storage-put.js'],
    data: { ...offer, next: url },
    csp: { frameAncestors: [platformOrigin] },
  });
}

/**
 * Tries a cookie before the login goes on: platforms take a message hint only once, so this is the last moment at which
 * the same login can still be opened in a new tab.
 */
function cookieCheckPage({ pages }: LoginDeps, res: Response, { url }: LoginRedirect, params: RawParams): void {
  res.cookie('lb_probe', '1', { ...stateCookieOptions, httpOnly: false, maxAge: 30_000 });
  pages.send(res, {
    view: 'lti/cookie-check-page',
    title: pages.texts.in('vi')('lti.opening'),
    lang: 'vi',
    model: { url, ...newTabModel(pages.texts, loginFields(params)) },
    scripts: ['lti/cookie-check.js'],
    data: { next: url },
    // The login answers with a redirect to the platform, and browsers hold a form's redirects to this list as well.
    csp: { frameAncestors: [new URL(url).origin], formAction: [new URL(url).origin] },
  });
}

/** The parameters that start a login (LTI Core §4.1). */
const loginParams = ['iss', 'login_hint', 'target_link_uri', 'lti_message_hint', 'client_id', 'lti_deployment_id'];

const loginFields = (params: RawParams) =>
  loginParams.flatMap((name) => {
    const value = single(params, name);
    return value === undefined ? [] : [{ name, value }];
  });

/** In a frame, cookies may be blocked, unless one of ours has just come back. */
function mayLoseCookies(req: Request): boolean {
  if (!['iframe', 'frame'].includes(req.get('sec-fetch-dest') ?? '')) return false;
  return !Object.keys(parseCookie(req.get('cookie') ?? '')).some((name) => /^(lb_s_|lti_state_)/.test(name));
}

const stateCookieOptions = { secure: true, httpOnly: true, sameSite: 'none', partitioned: true, path: '/lti' } as const;

function setStateCookie(res: Response, cookie: LoginRedirect['cookie']): void {
  res.cookie(cookie.name, cookie.value, { ...stateCookieOptions, maxAge: cookie.maxAgeSeconds * 1000 });
}

/** The state is what a stranger sent: one that cannot be in a cookie's name never was in ours. */
export function clearStateCookie(res: Response, name: string): void {
  if (/^[\w.~-]+$/.test(name)) res.clearCookie(name, stateCookieOptions);
}
