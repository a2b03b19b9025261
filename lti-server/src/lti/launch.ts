import type { CodedError } from '@langbiang/core';
import { type Launch, type LtiEngine, unsafeLocale } from '@langbiang/lti';
import type { Store } from '@langbiang/store';
import { parseCookie } from 'cookie';
import type { Request, RequestHandler, Response } from 'express';
import type { WebDeps } from '../web/app.js';
import { single } from '../web/body.js';
import { errorEntry } from '../web/errors.js';
import { schoolHas } from '../web/school-items.js';
import type { ActiveSession } from '../web/session.js';
import { enterSession, isStaff } from '../web/session-middleware.js';
import { langOf } from '../web/texts.js';
import { keepContext } from './class-context.js';
import { LOGIN_STORAGE, type StorageOffer } from './login.js';
import { openLaunchSession } from './open-session.js';
import { markLaunched, openedWith } from './state-cookie.js';

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
    const stored = fromOurPage(deps, req) ? single({ storedState: storedState ?? [] }, 'storedState') : undefined;
    const cookies = definedValues(parseCookie(req.get('cookie') ?? ''));
    const launch = await deps.engine.launch(form, cookies, stored);
    const code = launch.ok ? 'ok' : launch.error.code;
    if (code === 'LTI_STATE_COOKIE_MISSING' && !storedState) return askForState(deps, req, res);
    deps.metrics.launches.inc({ result: code });
    if (launch.ok) return enter(deps, req, res, launch.value);
    res.locals.lang = langOf(unsafeLocale(single(form, 'id_token') ?? '') ?? req.get('accept-language'));
    const opened = await openedWith(deps.sessions, req, single(form, 'state') ?? '');
    if (opened) return sendOpened(deps, res, code, opened);
    deps.sendError(req, res, launch.error);
  };
}

async function enter(deps: LaunchDeps, req: Request, res: Response, launch: Launch): Promise<void> {
  const session = await openLaunchSession(deps, launch, req.get('accept-language'));
  await keepContext(deps.store.contexts, session.data, launch.custom);
  res.locals.session = session;
  const target = await destination(deps, session, launch);
  if (typeof target !== 'string') return deps.sendError(req, res, target);
  markLaunched(res, single(res.locals.form, 'state') ?? '', session, target);
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

/** The state cookie did not come back: our page looks where else the login may have left the state, and posts the form again. */
async function askForState({ store, pages, clock }: LaunchDeps, req: Request, res: Response): Promise<void> {
  const state = single(res.locals.form, 'state') ?? '';
  const offer = (await store.oneTime.take(LOGIN_STORAGE, state, clock().toISOString())) as StorageOffer | null;
  const idToken = single(res.locals.form, 'id_token') ?? '';
  const lang = langOf(unsafeLocale(idToken) ?? req.get('accept-language'));
  pages.send(res, {
    view: 'lti/kept-state-page',
    title: pages.texts.in(lang)('lti.opening'),
    lang,
    model: { idToken, state },
    scripts: ['lti/kept-state.js'],
    data: { state, ...(offer && { offer }) },
    // Whose page this is in is not known before the launch is; it holds nothing but what was posted to it.
    csp: { frameAncestors: [offer?.platformOrigin ?? '*'] },
  });
}

/** The form was sent twice, and its session is open in this browser: the page of the refusal leads on to it. */
function sendOpened(
  { pages }: LaunchDeps,
  res: Response,
  code: string,
  { session, path }: { session: ActiveSession; path: string },
): void {
  const { lang } = session.data;
  const title = pages.texts.in(lang)(`error ${code} title`);
  res.locals.errorCode = code;
  pages.send(res, {
    view: 'lti/opened-page',
    title,
    lang,
    status: errorEntry(code).status,
    session,
    model: { errorTitle: title, code, url: `${path}?s=${session.shortId}` },
    scripts: ['lti/continue.js'],
  });
}

/** Only our own page reads those storages. Another site could write a state it knows from a login of its own. */
const fromOurPage = ({ config }: LaunchDeps, req: Request): boolean =>
  req.get('origin') === new URL(config.publicUrl).origin;

const definedValues = (cookies: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(cookies).filter((entry): entry is [string, string] => entry[1] !== undefined));
