import type { Profile } from './profile.js';

/** Absolute URLs as they stand in messages. `base` has no trailing slash and is the issuer. */
export const makeUrls = (base: string, profile: Profile) => {
  const { paths } = profile;
  return {
    issuer: base,
    auth: base + paths.auth,
    token: base + paths.token,
    jwks: base + paths.jwks,
    openidConfiguration: `${base}/.well-known/openid-configuration`,
    registration: `${base}/openid-registration`,
    deepLinkReturn: base + paths.deepLinkReturn,
    lineItems: (course: string) => base + paths.lineItems(course) + profile.lineItemQuery,
    lineItem: (course: string, item: string) => base + paths.lineItem(course, item) + profile.lineItemQuery,
    results: (course: string, item: string) => `${base}${paths.lineItem(course, item)}/results${profile.lineItemQuery}`,
    memberships: (course: string) => base + paths.memberships(course),
    launch: (id: string) => `${base}/launch/${encodeURIComponent(id)}`,
    course: (username: string, course: string) => `${base}/as/${username}/courses/${course}`,
  };
};

export type Urls = ReturnType<typeof makeUrls>;
