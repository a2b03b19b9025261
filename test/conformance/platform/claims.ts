/** Claim names as the specifications spell them; not taken from the engine under test. */
const lti = (name: string) => `https://purl.imsglobal.org/spec/lti/claim/${name}`;
const dl = (name: string) => `https://purl.imsglobal.org/spec/lti-dl/claim/${name}`;

export const CLAIM = {
  messageType: lti('message_type'),
  version: lti('version'),
  deploymentId: lti('deployment_id'),
  targetLinkUri: lti('target_link_uri'),
  resourceLink: lti('resource_link'),
  roles: lti('roles'),
  context: lti('context'),
  custom: lti('custom'),
  presentation: lti('launch_presentation'),
  forUser: lti('for_user'),
  deepLinkingSettings: dl('deep_linking_settings'),
  contentItems: dl('content_items'),
  data: dl('data'),
  ags: 'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint',
  nrps: 'https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice',
} as const;

export const SCOPE = {
  lineItem: 'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem',
  result: 'https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly',
  score: 'https://purl.imsglobal.org/spec/lti-ags/scope/score',
  members: 'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly',
} as const;

export type Claims = Readonly<Record<string, unknown>>;
export type Person = 'teacher' | 'student';

const role = (name: string) => `http://purl.imsglobal.org/vocab/lis/v2/membership#${name}`;

const PEOPLE: Readonly<Record<Person, Claims>> = {
  teacher: {
    sub: 'teacher-1',
    given_name: 'Lan',
    family_name: 'Nguyễn Thị',
    name: 'Nguyễn Thị Lan',
    email: 'teacher1@example.com',
    [CLAIM.roles]: [role('Instructor')],
  },
  student: {
    sub: 'student-1',
    given_name: 'Minh',
    family_name: 'Trần',
    name: 'Trần Minh',
    email: 'student1@example.com',
    [CLAIM.roles]: [role('Learner')],
  },
};

export type MessagePlan = {
  issuer: string;
  clientId: string;
  toolUrl: string;
  nonce: string;
  person: Person;
  now: number;
};

/** A complete resource link launch as a platform sends it, fresh at `now` (seconds). */
export function resourceLinkClaims({ issuer, clientId, toolUrl, nonce, person, now }: MessagePlan): Claims {
  return {
    iss: issuer,
    aud: clientId,
    iat: now,
    exp: now + 60,
    nonce,
    ...PEOPLE[person],
    [CLAIM.messageType]: 'LtiResourceLinkRequest',
    [CLAIM.version]: '1.3.0',
    [CLAIM.deploymentId]: 'deployment-1',
    [CLAIM.targetLinkUri]: `${toolUrl}/lti/launch`,
    [CLAIM.resourceLink]: { id: 'link-1', title: 'Năm vùng biển' },
    [CLAIM.context]: {
      id: 'course-2',
      label: 'LICHSU8',
      title: 'Lịch sử 8',
      type: ['http://purl.imsglobal.org/vocab/lis/v2/course#CourseSection'],
    },
    [CLAIM.custom]: { item: 'B-M4' },
    [CLAIM.presentation]: { locale: 'vi', document_target: 'iframe', return_url: `${issuer}/course/2` },
    [CLAIM.ags]: { scope: Object.values(SCOPE), lineitems: `${issuer}/lineitems?type_id=1` },
    [CLAIM.nrps]: { context_memberships_url: `${issuer}/memberships`, service_versions: ['2.0'] },
  };
}

/** What turns it into a deep linking request (Deep Linking 2.0 §4.4). */
export const deepLinkingClaims = (issuer: string, settings: Claims = {}): Claims => ({
  [CLAIM.messageType]: 'LtiDeepLinkingRequest',
  [CLAIM.resourceLink]: undefined,
  [CLAIM.deepLinkingSettings]: {
    deep_link_return_url: `${issuer}/deep-link-return?course=2`,
    accept_types: ['ltiResourceLink'],
    accept_presentation_document_targets: ['iframe', 'window'],
    accept_multiple: true,
    accept_lineitem: true,
    data: 'csrf:Đà Lạt:"1"',
    ...settings,
  },
});
