import type { CallService } from '../ags/service.js';
import { asObject, asText, type Claims, SCOPE } from '../claims.js';
import type { Member, MembersOutcome, MembersTarget } from '../engine.js';
import { type HttpAnswer, jsonOf } from '../outbound/http.js';
import { nextPage } from '../outbound/next-page.js';
import type { LtiOptions, LtiPorts } from '../ports.js';
import { platformUrl } from '../urls.js';

/** Moodle answers only this one type. */
const CONTAINER_TYPE = 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json';
const MOST_PAGES = 50;

export type MembersDeps = { ports: LtiPorts; options: LtiOptions; service: CallService };

/** Names and Role Provisioning Services 2.0 §2.4. */
export async function readMembers(
  { ports, options, service }: MembersDeps,
  { registrationId, membershipsUrl }: MembersTarget,
): Promise<MembersOutcome> {
  if (!platformUrl(membershipsUrl, options.allowHttp).ok) return { kind: 'failed', code: 'LTI_URL_INSECURE' };
  const registration = await ports.platforms.byId(registrationId);
  if (!registration) return { kind: 'failed', code: 'LTI_REGISTRATION_GONE' };
  const members: Member[] = [];
  let url: string | null = membershipsUrl;
  for (let page = 0; url !== null && page < MOST_PAGES; page += 1) {
    const answer = await service({
      method: 'GET',
      url,
      headers: { Accept: CONTAINER_TYPE },
      registration,
      scopes: [SCOPE.members],
    });
    if (!answer.ok) return answer.error;
    const { status } = answer.value;
    if (status !== 200) return { kind: 'failed', code: 'LTI_SERVICE_REFUSED', status };
    const found = membersIn(answer.value);
    if (!found) return { kind: 'retry', code: 'LTI_ANSWER_INVALID', status };
    members.push(...found);
    url = nextPage(answer.value.headers.get('link'), url);
  }
  return { kind: 'found', members };
}

function membersIn(answer: HttpAnswer): Member[] | undefined {
  const members = asObject(jsonOf(answer))?.['members'];
  if (!Array.isArray(members)) return undefined;
  return members.map(asObject).flatMap((member) => {
    const userId = member && asText(member['user_id']);
    if (!userId) return [];
    const name = nameOf(member);
    return [{ userId, ...(name && { name }) }];
  });
}

/** Platforms send the whole name, or its parts, or neither, as the administrator lets them. */
function nameOf(member: Claims): string | undefined {
  const parts = [asText(member['family_name']), asText(member['given_name'])].filter(Boolean);
  return asText(member['name']) ?? (parts.join(' ') || undefined);
}
