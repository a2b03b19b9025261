import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Statement } from '../xapi/index.js';
import { applyStatements } from './apply-statements.js';
import { settleGrade } from './delivery.js';
import { openRecord, restart } from './open-record.js';
import { newAttempt, playStatement } from './play.js';
import type { GradeEntry, LearnerRecord } from './record.js';
import { answer, at, CONTENT, context, lessonCompleted, OPENING, TARGET } from './samples.js';
import type { StoredStatement } from './transition.js';

type Step =
  | { kind: 'statements'; statements: Statement[]; clock: number }
  | { kind: 'restart'; clock: number }
  | { kind: 'delivery'; outcome: 'sent' | 'failed' | 'retry'; lag: number; clock: number };

/** Few ids, so that repeats are common; a repeat may carry another response. */
const statement: fc.Arbitrary<Statement> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.nat(40), fc.constantFrom('q1', 'q2', 'q3', 'q9'), fc.nat(2))
      .map(([id, part, raw]) => answer(`s${id}`, part, String(raw))),
  },
  { weight: 1, arbitrary: fc.nat(40).map((id) => lessonCompleted(`s${id}`)) },
);

/** Seconds; a clock may stand still or go back. */
const clock = fc.integer({ min: -100, max: 1000 });

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('statements' as const),
      statements: fc.array(statement, { maxLength: 6 }),
      clock,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('restart' as const), clock }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('delivery' as const),
      outcome: fc.constantFrom('sent' as const, 'failed' as const, 'retry' as const),
      lag: fc.nat(1),
      clock,
    }),
  },
);

type World = { record: LearnerRecord; stored: StoredStatement[]; grades: GradeEntry[]; ids: number };

const start = (): World => ({ record: openRecord(OPENING, context()).record, stored: [], grades: [], ids: 100 });

function contextOf(world: World, seconds: number) {
  const newId = () => {
    world.ids += 1;
    return `id-${world.ids}`;
  };
  return context({ now: at(seconds), newId, known: new Set(world.stored.map(({ id }) => id)) });
}

/** What server and store do with one step. */
function take(world: World, each: Step): void {
  const { record } = world;
  if (each.kind === 'delivery') {
    const { grade } = record;
    if (grade === null) return;
    const error = { code: 'ags.unavailable' };
    const now = at(each.clock);
    const delivery =
      each.outcome === 'retry'
        ? ({ kind: 'retry', nextTryAt: now, error } as const)
        : each.outcome === 'failed'
          ? ({ kind: 'failed', at: now, error } as const)
          : ({ kind: 'sent', at: now } as const);
    world.record = { ...record, grade: settleGrade(grade, grade.seq - each.lag, delivery) };
    return;
  }
  const ctx = contextOf(world, each.clock);
  const after = each.kind === 'restart' ? restart(record, ctx) : applyStatements(record, each.statements, ctx);
  world.record = after.record;
  world.stored.push(...after.statements);
  if (after.gradeEnqueued && after.record.grade !== null) world.grades.push(after.record.grade);
}

function play(steps: Step[]): World {
  const world = start();
  for (const each of steps) take(world, each);
  return world;
}

const steps = fc.array(step, { maxLength: 30 });

describe('whatever a pupil, two tabs and a bad network do', () => {
  test('the grade never falls, seq rises by one, timestamps strictly rise in whole seconds', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const { grades } = play(taken);
        for (const [index, grade] of grades.entries()) {
          const before = grades[index - 1];
          expect(grade.seq).toBe(index + 1);
          expect(grade.timestamp).toMatch(/T\d\d:\d\d:\d\dZ$/);
          expect(grade.scoreGiven).toBeLessThanOrEqual(grade.scoreMaximum);
          if (before === undefined) continue;
          expect(grade.scoreGiven).toBeGreaterThanOrEqual(before.scoreGiven);
          expect(Date.parse(grade.timestamp) - Date.parse(before.timestamp)).toBeGreaterThanOrEqual(1000);
        }
      }),
    );
  });

  test('after a completion the outbox holds the best of all completed attempts', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const { record } = play(taken);
        const points = record.attempts.filter(({ status }) => status === 'completed').map(({ score }) => score.raw);
        if (points.length === 0) expect(record.grade).toBeNull();
        else expect(record.grade).toMatchObject({ scoreGiven: Math.max(...points), scoreMaximum: TARGET.scoreMaximum });
      }),
    );
  });

  test('at most one attempt is active, and it is the last', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const states = play(taken).record.attempts.map(({ status }) => status);
        expect(states.slice(0, -1).filter((status) => status === 'active')).toEqual([]);
      }),
    );
  });

  test('an attempt that is handed in never changes again, a completed one never loses points', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const world = start();
        const finished = new Map<string, string>();
        const points = new Map<string, number>();
        for (const each of taken) {
          take(world, each);
          for (const attempt of world.record.attempts) {
            const text = JSON.stringify(attempt);
            expect(text).toBe(finished.get(attempt.id) ?? text);
            if (attempt.handedIn) finished.set(attempt.id, text);
            if (attempt.status !== 'completed') continue;
            expect(attempt.score.raw).toBeGreaterThanOrEqual(points.get(attempt.id) ?? 0);
            points.set(attempt.id, attempt.score.raw);
          }
        }
      }),
    );
  });

  test('each attempt is what its stored statements say', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const { record, stored } = play(taken);
        for (const attempt of record.attempts) {
          const own = stored.filter(({ attemptId }) => attemptId === attempt.id);
          const again = own.reduce(
            (current, each) => playStatement(current, each, CONTENT, each.storedAt),
            newAttempt(attempt.id, CONTENT, attempt.startedAt),
          );
          expect(again).toEqual(attempt);
        }
      }),
    );
  });

  test('sending everything again changes nothing', () => {
    fc.assert(
      fc.property(steps, fc.infiniteStream(fc.nat(30)), (taken, cuts) => {
        const world = play(taken);
        const everything = taken.flatMap((each) => (each.kind === 'statements' ? each.statements : []));
        const { record } = world;
        for (let from = 0; from < everything.length; ) {
          const to = from + 1 + (cuts.next().value ?? 0);
          const again = applyStatements(record, everything.slice(from, to), contextOf(world, 2000));
          expect(again).toEqual({ record, changed: false, statements: [], engagement: [], gradeEnqueued: false });
          from = to;
        }
      }),
    );
  });

  test('repeats may come anywhere behind the first, in any order, in the same batch or later', () => {
    const batch = fc.uniqueArray(statement, { selector: ({ id }) => id, minLength: 1, maxLength: 8 });
    const repeats = fc.array(fc.record({ of: fc.nat(), where: fc.nat(), raw: fc.nat(2) }), { maxLength: 8 });
    fc.assert(
      fc.property(batch, repeats, (statements, copies) => {
        const plain = applyStatements(start().record, statements, context({ now: at(1) }));
        const noisy = [...statements];
        for (const { of, where, raw } of copies) {
          const source = statements[of % statements.length];
          if (source === undefined) continue;
          const first = noisy.findIndex(({ id }) => id === source.id);
          noisy.splice(first + 1 + (where % (noisy.length - first)), 0, { ...source, response: String(raw) });
        }
        expect(applyStatements(start().record, noisy, context({ now: at(1) }))).toEqual(plain);
      }),
    );
  });

  test('one batch or one statement at a time comes to the same', () => {
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 12 }), (statements) => {
        const world = start();
        for (const each of statements) take(world, { kind: 'statements', statements: [each], clock: 1 });
        const atOnce = applyStatements(start().record, statements, context({ now: at(1) }));
        // The grade may have risen in several steps.
        expect({ ...world.record, grade: null }).toEqual({ ...atOnce.record, grade: null });
        expect(world.record.grade?.scoreGiven).toBe(atOnce.record.grade?.scoreGiven);
        expect(world.stored).toEqual(atOnce.statements);
      }),
    );
  });
});
