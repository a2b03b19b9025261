import type { Platform } from '../platform/context.js';
import type { DeepLinkSession } from './sessions.js';

const lti = (name: string): string => `https://purl.imsglobal.org/spec/lti/claim/${name}`;
const dl = (name: string): string => `https://purl.imsglobal.org/spec/lti-dl/claim/${name}`;

export type DeepLinkResponse = { items: unknown[]; message?: string; errorMessage?: string };

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** LTI Deep Linking 2.0 §4.5. A string is the reason to refuse the whole response. */
export const readResponse = async (
  platform: Platform,
  session: DeepLinkSession,
  jwt: string,
): Promise<DeepLinkResponse | string> => {
  const checked = await platform.toolJwts.verify(jwt, platform.urls.issuer);
  if ('reason' in checked) return checked.reason;
  const { claims } = checked;
  if (claims[lti('message_type')] !== 'LtiDeepLinkingResponse') return 'message_type must be LtiDeepLinkingResponse';
  if (claims[lti('version')] !== '1.3.0') return 'version must be 1.3.0';
  if (claims[lti('deployment_id')] !== platform.store.data.deploymentId) return 'deployment_id is not ours';
  if (session.data !== undefined && claims[dl('data')] !== session.data) return 'data did not come back as it was sent';
  const items = claims[dl('content_items')] ?? [];
  if (!Array.isArray(items)) return 'content_items must be a list';
  const nonce = text(claims['nonce']);
  if (nonce === undefined) return 'nonce is missing';
  // Last, so that a response refused for another reason can be mended and sent again.
  if (!platform.toolJwts.firstUse('nonce', nonce, claims.exp ?? 0)) return 'nonce was used before';
  const message = text(claims[dl('msg')]);
  const errorMessage = text(claims[dl('errormsg')]);
  return { items, ...(message !== undefined && { message }), ...(errorMessage !== undefined && { errorMessage }) };
};
