import type { Request, Response, Router } from 'express';
import { guarded, type Platform } from '../platform/context.js';
import { mediaType, readParams } from '../platform/params.js';
import { serviceScopes } from './scopes.js';

const jwtBearer = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

type Refusal = {
  error: 'invalid_request' | 'invalid_client' | 'invalid_scope' | 'unsupported_grant_type';
  description: string;
};

/** LTI Security Framework 1.0, 4.1: client credentials with private_key_jwt. */
export const tokenRoutes = (router: Router, platform: Platform): void => {
  router.post(platform.profile.paths.token, ...guarded(platform, 'token'), (request, response) =>
    token(platform, request, response),
  );
};

const token = async (platform: Platform, request: Request, response: Response): Promise<void> => {
  const answer = await decide(platform, request);
  response.set('Cache-Control', 'no-store');
  if ('error' in answer) {
    const status = answer.error === 'invalid_client' ? platform.profile.invalidClientStatus : 400;
    send(platform, response.status(status), { error: answer.error, error_description: answer.description });
    return;
  }
  const { token: accessToken, seconds } = platform.accessTokens.issue(answer.scopes);
  send(platform, response, {
    access_token: accessToken,
    token_type: 'Bearer',
    expires_in: seconds,
    scope: answer.scopes.join(' '),
  });
};

/** Moodle labels its JSON as HTML here; tools must not look at the type. */
const send = ({ profile }: Platform, response: Response, body: unknown): void => {
  response.type(profile.name === 'moodle' ? 'html' : 'json').send(JSON.stringify(body));
};

const decide = async (platform: Platform, request: Request): Promise<{ scopes: string[] } | Refusal> => {
  if (mediaType(request.headers['content-type']) !== 'application/x-www-form-urlencoded')
    return { error: 'invalid_request', description: 'The body must be form-encoded' };
  const { params, repeated } = readParams(request);
  if (repeated.length > 0) return { error: 'invalid_request', description: `Repeated: ${repeated.join(', ')}` };
  const assertion = params['client_assertion'];
  if (params['client_assertion_type'] !== jwtBearer || !assertion || !params['scope'])
    return { error: 'invalid_request', description: 'client_assertion_type, client_assertion and scope are required' };
  if (params['grant_type'] !== 'client_credentials')
    return { error: 'unsupported_grant_type', description: 'grant_type must be client_credentials' };
  const refusal = await refuseAssertion(platform, assertion);
  if (refusal) return { error: 'invalid_client', description: refusal };
  const scopes = params['scope'].split(' ').filter((scope) => serviceScopes.includes(scope));
  return scopes.length > 0 ? { scopes } : { error: 'invalid_scope', description: 'None of the scopes is granted' };
};

const refuseAssertion = async (platform: Platform, assertion: string): Promise<string | null> => {
  const checked = await platform.toolJwts.verify(assertion, platform.urls.token);
  if ('reason' in checked) return checked.reason;
  const { sub, jti, exp = 0 } = checked.claims;
  if (sub !== platform.store.data.clientId) return 'sub must be the client_id';
  if (!jti) return 'jti is missing';
  return platform.toolJwts.firstUse('jti', jti, exp) ? null : 'jti was used before';
};
