import { describe, expect, test } from '@jest/globals';
import type { Launch, MembersTarget } from '@langbiang/lti';
import type { Bench } from '../bench.js';
import { CLAIM } from '../platform/claims.js';

const targetOf = ({ registrationId, nrps }: Launch, over: Partial<MembersTarget> = {}): MembersTarget => ({
  registrationId,
  membershipsUrl: nrps?.membershipsUrl ?? '',
  ...over,
});

const PUPILS = [
  { userId: 'student-1', name: 'Trần Minh', roles: ['learner'] },
  { userId: 'student-2', name: 'Lê Thị Bình', roles: ['learner'] },
];

/** Certification guide §6.2 (N1–N5), then what a class list needs. */
export function nrps(bench: () => Bench): void {
  describe('names and roles', () => {
    test('N1 a launch says where the roster is; without the claim there is none', async () => {
      const { platform, tool } = bench();
      const launch = await tool().accept({ person: 'teacher' });
      expect(launch.nrps).toEqual({ membershipsUrl: `${platform.origin}/memberships` });
      expect(await tool().accept({ claims: { [CLAIM.nrps]: undefined } })).not.toHaveProperty('nrps');
    });

    test('N2–N5 one request with the exact Accept type, a bearer token and the one scope', async () => {
      const { platform, tool } = bench();
      const subject = tool();
      const launch = await subject.accept({ person: 'teacher' });
      const outcome = await subject.engine.members(targetOf(launch));
      expect(outcome).toEqual({
        kind: 'found',
        members: [{ userId: 'teacher-1', name: 'Nguyễn Thị Lan', roles: ['teacher'] }, ...PUPILS],
      });
      const [asked, ...more] = platform.roster.asked;
      expect(more).toEqual([]);
      expect(asked?.headers.accept).toBe('application/vnd.ims.lti-nrps.v2.membershipcontainer+json');
      expect(asked?.headers.authorization).toMatch(/^Bearer \S+$/);
      expect(platform.tokens.scopesOf(asked as NonNullable<typeof asked>)).toEqual([
        'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly',
      ]);
    });

    test('only the pupils, over several pages, though the next page has lost the role', async () => {
      const { platform, tool } = bench();
      const subject = tool();
      platform.roster.pageSize = 1;
      const launch = await subject.accept({ person: 'teacher' });
      expect(await subject.engine.members(targetOf(launch, { role: 'learner', resourceLinkId: 'link-1' }))).toEqual({
        kind: 'found',
        members: PUPILS,
      });
      expect(platform.roster.asked[0]?.query.get('rlid')).toBe('link-1');
      expect(platform.roster.asked.length).toBeGreaterThan(1);
    });

    test('a next page on another host is not asked for, so that our token stays here', async () => {
      const { platform, tool } = bench();
      const subject = tool();
      const launch = await subject.accept({ person: 'teacher' });
      platform.roster.nextUrl = platform.origin.replace('127.0.0.1', 'localhost').concat('/memberships?from=1');
      expect(await subject.engine.members(targetOf(launch, { role: 'learner' }))).toEqual({
        kind: 'found',
        members: PUPILS,
      });
      expect(platform.roster.asked).toHaveLength(1);
    });
  });
}
