import { timingSafeEqual } from 'node:crypto';
import { ok, type Result } from '@langbiang/core';
import { refuse } from '../codes.js';
import type { Launch, RawParams } from '../engine.js';
import type { PlatformKeys } from '../keys/platform-keys.js';
import { PENDING_LOGIN, type PendingLogin, readPendingLogin, stateCookieName } from '../login/pending-login.js';
import { singleParams } from '../params.js';
import type { LtiOptions, LtiPorts } from '../ports.js';
import { findFault } from './message-rules.js';
import { readLaunch } from './read-launch.js';
import { verifyToken } from './verify-token.js';

const LARGEST_TOKEN = 65_536;

export type LaunchDeps = { ports: LtiPorts; options: LtiOptions; keys: PlatformKeys };
export type LaunchRequest = {
  form: RawParams;
  cookies: Readonly<Record<string, string>>;
  storedState?: string | undefined;
};

/** The launch (LTI Core 1.3 §4.1, Security Framework 1.0 §5.1.3): who, where, and what for, or the code of what is wrong. */
export async function launch({ ports, options, keys }: LaunchDeps, request: LaunchRequest): Promise<Result<Launch>> {
  const presented = readForm(request);
  if (!presented.ok) return presented;
  const now = ports.clock();

  // Before anything else is awaited: of parallel copies of this launch exactly one gets the row.
  const pending = readPendingLogin(await ports.state.take(PENDING_LOGIN, presented.value.state, now.toISOString()));
  if (!pending) return refuse('LTI_STATE_UNKNOWN');
  if (!isSameBrowser(presented.value, pending)) return refuse('LTI_STATE_OTHER_BROWSER');

  const registration = await ports.platforms.byId(pending.registrationId);
  if (!registration) return refuse('LTI_REGISTRATION_GONE');
  const claims = await verifyToken({ token: presented.value.token, registration, keys, now });
  if (!claims.ok) return claims;
  const fault = findFault({ claims: claims.value, registration, nonce: pending.nonce, options });
  return fault ? refuse(fault) : ok(readLaunch(claims.value, registration, options));
}

type Presented = { token: string; state: string; browser: string | undefined; storedState: string | undefined };

function readForm({ form, cookies, storedState }: LaunchRequest): Result<Presented> {
  const params = singleParams(form);
  if (!params.ok) return params;
  const { error, id_token: token, state } = params.value;
  if (error) return refuse('LTI_PLATFORM_ERROR', { error: /^[a-z_]{1,64}$/.test(error) ? error : 'unknown' });
  if (!token || !state) return refuse('LTI_PARAM_MISSING', { name: token ? 'state' : 'id_token' });
  if (token.length > LARGEST_TOKEN) return refuse('LTI_TOKEN_TOO_LARGE');
  const browser = Object.hasOwn(cookies, stateCookieName(state)) ? cookies[stateCookieName(state)] : undefined;
  // The state is not used up: the server may still ask the platform's storage, or open a new tab.
  if (!browser && !storedState) return refuse('LTI_STATE_COOKIE_MISSING');
  return ok({ token, state, browser, storedState });
}

const isSameBrowser = ({ browser, state, storedState }: Presented, pending: PendingLogin): boolean =>
  (browser !== undefined && sameSecret(browser, pending.browser)) || storedState === state;

function sameSecret(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
