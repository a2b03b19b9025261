import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { applyStatements } from './apply-statements.js';
import { gradedWork } from './graded-work.js';
import { openRecord, reopen, restart } from './open-record.js';
import { newAttempt } from './play.js';
import { GRADE_POLICIES, type GradePolicy, readPolicy } from './policy.js';
import type { Attempt, LearnerRecord } from './record.js';
import { answer, at, CONTENT, context, lessonCompleted, OPENING, TARGET } from './samples.js';

const attempt = (raw: number, max = 5, over: Partial<Attempt> = {}): Attempt => ({
  ...newAttempt(`attempt-${raw}-${max}`, CONTENT, at(0)),
  status: 'completed',
  score: { raw, max },
  ...over,
});

const waiting: Partial<Attempt> = {
  responses: { w: { response: 'Bài viết', score: { raw: 0, max: 5 }, at: at(0), mark: null } },
};

const rawOf = (attempts: Attempt[], policy: GradePolicy) => gradedWork({ attempts }, policy)?.score.raw;

describe('what the attempts are worth', () => {
  test.each<[GradePolicy, number]>([
    ['best', 4],
    ['first', 2],
    ['latest', 3],
    ['average', 3],
  ])('%s', (policy, raw) => {
    const attempts = [attempt(5, 5, { status: 'active' }), attempt(2), attempt(4), attempt(0, 0), attempt(3)];
    expect(rawOf(attempts, policy)).toBeCloseTo(raw, 10);
  });

  test('the best is meant where nothing is said', () => {
    const attempts = [attempt(4), attempt(1)];
    expect(gradedWork({ attempts })).toEqual({ attempt: attempts[0], score: { raw: 4, max: 5 } });
  });

  test.each(GRADE_POLICIES)('%s: nothing before an attempt is completed and marked', (policy) => {
    expect(rawOf([attempt(5, 5, { status: 'active' }), attempt(3, 5, waiting)], policy)).toBeUndefined();
    expect(rawOf([attempt(1), attempt(5, 5, waiting)], policy)).toBe(1);
  });

  test('an average is one of shares: the lesson may have grown between the attempts', () => {
    const work = gradedWork({ attempts: [attempt(5, 10), attempt(4, 4)] }, 'average');
    expect(work?.score).toEqual({ raw: expect.closeTo(3), max: 4 });
  });
});

test.each([
  ['average', 'average'],
  [' Latest ', 'latest'],
  ['', undefined],
  ['$Custom.policy', undefined],
  [undefined, undefined],
])('the policy in %p is %p', (text, policy) => {
  expect(readPolicy(text)).toBe(policy);
});

/** A learner who tries again and again, `points` at a time; gives the record, and every grade that was put into the outbox. */
function play(points: readonly number[], policy: GradePolicy): { record: LearnerRecord; grades: number[] } {
  let ids = 0;
  const newId = () => `id-${ids++}`;
  const grades: number[] = [];
  let { record } = openRecord(OPENING, context({ newId }));
  for (const [index, raw] of points.entries()) {
    const ctx = { ...context({ newId, now: at(index * 60) }), target: { ...TARGET, policy } };
    if (index > 0) record = restart(record, ctx).record;
    const statements = [answer(`a-${index}`, 'q2', String(raw)), lessonCompleted(`c-${index}`)];
    const done = applyStatements(record, statements, ctx);
    record = done.record.grade ? { ...done.record, grade: { ...done.record.grade, status: 'sent' } } : done.record;
    if (done.gradeEnqueued) grades.push(record.grade?.scoreGiven ?? Number.NaN);
  }
  return { record, grades };
}

const expected: Record<GradePolicy, (points: readonly number[]) => number> = {
  best: (points) => Math.max(...points),
  first: (points) => points[0] ?? Number.NaN,
  latest: (points) => points.at(-1) ?? Number.NaN,
  average: (points) => points.reduce((sum, each) => sum + each, 0) / points.length,
};

describe('the grade that goes out', () => {
  test.each(GRADE_POLICIES)('%s: is the policy’s after every attempt, and said once', (policy) => {
    fc.assert(
      fc.property(fc.array(fc.nat(2), { minLength: 1, maxLength: 8 }), (points) => {
        const { record, grades } = play(points, policy);
        expect(record.grade?.scoreGiven).toBeCloseTo(expected[policy](points), 5);
        for (const [index, each] of grades.slice(1).entries()) expect(each).not.toBe(grades[index]);
        if (policy === 'best') expect(grades).toEqual([...grades].sort((a, b) => a - b));
        if (policy === 'first') expect(grades).toHaveLength(1);
      }),
    );
  });

  test.each(GRADE_POLICIES)('%s: of more attempts than a record keeps', (policy) => {
    const points = Array.from({ length: 70 }, (_, index) => (index === 9 ? 2 : index % 2));
    const { record } = play(points, policy);
    expect(record.attempts).toHaveLength(50);
    expect(record.grade?.scoreGiven).toBeCloseTo(expected[policy](points), 5);
  });

  test('another policy, chosen later, is followed at the next visit', () => {
    const { record } = play([2, 1], 'best');
    const visit = (policy: GradePolicy) => reopen(record, context({ now: at(900), target: { ...TARGET, policy } }));
    expect(visit('best').gradeEnqueued).toBe(false);
    expect(visit('latest').record.grade).toMatchObject({ seq: 2, scoreGiven: 1 });
    expect(visit('average').record.grade).toMatchObject({ seq: 2, scoreGiven: 1.5 });
  });
});
