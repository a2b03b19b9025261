import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createLtiEngine } from '../create-engine.js';
import type { ScoreOutcome } from '../engine.js';
import { makePorts, OPTIONS, REGISTRATION } from '../testing/fixtures.js';
import { empty, json } from '../testing/platform.js';
import { RESULTS_URL, SCORE, SCORES_URL, serviceBench, TARGET, tokenIssuer } from '../testing/services.js';

const scored = (answer: Parameters<typeof serviceBench>[0][string]) => {
  const bench = serviceBench({ [SCORES_URL]: answer });
  return { ...bench, send: () => bench.engine.sendScore(TARGET, SCORE) };
};

test('one POST: /scores before the query, exact types, the score as it is', async () => {
  const { send, callsTo } = scored(json(''));
  expect(await send()).toEqual({ kind: 'sent' });
  const [call, ...more] = callsTo(SCORES_URL);
  expect(more).toEqual([]);
  expect(call?.url).toBe(`${SCORES_URL}?type_id=1`);
  expect(Object.fromEntries(call?.headers ?? [])).toEqual({
    accept: 'application/vnd.ims.lis.v1.score+json',
    authorization: 'Bearer token-1',
    'content-type': 'application/vnd.ims.lis.v1.score+json',
  });
  expect(JSON.parse(call?.body ?? '')).toEqual(SCORE);
});

test('asks for the score scope and nothing more', async () => {
  const { send, tokenCalls } = scored(empty(200));
  await send();
  expect(new URLSearchParams(tokenCalls()[0]?.body).get('scope')).toBe(
    'https://purl.imsglobal.org/spec/lti-ags/scope/score',
  );
});

describe('outcomes', () => {
  test.each<[number, ScoreOutcome]>([
    [200, { kind: 'sent' }],
    [201, { kind: 'sent' }],
    [204, { kind: 'sent' }],
    [400, { kind: 'failed', code: 'LTI_SCORE_REJECTED', status: 400 }],
    [403, { kind: 'failed', code: 'LTI_SCORE_FORBIDDEN', status: 403 }],
    [404, { kind: 'failed', code: 'LTI_LINE_ITEM_GONE', status: 404 }],
    [410, { kind: 'failed', code: 'LTI_LINE_ITEM_GONE', status: 410 }],
    [415, { kind: 'failed', code: 'LTI_SERVICE_REFUSED', status: 415 }],
    [422, { kind: 'failed', code: 'LTI_SCORE_REJECTED', status: 422 }],
    [408, { kind: 'retry', code: 'LTI_SERVICE_BUSY', status: 408 }],
    [425, { kind: 'retry', code: 'LTI_SERVICE_BUSY', status: 425 }],
    [429, { kind: 'retry', code: 'LTI_SERVICE_BUSY', status: 429 }],
    [500, { kind: 'retry', code: 'LTI_SERVICE_BUSY', status: 500 }],
    [503, { kind: 'retry', code: 'LTI_SERVICE_BUSY', status: 503 }],
    [302, { kind: 'retry', code: 'LTI_REDIRECT_REFUSED', status: 302 }],
    [301, { kind: 'failed', code: 'LTI_REDIRECT_REFUSED', status: 301 }],
  ])('%i', async (status, outcome) => {
    expect(await scored(empty(status)).send()).toEqual(outcome);
  });

  test('Retry-After comes with the retry', async () => {
    expect(await scored(empty(429, { 'retry-after': '30' })).send()).toMatchObject({ kind: 'retry', afterSeconds: 30 });
  });

  test('no connection', async () => {
    const { engine } = serviceBench({});
    expect(await engine.sendScore(TARGET, SCORE)).toEqual({ kind: 'retry', code: 'LTI_NETWORK' });
  });

  test('no token: its trouble is the outcome', async () => {
    const { engine } = serviceBench({ [REGISTRATION.tokenUrl]: json({ error: 'invalid_scope' }, 400) });
    expect(await engine.sendScore(TARGET, SCORE)).toEqual({ kind: 'failed', code: 'LTI_SCOPE_REFUSED', status: 400 });
  });
});

describe('400 in the words of Canvas: an older timestamp', () => {
  const older = { errors: { message: 'Provided timestamp of 07:59:00 before last updated timestamp of 08:01:00' } };
  const against = (resultScore: number, answer: unknown = older) => {
    const results = json([{ userId: SCORE.userId, resultScore, resultMaximum: 10 }]);
    return serviceBench({ [SCORES_URL]: json(answer, 400), [RESULTS_URL]: results }).engine.sendScore(TARGET, SCORE);
  };

  test('is a conflict: a teacher’s grade stays, and the same grade had arrived', async () => {
    expect(await against(4)).toEqual({ kind: 'superseded' });
    expect(await against(8.5)).toEqual({ kind: 'sent' });
  });

  test('any other 400 is a refusal, whatever the gradebook holds', async () => {
    const rejected = { kind: 'failed', code: 'LTI_SCORE_REJECTED', status: 400 };
    expect(await against(8.5, { errors: { message: 'Provided timestamp not a valid timestamp' } })).toEqual(rejected);
  });
});

describe('401', () => {
  test('brings one fresh token and one more try', async () => {
    const { send, callsTo, tokenCalls } = scored([empty(401), empty(200)]);
    expect(await send()).toEqual({ kind: 'sent' });
    expect(callsTo(SCORES_URL).map((call) => call.headers.get('authorization'))).toEqual([
      'Bearer token-1',
      'Bearer token-2',
    ]);
    expect(tokenCalls()).toHaveLength(2);
  });

  test('twice is final', async () => {
    const { send, callsTo } = scored(empty(401));
    expect(await send()).toEqual({ kind: 'failed', code: 'LTI_SERVICE_UNAUTHORIZED', status: 401 });
    expect(callsTo(SCORES_URL)).toHaveLength(2);
  });

  test('followed by a token endpoint that is down is tried later', async () => {
    const issue = tokenIssuer();
    let asked = 0;
    const { engine } = serviceBench({
      [SCORES_URL]: empty(401),
      [REGISTRATION.tokenUrl]: () => {
        asked += 1;
        return asked === 1 ? issue() : empty(503);
      },
    });
    expect(await engine.sendScore(TARGET, SCORE)).toEqual({ kind: 'retry', code: 'LTI_SERVICE_BUSY', status: 503 });
  });
});

describe('409: the platform holds a score at least as new', () => {
  const conflict = async (results: Response) => {
    const bench = serviceBench({ [SCORES_URL]: empty(409), [RESULTS_URL]: results });
    return { outcome: await bench.engine.sendScore(TARGET, SCORE), calls: bench.callsTo(RESULTS_URL) };
  };
  const result = (changes: object = {}) => ({
    userId: 'user-1',
    resultScore: 8.5,
    resultMaximum: 10,
    timestamp: '2026-11-24T07:59:00+00:00',
    ...changes,
  });
  const unclear = { kind: 'failed', code: 'LTI_SCORE_CONFLICT', status: 409 };

  test("the user's result is asked for, with its own type", async () => {
    const { calls } = await conflict(json([result()]));
    expect(calls).toHaveLength(1);
    expect(new URL(calls[0]?.url ?? '').search).toBe('?type_id=1&user_id=user-1');
    expect(calls[0]?.headers.get('accept')).toBe('application/vnd.ims.lis.v2.resultcontainer+json');
  });

  test.each<[string, unknown[], object]>([
    ['the same score: an earlier delivery had arrived', [result()], { kind: 'sent' }],
    ['the same share on another scale', [result({ resultScore: 85, resultMaximum: 100 })], { kind: 'sent' }],
    ['the same share, scale unsaid', [result({ resultScore: 0.85, resultMaximum: undefined })], { kind: 'sent' }],
    ["a teacher's edit", [result({ resultScore: 4, timestamp: '2026-11-24T07:59:30+00:00' })], { kind: 'superseded' }],
    ['another score of the same second', [result({ resultScore: 9 })], { kind: 'superseded' }],
    ['another score without a time', [result({ resultScore: 9, timestamp: undefined })], { kind: 'superseded' }],
    ['another score that is older', [result({ resultScore: 4, timestamp: '2026-11-24T07:58:59+00:00' })], unclear],
    ["another pupil's result", [result({ userId: 'user-2' })], unclear],
    ['a result without a score', [result({ resultScore: undefined })], unclear],
    ['no result', [], unclear],
  ])('%s', async (_, results, outcome) => {
    expect((await conflict(json(results))).outcome).toEqual(outcome);
  });

  test('results that cannot be read', async () => {
    expect((await conflict(empty(403))).outcome).toEqual(unclear);
    expect((await conflict(new Response('<html>'))).outcome).toEqual(unclear);
    expect((await conflict(empty(503))).outcome).toEqual({ kind: 'retry', code: 'LTI_SERVICE_BUSY', status: 503 });
  });
});

describe('not sent at all', () => {
  const fails = async (target: typeof TARGET, score: typeof SCORE) => {
    const engine = createLtiEngine(makePorts(), OPTIONS);
    return engine.sendScore(target, score);
  };

  test('scores JSON or the platform would turn into something else', async () => {
    const number = fc.oneof(
      fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
      fc.double({ max: -Number.MIN_VALUE }),
    );
    await fc.assert(
      fc.asyncProperty(number, async (bad) => {
        const invalid = { kind: 'failed', code: 'LTI_SCORE_INVALID' };
        expect(await fails(TARGET, { ...SCORE, scoreGiven: bad })).toEqual(invalid);
        expect(await fails(TARGET, { ...SCORE, scoreMaximum: bad })).toEqual(invalid);
      }),
    );
  });

  test.each<[string, object]>([
    ['more than the maximum', { scoreGiven: 10.5 }],
    ['a maximum of zero', { scoreGiven: 0, scoreMaximum: 0 }],
    ['a timestamp that is none', { timestamp: 'yesterday' }],
  ])('%s', async (_, changes) => {
    expect(await fails(TARGET, { ...SCORE, ...changes })).toEqual({ kind: 'failed', code: 'LTI_SCORE_INVALID' });
  });

  test('zero is a score', async () => {
    const { engine } = serviceBench({ [SCORES_URL]: empty(200) });
    expect(await engine.sendScore(TARGET, { ...SCORE, scoreGiven: 0 })).toEqual({ kind: 'sent' });
  });

  test('to a platform that is gone, or over plain http', async () => {
    expect(await fails({ ...TARGET, registrationId: 'gone' }, SCORE)).toEqual({
      kind: 'failed',
      code: 'LTI_REGISTRATION_GONE',
    });
    expect(await fails({ ...TARGET, lineItemUrl: 'http://lms.example/l' }, SCORE)).toEqual({
      kind: 'failed',
      code: 'LTI_URL_INSECURE',
    });
  });
});
