import { SCOPE } from './claims.js';
import { emptyAnswer, type HttpAnswer, type HttpRequest, jsonAnswer } from './http-server.js';

const TYPE = 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json';
const LEARNER = 'http://purl.imsglobal.org/vocab/lis/v2/membership#Learner';

export type RosterMember = { user_id: string; roles: string[]; status: string; name?: string };

/** Names and Role Provisioning Services 2.0 with Moodle's ways: one exact type, short role names, a next page that forgets the role. */
export class Roster {
  readonly members: RosterMember[] = [
    { user_id: 'teacher-1', roles: ['Instructor'], status: 'Active', name: 'Nguyễn Thị Lan' },
    { user_id: 'student-1', roles: ['Learner'], status: 'Active', name: 'Trần Minh' },
    { user_id: 'student-2', roles: ['Learner'], status: 'Active', name: 'Lê Thị Bình' },
  ];
  pageSize = 100;
  /** Written into the Link header in place of the next page. */
  nextUrl: string | undefined;
  readonly asked: HttpRequest[] = [];

  handle(request: HttpRequest, origin: string, scopes: readonly string[] | null): HttpAnswer | null {
    if (request.path !== '/memberships' || request.method !== 'GET') return null;
    this.asked.push(request);
    if (!scopes?.includes(SCOPE.members)) return emptyAnswer(401);
    if (request.headers.accept !== TYPE) return emptyAnswer(400);
    const from = Number(request.query.get('from') ?? 0);
    const all = this.members.filter(({ roles }) => request.query.get('role') !== LEARNER || roles.includes('Learner'));
    const body = {
      id: `${origin}/memberships`,
      context: { id: 'course-2' },
      members: all.slice(from, from + this.pageSize),
    };
    const isMore = from + this.pageSize < all.length;
    const next = this.nextUrl ?? (isMore ? `${origin}/memberships?from=${from + this.pageSize}` : undefined);
    const answer = jsonAnswer(body, 200, TYPE);
    return next === undefined ? answer : { ...answer, headers: { ...answer.headers, link: `<${next}>; rel="next"` } };
  }
}
