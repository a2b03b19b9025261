import { describe, expect, test } from '@jest/globals';
import { CLAIM, type Claims } from '../claims.js';
import type { LtiOptions } from '../ports.js';
import { DEEP_LINKING, launchClaims, NOW_SECONDS, OPTIONS, REGISTRATION } from '../testing/fixtures.js';
import { findFault } from './message-rules.js';

const faultOf = (changes: Claims, options: Partial<LtiOptions> = {}) =>
  findFault({
    claims: launchClaims(changes),
    registration: REGISTRATION,
    nonce: 'nonce-1',
    options: { ...OPTIONS, ...options },
  });

const REVIEW: Claims = {
  [CLAIM.messageType]: 'LtiSubmissionReviewRequest',
  [CLAIM.resourceLink]: undefined,
  [CLAIM.forUser]: { user_id: 'user-7' },
};
const settings = (changes: Claims): Claims => ({
  ...DEEP_LINKING,
  [CLAIM.deepLinkingSettings]: { ...(DEEP_LINKING[CLAIM.deepLinkingSettings] as Claims), ...changes },
});

describe('accepted', () => {
  test.each<[string, Claims]>([
    ['a resource link launch', {}],
    ['an audience list with us alone', { aud: ['client-1'] }],
    ['several audiences and us as the authorised party', { aud: ['client-1', 'client-9'], azp: 'client-1' }],
    ['a single audience with azp', { azp: 'client-1' }],
    ['no roles at all, said so', { [CLAIM.roles]: [] }],
    ['unknown roles', { [CLAIM.roles]: ['Whatever'] }],
    ['another deployment of the registration', { [CLAIM.deploymentId]: '2' }],
    ['a user id of 255 characters', { sub: 'u'.repeat(255) }],
    ['a deep linking request', DEEP_LINKING],
    ['a deep linking request without target', { ...DEEP_LINKING, [CLAIM.targetLinkUri]: undefined }],
    ['a submission review', REVIEW],
  ])('%s', (_, changes) => {
    expect(faultOf(changes)).toBeNull();
  });
});

describe('refused', () => {
  const noLti = Object.fromEntries(
    Object.keys(launchClaims())
      .filter((name) => name.startsWith('https:'))
      .map((name) => [name, undefined]),
  );

  test.each<[string, Claims, string]>([
    ['several audiences and no azp', { aud: ['client-1', 'client-9'] }, 'LTI_AZP_MISSING'],
    ['another authorised party', { aud: ['client-1', 'client-9'], azp: 'client-9' }, 'LTI_AZP_MISMATCH'],
    ['another authorised party, single audience', { azp: 'client-9' }, 'LTI_AZP_MISMATCH'],
    ['an azp that is no text', { azp: ['client-1'] }, 'LTI_AZP_MISMATCH'],
    ['expiry before issue', { iat: NOW_SECONDS + 20, exp: NOW_SECONDS + 10 }, 'LTI_TIMES_INVALID'],
    ['an expiry that never comes', { exp: Number.POSITIVE_INFINITY }, 'LTI_TIMES_INVALID'],
    ['no nonce', { nonce: undefined }, 'LTI_NONCE_MISSING'],
    ['an empty nonce', { nonce: '' }, 'LTI_NONCE_MISSING'],
    ['another nonce', { nonce: 'nonce-2' }, 'LTI_NONCE_MISMATCH'],
    ['a sign-in without LTI', noLti, 'LTI_NOT_A_MESSAGE'],
    ['no message type', { [CLAIM.messageType]: undefined }, 'LTI_MESSAGE_TYPE_MISSING'],
    ['another message type', { [CLAIM.messageType]: 'basic-lti-launch-request' }, 'LTI_MESSAGE_TYPE_UNKNOWN'],
    [
      'our own kind of message back at us',
      { [CLAIM.messageType]: 'LtiDeepLinkingResponse' },
      'LTI_MESSAGE_TYPE_UNKNOWN',
    ],
    ['a list as message type', { [CLAIM.messageType]: ['LtiResourceLinkRequest'] }, 'LTI_MESSAGE_TYPE_UNKNOWN'],
    ['no version', { [CLAIM.version]: undefined }, 'LTI_VERSION_MISSING'],
    ['another version', { [CLAIM.version]: '1.4.0' }, 'LTI_VERSION_UNSUPPORTED'],
    ['a version that is a number', { [CLAIM.version]: 1.3 }, 'LTI_VERSION_UNSUPPORTED'],
    ['no deployment', { [CLAIM.deploymentId]: undefined }, 'LTI_DEPLOYMENT_MISSING'],
    ['a deployment that is a number', { [CLAIM.deploymentId]: 1 }, 'LTI_DEPLOYMENT_MISSING'],
    ['another deployment', { [CLAIM.deploymentId]: '3' }, 'LTI_DEPLOYMENT_UNKNOWN'],
    ['no user id', { sub: undefined }, 'LTI_SUB_MISSING'],
    ['an empty user id', { sub: '' }, 'LTI_SUB_MISSING'],
    ['a user id that is a number', { sub: 5 }, 'LTI_SUB_MISSING'],
    ['a user id beyond 255 characters', { sub: 'u'.repeat(256) }, 'LTI_SUB_MISSING'],
    ['no roles claim', { [CLAIM.roles]: undefined }, 'LTI_ROLES_MISSING'],
    ['roles that are no list', { [CLAIM.roles]: 'Instructor' }, 'LTI_ROLES_MISSING'],
    ['no resource link', { [CLAIM.resourceLink]: undefined }, 'LTI_RESOURCE_LINK_MISSING'],
    ['a resource link without id', { [CLAIM.resourceLink]: { title: 'x' } }, 'LTI_RESOURCE_LINK_MISSING'],
    ['a review of nobody', { ...REVIEW, [CLAIM.forUser]: undefined }, 'LTI_FOR_USER_MISSING'],
    ['no target', { [CLAIM.targetLinkUri]: undefined }, 'LTI_TARGET_MISSING'],
    ["another's target", { [CLAIM.targetLinkUri]: 'https://evil.example/lti/launch' }, 'LTI_TARGET_NOT_OURS'],
    [
      "another's target in deep linking",
      { ...DEEP_LINKING, [CLAIM.targetLinkUri]: 'https://evil.example/' },
      'LTI_TARGET_NOT_OURS',
    ],
    [
      'deep linking without settings',
      { ...DEEP_LINKING, [CLAIM.deepLinkingSettings]: undefined },
      'LTI_DL_SETTINGS_MISSING',
    ],
    ['deep linking without return URL', settings({ deep_link_return_url: undefined }), 'LTI_DL_SETTINGS_MISSING'],
    ['deep linking without types', settings({ accept_types: undefined }), 'LTI_DL_SETTINGS_MISSING'],
    [
      'a return URL elsewhere',
      settings({ deep_link_return_url: 'https://evil.example/r' }),
      'LTI_DL_RETURN_URL_REFUSED',
    ],
    [
      'a return URL that is script',
      settings({ deep_link_return_url: 'javascript:alert(1)' }),
      'LTI_DL_RETURN_URL_REFUSED',
    ],
  ])('%s', (_, changes, code) => {
    expect(faultOf(changes)).toBe(code);
  });
});

test('anonymous launches where the options allow them, but never a malformed user id', () => {
  expect(faultOf({ sub: undefined }, { allowAnonymous: true })).toBeNull();
  expect(faultOf({ sub: 5 }, { allowAnonymous: true })).toBe('LTI_SUB_MISSING');
});
