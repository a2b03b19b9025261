import { afterEach, describe, expect, test } from '@jest/globals';
import type { LtiCode, ScoreOutcome, ScorePost } from '@langbiang/lti';
import type { CreateEngine } from '../tool/tool.js';
import { exchange, MOODLE } from './recorded.js';
import { ReplayServer } from './replay-server.js';
import { replayTool } from './replay-tool.js';

const SETUP = { clientId: 'vK7JWZaBEHis4Nr', deploymentId: '1', now: new Date('2026-11-22T21:08:45.000Z') };
const RESULTS = 'ags-newlineitem-results-after-pending';
const failed = (code: LtiCode, status?: number): ScoreOutcome => ({
  kind: 'failed',
  code,
  ...(status !== undefined && { status }),
});

/** What the engine must make of Moodle's recorded answer to the very same score. */
const OUTCOMES: [string, ScoreOutcome][] = [
  ['ags-score-post', { kind: 'sent' }],
  ['ags-score-ok', { kind: 'sent' }],
  ['ags-score-later', { kind: 'sent' }],
  ['ags-score-other-maximum', { kind: 'sent' }],
  ['ags-score-timestamp-no-ms', { kind: 'sent' }],
  ['ags-score-timestamp-offset', { kind: 'sent' }],
  ['score-after-teacher-override', { kind: 'sent' }],
  ['score-suspended-student', { kind: 'sent' }],
  ['ags-score-same-second-again', { kind: 'superseded' }],
  ['ags-score-earlier-timestamp', { kind: 'superseded' }],
  ['ags-score-teacher-user', failed('LTI_SCORE_REJECTED', 400)],
  ['ags-score-unknown-user', failed('LTI_SCORE_REJECTED', 400)],
  ['score-unenrolled-student', failed('LTI_SCORE_REJECTED', 400)],
  ['ags-score-other-tools-lineitem', failed('LTI_SCORE_FORBIDDEN', 403)],
  ['ags-score-bad-token', failed('LTI_SERVICE_UNAUTHORIZED', 401)],
  ['ags-score-post-with-readonly-token', failed('LTI_SERVICE_UNAUTHORIZED', 401)],
  ['ags-score-bad-timestamp', failed('LTI_SCORE_INVALID')],
  ['ags-score-over-maximum', failed('LTI_SCORE_INVALID')],
  ['ags-score-no-scoreMaximum', failed('LTI_SCORE_INVALID')],
  ['ags-score-no-scoreGiven', failed('LTI_SCORE_INVALID')],
];

export function replayGrades(createEngine: CreateEngine): void {
  let server: ReplayServer;
  afterEach(() => server?.close());

  const tool = async (...names: string[]) => {
    server = await ReplayServer.start(...names);
    return replayTool(createEngine, server, SETUP);
  };
  const target = (url: string) => ({ registrationId: 'moodle-1', lineItemUrl: url.replace('/scores', '') });

  describe('scores', () => {
    test.each(OUTCOMES)('%s', async (name, outcome) => {
      const { request } = exchange(name);
      const engine = await tool(name, RESULTS);
      expect(await engine.sendScore(target(request.url), request.body as ScorePost)).toEqual(outcome);
      const posts = server.seen.filter(({ path }) => path.endsWith('/scores'));
      expect(posts.length > 0).toBe(outcome.kind !== 'failed' || outcome.status !== undefined);
    });

    test('our request is the recorded one', async () => {
      const { request } = exchange('ags-score-post');
      const engine = await tool('ags-score-post');
      await engine.sendScore(target(request.url), request.body as ScorePost);
      const post = server.seen.find(({ path }) => path.endsWith('/scores'));
      expect(`${MOODLE}${post?.path}?${post?.query}`).toBe(request.url);
      expect(post?.headers['content-type']).toBe(request.headers['content-type']);
      expect(JSON.parse(post?.body ?? '')).toEqual(request.body);
    });

    test('our token request has the recorded fields', async () => {
      const { request } = exchange('ags-score-post');
      const engine = await tool('ags-score-post');
      await engine.sendScore(target(request.url), request.body as ScorePost);
      const asked = Object.fromEntries(new URLSearchParams(server.seen[0]?.body));
      const recorded = exchange('token').request.body as Record<string, string>;
      expect(asked).toEqual({ ...recorded, client_assertion: expect.any(String) });
    });

    test('a token Moodle refuses (invalid_request) is asked for again later', async () => {
      const { request } = exchange('ags-score-post');
      const engine = await tool('token-unknown-scope', 'ags-score-post');
      expect(await engine.sendScore(target(request.url), request.body as ScorePost)).toEqual({
        kind: 'retry',
        code: 'LTI_ACCESS_TOKEN_REFUSED' satisfies LtiCode,
        status: 400,
      });
    });
  });

  describe('line items', () => {
    const container = {
      registrationId: 'moodle-1',
      lineItemsUrl: `${MOODLE}/mod/lti/services.php/2/lineitems?type_id=1`,
    };

    test('found in the recorded list, with the one Accept type Moodle takes', async () => {
      const engine = await tool('ags-lineitems-get');
      const wanted = { label: 'x', scoreMaximum: 10, resourceId: 'abc-0', tag: 'lichsu8', resourceLinkId: '1' };
      expect(await engine.findOrCreateLineItem(container, wanted)).toEqual({
        kind: 'found',
        url: `${MOODLE}/mod/lti/services.php/2/lineitems/3/lineitem?type_id=1`,
        created: false,
      });
      const list = server.seen.find(({ path }) => path.endsWith('/lineitems'));
      expect(list?.headers.accept).toBe(exchange('ags-lineitems-get').request.headers['accept']);
    });

    test('created when the list has no such one; the recorded answer gives its URL', async () => {
      const engine = await tool('ags-lineitems-get', 'ags-lineitem-post');
      const wanted = { label: 'Cột điểm do công cụ tạo', scoreMaximum: 20, resourceId: 'res-1', tag: 'extra' };
      expect(await engine.findOrCreateLineItem(container, wanted)).toEqual({
        kind: 'found',
        url: `${MOODLE}/mod/lti/services.php/2/lineitems/4/lineitem?type_id=1`,
        created: true,
      });
      const post = server.seen.find(({ method, path }) => method === 'POST' && path.endsWith('/lineitems'));
      expect(post?.headers['content-type']).toBe(exchange('ags-lineitem-post').request.headers['content-type']);
    });

    test('a course that is gone: failed, nothing created', async () => {
      const engine = await tool('ags-course-not-existing');
      const gone = { ...container, lineItemsUrl: `${MOODLE}/mod/lti/services.php/99/lineitems?type_id=1` };
      const wanted = { label: 'x', scoreMaximum: 10, resourceId: 'a', tag: 'b' };
      expect(await engine.findOrCreateLineItem(gone, wanted)).toEqual({
        kind: 'failed',
        code: 'LTI_LINE_ITEM_GONE' satisfies LtiCode,
        status: 404,
      });
      expect(server.seen.filter(({ method, path }) => method === 'POST' && path.endsWith('/lineitems'))).toEqual([]);
    });
  });
}
