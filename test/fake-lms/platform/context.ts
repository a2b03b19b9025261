import type { RequestHandler } from 'express';
import type { DeepLinkSessions } from '../deep-linking/sessions.js';
import type { AccessTokens } from '../oidc/access-tokens.js';
import type { RegistrationTokens } from '../oidc/registration-tokens.js';
import type { ToolJwts } from '../oidc/tool-jwts.js';
import type { Endpoint, Faults } from './faults.js';
import type { Launches } from './launches.js';
import type { Profile } from './profile.js';
import type { RequestLog } from './request-log.js';
import type { LmsStore } from './store.js';
import type { Urls } from './urls.js';

/** Where the tool lives. `launchUrl` is the one registered redirect_uri. */
export type Tool = {
  loginUrl: string;
  launchUrl: string;
  jwksUrl: string;
  /** target_link_uri of deep linking requests; `launchUrl` when absent. */
  deepLinkUrl?: string;
};

/** What every endpoint needs; made once by `startFakeLms`. */
export type Platform = {
  profile: Profile;
  urls: Urls;
  tool: Tool;
  store: LmsStore;
  launches: Launches;
  deepLinks: DeepLinkSessions;
  accessTokens: AccessTokens;
  registrationTokens: RegistrationTokens;
  toolJwts: ToolJwts;
  faults: Faults;
  log: RequestLog;
  /** With its shift. */
  clock: () => Date;
  clockShift: { seconds: number };
  /** Longest page of a service's list even when the tool names no limit. */
  pageSize: number;
};

/** Log first, so that a request a fault swallowed is seen by the test too. */
export const guarded = (platform: Platform, endpoint: Endpoint): RequestHandler[] => [
  platform.log.at(endpoint),
  platform.faults.at(endpoint),
];
