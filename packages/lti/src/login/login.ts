import { ok, type Result } from '@langbiang/core';
import { refuse } from '../codes.js';
import type { LoginRedirect, RawParams } from '../engine.js';
import { type Params, singleParams } from '../params.js';
import type { LtiOptions, LtiPorts, Registration } from '../ports.js';
import { launchUrl, platformUrl } from '../urls.js';
import { chooseRegistration } from './choose-registration.js';
import { PENDING_LOGIN, PENDING_LOGIN_SECONDS, type PendingLogin, stateCookieName } from './pending-login.js';

const LONGEST_PARAM = 8192;

/**
 * OIDC third-party initiated login (LTI Core 1.3 / Security Framework 1.0 §5.1.1). Nothing is redirected anywhere unless
 * the platform is registered; `target_link_uri` is unsigned here and plays no part: the launch uses the signed one.
 */
export async function login(ports: LtiPorts, options: LtiOptions, raw: RawParams): Promise<Result<LoginRedirect>> {
  const params = checkedParams(raw);
  if (!params.ok) return params;
  const { iss, login_hint, client_id, lti_deployment_id } = params.value;
  if (!iss || !login_hint) return refuse('LTI_PARAM_MISSING', { name: iss ? 'login_hint' : 'iss' });

  const claim = { issuer: iss, clientId: client_id || undefined, deploymentId: lti_deployment_id || undefined };
  const registration = await chooseRegistration(ports.platforms, claim);
  if (!registration.ok) return registration;
  const authUrl = platformUrl(registration.value.authUrl, options.allowHttp);
  if (!authUrl.ok) return authUrl;

  const state = ports.randomId();
  const pending: PendingLogin = {
    registrationId: registration.value.id,
    nonce: ports.randomId(),
    browser: ports.randomId(),
  };
  const expiresAt = new Date(ports.clock().getTime() + PENDING_LOGIN_SECONDS * 1000).toISOString();
  await ports.state.put(PENDING_LOGIN, state, pending, expiresAt);

  const url = authRequest(authUrl.value, {
    registration: registration.value,
    params: params.value,
    options,
    state,
    nonce: pending.nonce,
  });
  const storage = storageOffer(params.value['lti_storage_target'], {
    origin: authUrl.value.origin,
    state,
    nonce: pending.nonce,
  });
  return ok({
    url,
    cookie: { name: stateCookieName(state), value: pending.browser, maxAgeSeconds: PENDING_LOGIN_SECONDS },
    ...(storage && { storage }),
  });
}

function checkedParams(raw: RawParams): Result<Params> {
  const params = singleParams(raw);
  if (!params.ok) return params;
  for (const [name, value] of Object.entries(params.value)) {
    if (value.length > LONGEST_PARAM) return refuse('LTI_PARAM_TOO_LONG', { name: name.slice(0, 64) });
  }
  if (!params.value['target_link_uri']) return refuse('LTI_PARAM_MISSING', { name: 'target_link_uri' });
  return params;
}

type AuthRequest = { registration: Registration; params: Params; options: LtiOptions; state: string; nonce: string };

/** Security Framework 1.0 §5.1.1.2. Hints go back unchanged; Moodle's message hint is a piece of JSON. */
function authRequest(authUrl: URL, { registration, params, options, state, nonce }: AuthRequest): string {
  const url = new URL(authUrl);
  const query = {
    scope: 'openid',
    response_type: 'id_token',
    response_mode: 'form_post',
    prompt: 'none',
    client_id: registration.clientId,
    redirect_uri: launchUrl(options),
    login_hint: params['login_hint'] ?? '',
    state,
    nonce,
  };
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const messageHint = params['lti_message_hint'];
  if (messageHint !== undefined) url.searchParams.set('lti_message_hint', messageHint);
  return url.href;
}

/** LTI Client Side postMessages §3: the frame's name, and the origin of the authorisation URL as the only one to talk to. */
function storageOffer(
  target: string | undefined,
  { origin, state, nonce }: { origin: string; state: string; nonce: string },
) {
  if (!target || !/^[\w.:-]{1,128}$/.test(target)) return undefined;
  return { target, platformOrigin: origin, state, nonce };
}
