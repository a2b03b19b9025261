import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Store } from '@langbiang/store';
import { type AttemptService, createAttemptService } from './attempt-service.js';
import { answered, ITEM, pupil, Q1, Q2, temporaryStore, uuid } from './fixtures.js';

let store: Store;
let remove: () => Promise<void>;
let attempts: AttemptService;
let enqueued = 0;
let pupils = 0;
const seconds = 0;
const clock = () => new Date(Date.UTC(2026, 10, 24, 8, 0, seconds));

beforeAll(async () => {
  ({ store, remove } = await temporaryStore());
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `id-${ids}`;
  };
  attempts = createAttemptService({ secret: 'secret', store, clock, newId, onGradeEnqueued: () => void enqueued++ });
});
afterAll(() => remove());
beforeEach(() => {
  enqueued = 0;
  pupils += 1;
});

/** A pupil of this test only. */
const someone = (over = {}) => pupil({ userId: `pupil-${pupils}`, ...over });
const keyOf = ({ tenantId, userId, link }: ReturnType<typeof pupil>) => ({ tenantId, userId, linkId: link?.id ?? '' });
const recordOf = async (session: ReturnType<typeof pupil>) => {
  const record = await store.attempts.get(keyOf(session));
  if (!record) throw new Error('no record');
  return record;
};
async function begin(session = someone()) {
  const opened = await attempts.open(session, ITEM);
  if (!opened.ok) throw new Error(opened.error.code);
  return { session, ...opened.value };
}
const ALL_RIGHT = 'a[.]true[,]b[.]false[,]c[.]true';

describe('opening', () => {
  test('begins one attempt, counts the pupil once, and finds the same attempt again', async () => {
    const { session, attemptId, score } = await begin();
    expect(score).toEqual({ raw: 0, max: 4 });
    expect((await begin(session)).attemptId).toBe(attemptId);
    const counters = await store.coverage.engagement('school-1');
    expect(counters).toMatchObject([{ contextId: 'class-8a', itemId: 'T-01', opened: pupils }]);
  });

  test('is the same for two tabs that open at once', async () => {
    const session = someone();
    const both = await Promise.all([begin(session), begin(session)]);
    expect(both[0].attemptId).toBe(both[1].attemptId);
  });

  test('needs a link: without one there is no place for the answers', async () => {
    expect(await attempts.open(someone({ link: null }), ITEM)).toEqual({ ok: false, error: { code: 'PLAY_NO_LINK' } });
  });
});

describe('opening again', () => {
  const done = (session: ReturnType<typeof pupil>, attemptId: string) =>
    attempts.submit(session, attemptId, [answered(uuid(1), Q1, 'a'), answered(uuid(2), Q2, ALL_RIGHT)]);

  test('sends the grade of a lesson that was completed before its activity took grades', async () => {
    const { session, attemptId } = await begin(someone({ lineItemUrl: null }));
    await done(session, attemptId);
    await begin({ ...session, lineItemUrl: 'https://lms.example/items/8' });
    expect((await recordOf(session)).grade).toMatchObject({ status: 'waiting', seq: 1, scoreGiven: 4 });
    expect(enqueued).toBe(1);
  });

  test('from a tab that still has the lesson the link led to before does not throw away the work on the new one', async () => {
    const other = { ...ITEM, id: 'T-02' };
    await store.items.put(other);
    const before = someone({ launchedAt: '2026-11-24T07:00:00.000Z' });
    await attempts.open(before, ITEM);
    const after = { ...before, itemId: 'T-02', launchedAt: '2026-11-24T08:30:00.000Z' };
    const opened = await attempts.open(after, other);
    if (!opened.ok) throw new Error(opened.error.code);
    await attempts.submit(after, opened.value.attemptId, [answered(uuid(1), Q1, 'a')]);

    expect(await attempts.open(before, ITEM)).toEqual({ ok: false, error: { code: 'PLAY_ITEM_OTHER' } });
    expect(await recordOf(after)).toMatchObject({ itemId: 'T-02', attempts: [{ score: { raw: 1 } }] });
    const back = { ...before, launchedAt: '2026-11-24T08:45:00.000Z' };
    expect(await attempts.open(back, ITEM)).toMatchObject({ ok: true });
  });

  test('sends nothing again for the same column', async () => {
    const { session, attemptId } = await begin();
    await done(session, attemptId);
    await begin(session);
    expect((await recordOf(session)).grade).toMatchObject({ seq: 1 });
    expect(enqueued).toBe(1);
  });
});

describe('answers', () => {
  test('are scored here: what the browser says it earned counts for nothing', async () => {
    const { session, attemptId } = await begin();
    const step = await attempts.submit(session, attemptId, [answered(uuid(1), Q1, 'b')]);
    expect(step).toEqual({
      ok: true,
      value: { attemptId, status: 'active', completed: false, score: { raw: 0, max: 4 } },
    });
    expect(enqueued).toBe(0);
  });

  test('the last one completes, and record, grade and counter are there when it is acknowledged', async () => {
    const { session, attemptId } = await begin();
    await attempts.submit(session, attemptId, [answered(uuid(1), Q1, 'a')]);
    const step = await attempts.submit(session, attemptId, [answered(uuid(2), Q2, 'a[.]true[,]b[.]true[,]c[.]true')]);
    expect(step).toMatchObject({ value: { completed: true, score: { raw: 3, max: 4 } } });
    const { grade } = await recordOf(session);
    expect(grade).toMatchObject({
      status: 'waiting',
      seq: 1,
      scoreGiven: 3,
      scoreMaximum: 4,
      ltiUserId: 'sub-1',
      lineItemUrl: 'https://lms.example/items/7',
    });
    expect(enqueued).toBe(1);
  });

  test('sent twice are stored once and cause one grade', async () => {
    const { session, attemptId } = await begin();
    const batch = [answered(uuid(1), Q1, 'a'), answered(uuid(2), Q2, ALL_RIGHT)];
    await Promise.all([1, 2, 3].map(() => attempts.submit(session, attemptId, batch)));
    const record = await recordOf(session);
    expect(await store.attempts.statements(record.id)).toHaveLength(2);
    expect(record.grade?.seq).toBe(1);
    expect(enqueued).toBe(1);
  });

  test('that arrive at the same time are all kept', async () => {
    const { session, attemptId } = await begin();
    const sent = await Promise.all(
      [answered(uuid(1), Q1, 'a'), answered(uuid(2), Q2, ALL_RIGHT)].map((s) =>
        attempts.submit(session, attemptId, [s]),
      ),
    );
    expect(sent.every(({ ok }) => ok)).toBe(true);
    expect((await recordOf(session)).attempts[0]?.score).toEqual({ raw: 4, max: 4 });
  });

  test('while the outbox moves the grade are not lost, and neither is the delivery', async () => {
    const { session, attemptId } = await begin();
    await attempts.submit(session, attemptId, [answered(uuid(1), Q1, 'a'), answered(uuid(2), Q2, ALL_RIGHT)]);
    const { id } = await recordOf(session);
    const settle = store.outbox.settle(id, 1, { kind: 'sent', at: clock().toISOString() });
    const late = attempts.submit(session, attemptId, [answered(uuid(3), Q1, 'b')]);
    await Promise.all([settle, late]);
    const record = await recordOf(session);
    expect(record.grade?.status).toBe('sent');
    expect(await store.attempts.statements(id)).toHaveLength(3);
  });

  test('into the attempt of somebody else are refused', async () => {
    const victim = await begin();
    const other = someone({ userId: 'somebody-else' });
    await begin(other);
    const step = await attempts.submit(other, victim.attemptId, [answered(uuid(9), Q1, 'b')]);
    expect(step).toEqual({ ok: false, error: { code: 'ATTEMPT_UNKNOWN' } });
    expect((await recordOf(victim.session)).attempts[0]?.responses).toEqual({});
  });

  test('of a pupil of the same id in another school are another record', async () => {
    const here = await begin();
    const there = someone({ tenantId: 'school-2' });
    expect(await attempts.submit(there, here.attemptId, [])).toMatchObject({ ok: false });
  });

  test('without a grade column are kept and counted, and nothing is sent', async () => {
    const { session, attemptId } = await begin(someone({ lineItemUrl: null }));
    await attempts.submit(session, attemptId, [answered(uuid(1), Q1, 'a'), answered(uuid(2), Q2, ALL_RIGHT)]);
    expect(await recordOf(session)).toMatchObject({ grade: null, attempts: [{ status: 'completed' }] });
    expect(enqueued).toBe(0);
  });

  test('are graded as the activity says: the latest attempt, though it is worse', async () => {
    const { session, attemptId } = await begin(someone({ gradePolicy: 'latest' }));
    await attempts.submit(session, attemptId, [answered(uuid(1), Q1, 'a'), answered(uuid(2), Q2, ALL_RIGHT)]);
    const first = (await recordOf(session)).grade;
    const again = await attempts.restart(session, attemptId);
    if (!again.ok) throw new Error(again.error.code);
    const wrong = [answered(uuid(3), Q1, 'b'), answered(uuid(4), Q2, ALL_RIGHT)];
    await attempts.submit(session, again.value.attemptId, wrong);
    const { grade } = await recordOf(session);
    expect(grade?.seq).toBe(2);
    expect(grade?.scoreGiven).toBeLessThan(first?.scoreGiven ?? 0);
  });

  test('with only a container of columns, the grade remembers the container', async () => {
    const { session, attemptId } = await begin(
      someone({ lineItemUrl: null, lineItemsUrl: 'https://lms.example/items' }),
    );
    await attempts.submit(session, attemptId, [answered(uuid(1), Q1, 'a'), answered(uuid(2), Q2, ALL_RIGHT)]);
    expect((await recordOf(session)).grade).toMatchObject({
      lineItemUrl: '',
      lineItemsUrl: 'https://lms.example/items',
    });
  });

  test('when the record never stands still, the page is asked to try again', async () => {
    const conflicting = { ...store, attempts: { ...store.attempts, save: async () => 'conflict' as const } };
    const { session, attemptId } = await begin();
    const busy = createAttemptService({
      secret: 'secret',
      store: conflicting,
      clock,
      newId: () => 'x',
      onGradeEnqueued: () => {},
    });
    const step = await busy.submit(session, attemptId, [answered(uuid(1), Q1, 'a')]);
    expect(step).toEqual({ ok: false, error: { code: 'ATTEMPT_BUSY' } });
  });
});

describe('again', () => {
  test('a new attempt begins empty; the grade rises only with a better one, with a later timestamp', async () => {
    const { session, attemptId } = await begin();
    await attempts.keepState(session, attemptId, '{"page":3}');
    await attempts.submit(session, attemptId, [answered(uuid(1), Q1, 'a'), answered(uuid(2), Q2, '')]);
    const first = (await recordOf(session)).grade;

    const again = await attempts.restart(session, attemptId);
    if (!again.ok) throw new Error(again.error.code);
    const second = again.value.attemptId;
    expect(second).not.toBe(attemptId);
    expect(await attempts.state(session, second)).toEqual({ ok: true, value: null });
    await attempts.submit(session, second, [answered(uuid(3), Q1, 'b'), answered(uuid(4), Q2, '')]);
    expect((await recordOf(session)).grade).toEqual(first);

    const third = await attempts.restart(session, second);
    if (!third.ok) throw new Error(third.error.code);
    await attempts.submit(session, third.value.attemptId, [
      answered(uuid(5), Q1, 'a'),
      answered(uuid(6), Q2, ALL_RIGHT),
    ]);
    const last = (await recordOf(session)).grade;
    expect(last).toMatchObject({ seq: 2, scoreGiven: 4 });
    expect(Date.parse(last?.timestamp ?? '')).toBeGreaterThan(Date.parse(first?.timestamp ?? ''));
  });

  test('pressed twice begins one', async () => {
    const { session, attemptId } = await begin();
    await attempts.submit(session, attemptId, [answered(uuid(1), Q1, 'a'), answered(uuid(2), Q2, '')]);
    const [one, two] = await Promise.all([attempts.restart(session, attemptId), attempts.restart(session, attemptId)]);
    expect(one).toEqual(two);
    expect((await recordOf(session)).attempts).toHaveLength(2);
  });
});

describe('the place a pupil left', () => {
  test('is kept per attempt and given back', async () => {
    const { session, attemptId } = await begin();
    expect(await attempts.state(session, attemptId)).toEqual({ ok: true, value: null });
    await attempts.keepState(session, attemptId, '{"page":2}');
    expect(await attempts.state(session, attemptId)).toEqual({ ok: true, value: '{"page":2}' });
  });

  test('is nobody else’s', async () => {
    const { attemptId } = await begin();
    const other = someone({ userId: 'somebody-else' });
    expect(await attempts.state(other, attemptId)).toMatchObject({ ok: false });
    expect(await attempts.keepState(other, attemptId, '{}')).toMatchObject({ ok: false });
  });
});
