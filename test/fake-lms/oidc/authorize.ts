import type { Request, Response, Router } from 'express';
import { renderPage } from '../pages/render.js';
import { guarded, type Platform } from '../platform/context.js';
import type { PendingLaunch } from '../platform/launches.js';
import { readParams } from '../platform/params.js';
import { signWith } from '../platform/signing-keys.js';
import { epoch } from '../platform/values.js';
import { launchClaims, launchSubject } from './claims.js';

/** Moodle's. Long enough for a browser to carry it over, too short to be worth stealing. */
export const idTokenSeconds = 60;

type Refusal = { error: string; description: string };
type Params = Readonly<Record<string, string>>;

/** OIDC third-party initiated login, step 3 (LTI Security Framework 1.0, 5.1.1.2): the tool asks for the id_token. */
export const authorizeRoutes = (router: Router, platform: Platform): void => {
  const handler = (request: Request, response: Response) => authorize(platform, request, response);
  router.get(platform.profile.paths.auth, ...guarded(platform, 'authorize'), handler);
  router.post(platform.profile.paths.auth, ...guarded(platform, 'authorize'), handler);
};

const authorize = async (platform: Platform, request: Request, response: Response): Promise<void> => {
  const { params, repeated } = readParams(request);
  // Nothing is ever posted to an address that is not registered: such mistakes end here, as a page.
  const untrusted = refuseClient(platform, params, repeated);
  if (untrusted) {
    response.status(400).send(renderPage('error', { title: 'invalid_request', message: untrusted.description }));
    return;
  }
  const state = params['state'] ?? '';
  const answer = await idTokenFor(platform, params);
  const fields = typeof answer === 'string' ? { id_token: answer } : errorFields(answer);
  response.send(
    renderPage('auto-post', { action: params['redirect_uri'], fields: { ...fields, ...(state !== '' && { state }) } }),
  );
};

const errorFields = ({ error, description }: Refusal) => ({ error, error_description: description });

const refuseClient = ({ store, tool }: Platform, params: Params, repeated: string[]): Refusal | null => {
  const invalid = (description: string) => ({ error: 'invalid_request', description });
  if (repeated.length > 0) return invalid(`Repeated parameter: ${repeated.join(', ')}`);
  if (params['client_id'] !== store.data.clientId) return invalid('Unknown client_id');
  if (params['redirect_uri'] !== tool.launchUrl) return invalid('redirect_uri is not registered');
  return null;
};

const required = ['scope', 'response_type', 'login_hint', 'lti_message_hint', 'nonce', 'state'];

const refuseParameters = (params: Params): Refusal | null => {
  const missing = required.find((name) => (params[name] ?? '') === '');
  if (missing) return { error: 'invalid_request', description: `Missing ${missing}` };
  if (params['scope'] !== 'openid') return { error: 'invalid_scope', description: 'scope must be openid' };
  if (params['response_type'] !== 'id_token')
    return { error: 'unsupported_response_type', description: 'response_type must be id_token' };
  if (params['response_mode'] !== 'form_post')
    return { error: 'invalid_request', description: 'response_mode must be form_post' };
  if (params['prompt'] !== 'none') return { error: 'invalid_request', description: 'prompt must be none' };
  return null;
};

const idTokenFor = async (platform: Platform, params: Params): Promise<string | Refusal> => {
  const refusal = refuseParameters(params);
  if (refusal) return refusal;
  const launch = platform.launches.takeByHint(params['lti_message_hint'] ?? '');
  if (!launch) return { error: 'invalid_request', description: 'No launch for this lti_message_hint' };
  if (launch.loginHint !== params['login_hint'])
    return { error: 'login_required', description: 'login_hint is not the user of this launch' };
  return makeIdToken(platform, launch, params['nonce'] ?? '');
};

const makeIdToken = async (platform: Platform, launch: PendingLaunch, nonce: string): Promise<string | Refusal> => {
  const subject = launchSubject(platform, launch);
  if (typeof subject === 'string') return { error: 'access_denied', description: subject };
  const [key] = platform.store.data.keys;
  if (!key) throw new Error('The platform has no signing key');
  const iat = epoch(platform.clock());
  const claims: Record<string, unknown> = {
    nonce,
    iat,
    exp: iat + idTokenSeconds,
    ...launchClaims(platform, launch, subject),
  };
  for (const [name, value] of Object.entries(launch.options.claims ?? {})) {
    if (value === undefined) delete claims[name];
    else claims[name] = value;
  }
  const sign = (other: Record<string, unknown>, header?: Record<string, unknown>) => signWith(key, other, header);
  const header = { typ: 'JWT', alg: 'RS256', kid: key.kid };
  return launch.options.idToken ? launch.options.idToken({ header, claims, sign }) : sign(claims);
};
