import { type CodedError, ok, type Result } from '@langbiang/core';
import { CLAIM } from '../claims.js';
import { type LtiCode, refuse } from '../codes.js';
import type { DeepLinkItem, Launch } from '../engine.js';
import type { Signer } from '../keys/signer.js';
import type { LtiOptions, LtiPorts, Registration } from '../ports.js';
import { launchUrl, leadsToPlatform } from '../urls.js';

const LIFETIME_SECONDS = 300;

export type DeepLinkDeps = { ports: LtiPorts; options: LtiOptions; signer: Signer };
export type DeepLinkAnswer = { returnUrl: string; jwt: string };

/** The chosen items as a signed LtiDeepLinkingResponse (Deep Linking 2.0 §4.5). No items = the teacher chose nothing. */
export async function deepLinkingResponse(
  { ports, options, signer }: DeepLinkDeps,
  launch: Launch,
  items: readonly DeepLinkItem[],
): Promise<Result<DeepLinkAnswer, CodedError>> {
  const settings = launch.deepLinking;
  if (!settings) return refuse('LTI_DL_NOT_REQUESTED');
  const fault = whyNotAccepted(settings, items);
  if (fault) return refuse(fault);
  const registration = await ports.platforms.byId(launch.registrationId);
  if (!registration) return refuse('LTI_REGISTRATION_GONE');
  if (!leadsToPlatform(settings.returnUrl, registration, options.allowHttp)) return refuse('LTI_DL_RETURN_URL_REFUSED');

  const claims = {
    ...addressed(registration, ports.randomId),
    [CLAIM.messageType]: 'LtiDeepLinkingResponse',
    [CLAIM.version]: '1.3.0',
    [CLAIM.deploymentId]: launch.deploymentId,
    [CLAIM.contentItems]: items.map((item) => contentItem(item, options, settings.acceptLineItem)),
    ...(settings.data !== undefined && { [CLAIM.data]: settings.data }),
  };
  const jwt = await signer.sign({ claims, lifetimeSeconds: LIFETIME_SECONDS });
  return jwt.ok ? ok({ returnUrl: settings.returnUrl, jwt: jwt.value }) : jwt;
}

function whyNotAccepted(settings: NonNullable<Launch['deepLinking']>, items: readonly DeepLinkItem[]): LtiCode | null {
  if (items.length > 1 && !settings.acceptMultiple) return 'LTI_DL_ONE_ITEM_ONLY';
  return items.length > 0 && !settings.acceptTypes.includes('ltiResourceLink') ? 'LTI_DL_TYPE_NOT_ACCEPTED' : null;
}

/** From tool to platform the roles turn: we are the issuer, the platform the audience (Security Framework 1.0 §5.2.2). */
const addressed = ({ clientId, issuer }: Registration, randomId: () => string) => ({
  iss: clientId,
  aud: issuer,
  nonce: randomId(),
  jti: randomId(),
});

const contentItem = ({ title, text, custom, lineItem }: DeepLinkItem, options: LtiOptions, withLineItem: boolean) => ({
  type: 'ltiResourceLink',
  url: launchUrl(options),
  title,
  ...(text !== undefined && { text }),
  custom: Object.fromEntries(Object.entries(custom).map(([name, value]) => [name, oneLine(value)])),
  ...(lineItem && withLineItem && { lineItem }),
});

/** Moodle keeps custom parameters one a line: a line break would start another parameter. */
const oneLine = (value: string): string => value.replaceAll(/[\r\n\u2028\u2029]+/g, ' ');
