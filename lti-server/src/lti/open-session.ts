import { readPolicy } from '@langbiang/core';
import type { Launch } from '@langbiang/lti';
import type { Store } from '@langbiang/store';
import type { WebDeps } from '../web/app.js';
import { pseudonym, tenantIdOf } from '../web/identity.js';
import type { ActiveSession, SessionData } from '../web/session.js';
import { isStaff } from '../web/session-middleware.js';
import { langOf } from '../web/texts.js';

type Deps = Pick<WebDeps, 'sessions' | 'clock'> & {
  store: Pick<Store, 'platforms'>;
  secret: string;
};

/** One session per launch, so two tabs never mix. `acceptLanguage` speaks where the launch names no locale. */
export async function openLaunchSession(deps: Deps, launch: Launch, acceptLanguage?: string): Promise<ActiveSession> {
  const platform = await deps.store.platforms.byId(launch.registrationId);
  if (!platform) throw new Error(`The engine accepted a launch of the unknown registration ${launch.registrationId}`);
  const tenantId = tenantIdOf(launch.registrationId, launch.deploymentId);
  const gradePolicy = readPolicy(launch.custom['policy']);
  const data: SessionData = {
    registrationId: launch.registrationId,
    deploymentId: launch.deploymentId,
    tenantId,
    ltiUserId: launch.userId,
    userId: pseudonym(deps.secret, tenantId, launch.userId),
    roles: launch.roles,
    lang: langOf(launch.locale ?? acceptLanguage),
    launchedAt: deps.clock().toISOString(),
    context: launch.context ?? null,
    link: launch.resourceLink ?? null,
    itemId: launch.custom['item']?.trim().slice(0, 100) || null,
    lineItemUrl: launch.ags?.lineItem ?? null,
    ...(launch.ags?.lineItems && { lineItemsUrl: launch.ags.lineItems }),
    ...(gradePolicy && { gradePolicy }),
    ...timeFactor(launch.custom['time']),
    platformOrigin: new URL(platform.authUrl).origin,
    ...(launch.nrps && { membershipsUrl: launch.nrps.membershipsUrl }),
    ...(launch.returnUrl && { returnUrl: launch.returnUrl }),
    ...reviewOf(deps.secret, tenantId, launch),
    ...(launch.messageType === 'LtiDeepLinkingRequest' && { launch: withoutPerson(launch) }),
  };
  return deps.sessions.open(data);
}

/** A teacher looks at the learner's work; whoever learns comes to her own, whatever the message names. */
function reviewOf(secret: string, tenantId: string, launch: Launch): Pick<SessionData, 'reviewOf'> {
  const { messageType, forUserId, roles } = launch;
  if (messageType !== 'LtiSubmissionReviewRequest' || !forUserId || !isStaff({ data: { roles } })) return {};
  return { reviewOf: pseudonym(secret, tenantId, forUserId) };
}

/** The request a deep linking answer needs, without the name: names are never stored. */
function withoutPerson({ name: _name, ...launch }: Launch): Launch {
  return launch;
}

const TIME_FACTOR_MAX = 10;

/**
 * The custom parameter `time` of the link, set by the teacher: how many times the usual time a quiz may take (`1.5`), or
 * `none`. Anything else is the usual time: a slip must not shorten anybody's.
 */
function timeFactor(value: string | undefined): Pick<SessionData, 'timeFactor'> {
  if (value?.trim() === 'none') return { timeFactor: null };
  const factor = Number(value?.trim().replace(',', '.'));
  return factor > 1 && factor <= TIME_FACTOR_MAX ? { timeFactor: factor } : {};
}
