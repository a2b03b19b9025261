import { asObject, asText, asTexts, CLAIM, type Claims } from '../claims.js';
import type { Launch } from '../engine.js';
import type { LtiOptions, Registration } from '../ports.js';
import { launchUrl, platformUrl } from '../urls.js';
import { parseRoles } from './roles.js';

/** What the tool uses of a message that passed `findFault`. What is optional and malformed is left out, not an error. */
export function readLaunch(claims: Claims, registration: Registration, options: LtiOptions): Launch {
  const presentation = asObject(claims[CLAIM.launchPresentation]);
  const link = serviceUrl(options);
  return dropUndefined({
    registrationId: registration.id,
    deploymentId: String(claims[CLAIM.deploymentId]),
    messageType: claims[CLAIM.messageType] as Launch['messageType'],
    userId: asText(claims['sub']) ?? '',
    name: personName(claims),
    roles: parseRoles(asTexts(claims[CLAIM.roles])),
    locale: asText(presentation?.['locale']) ?? asText(claims['locale']),
    context: readContext(claims),
    resourceLink: readResourceLink(claims),
    targetLinkUri: asText(claims[CLAIM.targetLinkUri]) ?? launchUrl(options),
    custom: readCustom(claims),
    ags: readAgs(claims, link),
    nrps: readNrps(claims, link),
    deepLinking: readDeepLinking(claims),
    returnUrl: link(presentation?.['return_url']),
    forUserId: asText(asObject(claims[CLAIM.forUser])?.['user_id']),
  });
}

type Link = (value: unknown) => string | undefined;

/** A usable link of the platform: never `javascript:` or the like, https outside development. */
const serviceUrl =
  ({ allowHttp }: LtiOptions): Link =>
  (value) =>
    typeof value === 'string' && platformUrl(value, allowHttp).ok ? value : undefined;

/** Vietnamese order when only the parts are sent: the family name comes first. */
function personName(claims: Claims): string | undefined {
  const parts = [claims['family_name'], claims['middle_name'], claims['given_name']].flatMap(
    (part) => asText(part) ?? [],
  );
  return asText(claims['name']) ?? asText(parts.join(' '));
}

function readContext(claims: Claims): Launch['context'] {
  const context = asObject(claims[CLAIM.context]);
  const id = asText(context?.['id']);
  return id ? { id, title: asText(context?.['title']) ?? '', label: asText(context?.['label']) ?? '' } : undefined;
}

function readResourceLink(claims: Claims): Launch['resourceLink'] {
  const link = asObject(claims[CLAIM.resourceLink]);
  const id = asText(link?.['id']);
  return id ? { id, title: asText(link?.['title']) ?? '' } : undefined;
}

function readCustom(claims: Claims): Launch['custom'] {
  const entries = Object.entries(asObject(claims[CLAIM.custom]) ?? {});
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

function readAgs(claims: Claims, link: Link): Launch['ags'] {
  const endpoint = asObject(claims[CLAIM.agsEndpoint]);
  if (!endpoint) return undefined;
  const { scope, lineitems, lineitem } = endpoint;
  return dropUndefined({ scopes: asTexts(scope), lineItems: link(lineitems), lineItem: link(lineitem) });
}

function readNrps(claims: Claims, link: Link): Launch['nrps'] {
  const membershipsUrl = link(asObject(claims[CLAIM.nrps])?.['context_memberships_url']);
  return membershipsUrl ? { membershipsUrl } : undefined;
}

/** Deep Linking 2.0 §4.4.1. Unsaid is "one item"; Moodle leaves `accept_lineitem` out and takes line items all the same. */
function readDeepLinking(claims: Claims): Launch['deepLinking'] {
  const settings = asObject(claims[CLAIM.deepLinkingSettings]);
  if (claims[CLAIM.messageType] !== 'LtiDeepLinkingRequest' || !settings) return undefined;
  return dropUndefined({
    returnUrl: String(settings['deep_link_return_url']),
    // An empty one comes back as well (§4.5): what was sent must be.
    data: typeof settings['data'] === 'string' ? settings['data'] : undefined,
    acceptMultiple: settings['accept_multiple'] === true,
    acceptTypes: asTexts(settings['accept_types']),
    acceptLineItem: settings['accept_lineitem'] !== false,
  });
}

type Dropped<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

const dropUndefined = <T extends object>(fields: T): Dropped<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Dropped<T>;
