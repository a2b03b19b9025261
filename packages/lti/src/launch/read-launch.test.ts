import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CLAIM, type Claims } from '../claims.js';
import { DEEP_LINKING, launchClaims, OPTIONS, REGISTRATION } from '../testing/fixtures.js';
import { readLaunch } from './read-launch.js';

const read = (changes: Claims = {}) => readLaunch(launchClaims(changes), REGISTRATION, OPTIONS);

test('a bare launch has its required parts and no empty ones', () => {
  expect(read()).toEqual({
    registrationId: 'reg-1',
    deploymentId: '1',
    messageType: 'LtiResourceLinkRequest',
    userId: 'user-1',
    roles: ['learner'],
    resourceLink: { id: 'link-1', title: 'Bài 1' },
    targetLinkUri: 'https://tool.example/lti/launch',
    custom: {},
  });
  expect(Object.values(read())).not.toContain(undefined);
});

test('everything the tool uses of a full one', () => {
  const launch = read({
    name: 'Lan Nguyễn Thị',
    [CLAIM.context]: { id: '2', label: 'LICHSU8', title: 'Lịch sử 8', type: ['CourseSection'] },
    [CLAIM.custom]: { item: 'B-M4', lang: '$Message.locale' },
    [CLAIM.launchPresentation]: { locale: 'vi', return_url: 'https://lms.example/return' },
    [CLAIM.agsEndpoint]: {
      scope: ['https://purl.imsglobal.org/spec/lti-ags/scope/score'],
      lineitems: 'https://lms.example/lineitems?type_id=1',
      lineitem: 'https://lms.example/lineitems/3/lineitem?type_id=1',
    },
    [CLAIM.nrps]: { context_memberships_url: 'https://lms.example/memberships', service_versions: ['2.0'] },
  });
  expect(launch).toMatchObject({
    name: 'Lan Nguyễn Thị',
    locale: 'vi',
    context: { id: '2', title: 'Lịch sử 8', label: 'LICHSU8' },
    custom: { item: 'B-M4', lang: '$Message.locale' },
    returnUrl: 'https://lms.example/return',
    ags: {
      scopes: ['https://purl.imsglobal.org/spec/lti-ags/scope/score'],
      lineItems: 'https://lms.example/lineitems?type_id=1',
      lineItem: 'https://lms.example/lineitems/3/lineitem?type_id=1',
    },
    nrps: { membershipsUrl: 'https://lms.example/memberships' },
  });
});

describe('names', () => {
  test('family name first when the platform sends only the parts', () => {
    expect(read({ given_name: 'Lan', family_name: 'Nguyễn', middle_name: 'Thị' }).name).toBe('Nguyễn Thị Lan');
    expect(read({ given_name: 'Lan' }).name).toBe('Lan');
  });

  test('none when the platform keeps them to itself', () => {
    expect(read({ email: 'a@example.com' })).not.toHaveProperty('name');
  });
});

test('custom values that are no text are dropped, the others stay', () => {
  const custom = { item: 'B-M4', empty: '', number: 7, flag: true, nothing: null, list: ['x'], object: { x: 'y' } };
  expect(read({ [CLAIM.custom]: custom }).custom).toEqual({ item: 'B-M4', empty: '' });
  expect(read({ [CLAIM.custom]: 'item=B-M4' }).custom).toEqual({});
});

test('a custom parameter called __proto__ changes no prototype', () => {
  const custom = JSON.parse('{"__proto__":"x","item":"B-M4"}') as Claims;
  const read_ = read({ [CLAIM.custom]: custom }).custom;
  expect(Object.getPrototypeOf(read_)).toBe(Object.prototype);
  expect(read_['item']).toBe('B-M4');
});

test('links that are script, not https, or carry a password are left out', () => {
  const launch = read({
    [CLAIM.launchPresentation]: { return_url: 'javascript:alert(1)' },
    [CLAIM.agsEndpoint]: { scope: [], lineitems: 'http://lms.example/l', lineitem: 'https://u:p@lms.example/l' },
    [CLAIM.nrps]: { context_memberships_url: 'ftp://lms.example' },
  });
  expect(launch).not.toHaveProperty('returnUrl');
  expect(launch.ags).toEqual({ scopes: [] });
  expect(launch).not.toHaveProperty('nrps');
});

describe('deep linking', () => {
  test('settings and the data to give back', () => {
    expect(read(DEEP_LINKING).deepLinking).toEqual({
      returnUrl: 'https://lms.example/return?course=2',
      data: 'opaque',
      acceptMultiple: true,
      acceptTypes: ['ltiResourceLink'],
      acceptLineItem: true,
    });
  });

  test('what is unsaid: one item, with its line item; the target is our launch', () => {
    const bare = {
      deep_link_return_url: 'https://lms.example/r',
      accept_types: ['ltiResourceLink', 7],
      accept_multiple: 'true',
    };
    const launch = read({ ...DEEP_LINKING, [CLAIM.targetLinkUri]: undefined, [CLAIM.deepLinkingSettings]: bare });
    expect(launch.deepLinking).toEqual({
      returnUrl: 'https://lms.example/r',
      acceptMultiple: false,
      acceptTypes: ['ltiResourceLink'],
      acceptLineItem: true,
    });
    expect(launch.targetLinkUri).toBe('https://tool.example/lti/launch');
  });

  test('a resource link launch has no deep linking, whatever it claims', () => {
    const smuggled = { [CLAIM.deepLinkingSettings]: DEEP_LINKING[CLAIM.deepLinkingSettings] };
    expect(read(smuggled)).not.toHaveProperty('deepLinking');
  });
});

test('a submission review says whose', () => {
  const launch = read({ [CLAIM.messageType]: 'LtiSubmissionReviewRequest', [CLAIM.forUser]: { user_id: 'user-7' } });
  expect(launch).toMatchObject({ messageType: 'LtiSubmissionReviewRequest', forUserId: 'user-7' });
});

test('no value of an optional claim makes it throw', () => {
  const optional = [
    CLAIM.context,
    CLAIM.custom,
    CLAIM.launchPresentation,
    CLAIM.agsEndpoint,
    CLAIM.nrps,
    'name',
    'locale',
  ];
  fc.assert(
    fc.property(fc.constantFrom(...optional), fc.jsonValue(), (claim, value) => {
      expect(read({ [claim]: value }).userId).toBe('user-1');
    }),
  );
});
