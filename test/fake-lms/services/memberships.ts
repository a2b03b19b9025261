import type { Request, Response, Router } from 'express';
import type { Member, User } from '../model.js';
import { membershipScope } from '../oidc/scopes.js';
import { guarded, type Platform } from '../platform/context.js';
import { query } from '../platform/params.js';
import { courseOf } from './line-items.js';
import { nextLink } from './link-header.js';
import { expect, pageOf, ServiceRefusal, service } from './service.js';

export const membershipContainerType = 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json';

/** NRPS 2.0. */
export const membershipRoutes = (router: Router, platform: Platform): void => {
  const path = platform.profile.paths.memberships(':course');
  router.get(
    path,
    guarded(platform, 'memberships'),
    service(platform, (req, res) => getMembers(platform, req, res)),
  );
};

const shortRole = (uri: string): string => uri.slice(uri.indexOf('#') + 1);

const getMembers = (platform: Platform, request: Request, response: Response): void => {
  expect(platform, request, { scopes: [membershipScope], accept: { type: membershipContainerType } });
  const { store, urls, pageSize } = platform;
  const course = store.course(courseOf(platform, request));
  if (!course) throw new ServiceRefusal(404, 'Not Found');
  const asked = query(request);
  const role = asked.get('role');
  const link = asked.get('rlid');
  if (link !== null && store.link(link)?.courseId !== course.id) throw new ServiceRefusal(404, 'Not Found');
  const members = course.members
    .filter((member) => member.status === 'active')
    .filter((member) => role === null || member.roles.some((uri) => uri === role || shortRole(uri) === role));
  const page = pageOf(request, members, pageSize);
  if (page.more) response.set('Link', nextLink(platform, request, page));
  const body = {
    id: urls.memberships(course.id),
    context: { id: course.id, label: course.label, title: course.title },
    members: page.rows.flatMap((member) => {
      const user = store.user(member.userId);
      return user ? [memberJson(platform, member, user, link !== null)] : [];
    }),
  };
  response.type(membershipContainerType).send(JSON.stringify(body));
};

const memberJson = ({ profile }: Platform, member: Member, user: User, withMessage: boolean) => ({
  status: 'Active',
  roles: profile.shortNrpsRoles ? member.roles.map(shortRole) : member.roles,
  ...(withMessage && {
    message: [{ 'https://purl.imsglobal.org/spec/lti/claim/message_type': 'LtiResourceLinkRequest' }],
  }),
  user_id: user.id,
  name: user.name,
  given_name: user.givenName,
  family_name: user.familyName,
  email: user.email,
  ...(profile.name === 'moodle' && { ext_user_username: user.username }),
});
