import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ANSWERED } from '@langbiang/core';
import fc from 'fast-check';
import type { Fault } from '../fake-lms/platform/faults.js';
import { type PlannedAnswer, planLesson } from '../support/lesson-plan.js';
import { plainItem } from '../support/plain-item.js';
import { OutboxWorld } from './outbox-world.js';

const LESSON = 'B-M4';
const lesson = plainItem(LESSON).params;
const { max } = planLesson(lesson);
const QUESTIONS = planLesson(lesson).pages.flat().length;
const PUPILS = ['4', '5'] as const;
const item = {
  id: LESSON,
  version: '1',
  library: 'Langbiang.Lesson 1.0',
  meta: { title: { vi: LESSON, en: LESSON } },
  params: lesson,
  updatedAt: '2026-11-24T00:00:00Z',
};

type Pupil = (typeof PUPILS)[number];
type Step =
  /** Answers the first `count` questions, those in `wrong` wrong; `anew` begins again where a lesson is completed. */
  | { kind: 'answer'; pupil: Pupil; wrong: number[]; count: number; anew: boolean }
  | { kind: 'fault'; fault: Fault }
  | { kind: 'lms-up' }
  | { kind: 'tokens-revoked' }
  | { kind: 'restart'; how: 'stop' | 'kill' }
  | { kind: 'teacher'; pupil: Pupil; score: number }
  | { kind: 'time'; seconds: number };

const pupil = fc.constantFrom(...PUPILS);
const numbers = Array.from({ length: QUESTIONS }, (_, index) => index + 1);
const times = fc.integer({ min: 1, max: 6 });
const passing = [408, 425, 429, 500, 502, 503] as const;
const endpoint = fc.constantFrom('scores' as const, 'lineitems' as const, 'results' as const, 'token' as const);
const retryAfter = fc.constantFrom('1', '30', '86400', '999999999', 'Fri, 31 Dec 9999 23:59:59 GMT', 'soon');

const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({
    on: endpoint,
    times,
    kind: fc.constant('status' as const),
    status: fc.constantFrom(...passing),
    retryAfter,
  }),
  fc.record({
    on: fc.constant('token' as const),
    times,
    kind: fc.constant('status' as const),
    status: fc.constantFrom(400, 401),
  }),
  fc.record({ on: endpoint, times, kind: fc.constantFrom('reset' as const, 'lost-answer' as const) }),
  fc.record({ on: endpoint, times, kind: fc.constant('delay' as const), ms: fc.integer({ min: 1, max: 20 }) }),
);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      pupil,
      wrong: fc.subarray(numbers),
      count: fc.oneof(fc.constant(QUESTIONS), fc.integer({ min: 1, max: QUESTIONS })),
      anew: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('fault' as const), fault }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'lms-up' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'tokens-revoked' as const }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('restart' as const), how: fc.constantFrom('stop', 'kill') }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('teacher' as const), pupil, score: fc.integer({ min: 0, max: 10 }) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('time' as const), seconds: fc.constantFrom(0, 0.4, 1, 20, 70, 4000) }),
  },
);

/** What the gradebook should come to, worked out apart from the server. */
class Expected {
  /** Points by question of the attempt under way, or of the last one. */
  points: (number | undefined)[] = [];
  best: number | null = null;
  typed: number | null = null;

  get completed(): boolean {
    return numbers.every((number) => this.points[number] !== undefined);
  }

  answer(number: number, points: number): void {
    const before = this.points[number];
    this.points[number] = this.completed ? Math.max(before ?? 0, points) : points;
    if (this.completed)
      this.best = Math.max(
        this.best ?? 0,
        this.points.reduce<number>((sum, p) => sum + (p ?? 0), 0),
      );
  }
}

class Day {
  readonly expected = new Map<Pupil, Expected>(PUPILS.map((each) => [each, new Expected()]));
  readonly world: OutboxWorld;

  constructor(world: OutboxWorld) {
    this.world = world;
  }

  of(who: Pupil): Expected {
    return this.expected.get(who) ?? new Expected();
  }

  async take(each: Step): Promise<void> {
    const { world } = this;
    switch (each.kind) {
      case 'answer':
        return this.answer(each);
      case 'fault':
        world.lms.setFault(each.fault);
        return;
      case 'lms-up':
        return world.lms.clearFaults();
      case 'tokens-revoked':
        return world.lms.revokeAccessTokens();
      case 'restart':
        return world.restart(each.how);
      case 'teacher':
        if (!world.lms.lineItems().some(({ linkId }) => linkId === world.link.id)) return;
        world.lms.overrideGrade(each.pupil, world.link, each.score);
        this.of(each.pupil).typed = each.score;
        return;
      case 'time':
        world.advance(each.seconds);
        return world.quiet();
    }
  }

  async answer({ pupil: who, wrong, count, anew }: Extract<Step, { kind: 'answer' }>): Promise<void> {
    const { world } = this;
    const expected = this.of(who);
    const session = world.session(tenantOf(world), who);
    const opened = await world.attempts.open(session, item);
    if (!opened.ok) throw new Error(opened.error.code);
    let { attemptId } = opened.value;
    if (anew && expected.completed) {
      const again = await world.attempts.restart(session, attemptId);
      if (!again.ok) throw new Error(again.error.code);
      ({ attemptId } = again.value);
      expected.points = [];
    }
    const answers = planLesson(lesson, wrong).pages.flat().slice(0, count);
    const statements = answers.map((answer) => statement(world, answer));
    const done = await world.attempts.submit(session, attemptId, statements);
    if (!done.ok) throw new Error(done.error.code);
    for (const [index, { points }] of answers.entries()) expected.answer(index + 1, points);
    expect(done.value.completed).toBe(expected.completed);
  }

  /** The LMS is well again: time passes until nothing is waiting. */
  async evening(): Promise<void> {
    const { world } = this;
    world.lms.clearFaults();
    for (let waits = 0; waits < 60; waits += 1) {
      await world.quiet();
      const next = await world.store.outbox.nextDue();
      if (next === null) return;
      world.now = Math.max(world.now, Date.parse(next));
    }
    throw new Error('A grade is still waiting');
  }
}

const statement = (world: OutboxWorld, { subContentId, response }: PlannedAnswer) => ({
  id: world.newId(),
  verb: ANSWERED,
  objectId: `https://langbiang.example/play/${LESSON}?subContentId=${subContentId}`,
  subContentId,
  response,
});

/** As the server does: the worker finds the registration by it. */
const tenantOf = ({ lms }: OutboxWorld): string =>
  createHash('sha256').update(`reg-1\n${lms.deploymentId}`).digest('hex').slice(0, 24);

async function check({ world, expected }: Day): Promise<void> {
  const records = await world.store.attempts.byLink(tenantOf(world), world.link.id);
  for (const { grade } of records) expect(grade?.status ?? 'sent').toMatch(/^(sent|superseded)$/);
  const columns = world.lms.lineItems().filter(({ linkId }) => linkId === world.link.id);
  expect(columns.length).toBeLessThanOrEqual(1);
  for (const [who, { best, typed }] of expected) {
    const cell = world.lms.gradeOf(who, world.link);
    const received = cell?.history.filter(({ status }) => status === 200) ?? [];
    const shares = received.map(({ scoreGiven = 0, scoreMaximum = 1 }) => scoreGiven / scoreMaximum);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    if (typed !== null) expect(cell?.score).toBe(typed);
    else if (best === null) expect(cell?.score ?? null).toBeNull();
    else expect((cell?.score ?? Number.NaN) / (columns[0]?.scoreMaximum ?? 0)).toBeCloseTo(best / max, 5);
  }
}

let world: OutboxWorld;
beforeAll(async () => {
  world = await OutboxWorld.open(item);
});
afterAll(() => world.close());

describe('whatever the LMS, the network and the machine do in between', () => {
  test.each([
    ['the launch names the column', true],
    ['the tool makes the column', false],
  ])(
    'every pupil ends with the best completed score, never lowered, in one column (%s)',
    async (_name, column) => {
      let runs = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 25 }), async (steps) => {
          world.newLink(column);
          const day = new Day(world);
          for (const each of steps) await day.take(each);
          await day.evening();
          await check(day);
          runs += 1;
        }),
        { numRuns: 100, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: false },
      );
      // A machine so slow that hardly anything was tried has shown nothing.
      expect(runs).toBeGreaterThan(10);
    },
    60_000,
  );

  test('the tool has made no column that belongs to no activity', () => {
    expect(world.lms.lineItems().filter(({ owner, linkId }) => owner === 'tool' && linkId === null)).toEqual([]);
  });
});
