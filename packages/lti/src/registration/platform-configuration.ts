import { ok, type Result } from '@langbiang/core';
import { asObject, asText } from '../claims.js';
import { refuse } from '../codes.js';
import { platformUrl } from '../urls.js';

/** What a platform says of itself (LTI Dynamic Registration 1.0 §2.1). All URLs are usable ones. */
export type PlatformConfiguration = {
  issuer: string;
  authUrl: string;
  tokenUrl: string;
  jwksUrl: string;
  registrationUrl: string;
  /** `moodle`, `canvas`, …; empty where it does not say. */
  product: string;
  scopes: readonly string[];
};

/** Errors: `LTI_REGISTRATION_CONFIG_INVALID` with the member's `name`; `LTI_REGISTRATION_ISSUER_MISMATCH`, `LTI_URL_INSECURE`. */
export function readPlatformConfiguration(
  json: unknown,
  { configurationUrl, allowHttp }: { configurationUrl: string; allowHttp: boolean },
): Result<PlatformConfiguration> {
  const said = asObject(json);
  const names = ['issuer', 'authorization_endpoint', 'token_endpoint', 'jwks_uri', 'registration_endpoint'] as const;
  for (const name of names) {
    const text = asText(said?.[name]);
    if (!text) return refuse('LTI_REGISTRATION_CONFIG_INVALID', { name });
    if (!platformUrl(text, allowHttp).ok) return refuse('LTI_URL_INSECURE');
  }
  const url = (name: (typeof names)[number]) => asText(said?.[name]) ?? '';
  const issuer = url('issuer');
  // Whoever answers at this address speaks for its own host only (§3.4): not for the school next door.
  if (new URL(issuer).host !== new URL(configurationUrl).host) return refuse('LTI_REGISTRATION_ISSUER_MISMATCH');
  const scopes = said?.['scopes_supported'];
  const platform = asObject(said?.['https://purl.imsglobal.org/spec/lti-platform-configuration']);
  return ok({
    issuer,
    authUrl: url('authorization_endpoint'),
    tokenUrl: url('token_endpoint'),
    jwksUrl: url('jwks_uri'),
    registrationUrl: url('registration_endpoint'),
    product: asText(platform?.['product_family_code']) ?? '',
    scopes: Array.isArray(scopes) ? scopes.filter((scope) => typeof scope === 'string') : [],
  });
}
