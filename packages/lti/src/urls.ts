import { ok, type Result } from '@langbiang/core';
import { refuse } from './codes.js';
import type { LtiOptions, Registration } from './ports.js';

const parseUrl = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null);

/** A URL of a platform we may call or send a browser to: https (http in development), no credentials in it. */
export function platformUrl(text: string, allowHttp: boolean): Result<URL> {
  const url = parseUrl(text);
  const secure = url?.protocol === 'https:' || (allowHttp && url?.protocol === 'http:');
  if (!url || !secure || url.username !== '' || url.password !== '') return refuse('LTI_URL_INSECURE');
  return ok(url);
}

/** Hosts (with port) the platform is registered with. */
function platformHosts(registration: Registration): Set<string | undefined> {
  const { issuer, authUrl, tokenUrl, jwksUrl } = registration;
  return new Set([issuer, authUrl, tokenUrl, jwksUrl].map((text) => parseUrl(text)?.host));
}

/** Whether a page URL leads to the platform itself, so that nothing of ours is posted to a third party. */
export function leadsToPlatform(text: string, registration: Registration, allowHttp: boolean): boolean {
  const url = platformUrl(text, allowHttp);
  return url.ok && platformHosts(registration).has(url.value.host);
}

/** Whether a target link leads to this tool: same origin, under its path prefix. */
export function leadsToUs(text: string, publicUrl: string): boolean {
  const url = parseUrl(text);
  const own = new URL(publicUrl);
  const prefix = own.pathname.endsWith('/') ? own.pathname : `${own.pathname}/`;
  return url !== null && url.origin === own.origin && `${url.pathname}/`.startsWith(prefix);
}

/** The one redirect URI registered with every platform; Moodle and others compare it exactly. */
export const launchUrl = ({ publicUrl }: LtiOptions): string => `${publicUrl}/lti/launch`;
