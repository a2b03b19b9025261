import { afterEach, describe, expect, test } from '@jest/globals';
import type { LearnerRecord } from '@langbiang/core';
import type { ScoreOutcome } from '@langbiang/lti';
import { FakeOutbox, recordWith } from './fake-outbox.js';
import { createGradeWorker, DEFAULT_WORKER, type GradeWorker, type GradeWorkerOptions } from './worker.js';

const SENT: ScoreOutcome = { kind: 'sent' };
const quiet = { info: () => {}, warn: () => {}, error: () => {} };
const FAST = { poll: 20, retry: { ...DEFAULT_WORKER.retry, firstDelay: 10, maxDelay: 40 } };
const running: GradeWorker[] = [];

function begin(
  outbox: FakeOutbox,
  deliver: (record: LearnerRecord) => Promise<ScoreOutcome>,
  options: Partial<GradeWorkerOptions> = {},
) {
  const worker = createGradeWorker(
    { outbox, deliver, laneOf: async (r) => r.tenantId, clock: () => new Date(), random: () => 0.5, log: quiet },
    { ...FAST, ...options },
  );
  running.push(worker);
  worker.start();
  return worker;
}

async function until(condition: () => boolean, ms = 4_000): Promise<void> {
  const end = Date.now() + ms;
  while (!condition()) {
    if (Date.now() > end) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((worker) => worker.stop()));
});

describe('the grade worker', () => {
  test('sends what is waiting and settles it with its seq', async () => {
    const outbox = new FakeOutbox();
    outbox.add(recordWith('a', { seq: 7 }));
    const sent: number[] = [];
    begin(outbox, async (r) => {
      sent.push(r.grade?.seq ?? 0);
      return SENT;
    });
    await until(() => outbox.grade('a').status === 'sent');
    expect(sent).toEqual([7]);
    expect(outbox.log).toEqual([{ id: 'a', seq: 7, delivery: { kind: 'sent', at: expect.any(String) } }]);
  });

  test('wakes at once when a grade is enqueued', async () => {
    const outbox = new FakeOutbox();
    const worker = begin(outbox, async () => SENT, { poll: 60_000 });
    await new Promise((resolve) => setTimeout(resolve, 30));
    outbox.add(recordWith('a'));
    worker.wake();
    await until(() => outbox.grade('a').status === 'sent', 1_000);
  });

  test('tries again after 503 and keeps the same timestamp', async () => {
    const outbox = new FakeOutbox();
    outbox.add(recordWith('a'));
    const stamps: string[] = [];
    begin(outbox, async (r) => {
      stamps.push(r.grade?.timestamp ?? '');
      return stamps.length < 4 ? { kind: 'retry', code: 'ags_unavailable', status: 503 } : SENT;
    });
    await until(() => outbox.grade('a').status === 'sent');
    expect(new Set(stamps).size).toBe(1);
    expect(stamps).toHaveLength(4);
    expect(outbox.grade('a').lastError).toEqual({ code: 'ags_unavailable', status: 503 });
  });

  test('a delivery that throws is a retry, not the end of the worker', async () => {
    const outbox = new FakeOutbox();
    outbox.add(recordWith('a'));
    let calls = 0;
    begin(outbox, async () => {
      calls += 1;
      if (calls === 1) throw new TypeError('broken');
      return SENT;
    });
    await until(() => outbox.grade('a').status === 'sent');
    expect(outbox.grade('a').lastError).toEqual({ code: 'GRADE_INTERNAL' });
  });

  test('a refusal is a dead letter with its reason', async () => {
    const outbox = new FakeOutbox();
    outbox.add(recordWith('a'));
    begin(outbox, async () => ({ kind: 'failed', code: 'ags_refused', status: 403 }));
    await until(() => outbox.grade('a').status === 'failed');
    expect(outbox.log[0]?.delivery).toMatchObject({ kind: 'failed', error: { code: 'ags_refused', status: 403 } });
  });

  test('a newer grade of the same pupil waits for the one in flight', async () => {
    const outbox = new FakeOutbox();
    outbox.add(recordWith('a'));
    const order: string[] = [];
    let release = () => {};
    const worker = begin(outbox, async (r) => {
      const seq = r.grade?.seq ?? 0;
      order.push(`start ${seq}`);
      if (seq === 1) await new Promise<void>((resolve) => (release = resolve));
      order.push(`end ${seq}`);
      return SENT;
    });
    await until(() => order.length === 1);
    outbox.add(recordWith('a', { seq: 2, scoreGiven: 5 }));
    worker.wake();
    await until(() => Date.parse(outbox.grade('a').nextTryAt) > Date.now());
    expect(order).toEqual(['start 1']);
    release();
    await until(() => outbox.grade('a').status === 'sent');
    expect(order).toEqual(['start 1', 'end 1', 'start 2', 'end 2']);
  });

  test('two workers on one outbox send each grade once', async () => {
    const outbox = new FakeOutbox();
    for (let i = 0; i < 200; i += 1) outbox.add(recordWith(`r${i}`, {}, `t${i % 3}`));
    const sent: string[] = [];
    const deliver = async (r: LearnerRecord): Promise<ScoreOutcome> => {
      sent.push(r.id);
      await new Promise((resolve) => setTimeout(resolve, 1));
      return SENT;
    };
    begin(outbox, deliver);
    begin(outbox, deliver);
    await until(() => [...outbox.records.keys()].every((id) => outbox.grade(id).status === 'sent'));
    expect(sent).toHaveLength(200);
    expect(new Set(sent).size).toBe(200);
  });

  test('a dead platform does not hold up the grades of another', async () => {
    const outbox = new FakeOutbox();
    for (let i = 0; i < 50; i += 1) outbox.add(recordWith(`dead${i}`, {}, 'dead'));
    for (let i = 0; i < 5; i += 1) outbox.add(recordWith(`well${i}`, {}, 'well'));
    let asked = 0;
    begin(
      outbox,
      async (r) => {
        if (r.tenantId === 'well') return SENT;
        asked += 1;
        await new Promise((resolve) => setTimeout(resolve, 30));
        return { kind: 'retry', code: 'ags_unreachable' };
      },
      { held: 20, retry: DEFAULT_WORKER.retry },
    );
    await until(() => [0, 1, 2, 3, 4].every((i) => outbox.grade(`well${i}`).status === 'sent'));
    await until(() => [...outbox.records.keys()].every((id) => id.startsWith('well') || outbox.grade(id).tries > 0));
    // Five failures open the breaker; at most the three running beside the fifth were asked too.
    expect(asked).toBeLessThanOrEqual(8);
  });

  test('never more in flight to one platform than its limit', async () => {
    const outbox = new FakeOutbox();
    for (let i = 0; i < 30; i += 1) outbox.add(recordWith(`r${i}`));
    let now = 0;
    let most = 0;
    begin(outbox, async () => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setTimeout(resolve, 3));
      now -= 1;
      return SENT;
    });
    await until(() => [...outbox.records.keys()].every((id) => outbox.grade(id).status === 'sent'));
    expect(most).toBe(4);
  });

  test('stop waits for what is in flight and gives back what had not begun', async () => {
    const outbox = new FakeOutbox();
    for (let i = 0; i < 6; i += 1) outbox.add(recordWith(`r${i}`));
    let started = 0;
    const worker = begin(outbox, async () => {
      started += 1;
      await new Promise((resolve) => setTimeout(resolve, 40));
      return SENT;
    });
    await until(() => started === 4);
    await worker.stop();
    const states = [...outbox.records.keys()].map((id) => outbox.grade(id));
    expect(states.filter((g) => g.status === 'sent')).toHaveLength(4);
    expect(states.filter((g) => g.status === 'waiting' && Date.parse(g.nextTryAt) <= Date.now())).toHaveLength(2);
    expect(started).toBe(4);
  });

  test('stop is quick whenever it comes, also between looking and sleeping', async () => {
    for (let i = 0; i < 20; i += 1) {
      const outbox = new FakeOutbox();
      const worker = begin(outbox, async () => SENT, { poll: 60_000 });
      for (let turns = 0; turns < i; turns += 1) await Promise.resolve();
      await worker.stop();
    }
  }, 2_000);

  test('an outbox that fails for a while is asked again, and not in a tight loop', async () => {
    const outbox = new FakeOutbox();
    outbox.add(recordWith('a'));
    const claim = outbox.claimDue.bind(outbox);
    let calls = 0;
    outbox.claimDue = async (...args) => {
      calls += 1;
      if (calls <= 3) throw new Error('database is locked');
      return claim(...args);
    };
    const began = Date.now();
    begin(outbox, async () => SENT);
    await until(() => outbox.grade('a').status === 'sent');
    expect(Date.now() - began).toBeGreaterThanOrEqual(50);
  });

  test('when the outcome cannot be recorded, the grade is sent again after its lease with the same timestamp', async () => {
    const outbox = new FakeOutbox();
    outbox.add(recordWith('a'));
    const settle = outbox.settle.bind(outbox);
    let broken = true;
    outbox.settle = async (...args) => {
      if (broken) throw new Error('disk full');
      return settle(...args);
    };
    const stamps: (string | undefined)[] = [];
    begin(
      outbox,
      async (r) => {
        stamps.push(r.grade?.timestamp);
        if (stamps.length === 2) broken = false;
        return SENT;
      },
      { lease: 60, delivery: 30 },
    );
    await until(() => outbox.grade('a').status === 'sent');
    expect(stamps).toHaveLength(2);
    expect(stamps[0]).toBe(stamps[1]);
  });
});
