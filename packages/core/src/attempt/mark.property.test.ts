import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Statement } from '../xapi/index.js';
import { applyStatements } from './apply-statements.js';
import { awaitsMarking } from './graded-work.js';
import { markAnswer, writtenWork } from './mark.js';
import { openRecord, restart } from './open-record.js';
import type { GradeEntry, LearnerRecord } from './record.js';
import { answer, at, context, lessonCompleted, OPENING, RUBRIC, TARGET, WRITTEN } from './samples.js';

type Step =
  | { kind: 'statement'; statement: Statement; clock: number }
  | { kind: 'restart'; clock: number }
  | { kind: 'mark'; which: number; content: string; wording: string; rev: number; clock: number };

const clock = fc.integer({ min: -100, max: 1000 });
const statement: fc.Arbitrary<Statement> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.nat(60), fc.constantFrom('q1', 'q2', 'q3'), fc.nat(2))
      .map(([id, part, raw]) => answer(`s${id}`, part, String(raw))),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.nat(60), fc.constantFrom('Một.', 'Hai.', ' '))
      .map(([id, text]) => answer(`s${id}`, 'w', text)),
  },
  { weight: 2, arbitrary: fc.nat(60).map((id) => lessonCompleted(`s${id}`)) },
);
/** Teachers who see what is there, and some who look at a page from before. */
const mark: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant('mark' as const),
  which: fc.nat(3),
  content: fc.constantFrom('p3', 'p1', 'p0', 'p9'),
  wording: fc.constantFrom('p2', 'p0'),
  rev: fc.constantFrom(0, 0, 0, -1),
  clock,
});
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('statement' as const), statement, clock }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart' as const), clock }) },
  { weight: 3, arbitrary: mark },
);
const steps = fc.array(step, { maxLength: 40 });

type World = { record: LearnerRecord; known: Set<string>; grades: GradeEntry[]; ids: number };

function take(world: World, each: Step): void {
  const now = at(each.clock);
  const newId = () => {
    world.ids += 1;
    return `id-${world.ids}`;
  };
  const ctx = context({ content: WRITTEN, now, newId, known: world.known });
  const after =
    each.kind === 'mark'
      ? marked(world.record, each, now)
      : each.kind === 'restart'
        ? restart(world.record, ctx)
        : applyStatements(world.record, [each.statement], ctx);
  if (after === null) return;
  world.record = after.record;
  for (const { id } of after.statements) world.known.add(id);
  if (after.gradeEnqueued && after.record.grade !== null) world.grades.push(after.record.grade);
}

function marked(record: LearnerRecord, each: Extract<Step, { kind: 'mark' }>, now: string) {
  const work = writtenWork(record);
  const seen = work[each.which % Math.max(1, work.length)];
  if (!seen) return null;
  const done = markAnswer(
    record,
    {
      attemptId: seen.attempt.id,
      subContentId: seen.subContentId,
      rev: (seen.given.mark?.rev ?? 0) + each.rev,
      answeredAt: seen.given.at,
      levels: { 'noi-dung': each.content, 'dien-dat': each.wording },
      comment: '',
      by: 'teacher',
    },
    { now, rubric: RUBRIC },
  );
  return done.ok ? done.value : null;
}

function play(taken: Step[], look: (world: World, each: Step) => void = () => {}): World {
  const ctx = context({ content: WRITTEN });
  const world: World = { record: openRecord(OPENING, ctx).record, known: new Set(), grades: [], ids: 100 };
  for (const each of taken) {
    take(world, each);
    look(world, each);
  }
  return world;
}

const finished = ({ attempts }: LearnerRecord) =>
  attempts.filter((attempt) => attempt.status === 'completed' && !awaitsMarking(attempt));
const best = (record: LearnerRecord) => Math.max(...finished(record).map(({ score }) => score.raw));

describe('whatever pupils write and teachers mark, in whatever order', () => {
  test('no grade goes out for work that waits; seq and timestamps rise strictly', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const { grades } = play(taken, ({ record, grades: sent }) => {
          if (finished(record).length === 0) expect(sent).toEqual([]);
        });
        for (const [index, grade] of grades.entries()) {
          expect(grade).toMatchObject({ seq: index + 1, gradingProgress: 'FullyGraded' });
          const before = grades[index - 1];
          if (before) expect(Date.parse(grade.timestamp) - Date.parse(before.timestamp)).toBeGreaterThanOrEqual(1000);
        }
      }),
    );
  });

  test('the grade falls only by a teacher’s hand, and after every marking it is the best of what is known', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        let known: number | undefined;
        play(taken, ({ record }, each) => {
          const now = record.grade?.scoreGiven;
          if (each.kind !== 'mark' && known !== undefined) expect(now).toBeGreaterThanOrEqual(known);
          if (now !== undefined) expect(now).toBeCloseTo((best(record) * TARGET.scoreMaximum) / 10, 6);
          else expect(finished(record)).toEqual([]);
          known = now;
        });
      }),
      { numRuns: 300 },
    );
  });

  test('an attempt is worth the sum of its answers; a marked answer keeps its text', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const texts = new Map<string, string>();
        play(taken, ({ record }) => {
          for (const attempt of record.attempts) {
            const sum = Object.values(attempt.responses).reduce((total, { score }) => total + score.raw, 0);
            expect(attempt.score).toEqual({ raw: sum, max: 10 });
            const text = attempt.responses['w'];
            if (text?.mark) expect(text.response).toBe(texts.get(attempt.id) ?? text.response);
            if (text?.mark) texts.set(attempt.id, text.response);
          }
        });
      }),
    );
  });
});
