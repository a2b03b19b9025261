import type { Request, Router } from 'express';
import { guarded, type Platform } from '../platform/context.js';

type Body = Record<string, unknown>;
const TOOL = 'https://purl.imsglobal.org/spec/lti-tool-configuration';

/** LTI Dynamic Registration 1.0 §3.5–3.6. The platform has one tool, so the tool that registers must be that one. */
export const registrationRoutes = (router: Router, platform: Platform): void => {
  router.post('/openid-registration', ...guarded(platform, 'registration'), (request, response) => {
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (!platform.registrationTokens.take(token)) return void response.status(401).json({ error: 'invalid_token' });
    const body = readBody(request);
    const wrong = faultIn(body, platform);
    if (wrong) return void response.status(400).json({ error: 'invalid_client_metadata', error_description: wrong });
    const { clientId, deploymentId } = platform.store.data;
    const tool = { ...(body[TOOL] as Body), deployment_id: deploymentId };
    response.json({ ...body, client_id: clientId, [TOOL]: tool });
  });
};

const readBody = (request: Request): Body => {
  try {
    return JSON.parse(String(request.body)) as Body;
  } catch {
    return {};
  }
};

const faultIn = (body: Body, { tool }: Platform): string | undefined => {
  const expected: Body = {
    application_type: 'web',
    response_types: ['id_token'],
    grant_types: ['implicit', 'client_credentials'],
    initiate_login_uri: tool.loginUrl,
    redirect_uris: [tool.launchUrl],
    jwks_uri: tool.jwksUrl,
    token_endpoint_auth_method: 'private_key_jwt',
  };
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const wrong = Object.keys(expected).find((name) => !same(body[name], expected[name]));
  if (wrong) return wrong;
  if (typeof body['client_name'] !== 'string' || typeof body['scope'] !== 'string') return 'client_name, scope';
  const { domain, target_link_uri: target, claims, messages } = (body[TOOL] ?? {}) as Body;
  // Moodle refuses a target that is not of the domain.
  if (domain !== new URL(tool.launchUrl).host || new URL(String(target)).host !== domain) return 'domain';
  if (!Array.isArray(claims) || !Array.isArray(messages)) return 'claims, messages';
  return undefined;
};
