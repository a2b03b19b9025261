import type { Course, Member, ResourceLink, User } from '../model.js';
import type { Platform } from '../platform/context.js';
import type { PendingLaunch } from '../platform/launches.js';
import { substitute } from './custom-variables.js';
import { agsScopes } from './scopes.js';

const lti = (name: string): string => `https://purl.imsglobal.org/spec/lti/claim/${name}`;

export type LaunchSubject = { user: User; member: Member; course: Course; link?: ResourceLink };

/** The people and things of a launch as they are now; a reason when one of them is gone. */
export const launchSubject = ({ store }: Platform, launch: PendingLaunch): LaunchSubject | string => {
  const user = store.user(launch.userId);
  const course = store.course(launch.courseId);
  const member = store.member(launch.courseId, launch.userId);
  if (!user || !course || member?.status !== 'active') return 'The user is not enrolled in the course';
  if (launch.linkId === undefined) return { user, member, course };
  const link = store.link(launch.linkId);
  return link ? { user, member, course, link } : 'The link does not exist';
};

/** Claims of LTI Core 1.3 §5.3–5.4 in the order Moodle writes them, without nonce and times. */
export const launchClaims = (platform: Platform, launch: PendingLaunch, subject: LaunchSubject) => {
  const { user, member, course, link } = subject;
  const { clientId, deploymentId } = platform.store.data;
  return {
    iss: platform.urls.issuer,
    aud: platform.profile.name === 'spec' ? [clientId] : clientId,
    ...(platform.profile.name === 'spec' && { azp: clientId }),
    [lti('deployment_id')]: deploymentId,
    [lti('target_link_uri')]: link?.url ?? platform.tool.deepLinkUrl ?? platform.tool.launchUrl,
    sub: user.id,
    [lti('roles')]: member.roles,
    [lti('context')]: {
      id: course.id,
      label: course.label,
      title: course.title,
      type: [platform.profile.contextType],
    },
    [lti('version')]: '1.3.0',
    given_name: user.givenName,
    family_name: user.familyName,
    name: user.name,
    email: user.email,
    [lti('ext')]: { user_username: user.username, lms: `${platform.profile.productFamilyCode}-2` },
    [lti('tool_platform')]: toolPlatform(platform),
    [lti('custom')]: customClaim(platform, launch, subject),
    ...(link ? resourceLinkClaims(platform, launch, subject, link) : deepLinkingClaims(platform, launch)),
    'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint': agsClaim(platform, course, link),
  };
};

const toolPlatform = ({ profile, store }: Platform) => ({
  product_family_code: profile.productFamilyCode,
  version: profile.productVersion,
  guid: store.data.guid,
  name: 'LMS demo',
  description: 'Langbiang demo LMS',
});

const customClaim = (platform: Platform, launch: PendingLaunch, subject: LaunchSubject): Record<string, unknown> => {
  const written = { ...subject.link?.custom, ...launch.options.custom };
  const custom = substitute(written, platform.profile.variables, { ...subject, locale: launch.options.locale ?? 'vi' });
  // Moodle repeats the memberships URL here for tools of the LTI 1.1 days.
  return platform.profile.name === 'moodle' && subject.link
    ? { ...custom, context_memberships_url: platform.urls.memberships(subject.course.id) }
    : custom;
};

const agsClaim = ({ urls, store }: Platform, course: Course, link?: ResourceLink) => {
  const lineItem = link && store.lineItemOfLink(link.id);
  return {
    scope: agsScopes,
    lineitems: urls.lineItems(course.id),
    ...(lineItem && { lineitem: urls.lineItem(course.id, lineItem.id) }),
  };
};

const resourceLinkClaims = (
  platform: Platform,
  launch: PendingLaunch,
  { user, course }: LaunchSubject,
  link: ResourceLink,
) => ({
  [lti('message_type')]: 'LtiResourceLinkRequest',
  [lti('resource_link')]: { title: link.title, description: link.text, id: link.id },
  [lti('launch_presentation')]: {
    locale: launch.options.locale ?? 'vi',
    document_target: launch.options.target ?? 'iframe',
    return_url: platform.urls.course(user.username, course.id),
  },
  'https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice': {
    context_memberships_url: platform.urls.memberships(course.id),
    service_versions: platform.profile.name === 'moodle' ? ['1.0', '2.0'] : ['2.0'],
  },
});

const deepLinkingClaims = (platform: Platform, launch: PendingLaunch) => {
  const { profile, urls, deepLinks } = platform;
  const session = deepLinks.begin(launch.userId, launch.courseId, profile.deepLinkData);
  const parameters = new URLSearchParams({ course: launch.courseId, id: '1', sesskey: session.key });
  return {
    [lti('message_type')]: 'LtiDeepLinkingRequest',
    [lti('launch_presentation')]: { locale: launch.options.locale ?? 'vi' },
    'https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings': {
      accept_types: profile.deepLinkTypes,
      accept_presentation_document_targets: ['frame', 'iframe', 'window'],
      accept_copy_advice: false,
      accept_multiple: true,
      accept_unsigned: false,
      ...(profile.name === 'spec' && { accept_lineitem: true }),
      auto_create: false,
      can_confirm: false,
      deep_link_return_url: `${urls.deepLinkReturn}?${parameters}`,
      ...(session.data !== undefined && { data: session.data }),
      title: 'Langbiang',
      text: '',
    },
  };
};
