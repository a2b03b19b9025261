import type { Router } from 'express';
import { guarded, type Platform } from '../platform/context.js';
import { publicJwk } from '../platform/signing-keys.js';
import { serviceScopes } from './scopes.js';

export const discoveryRoutes = (router: Router, platform: Platform): void => {
  router.get(platform.profile.paths.jwks, ...guarded(platform, 'jwks'), (_request, response) => {
    const { keys } = platform.store.data;
    const known = response.locals['stale'] === true ? keys.slice(1) : keys.filter((key) => key.published);
    response.json({ keys: known.map(publicJwk) });
  });
  router.get(
    '/.well-known/openid-configuration',
    ...guarded(platform, 'openid-configuration'),
    (_request, response) => {
      response.json(openidConfiguration(platform));
    },
  );
};

/** LTI Dynamic Registration 1.0 §2.1. */
const openidConfiguration = ({ urls, profile }: Platform) => ({
  issuer: urls.issuer,
  token_endpoint: urls.token,
  token_endpoint_auth_methods_supported: ['private_key_jwt'],
  token_endpoint_auth_signing_alg_values_supported: ['RS256'],
  jwks_uri: urls.jwks,
  registration_endpoint: urls.registration,
  authorization_endpoint: urls.auth,
  scopes_supported: ['openid', ...serviceScopes],
  response_types_supported: ['id_token'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
  claims_supported: ['sub', 'iss', 'name', 'given_name', 'family_name', 'email'],
  'https://purl.imsglobal.org/spec/lti-platform-configuration': {
    product_family_code: profile.productFamilyCode,
    version: profile.productVersion,
    messages_supported: [
      { type: 'LtiResourceLinkRequest' },
      { type: 'LtiDeepLinkingRequest', placements: ['ContentArea'] },
    ],
    variables: profile.variables,
  },
});
