import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createAnswerQueue, type Entry, type QueueState } from './answer-queue.js';
import type { Answer } from './api.js';
import { createPatience } from './patience.js';

type Request = { path: string; ids: string[] };

const answer = (id: string): Entry => ({ kind: 'statement', statement: { id, result: { response: 'a' } } });
const step = (id: string): Entry => ({ kind: 'statement', statement: { id } });
const RESTART: Entry = { kind: 'restart' };
const OK: Answer = { status: 200, body: {} };

/** A server that answers as told, 200 by default, and a queue on it. */
function harness(answers: Answer[] = [], left: Entry[] = []) {
  const requests: Request[] = [];
  const states: QueueState[] = [];
  const kept: string[][] = [];
  const refused: Entry[] = [];
  const patience = createPatience(1_000, 20_000);
  const queue = createAnswerQueue({
    attemptId: 'a1',
    left,
    patience,
    async send(_method, path, body) {
      const { statements } = JSON.parse(body) as { statements: { id: string }[] };
      requests.push({ path, ids: statements.map(({ id }) => id) });
      const next = answers.shift();
      return next === undefined ? OK : next;
    },
    keep: (attemptId, entries) =>
      kept.push([attemptId, ...entries.map((entry) => (entry.kind === 'restart' ? 'restart' : entry.statement.id))]),
    onState: (state) => states.push(state),
    onRefused: (entry) => refused.push(entry),
  });
  return { queue, requests, states, kept, refused, patience };
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});
const pass = (ms = 0) => jest.advanceTimersByTimeAsync(ms);

describe('answers', () => {
  test('leave at once and take the small steps before them along', async () => {
    const { queue, requests, states } = harness();
    queue.push(step('s1'));
    queue.push(step('s2'));
    await pass();
    expect(requests).toEqual([]);
    queue.push(answer('s3'));
    await pass();
    expect(requests).toEqual([{ path: '/attempts/a1/statements', ids: ['s1', 's2', 's3'] }]);
    expect(states).toEqual(['sending', 'idle']);
    expect(queue.owes()).toBe(false);
  });

  test('small steps alone are gathered for two seconds', async () => {
    const { queue, requests } = harness();
    queue.push(step('s1'));
    await pass(1_000);
    queue.push(step('s2'));
    await pass(900);
    expect(requests).toEqual([]);
    await pass(100);
    expect(requests.map(({ ids }) => ids)).toEqual([['s1', 's2']]);
  });

  test('wait while the server is away and leave once, in order, when it is back', async () => {
    const { queue, requests, states } = harness([null, { status: 503, body: null }]);
    queue.push(answer('s1'));
    await pass();
    queue.push(answer('s2'));
    expect(queue.owes()).toBe(true);
    await pass(1_000);
    expect(states).toEqual(['sending', 'failing', 'failing']);
    await pass(2_000);
    expect(requests.map(({ ids }) => ids)).toEqual([['s1'], ['s1', 's2'], ['s1', 's2']]);
    expect(states.at(-1)).toBe('idle');
  });

  test('are tried at once when the network is back', async () => {
    const { queue, requests, patience } = harness([null]);
    queue.push(answer('s1'));
    await pass();
    patience.hurry();
    await pass();
    expect(requests).toHaveLength(2);
  });

  test('of a long time offline leave in batches of twenty', async () => {
    const { queue, requests } = harness([null]);
    for (let i = 0; i < 45; i += 1) queue.push(answer(`s${i}`));
    await pass(1_000);
    expect(requests.slice(1).map(({ ids }) => ids.length)).toEqual([20, 20, 5]);
  });

  test('a refused one is found and dropped, the others get through', async () => {
    const bad: Answer = { status: 400, body: null };
    const { queue, requests, refused } = harness([null, bad, OK, bad, OK]);
    for (const id of ['s1', 's2', 's3']) queue.push(answer(id));
    await pass(1_000);
    expect(requests.slice(1).map(({ ids }) => ids)).toEqual([['s1', 's2', 's3'], ['s1'], ['s2'], ['s3']]);
    expect(refused).toEqual([answer('s2')]);
    expect(queue.owes()).toBe(false);
  });

  test('an ended session stops the sending and keeps what is owed', async () => {
    const { queue, requests, states, kept } = harness([{ status: 401, body: null }]);
    queue.push(answer('s1'));
    await pass(60_000);
    queue.push(answer('s2'));
    await pass(60_000);
    expect(requests).toHaveLength(1);
    expect(states.at(-1)).toBe('expired');
    expect(kept.at(-1)).toEqual(['a1', 's1', 's2']);
    expect(queue.owes()).toBe(true);
  });
});

describe('a new attempt', () => {
  test('stands between the answers of the old one and of the new one', async () => {
    const { queue, requests } = harness([null, OK, { status: 200, body: { attemptId: 'a2' } }]);
    queue.push(answer('s1'));
    queue.push(RESTART);
    queue.push(answer('s2'));
    expect(queue.attemptId()).toBeNull();
    await pass(1_000);
    expect(requests.slice(1)).toEqual([
      { path: '/attempts/a1/statements', ids: ['s1'] },
      { path: '/attempts/a1/restart', ids: [] },
      { path: '/attempts/a2/statements', ids: ['s2'] },
    ]);
    expect(queue.attemptId()).toBe('a2');
  });
});

describe('what is kept for a reload', () => {
  test('is exactly what the server has not acknowledged', async () => {
    const { queue, kept } = harness([null]);
    queue.push(answer('s1'));
    await pass();
    queue.push(answer('s2'));
    expect(kept.at(-1)).toEqual(['a1', 's1', 's2']);
    await pass(1_000);
    expect(kept.at(-1)).toEqual(['a1']);
  });

  test('is sent first by the next page', async () => {
    const { requests } = harness([], [answer('s1'), answer('s2')]);
    await pass();
    expect(requests.map(({ ids }) => ids)).toEqual([['s1', 's2']]);
  });
});

describe('when the page goes away', () => {
  test('what is not on its way leaves; what is, is not sent again', async () => {
    const { queue, requests } = harness();
    queue.push(answer('s1'));
    queue.push(step('s2'));
    queue.flush();
    expect(requests.map(({ ids }) => ids)).toEqual([['s1'], ['s2']]);
  });

  test('while waiting for the network everything is tried once more', async () => {
    const { queue, requests } = harness([null]);
    queue.push(answer('s1'));
    await pass();
    queue.flush();
    expect(requests.map(({ ids }) => ids)).toEqual([['s1'], ['s1']]);
  });

  test('answers behind a restart stay: they belong to an attempt that has no id yet', async () => {
    const { queue, requests } = harness([null]);
    queue.push(RESTART);
    queue.push(answer('s1'));
    await pass();
    queue.flush();
    expect(requests).toEqual([{ path: '/attempts/a1/restart', ids: [] }]);
  });
});
