import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Answer } from './api.js';
import { createPatience } from './patience.js';
import { createStateSaver, type SaverState } from './state-saver.js';

const DONE: Answer = { status: 204, body: null };

function harness(answers: (Answer | Promise<Answer>)[] = []) {
  const sent: string[] = [];
  const states: SaverState[] = [];
  const attempt: { id: string | null } = { id: 'a1' };
  const saver = createStateSaver({
    patience: createPatience(),
    attemptId: () => attempt.id,
    onState: (state) => states.push(state),
    async send(method, path, body) {
      sent.push(`${method} ${path} ${body}`);
      const next = answers.shift();
      return next === undefined ? DONE : next;
    },
  });
  return { saver, sent, states, attempt };
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});
const pass = (ms = 0) => jest.advanceTimersByTimeAsync(ms);

describe('the place to resume from', () => {
  test('is put to the attempt', async () => {
    const { saver, sent, states } = harness();
    saver.put('1');
    await pass();
    expect(sent).toEqual(['PUT /attempts/a1/state 1']);
    expect(states).toEqual(['saving', 'idle']);
  });

  test('only the newest follows one that is on its way', async () => {
    let arrive: (answer: Answer) => void = () => {};
    const { saver, sent } = harness([new Promise<Answer>((resolve) => (arrive = resolve))]);
    for (const json of ['1', '2', '3']) saver.put(json);
    arrive(DONE);
    await pass();
    expect(sent).toEqual(['PUT /attempts/a1/state 1', 'PUT /attempts/a1/state 3']);
  });

  test('is tried again, with what is newest by then', async () => {
    const { saver, sent, states } = harness([null]);
    saver.put('1');
    await pass();
    saver.put('2');
    await pass(1_000);
    expect(sent).toEqual(['PUT /attempts/a1/state 1', 'PUT /attempts/a1/state 2']);
    expect(states).toEqual(['saving', 'failing', 'idle']);
  });

  test('one that is refused is let go', async () => {
    const { saver, sent, states } = harness([{ status: 413, body: null }]);
    saver.put('1');
    await pass(60_000);
    expect(sent).toHaveLength(1);
    expect(states.at(-1)).toBe('idle');
  });

  test('waits while the attempt is being begun anew', async () => {
    const { saver, sent, states, attempt } = harness();
    attempt.id = null;
    saver.put('1');
    await pass();
    expect(sent).toEqual([]);
    attempt.id = 'a2';
    await pass(1_000);
    expect(sent).toEqual(['PUT /attempts/a2/state 1']);
    expect(states).not.toContain('failing');
  });

  test('an ended session stops the sending', async () => {
    const { saver, sent, states } = harness([{ status: 401, body: null }]);
    saver.put('1');
    await pass(60_000);
    saver.put('2');
    await pass(60_000);
    expect(sent).toHaveLength(1);
    expect(states.at(-1)).toBe('expired');
  });

  test('leaves when the page goes away, unless it is on its way already', async () => {
    const { saver, sent } = harness([null]);
    saver.put('1');
    saver.flush();
    expect(sent).toHaveLength(1);
    await pass();
    saver.flush();
    expect(sent).toHaveLength(2);
  });
});
