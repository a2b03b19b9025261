import { asObject, asText, CLAIM, type Claims } from '../claims.js';
import type { LtiCode } from '../codes.js';
import type { Launch } from '../engine.js';
import type { LtiOptions, Registration } from '../ports.js';
import { leadsToPlatform, leadsToUs } from '../urls.js';

export type Message = { claims: Claims; registration: Registration; nonce: string; options: LtiOptions };

/** One rule about a verified id_token: the code of what is wrong, or null. */
type Rule = (message: Message) => LtiCode | null;

const MESSAGE_TYPES: ReadonlySet<unknown> = new Set<Launch['messageType']>([
  'LtiResourceLinkRequest',
  'LtiDeepLinkingRequest',
  'LtiSubmissionReviewRequest',
]);

/** Security Framework 1.0 §5.1.3: several audiences need an authorised party, and it must be us. */
const authorisedParty: Rule = ({ claims, registration }) => {
  const { aud, azp } = claims;
  if (azp !== undefined) return azp === registration.clientId ? null : 'LTI_AZP_MISMATCH';
  return Array.isArray(aud) && aud.length > 1 ? 'LTI_AZP_MISSING' : null;
};

const times: Rule = ({ claims: { iat, exp } }) =>
  Number.isFinite(exp) && Number(exp) > Number(iat) ? null : 'LTI_TIMES_INVALID';

const nonce: Rule = ({ claims, nonce: issued }) => {
  if (!asText(claims['nonce'])) return 'LTI_NONCE_MISSING';
  return claims['nonce'] === issued ? null : 'LTI_NONCE_MISMATCH';
};

const isMessage: Rule = ({ claims }) =>
  Object.keys(claims).some((name) => name.startsWith('https://purl.imsglobal.org/spec/lti'))
    ? null
    : 'LTI_NOT_A_MESSAGE';

const messageType: Rule = ({ claims }) => {
  const type = claims[CLAIM.messageType];
  if (type === undefined || type === '') return 'LTI_MESSAGE_TYPE_MISSING';
  return MESSAGE_TYPES.has(type) ? null : 'LTI_MESSAGE_TYPE_UNKNOWN';
};

const version: Rule = ({ claims }) => {
  const value = claims[CLAIM.version];
  if (value === undefined || value === '') return 'LTI_VERSION_MISSING';
  return value === '1.3.0' ? null : 'LTI_VERSION_UNSUPPORTED';
};

const deployment: Rule = ({ claims, registration }) => {
  const id = asText(claims[CLAIM.deploymentId]);
  if (!id) return 'LTI_DEPLOYMENT_MISSING';
  return registration.deploymentIds.includes(id) ? null : 'LTI_DEPLOYMENT_UNKNOWN';
};

/** Core §5.3.6.1: at most 255 characters. A launch without `sub` is anonymous; certification wants it refused. */
const subject: Rule = ({ claims, options }) => {
  if (claims['sub'] === undefined && options.allowAnonymous) return null;
  const sub = asText(claims['sub']);
  return sub && sub.length <= 255 ? null : 'LTI_SUB_MISSING';
};

const roles: Rule = ({ claims }) => (Array.isArray(claims[CLAIM.roles]) ? null : 'LTI_ROLES_MISSING');

const resourceLink: Rule = ({ claims }) => {
  if (claims[CLAIM.messageType] !== 'LtiResourceLinkRequest') return null;
  return asText(asObject(claims[CLAIM.resourceLink])?.['id']) ? null : 'LTI_RESOURCE_LINK_MISSING';
};

const submissionReview: Rule = ({ claims }) => {
  if (claims[CLAIM.messageType] !== 'LtiSubmissionReviewRequest') return null;
  return asText(asObject(claims[CLAIM.forUser])?.['user_id']) ? null : 'LTI_FOR_USER_MISSING';
};

/** A deep linking request need not name a target (Deep Linking 2.0 §4.4.1); when it does, it must be ours too. */
const target: Rule = ({ claims, options }) => {
  const uri = asText(claims[CLAIM.targetLinkUri]);
  if (!uri) return claims[CLAIM.messageType] === 'LtiDeepLinkingRequest' ? null : 'LTI_TARGET_MISSING';
  return leadsToUs(uri, options.publicUrl) ? null : 'LTI_TARGET_NOT_OURS';
};

const deepLinking: Rule = ({ claims, registration, options }) => {
  if (claims[CLAIM.messageType] !== 'LtiDeepLinkingRequest') return null;
  const settings = asObject(claims[CLAIM.deepLinkingSettings]);
  const returnUrl = asText(settings?.['deep_link_return_url']);
  if (!returnUrl || !Array.isArray(settings?.['accept_types'])) return 'LTI_DL_SETTINGS_MISSING';
  return leadsToPlatform(returnUrl, registration, options.allowHttp) ? null : 'LTI_DL_RETURN_URL_REFUSED';
};

const RULES: readonly Rule[] = [
  authorisedParty,
  times,
  nonce,
  isMessage,
  messageType,
  version,
  deployment,
  subject,
  roles,
  resourceLink,
  submissionReview,
  target,
  deepLinking,
];

/** The first thing wrong with a message, null when it is one to act on. */
export function findFault(message: Message): LtiCode | null {
  for (const rule of RULES) {
    const code = rule(message);
    if (code) return code;
  }
  return null;
}
