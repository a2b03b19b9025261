import { describe, expect, test } from '@jest/globals';
import type { LineItemWanted, ScorePost } from '@langbiang/lti';
import type { Bench } from '../bench.js';
import { CLAIM, SCOPE } from '../platform/claims.js';
import { emptyAnswer } from '../platform/http-server.js';
import type { Tool } from '../tool/tool.js';

const WANTED: LineItemWanted = {
  label: 'Năm vùng biển',
  scoreMaximum: 10,
  resourceId: 'B-M4',
  tag: 'lesson',
  resourceLinkId: 'link-1',
};
const START = Date.parse('2026-11-24T08:00:00.000Z');

const score = (scoreGiven: number, seconds = 0, userId = 'student-1'): ScorePost => ({
  userId,
  scoreGiven,
  scoreMaximum: 10,
  activityProgress: 'Completed',
  gradingProgress: 'FullyGraded',
  timestamp: new Date(START + seconds * 1000).toISOString(),
});

/** The line item for a launch that names only the container. */
async function column(subject: Tool): Promise<{ registrationId: string; lineItemUrl: string; created: boolean }> {
  const { registrationId, ags } = await subject.accept();
  const outcome = await subject.engine.findOrCreateLineItem(
    { registrationId, lineItemsUrl: ags?.lineItems ?? '' },
    WANTED,
  );
  if (outcome.kind !== 'found') throw new Error(outcome.code);
  return { registrationId, lineItemUrl: outcome.url, created: outcome.created };
}

/** Certification guide §6.3 (A1), and the outcomes a grade outbox needs to know. */
export function grades(bench: () => Bench): void {
  describe('grades', () => {
    test('A1 launch with lineitems only: the tool creates the line item, then scores', async () => {
      const { platform, tool } = bench();
      const subject = tool();
      const target = await column(subject);
      expect(target.created).toBe(true);
      expect(await subject.engine.sendScore(target, score(8.5))).toEqual({ kind: 'sent' });
      expect(platform.gradebook.lineItems).toEqual([{ ...WANTED, id: `${platform.origin}/lineitems/1?type_id=1` }]);
      expect(platform.gradebook.scores).toEqual([{ ...score(8.5), lineItem: target.lineItemUrl }]);
    });

    test('the line item is created once, for a whole class and for every later launch', async () => {
      const { platform, tool } = bench();
      const subject = tool();
      const first = await Promise.all(Array.from({ length: 20 }, () => column(subject)));
      expect(new Set(first.map(({ lineItemUrl }) => lineItemUrl)).size).toBe(1);
      expect((await column(tool())).created).toBe(false);
      expect(platform.gradebook.lineItems).toHaveLength(1);
    });

    test('a launch that names its line item is scored without looking', async () => {
      const { platform, tool } = bench();
      const subject = tool();
      await column(subject);
      const lineitem = `${platform.origin}/lineitems/1?type_id=1`;
      const launch = await subject.accept({ claims: { [CLAIM.ags]: { scope: [SCOPE.score], lineitem } } });
      expect(launch.ags).toEqual({ scopes: [SCOPE.score], lineItem: lineitem });
      const target = { registrationId: launch.registrationId, lineItemUrl: launch.ags?.lineItem ?? '' };
      expect(await subject.engine.sendScore(target, score(7))).toEqual({ kind: 'sent' });
    });

    test('one access token serves a class: asked for once, by parallel scores too', async () => {
      const { platform, tool } = bench();
      const subject = tool();
      const target = await column(subject);
      const before = platform.tokens.requests;
      const outcomes = await Promise.all(
        Array.from({ length: 30 }, (_, i) => subject.engine.sendScore(target, score(5, 0, `student-${i}`))),
      );
      expect(outcomes).toEqual(Array(30).fill({ kind: 'sent' }));
      expect(platform.tokens.requests).toBe(before + 1);
    });

    test('a token that stopped working is replaced once, and the scores arrive', async () => {
      const { platform, tool } = bench();
      const subject = tool();
      const target = await column(subject);
      await subject.engine.sendScore(target, score(5));
      const before = platform.tokens.requests;
      platform.tokens.revokeAll();
      const outcomes = await Promise.all(
        [1, 2, 3].map((i) => subject.engine.sendScore(target, score(6, 10, `student-${i}`))),
      );
      expect(outcomes).toEqual(Array(3).fill({ kind: 'sent' }));
      expect(platform.tokens.requests).toBe(before + 1);
    });

    test('the same score again after a lost answer: sent, and kept once', async () => {
      const { platform, tool } = bench();
      const subject = tool();
      const target = await column(subject);
      await subject.engine.sendScore(target, score(8.5));
      expect(await subject.engine.sendScore(target, score(8.5))).toEqual({ kind: 'sent' });
      expect(platform.gradebook.scores).toHaveLength(1);
    });

    test('a newer grade of the platform is never overwritten: the score is superseded', async () => {
      const { platform, tool } = bench();
      const subject = tool();
      const target = await column(subject);
      platform.gradebook.scores.push({ ...score(4, 60), lineItem: target.lineItemUrl });
      expect(await subject.engine.sendScore(target, score(8.5))).toEqual({ kind: 'superseded' });
      expect(platform.gradebook.scores).toHaveLength(1);
    });

    test('a better score a second later replaces the first', async () => {
      const { platform, tool } = bench();
      const subject = tool();
      const target = await column(subject);
      await subject.engine.sendScore(target, score(5));
      expect(await subject.engine.sendScore(target, score(9, 1))).toEqual({ kind: 'sent' });
      expect(platform.gradebook.scores.map(({ scoreGiven }) => scoreGiven)).toEqual([5, 9]);
    });

    test('a user who cannot be graded, a line item that is gone: failed, each with its reason', async () => {
      const { platform, tool } = bench();
      const subject = tool();
      const target = await column(subject);
      expect(await subject.engine.sendScore(target, score(5, 0, 'teacher-1'))).toEqual({
        kind: 'failed',
        code: 'LTI_SCORE_REJECTED',
        status: 400,
      });
      platform.gradebook.lineItems.length = 0;
      expect(await subject.engine.sendScore(target, score(5))).toEqual({
        kind: 'failed',
        code: 'LTI_LINE_ITEM_GONE',
        status: 404,
      });
    });

    test.each([429, 503])('%i with Retry-After: later, and nothing was lost', async (status) => {
      const { platform, tool } = bench();
      const subject = tool();
      const target = await column(subject);
      platform.faults.push({ path: '/lineitems/1/scores', answer: emptyAnswer(status, { 'retry-after': '17' }) });
      expect(await subject.engine.sendScore(target, score(5))).toEqual({
        kind: 'retry',
        code: 'LTI_SERVICE_BUSY',
        status,
        afterSeconds: 17,
      });
      expect(await subject.engine.sendScore(target, score(5))).toEqual({ kind: 'sent' });
    });

    test('the platform away: later', async () => {
      const { platform, tool } = bench();
      const subject = tool();
      const target = await column(subject);
      await platform.close();
      expect(await subject.engine.sendScore(target, score(5))).toEqual({ kind: 'retry', code: 'LTI_NETWORK' });
    });

    test('a redirect does not carry our token elsewhere', async () => {
      const { platform, tool } = bench();
      const subject = tool();
      const target = await column(subject);
      platform.faults.push({
        path: '/lineitems/1/scores',
        answer: emptyAnswer(307, { location: `${platform.origin}/lineitems/1/scores?type_id=1` }),
      });
      expect(await subject.engine.sendScore(target, score(5))).toMatchObject({
        kind: 'retry',
        code: 'LTI_REDIRECT_REFUSED',
      });
      expect(platform.gradebook.scores).toEqual([]);
    });
  });
}
