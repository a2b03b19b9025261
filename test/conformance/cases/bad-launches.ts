import { describe, expect, test } from '@jest/globals';
import type { LtiCode } from '@langbiang/lti';
import type { Bench } from '../bench.js';
import type { LaunchPlan } from '../platform/authorize.js';
import { CLAIM, type Claims, deepLinkingClaims } from '../platform/claims.js';

const without = (...names: string[]): LaunchPlan => ({
  claims: Object.fromEntries(names.map((name) => [name, undefined])),
});
const having = (claims: Claims): LaunchPlan => ({ claims });
const now = () => Math.floor(Date.now() / 1000);

const LTI_CLAIMS = Object.values(CLAIM).filter((name) => name !== CLAIM.data);

/** Certification guide §6.1.1: known "bad" payloads, each refused with a code of its own. */
export const BAD_LAUNCHES: readonly [string, () => LaunchPlan, LtiCode][] = [
  ['no kid', () => ({ header: { kid: undefined } }), 'LTI_KID_MISSING'],
  ['unknown kid', () => ({ header: { kid: 'never-published' } }), 'LTI_KID_UNKNOWN'],
  ['wrong LTI version', () => having({ [CLAIM.version]: '11.3.0' }), 'LTI_VERSION_UNSUPPORTED'],
  ['no LTI version', () => without(CLAIM.version), 'LTI_VERSION_MISSING'],
  ['not an LTI message', () => without(...LTI_CLAIMS), 'LTI_NOT_A_MESSAGE'],
  [
    'another kind of LTI message',
    () => having({ [CLAIM.messageType]: 'basic-lti-launch-request' }),
    'LTI_MESSAGE_TYPE_UNKNOWN',
  ],
  ['missing claims: aud', () => without('aud'), 'LTI_AUD_MISSING'],
  ['missing claims: iss', () => without('iss'), 'LTI_ISS_MISSING'],
  [
    'missing claims: iss, aud, sub, deployment, roles',
    () => without('iss', 'aud', 'sub', CLAIM.deploymentId, CLAIM.roles),
    'LTI_ISS_MISSING',
  ],
  ['bad timestamps: both in the far past', () => having({ iat: 11111, exp: 22222 }), 'LTI_TOKEN_EXPIRED'],
  ['bad timestamps: no exp', () => without('exp'), 'LTI_EXP_MISSING'],
  ['bad timestamps: no iat', () => without('iat'), 'LTI_IAT_MISSING'],
  ['bad timestamps: neither', () => without('iat', 'exp'), 'LTI_IAT_MISSING'],
  [
    'bad timestamps: iat an hour ahead',
    () => having({ iat: now() + 3600, exp: now() + 3660 }),
    'LTI_TOKEN_NOT_YET_VALID',
  ],
  [
    'bad timestamps: expired two minutes ago',
    () => having({ iat: now() - 180, exp: now() - 120 }),
    'LTI_TOKEN_EXPIRED',
  ],
  ['bad timestamps: text', () => having({ exp: 'tomorrow' }), 'LTI_TIMES_INVALID'],
  ['no message_type', () => without(CLAIM.messageType), 'LTI_MESSAGE_TYPE_MISSING'],
  ['no roles', () => without(CLAIM.roles), 'LTI_ROLES_MISSING'],
  ['no deployment_id', () => without(CLAIM.deploymentId), 'LTI_DEPLOYMENT_MISSING'],
  ['no resource_link', () => without(CLAIM.resourceLink), 'LTI_RESOURCE_LINK_MISSING'],
  ['no resource_link id', () => having({ [CLAIM.resourceLink]: { title: 'x' } }), 'LTI_RESOURCE_LINK_MISSING'],
  ['no sub', () => without('sub'), 'LTI_SUB_MISSING'],
  ['no target_link_uri', () => without(CLAIM.targetLinkUri), 'LTI_TARGET_MISSING'],
  [
    "a target that is not the tool's",
    () => having({ [CLAIM.targetLinkUri]: 'https://evil.example/' }),
    'LTI_TARGET_NOT_OURS',
  ],
  ['unknown deployment', () => having({ [CLAIM.deploymentId]: 'deployment-9' }), 'LTI_DEPLOYMENT_UNKNOWN'],
  ['another issuer', () => having({ iss: 'https://other.example' }), 'LTI_ISS_MISMATCH'],
  ['the audience of another client of the same issuer', () => having({ aud: 'client-2' }), 'LTI_AUD_MISMATCH'],
  ['several audiences without azp', () => having({ aud: ['client-1', 'client-2'] }), 'LTI_AZP_MISSING'],
  [
    'several audiences with the azp of another',
    () => having({ aud: ['client-1', 'client-2'], azp: 'client-2' }),
    'LTI_AZP_MISMATCH',
  ],
  ['a nonce never issued', () => having({ nonce: 'invented' }), 'LTI_NONCE_MISMATCH'],
  ['no nonce', () => without('nonce'), 'LTI_NONCE_MISSING'],
  [
    'a submission review of nobody',
    () => having({ [CLAIM.messageType]: 'LtiSubmissionReviewRequest' }),
    'LTI_FOR_USER_MISSING',
  ],
  [
    'deep linking without settings',
    () => having({ ...deepLinkingClaims(''), [CLAIM.deepLinkingSettings]: undefined }),
    'LTI_DL_SETTINGS_MISSING',
  ],
  [
    'a deep linking return URL of another host',
    () => having(deepLinkingClaims('https://evil.example')),
    'LTI_DL_RETURN_URL_REFUSED',
  ],
  [
    'a deep linking return URL that is script',
    () => having(deepLinkingClaims('javascript:alert(1)//')),
    'LTI_DL_RETURN_URL_REFUSED',
  ],
];

export function badLaunches(bench: () => Bench): void {
  describe.each(['teacher', 'student'] as const)('bad launch by a %s', (person) => {
    test.each(BAD_LAUNCHES)('%s', async (_, plan, code) => {
      expect(
        await bench()
          .tool()
          .outcome({ ...plan(), person }),
      ).toBe(code);
    });
  });

  test('every refusal of this list is told from every other', () => {
    const shared = new Set<LtiCode>([
      'LTI_TOKEN_EXPIRED',
      'LTI_IAT_MISSING',
      'LTI_ISS_MISSING',
      'LTI_RESOURCE_LINK_MISSING',
      'LTI_DL_RETURN_URL_REFUSED',
    ]);
    const codes = BAD_LAUNCHES.map(([, , code]) => code).filter((code) => !shared.has(code));
    expect(new Set(codes).size).toBe(codes.length);
  });
}
