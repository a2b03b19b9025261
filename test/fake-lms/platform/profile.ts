/**
 * How a platform may behave and still be an LTI platform. `spec` does what the 1EdTech texts say; `moodle` does what a
 * Moodle 4.5.6 was seen doing (recorded messages), oddities included, because that is what schools run.
 */
export type ProfileName = 'spec' | 'moodle';

export type Paths = {
  auth: string;
  token: string;
  jwks: string;
  deepLinkReturn: string;
  lineItems: (course: string) => string;
  lineItem: (course: string, item: string) => string;
  memberships: (course: string) => string;
};

export type Profile = {
  name: ProfileName;
  productFamilyCode: string;
  productVersion: string;
  paths: Paths;
  /** Query every line item URL carries; tools must insert `/scores` before it. */
  lineItemQuery: string;
  contextType: string;
  /** NRPS roles as `Learner` and not as a URI. */
  shortNrpsRoles: boolean;
  /** Only exactly one vendor type is accepted in `Accept` (or none at all, save for the line item list). */
  exactAccept: boolean;
  /** Reasons go to the status line, bodies look like Moodle's. */
  moodleErrors: boolean;
  /** A token without the scope: Moodle says 401, RFC 6750 says 403. */
  missingScopeStatus: 401 | 403;
  wrongContentTypeStatus: 400 | 415;
  invalidClientStatus: 400 | 401;
  scoreStatus: 200 | 204;
  /** Timestamps of scores are compared by whole seconds. */
  wholeSeconds: boolean;
  /** Scores over the maximum are cut; AGS lets them stand as extra credit. */
  clampOverMaximum: boolean;
  /** Only `FullyGraded` scores stand, anything else empties the cell. */
  pendingClears: boolean;
  /** Deep linking settings carry `data`, which must come back. */
  deepLinkData: boolean;
  deepLinkTypes: readonly string[];
  /** An item of a deep linking response without lineItem still gets a 100-point column. */
  columnWithoutLineItem: boolean;
  /** `results?limit=` ends in an HTML 404. */
  resultsLimitFails: boolean;
  /** The tool may keep its launch state with the platform by postMessage (lti_storage_target). */
  platformStorage: boolean;
  /** Custom variables this platform fills in; the others stay as they are written. */
  variables: readonly string[];
};

const commonVariables = [
  'User.id',
  'User.username',
  'Person.name.full',
  'Person.name.given',
  'Person.name.family',
  'Person.email.primary',
  'Context.id',
  'Context.title',
  'Context.label',
  'Context.id.history',
  'ResourceLink.id',
  'ResourceLink.title',
  'ResourceLink.description',
  'Membership.role',
];

const spec: Profile = {
  name: 'spec',
  productFamilyCode: 'langbiang-fake-lms',
  productVersion: '1',
  paths: {
    auth: '/oidc/auth',
    token: '/oidc/token',
    jwks: '/oidc/jwks',
    deepLinkReturn: '/deep-links',
    lineItems: (course) => `/ags/${course}/lineitems`,
    lineItem: (course, item) => `/ags/${course}/lineitems/${item}`,
    memberships: (course) => `/nrps/${course}/memberships`,
  },
  lineItemQuery: '',
  contextType: 'http://purl.imsglobal.org/vocab/lis/v2/course#CourseSection',
  shortNrpsRoles: false,
  exactAccept: false,
  moodleErrors: false,
  missingScopeStatus: 403,
  wrongContentTypeStatus: 415,
  invalidClientStatus: 401,
  scoreStatus: 204,
  wholeSeconds: false,
  clampOverMaximum: false,
  pendingClears: false,
  deepLinkData: true,
  deepLinkTypes: ['ltiResourceLink', 'link'],
  columnWithoutLineItem: false,
  resultsLimitFails: false,
  platformStorage: true,
  variables: [...commonVariables, 'Message.locale', 'ResourceLink.id.history'],
};

const services = '/mod/lti/services.php';

const moodle: Profile = {
  name: 'moodle',
  productFamilyCode: 'moodle',
  productVersion: '2024100706',
  paths: {
    auth: '/mod/lti/auth.php',
    token: '/mod/lti/token.php',
    jwks: '/mod/lti/certs.php',
    deepLinkReturn: '/mod/lti/contentitem_return.php',
    lineItems: (course) => `${services}/${course}/lineitems`,
    lineItem: (course, item) => `${services}/${course}/lineitems/${item}/lineitem`,
    memberships: (course) => `${services}/CourseSection/${course}/bindings/1/memberships`,
  },
  lineItemQuery: '?type_id=1',
  contextType: 'CourseSection',
  shortNrpsRoles: true,
  exactAccept: true,
  moodleErrors: true,
  missingScopeStatus: 401,
  wrongContentTypeStatus: 400,
  invalidClientStatus: 400,
  scoreStatus: 200,
  wholeSeconds: true,
  clampOverMaximum: true,
  pendingClears: true,
  deepLinkData: false,
  deepLinkTypes: ['ltiResourceLink'],
  columnWithoutLineItem: true,
  resultsLimitFails: true,
  platformStorage: false,
  variables: commonVariables,
};

export const profiles: Readonly<Record<ProfileName, Profile>> = { spec, moodle };
