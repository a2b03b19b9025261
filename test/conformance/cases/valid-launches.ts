import { describe, expect, test } from '@jest/globals';
import type { Launch, Role } from '@langbiang/lti';
import type { Bench } from '../bench.js';
import { CLAIM, type Claims } from '../platform/claims.js';

const membership = (name: string) => `http://purl.imsglobal.org/vocab/lis/v2/membership#${name}`;
const institution = (name: string) => `http://purl.imsglobal.org/vocab/lis/v2/institution/person#${name}`;
const unsaid = (...names: string[]): Claims => Object.fromEntries(names.map((name) => [name, undefined]));
const NAMES = ['name', 'given_name', 'family_name'];

type Expected = { roles: readonly Role[]; named: boolean; inContext: boolean };
type Case = [string, Claims, Expected];

/** Certification guide §6.1.2 and §6.1.3: nine valid launches for each of the two. */
function validCases(role: Role, short: string): Case[] {
  const normal: Expected = { roles: [role], named: true, inContext: true };
  return [
    ['normal', {}, normal],
    ['several roles', { [CLAIM.roles]: [membership(short), institution('Faculty'), membership('Mentor')] }, normal],
    ['short role', { [CLAIM.roles]: [short] }, normal],
    ['unknown role', { [CLAIM.roles]: ['https://example.com/roles#SuperTeacher'] }, { ...normal, roles: [] }],
    ['no role', { [CLAIM.roles]: [] }, { ...normal, roles: [] }],
    ['e-mail only', unsaid(...NAMES), { ...normal, named: false }],
    ['names only', unsaid('email'), normal],
    ['no personal data', unsaid(...NAMES, 'email'), { ...normal, named: false }],
    ['e-mail without context', unsaid(...NAMES, CLAIM.context), { ...normal, named: false, inContext: false }],
  ];
}

function expectLaunch(launch: Launch, { roles, named, inContext }: Expected): void {
  expect(launch.roles).toEqual(roles);
  expect(launch.name !== undefined).toBe(named);
  expect(launch.context).toEqual(inContext ? { id: 'course-2', label: 'LICHSU8', title: 'Lịch sử 8' } : undefined);
  expect(launch).toMatchObject({
    messageType: 'LtiResourceLinkRequest',
    resourceLink: { id: 'link-1' },
    custom: { item: 'B-M4' },
  });
  expect(JSON.stringify(launch)).not.toContain('@example.com');
}

export function validLaunches(bench: () => Bench): void {
  describe('valid launch by a teacher', () => {
    test.each(validCases('teacher', 'Instructor'))('%s', async (_, claims, expected) => {
      const launch = await bench().tool().accept({ person: 'teacher', claims });
      expect(launch.userId).toBe('teacher-1');
      expectLaunch(launch, expected);
    });
  });

  describe('valid launch by a student', () => {
    test.each(validCases('learner', 'Learner'))('%s', async (_, claims, expected) => {
      const launch = await bench().tool().accept({ person: 'student', claims });
      expect(launch.userId).toBe('student-1');
      expectLaunch(launch, expected);
    });
  });
}
