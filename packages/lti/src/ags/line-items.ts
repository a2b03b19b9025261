import { err, ok, type Result } from '@langbiang/core';
import { asObject, asText, type Claims, SCOPE } from '../claims.js';
import type { LineItemOutcome, LineItemTarget, LineItemWanted } from '../engine.js';
import { type HttpAnswer, jsonOf } from '../outbound/http.js';
import { nextPage } from '../outbound/next-page.js';
import type { LtiOptions, LtiPorts, Registration } from '../ports.js';
import { createSingleFlight } from '../single-flight.js';
import { platformUrl } from '../urls.js';
import type { CallService } from './service.js';
import type { Trouble } from './trouble.js';

const LINE_ITEM_TYPE = 'application/vnd.ims.lis.v2.lineitem+json';
const CONTAINER_TYPE = 'application/vnd.ims.lis.v2.lineitemcontainer+json';
const MOST_PAGES = 20;

export type LineItemDeps = { ports: LtiPorts; options: LtiOptions; service: CallService };
export type FindOrCreate = (target: LineItemTarget, wanted: LineItemWanted) => Promise<LineItemOutcome>;

type Search = { registration: Registration; lineItemsUrl: string; wanted: LineItemWanted };

/**
 * The line item of a piece of content when a launch names only the container (AGS 2.0 §3.2). It is looked up by resource id and tag
 * before it is created, so that a retry after a lost answer finds the first one instead of adding a second column.
 */
export function createLineItems({ ports, options, service }: LineItemDeps): FindOrCreate {
  const single = createSingleFlight<LineItemOutcome>();

  const findOrCreate = async (search: Search): Promise<LineItemOutcome> => {
    const known = await lookUp(service, search);
    if (!known.ok) return known.error;
    return known.value ? { kind: 'found', url: known.value, created: false } : create(service, search, options);
  };

  return async ({ registrationId, lineItemsUrl }, wanted) => {
    if (!platformUrl(lineItemsUrl, options.allowHttp).ok) return { kind: 'failed', code: 'LTI_URL_INSECURE' };
    const registration = await ports.platforms.byId(registrationId);
    if (!registration) return { kind: 'failed', code: 'LTI_REGISTRATION_GONE' };
    const key = JSON.stringify([
      registrationId,
      lineItemsUrl,
      wanted.resourceId,
      wanted.tag,
      wanted.resourceLinkId ?? null,
    ]);
    return single(key, () => findOrCreate({ registration, lineItemsUrl, wanted }));
  };
}

async function lookUp(
  service: CallService,
  { registration, lineItemsUrl, wanted }: Search,
): Promise<Result<string | null, Trouble>> {
  const first = new URL(lineItemsUrl);
  first.searchParams.set('resource_id', wanted.resourceId);
  first.searchParams.set('tag', wanted.tag);
  const found: Claims[] = [];
  let url: string | null = first.href;
  for (let page = 0; url !== null && page < MOST_PAGES; page += 1) {
    const answer = await service({
      method: 'GET',
      url,
      headers: { Accept: CONTAINER_TYPE },
      registration,
      scopes: [SCOPE.lineItem],
    });
    if (!answer.ok) return answer;
    const items = readItems(answer.value);
    if (!items.ok) return items;
    found.push(...items.value.filter((item) => item['resourceId'] === wanted.resourceId && item['tag'] === wanted.tag));
    url = nextPage(answer.value.headers.get('link'), url);
  }
  return ok(bestMatch(found, wanted.resourceLinkId));
}

function readItems(answer: HttpAnswer): Result<Claims[], Trouble> {
  const { status } = answer;
  if (status !== 200) return err(refusal(status));
  const body = jsonOf(answer);
  if (!Array.isArray(body)) return err({ kind: 'retry', code: 'LTI_ANSWER_INVALID', status });
  return ok(body.map(asObject).filter((item) => item !== undefined));
}

/** The column of this very link before one that belongs to no link; never the column of another link of the same lesson. */
function bestMatch(items: readonly Claims[], resourceLinkId: string | undefined): string | null {
  const usable = items.filter((item) => asText(item['id']));
  const ofLink = (id: unknown) => usable.find((item) => item['resourceLinkId'] === id);
  const match = (resourceLinkId !== undefined && ofLink(resourceLinkId)) || ofLink(undefined);
  return match ? (asText(match['id']) ?? null) : null;
}

async function create(
  service: CallService,
  { registration, lineItemsUrl, wanted }: Search,
  options: LtiOptions,
): Promise<LineItemOutcome> {
  const answer = await service({
    method: 'POST',
    url: lineItemsUrl,
    headers: { 'Content-Type': LINE_ITEM_TYPE, Accept: LINE_ITEM_TYPE },
    body: JSON.stringify(wanted),
    registration,
    scopes: [SCOPE.lineItem],
  });
  if (!answer.ok) return answer.error;
  const { status } = answer.value;
  if (status !== 200 && status !== 201) return refusal(status);
  const url = asText(asObject(jsonOf(answer.value))?.['id']);
  return url && platformUrl(url, options.allowHttp).ok
    ? { kind: 'found', url, created: true }
    : { kind: 'failed', code: 'LTI_ANSWER_INVALID', status };
}

const refusal = (status: number): Trouble => ({
  kind: 'failed',
  code: status === 403 ? 'LTI_SCORE_FORBIDDEN' : status === 404 ? 'LTI_LINE_ITEM_GONE' : 'LTI_SERVICE_REFUSED',
  status,
});
