import type { LoginRedirect, LtiEngine, RawParams } from '@langbiang/lti';
import type { OneTimeStore } from '@langbiang/store';
import { parseCookie } from 'cookie';
import type { Request, RequestHandler, Response } from 'express';
import type { WebDeps } from '../web/app.js';
import { queryOf, single } from '../web/body.js';
import { langOf } from '../web/texts.js';
import { newTabModel } from './new-tab.js';
import { setStateCookie, stateCookieOptions } from './state-cookie.js';

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
    setStateCookie(req, res, login.value.cookie);
    if (!mayLoseCookies(req, login.value)) return res.redirect(302, login.value.url);
    const offer = await keepOffer(deps, login.value);
    cookieCheckPage(deps, req, res, { url: login.value.url, offer, params });
  };
}

/** In a frame, cookies may be blocked, unless one of ours has just come back. */
function mayLoseCookies(req: Request, { storage }: LoginRedirect): boolean {
  const cookies = Object.keys(parseCookie(req.get('cookie') ?? ''));
  if (cookies.some((name) => /^(lb_s_|lti_state_)/.test(name))) return false;
  if (storage) return true;
  const place = req.get('sec-fetch-dest');
  // Safari before 16.4 does not say where it shows a page, and blocks all cookies of a frame.
  return place === undefined ? /AppleWebKit/.test(req.get('user-agent') ?? '') : ['iframe', 'frame'].includes(place);
}

async function keepOffer({ oneTime, clock }: LoginDeps, { storage }: LoginRedirect): Promise<StorageOffer | undefined> {
  if (!storage) return undefined;
  const { target, platformOrigin, state } = storage;
  const offer: StorageOffer = { target, platformOrigin, state };
  await oneTime.put(LOGIN_STORAGE, state, offer, new Date(clock().getTime() + LOGIN_SECONDS * 1000).toISOString());
  return offer;
}

type Check = { url: string; offer: StorageOffer | undefined; params: RawParams };

/**
 * Tries a cookie before the login goes on, then the tab's own storage, then the platform's: platforms take a message hint
 * only once, so this is the last moment at which the same login can still be opened in a new tab.
 */
function cookieCheckPage({ pages }: LoginDeps, req: Request, res: Response, { url, offer, params }: Check): void {
  res.cookie('lb_probe', '1', { ...stateCookieOptions, httpOnly: false, maxAge: 30_000 });
  const lang = langOf(req.get('accept-language'));
  pages.send(res, {
    view: 'lti/cookie-check-page',
    title: pages.texts.in(lang)('lti.opening'),
    lang,
    model: { url, ...newTabModel(pages.texts, lang, loginFields(params)) },
    scripts: ['lti/cookie-check.js'],
    data: { next: url, offer },
    // The login answers with a redirect to the platform, and browsers hold a form's redirects to this list as well.
    csp: { frameAncestors: [new URL(url).origin], formAction: [new URL(url).origin] },
  });
}

/** The parameters that start a login (LTI Core §4.1). A new tab has no parent to keep anything with. */
const loginParams = ['iss', 'login_hint', 'target_link_uri', 'lti_message_hint', 'client_id', 'lti_deployment_id'];

const loginFields = (params: RawParams) =>
  loginParams.flatMap((name) => {
    const value = single(params, name);
    return value === undefined ? [] : [{ name, value }];
  });
