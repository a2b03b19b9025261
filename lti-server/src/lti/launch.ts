import type { CodedError } from '@langbiang/core';
import { type Launch, type LtiEngine, stateCookieName } from '@langbiang/lti';
import type { OneTimeStore, Store } from '@langbiang/store';
import { parseCookie } from 'cookie';
import type { Request, RequestHandler, Response } from 'express';
import type { WebDeps } from '../web/app.js';
import { single } from '../web/body.js';
import { schoolHas } from '../web/school-items.js';
import type { ActiveSession } from '../web/session.js';
import { enterSession, isStaff } from '../web/session-middleware.js';
import { keepContext } from './class-context.js';
import { clearStateCookie, LOGIN_STORAGE, type StorageOffer } from './login.js';
import { openLaunchSession } from './open-session.js';

export type LaunchDeps = WebDeps & {
  engine: LtiEngine;
  store: Pick<Store, 'oneTime' | 'platforms' | 'contexts' | 'items'>;
  /** Key of the pseudonyms. */
  secret: string;
};

/** `POST /lti/launch`: a verified id_token → a session and the page it is about. */
export function launchHandler(deps: LaunchDeps): RequestHandler {
  return async (req, res) => {
    const { stored_state: storedState, ...form } = res.locals.form ?? {};
    const state = single(form, 'state') ?? '';
    const stored = single({ storedState: storedState ?? [] }, 'storedState');
    const asked =
      stored !== undefined && fromOurPage(deps, req) && (await wasAsked(deps.store.oneTime, state, deps.clock()));
    const cookies = definedValues(parseCookie(req.get('cookie') ?? ''));
    const launch = await deps.engine.launch(form, cookies, asked ? stored : undefined);
    deps.metrics.launches.inc({ result: launch.ok ? 'ok' : launch.error.code });
    clearStateCookie(res, stateCookieName(state));
    if (launch.ok) return enter(deps, req, res, launch.value);
    if (launch.error.code === 'LTI_STATE_COOKIE_MISSING') return withoutCookie(deps, req, res);
    deps.sendError(req, res, launch.error);
  };
}

async function enter(deps: LaunchDeps, req: Request, res: Response, launch: Launch): Promise<void> {
  const session = await openLaunchSession(deps, launch);
  await keepContext(deps.store.contexts, session.data, launch.custom);
  res.locals.session = session;
  const target = await destination(deps, session, launch);
  if (typeof target !== 'string') return deps.sendError(req, res, target);
  res.redirect(303, await enterSession(deps.sessions, req, res, { session, path: target }));
}

/** The page a launch is about, or why there is none. */
async function destination(
  { store }: LaunchDeps,
  session: ActiveSession,
  launch: Launch,
): Promise<string | CodedError> {
  const staff = isStaff(session);
  if (launch.messageType === 'LtiDeepLinkingRequest') return staff ? '/catalogue' : { code: 'SESSION_ROLE' };
  if (launch.custom['view'] === 'coverage') return staff ? '/coverage' : { code: 'SESSION_ROLE' };
  const { itemId, tenantId } = session.data;
  if (!itemId) return staff ? '/catalogue' : { code: 'LAUNCH_NO_ITEM' };
  const known = await schoolHas(store.items, tenantId, itemId);
  return known ? `/play/${encodeURIComponent(itemId)}` : { code: 'LAUNCH_ITEM_UNKNOWN', params: { item: itemId } };
}

const STORAGE_ASKED = 'storage-asked';

/** The state cookie did not come back: the platform's own storage is asked, where the login was offered one. */
async function withoutCookie(deps: LaunchDeps, req: Request, res: Response): Promise<void> {
  const { store, pages, clock, sendError } = deps;
  const state = single(res.locals.form, 'state') ?? '';
  const offer = (await store.oneTime.take(LOGIN_STORAGE, state, clock().toISOString())) as StorageOffer | null;
  if (!offer) return sendError(req, res, { code: 'LTI_STATE_COOKIE_MISSING' });
  await store.oneTime.put(STORAGE_ASKED, state, true, new Date(clock().getTime() + 60_000).toISOString());
  pages.send(res, {
    view: 'lti/storage-get-page',
    title: pages.texts.in('vi')('lti.opening'),
    lang: 'vi',
    model: { idToken: single(res.locals.form, 'id_token') ?? '', state },
    scripts: ['lti/storage-get.js'],
    data: offer,
    csp: { frameAncestors: [offer.platformOrigin] },
  });
}

/** Only our own page reads the platform's storage. Another site could write a state it knows from a login of its own. */
const fromOurPage = ({ config }: LaunchDeps, req: Request): boolean =>
  req.get('origin') === new URL(config.publicUrl).origin;

/** A state from the platform's storage counts only where this server asked for it. */
async function wasAsked(oneTime: OneTimeStore, state: string, now: Date): Promise<boolean> {
  return (await oneTime.take(STORAGE_ASKED, state, now.toISOString())) === true;
}

const definedValues = (cookies: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(cookies).filter((entry): entry is [string, string] => entry[1] !== undefined));
