import { describe, expect, test } from '@jest/globals';
import type { Bench } from '../bench.js';
import { CLAIM } from '../platform/claims.js';
import { CLIENT_ID } from '../platform/platform.js';

/** What a message may hold beyond the guide, and what becomes of it. */
export function messageDetails(bench: () => Bench): void {
  describe('message', () => {
    test.each([
      ['alone', { aud: [CLIENT_ID] }],
      ['alone, with azp', { aud: [CLIENT_ID], azp: CLIENT_ID }],
      ['among others, with azp', { aud: ['client-2', CLIENT_ID], azp: CLIENT_ID }],
    ])('an audience list with us %s is accepted', async (_, claims) => {
      expect(await bench().tool().accept({ claims })).toMatchObject({ userId: 'student-1' });
    });

    test('a submission review names the learner looked at', async () => {
      const claims = { [CLAIM.messageType]: 'LtiSubmissionReviewRequest', [CLAIM.forUser]: { user_id: 'student-1' } };
      const launch = await bench().tool().accept({ person: 'teacher', claims });
      expect(launch).toMatchObject({
        messageType: 'LtiSubmissionReviewRequest',
        userId: 'teacher-1',
        forUserId: 'student-1',
      });
    });

    test('custom values that are not strings are dropped', async () => {
      const custom = { item: 'B-M4', n: 1, yes: true, nothing: null, list: ['a'], deep: { a: 'b' } };
      expect(
        (
          await bench()
            .tool()
            .accept({ claims: { [CLAIM.custom]: custom } })
        ).custom,
      ).toEqual({ item: 'B-M4' });
    });

    test('titles are data: script in them stays text, a return URL that is script is gone', async () => {
      const script = '<script>alert(1)</script>';
      const claims = {
        [CLAIM.resourceLink]: { id: 'link-1', title: script },
        [CLAIM.context]: { id: 'course-2', title: script, label: script },
        [CLAIM.presentation]: { return_url: 'javascript:alert(1)', locale: 'vi' },
      };
      const launch = await bench().tool().accept({ claims });
      expect(launch.resourceLink?.title).toBe(script);
      expect(launch.context?.title).toBe(script);
      expect(launch.returnUrl).toBeUndefined();
      expect(launch.locale).toBe('vi');
    });

    test('teaching elsewhere in the institution makes nobody a teacher here', async () => {
      const roles = [
        'http://purl.imsglobal.org/vocab/lis/v2/institution/person#Instructor',
        'http://purl.imsglobal.org/vocab/lis/v2/membership#Learner',
      ];
      expect(
        (
          await bench()
            .tool()
            .accept({ claims: { [CLAIM.roles]: roles } })
        ).roles,
      ).toEqual(['learner']);
    });

    test.each([20, -20])('a platform whose clock is %i seconds off is let in', async (seconds) => {
      const now = Math.floor(Date.now() / 1000) + seconds;
      expect(
        await bench()
          .tool()
          .outcome({ claims: { iat: now, exp: now + 60 } }),
      ).toBe('accepted');
    });

    test('anonymous, where the options allow it', async () => {
      const launch = await bench()
        .tool({ options: { allowAnonymous: true } })
        .accept({ claims: { sub: undefined } });
      expect(launch.userId).toBe('');
    });
  });
}
