import { describe, expect, test } from '@jest/globals';
import type { Statement } from '../xapi/index.js';
import { applyStatements, type StatementsContext } from './apply-statements.js';
import { openRecord, restart } from './open-record.js';
import type { LearnerRecord } from './record.js';
import { answer, at, context, lessonCompleted, OPENING, TARGET } from './samples.js';
import type { AttemptContent } from './transition.js';

const opened = (): LearnerRecord => openRecord(OPENING, context()).record;
const apply = (record: LearnerRecord, statements: Statement[], over: Partial<StatementsContext> = {}) =>
  applyStatements(record, statements, context(over));
const all = (points: [number, number, number], prefix = 's') =>
  points.map((raw, index) => answer(`${prefix}${index + 1}`, `q${index + 1}`, String(raw)));
/** A record whose first attempt is completed with these points. */
const completed = (points: [number, number, number]): LearnerRecord => apply(opened(), all(points)).record;

describe('opening', () => {
  test('makes a record with one active attempt and counts the learner as having opened', () => {
    const { record, engagement, changed, gradeEnqueued } = openRecord(OPENING, context());
    expect(record).toMatchObject({ ...OPENING, id: 'id-1', rev: 0, grade: null, openedAt: at(0) });
    expect(record.attempts).toMatchObject([
      { id: 'id-2', status: 'active', contentVersion: 'v1', responses: {}, score: { raw: 0, max: 5 } },
    ]);
    const { linkId: _linkId, ...counted } = OPENING;
    expect(engagement).toEqual([{ kind: 'opened', ...counted }]);
    expect({ changed, gradeEnqueued }).toEqual({ changed: true, gradeEnqueued: false });
  });
});

describe('answers', () => {
  test('are scored, summed over the whole lesson, and stored', () => {
    const { record, statements, changed, engagement } = apply(opened(), [answer('s1', 'q2', '1')], { now: at(9) });
    expect(record.attempts[0]).toMatchObject({
      status: 'active',
      responses: { q2: { response: '1', score: { raw: 1, max: 2 }, at: at(9) } },
      score: { raw: 1, max: 5 },
      updatedAt: at(9),
    });
    expect(statements).toMatchObject([{ id: 's1', recordId: 'id-1', attemptId: 'id-2', storedAt: at(9) }]);
    expect({ changed, engagement, grade: record.grade }).toEqual({ changed: true, engagement: [], grade: null });
  });

  test('the newest one counts, better or worse', () => {
    const { record } = apply(opened(), [answer('s1', 'q2', '2'), answer('s2', 'q2', '1')]);
    expect(record.attempts[0]?.score).toEqual({ raw: 1, max: 5 });
  });

  test.each<[string, Statement]>([
    ['about no interaction of the lesson', answer('s1', 'q9', '1')],
    ['without a response', { ...answer('s1', 'q1', ''), response: undefined as never }],
    ['of another verb', { ...answer('s1', 'q1', '1'), verb: 'http://adlnet.gov/expapi/verbs/interacted' }],
    ['that cannot be read', answer('s1', 'q1', 'unreadable')],
    ['of a question that completed itself', { ...lessonCompleted('s1'), subContentId: 'q1' }],
  ])('a statement %s is stored and moves nothing', (_name, statement) => {
    const before = opened();
    const { record, statements, changed } = apply(before, [statement]);
    expect(record).toEqual({ ...before, statementCount: 1 });
    expect(statements).toHaveLength(1);
    expect(changed).toBe(true);
  });

  test('the record given is not touched', () => {
    const before = opened();
    const copy = structuredClone(before);
    apply(before, all([1, 1, 1]));
    expect(before).toEqual(copy);
  });
});

describe('completion', () => {
  test('comes with the last answer: attempt, engagement and grade in one step', () => {
    const { record, engagement, gradeEnqueued } = apply(opened(), all([1, 1, 2]), { now: at(61.7) });
    expect(record.attempts[0]).toMatchObject({ status: 'completed', completedAt: at(61.7), score: { raw: 4, max: 5 } });
    expect(engagement).toMatchObject([{ kind: 'completed', userId: 'user-1' }]);
    expect(gradeEnqueued).toBe(true);
    expect(record.grade).toEqual({
      seq: 1,
      itemId: 'B-M4',
      lineItemUrl: TARGET.lineItemUrl,
      ltiUserId: 'sub-1',
      scoreGiven: 4,
      scoreMaximum: 5,
      activityProgress: 'Completed',
      gradingProgress: 'FullyGraded',
      timestamp: '2026-11-24T08:01:01Z',
      status: 'waiting',
      tries: 0,
      nextTryAt: at(61.7),
    });
  });

  test('comes with the statement of the lesson; what was not answered counts 0', () => {
    const { record } = apply(opened(), [answer('s1', 'q1', '1'), lessonCompleted('s2')]);
    expect(record.attempts[0]).toMatchObject({ status: 'completed', score: { raw: 1, max: 5 } });
    expect(record.grade).toMatchObject({ scoreGiven: 1, scoreMaximum: 5 });
  });

  test('by the last answer still takes second tries, which can only raise the score', () => {
    const before = completed([1, 1, 1]);
    const better = apply(before, [answer('t1', 'q2', '2')], { now: at(99) });
    expect(better.record.attempts[0]).toMatchObject({
      status: 'completed',
      completedAt: at(0),
      score: { raw: 4, max: 5 },
    });
    expect(better.record.grade).toMatchObject({ seq: 2, scoreGiven: 4 });
    const worse = apply(better.record, [answer('t2', 'q2', '0')], { now: at(120) });
    expect(worse.record).toEqual({ ...better.record, statementCount: expect.any(Number) });
    expect(worse.statements).toHaveLength(1);
  });

  test('by handing in is final: later statements are stored only', () => {
    const before = apply(completed([1, 1, 1]), [lessonCompleted('s9')]).record;
    expect(before.attempts[0]).toMatchObject({ handedIn: true });
    const late = [answer('t1', 'q2', '2'), lessonCompleted('t2')];
    const { record, statements, engagement, gradeEnqueued } = apply(before, late, { now: at(99) });
    expect(record).toEqual({ ...before, statementCount: expect.any(Number) });
    expect(statements.map(({ id, attemptId }) => [id, attemptId])).toEqual([
      ['t1', 'id-2'],
      ['t2', 'id-2'],
    ]);
    expect({ engagement, gradeEnqueued }).toEqual({ engagement: [], gradeEnqueued: false });
  });

  test('ends the batch: answers behind it do not count', () => {
    const { record } = apply(opened(), [lessonCompleted('s1'), answer('s2', 'q1', '1')]);
    expect(record.attempts[0]?.score).toEqual({ raw: 0, max: 5 });
  });

  test('of a lesson without questions needs its statement and sends no grade', () => {
    const content: AttemptContent = { version: 'v1', interactions: [], score: () => undefined };
    const start = openRecord(OPENING, context({ content })).record;
    expect(apply(start, [answer('s1', 'q1', '1')], { content }).record.attempts[0]?.status).toBe('active');
    const { record, engagement } = apply(start, [lessonCompleted('s2')], { content });
    expect(record.attempts[0]?.status).toBe('completed');
    expect(engagement).toHaveLength(1);
    expect(record.grade).toBeNull();
  });
});

describe('repeats', () => {
  test('a statement known already changes nothing', () => {
    const before = apply(opened(), [answer('s1', 'q1', '0')]).record;
    const again = apply(before, [answer('s1', 'q1', '1')], { known: new Set(['s1']), now: at(5) });
    expect(again).toEqual({ record: before, changed: false, statements: [], engagement: [], gradeEnqueued: false });
  });

  test('nor does a repeat within the batch', () => {
    const { record, statements } = apply(opened(), [answer('s1', 'q1', '0'), answer('s1', 'q1', '1')]);
    expect(record.attempts[0]?.score.raw).toBe(0);
    expect(statements).toHaveLength(1);
  });
});

describe('«Làm lại»', () => {
  test('starts a new attempt after a completed one and leaves that as it was', () => {
    const before = completed([1, 1, 1]);
    const { record, changed } = restart(before, context({ now: at(5) }));
    expect(changed).toBe(true);
    expect(record.attempts).toHaveLength(2);
    expect(record.attempts[0]).toBe(before.attempts[0]);
    expect(record.attempts[1]).toMatchObject({ status: 'active', startedAt: at(5), responses: {} });
  });

  test('does nothing while an attempt is under way', () => {
    const before = apply(opened(), [answer('s1', 'q1', '1')]).record;
    expect(restart(before, context())).toMatchObject({ record: before, changed: false });
  });

  test('a forgotten tab does not answer into the newer attempt', () => {
    const twice = restart(completed([1, 0, 0]), context({ newId: () => 'second' })).record;
    const old = apply(twice, [answer('t1', 'q1', '0')], { attemptId: 'id-2' });
    expect(old.record).toEqual({ ...twice, statementCount: expect.any(Number) });
    expect(old.statements).toMatchObject([{ attemptId: 'id-2' }]);
    const active = apply(twice, [answer('t1', 'q1', '1')], { attemptId: 'second' });
    expect(active.record.attempts[1]?.score.raw).toBe(1);
    expect(apply(twice, [answer('t1', 'q1', '1')], { attemptId: 'nobody' }).changed).toBe(false);
  });

  test('a hundred times keeps the best attempt and the newest ones', () => {
    let record = completed([1, 2, 2]);
    const first = record.attempts[0];
    for (let n = 0; n < 100; n += 1) {
      record = restart(record, context({ newId: () => `attempt-${n}` })).record;
      record = apply(record, all([0, 0, 1], `r${n}-`)).record;
    }
    expect(record.attempts).toHaveLength(50);
    expect(record.attempts[0]).toBe(first);
    expect(record.attempts.at(-1)?.id).toBe('attempt-99');
    expect(record.grade).toMatchObject({ seq: 1, scoreGiven: 5 });
  });
});

describe('a newer version of the content', () => {
  const v2: AttemptContent = {
    version: 'v2',
    interactions: [
      { subContentId: 'q2', max: 2 },
      { subContentId: 'q4', max: 4 },
    ],
    score: (id, response) => ({ raw: id === 'q2' ? 2 : Number(response), max: id === 'q2' ? 2 : 4 }),
  };

  test('scores the answers of the active attempt again and drops questions that are gone', () => {
    const before = apply(opened(), [answer('s1', 'q1', '1'), answer('s2', 'q2', '0')]).record;
    const { record } = apply(before, [answer('s3', 'q4', '3')], { content: v2 });
    expect(record.attempts[0]).toMatchObject({ contentVersion: 'v2', status: 'completed', score: { raw: 5, max: 6 } });
    expect(Object.keys(record.attempts[0]?.responses ?? {})).toEqual(['q2', 'q4']);
  });

  test('leaves a completed attempt as it was', () => {
    const before = completed([1, 1, 1]);
    expect(apply(before, [answer('t1', 'q4', '3')], { content: v2 }).record).toEqual({
      ...before,
      statementCount: expect.any(Number),
    });
  });
});

describe('a record of endless statements', () => {
  const looked = (n: number) => ({
    ...lessonCompleted(`00000000-0000-4000-9000-${String(n).padStart(12, '0')}`),
    verb: 'https://x.example/looked',
  });

  test('keeps the first 10,000, and answers count for ever', () => {
    let { record } = openRecord(OPENING, context());
    let kept = 0;
    for (let batch = 0; batch < 101; batch += 1) {
      const step = applyStatements(
        record,
        Array.from({ length: 100 }, (_, n) => looked(batch * 100 + n)),
        context(),
      );
      ({ record } = step);
      kept += step.statements.length;
    }
    expect(kept).toBe(10_000);
    const answers = ['q1', 'q2', 'q3'].map((q, n) => answer(`00000000-0000-4000-a000-00000000000${n}`, q, '2'));
    const last = applyStatements(record, answers, context());
    expect(last).toMatchObject({ statements: [], gradeEnqueued: true, record: { grade: { scoreGiven: 5 } } });
  });
});
