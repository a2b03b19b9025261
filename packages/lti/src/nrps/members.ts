import { err, ok, type Result } from '@langbiang/core';
import type { CallService } from '../ags/service.js';
import type { Trouble } from '../ags/trouble.js';
import { asObject, asText, asTexts, type Claims, SCOPE } from '../claims.js';
import type { Member, MembersOutcome, MembersTarget } from '../engine.js';
import { parseRoles, roleUri } from '../launch/roles.js';
import { type HttpAnswer, jsonOf } from '../outbound/http.js';
import { nextPage } from '../outbound/next-page.js';
import type { LtiOptions, LtiPorts, Registration } from '../ports.js';
import { platformUrl } from '../urls.js';

/** Moodle answers only this one type. */
const CONTAINER_TYPE = 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json';
const MOST_PAGES = 50;

export type MembersDeps = { ports: LtiPorts; options: LtiOptions; service: CallService };

/** Names and Role Provisioning Services 2.0 §2.4, §3. */
export async function readMembers(
  { ports, options, service }: MembersDeps,
  target: MembersTarget,
): Promise<MembersOutcome> {
  if (!platformUrl(target.membershipsUrl, options.allowHttp).ok) return { kind: 'failed', code: 'LTI_URL_INSECURE' };
  const registration = await ports.platforms.byId(target.registrationId);
  if (!registration) return { kind: 'failed', code: 'LTI_REGISTRATION_GONE' };
  const { resourceLinkId, ...whole } = target;
  const found = await readPages(service, registration, firstPage(target));
  const isRefused = resourceLinkId !== undefined && !found.ok && isAboutLink(found.error);
  const read = isRefused ? await readPages(service, registration, firstPage(whole)) : found;
  return read.ok ? { kind: 'found', members: selected(read.value, target) } : read.error;
}

/** The link-level roster is optional (§3.2): a platform may not know it, or not this link. */
const isAboutLink = ({ kind, status }: Trouble): boolean => kind === 'failed' && [400, 404, 422].includes(status ?? 0);

function firstPage({ membershipsUrl, role, resourceLinkId }: MembersTarget): string {
  const url = new URL(membershipsUrl);
  if (role) url.searchParams.set('role', roleUri(role));
  if (resourceLinkId !== undefined) url.searchParams.set('rlid', resourceLinkId);
  return url.href;
}

async function readPages(
  service: CallService,
  registration: Registration,
  first: string,
): Promise<Result<Member[], Trouble>> {
  const members: Member[] = [];
  let url: string | null = first;
  for (let page = 0; url !== null && page < MOST_PAGES; page += 1) {
    const answer = await service({
      method: 'GET',
      url,
      headers: { Accept: CONTAINER_TYPE },
      registration,
      scopes: [SCOPE.members],
    });
    if (!answer.ok) return answer;
    const { status } = answer.value;
    if (status !== 200) return err({ kind: 'failed', code: 'LTI_SERVICE_REFUSED', status });
    const found = membersIn(answer.value);
    if (!found) return err({ kind: 'retry', code: 'LTI_ANSWER_INVALID', status });
    members.push(...found);
    url = nextPage(answer.value.headers.get('link'), url);
  }
  return ok(members);
}

/** The filter is ours to check again: Moodle's next page has lost it, and then lists some a second time. */
function selected(members: readonly Member[], { role }: MembersTarget): Member[] {
  const once = new Map(members.map((member) => [member.userId, member]));
  return [...once.values()].filter(({ roles }) => role === undefined || roles.includes(role));
}

function membersIn(answer: HttpAnswer): Member[] | undefined {
  const members = asObject(jsonOf(answer))?.['members'];
  if (!Array.isArray(members)) return undefined;
  return members.map(asObject).flatMap((member) => {
    const userId = member && asText(member['user_id']);
    if (!userId || !isActive(member)) return [];
    const name = nameOf(member);
    return [{ userId, roles: parseRoles(asTexts(member['roles'])), ...(name && { name }) }];
  });
}

/** §2.3: absent is active; the others are `Inactive` and `Deleted`. */
const isActive = ({ status }: Claims): boolean => asText(status) === undefined || asText(status) === 'Active';

/** Platforms send the whole name, or its parts, or neither, as the administrator lets them. */
function nameOf(member: Claims): string | undefined {
  const parts = [asText(member['family_name']), asText(member['given_name'])].filter(Boolean);
  return asText(member['name']) ?? (parts.join(' ') || undefined);
}
