import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ANSWERED, ATTEMPTED, COMPLETED, type Statement } from '../xapi/index.js';
import { applyStatements } from './apply-statements.js';
import { openRecord, reopen, restart } from './open-record.js';
import { adoptContent, newAttempt, playStatement } from './play.js';
import { lateAnswer, QUIZ_GRACE_SECONDS } from './quizzes.js';
import type { Attempt } from './record.js';
import { at, context, lessonCompleted, OPENING } from './samples.js';
import type { AttemptContent, QuizRules } from './transition.js';

/** A question on a page and a quiz of two; an answer is worth what it says, in hundredths. */
const content = (rules: Partial<QuizRules> = {}, over: Partial<AttemptContent> = {}): AttemptContent => ({
  version: 'v1',
  interactions: [
    { subContentId: 'page', max: 1 },
    { subContentId: 'q1', max: 1, quiz: 'quiz' },
    { subContentId: 'q2', max: 1, quiz: 'quiz' },
  ],
  quizzes: [{ subContentId: 'quiz', firstCounts: false, ...rules }],
  score: (_id, response) => ({ raw: Number(response) || 0, max: 1 }),
  ...over,
});
const alone = (rules: Partial<QuizRules> = {}): AttemptContent => ({
  ...content(rules),
  interactions: content().interactions.slice(1),
});

let ids = 0;
const said = (verb: string, subContentId: string, response?: string): Statement => {
  ids += 1;
  const objectId = 'https://langbiang.example/play/B-M4';
  return { id: `s${ids}`, verb, objectId, subContentId, ...(response !== undefined && { response }) };
};
const answer = (id: string, response: string) => said(ANSWERED, id, response);
const begin = () => said(ATTEMPTED, 'quiz');
const handIn = () => said(COMPLETED, 'quiz');

/** An attempt after statements, each so many seconds after eight o'clock. */
function played(all: AttemptContent, ...steps: [seconds: number, statement: Statement][]): Attempt {
  const start = newAttempt('a1', all, at(0));
  return steps.reduce((attempt, [seconds, statement]) => playStatement(attempt, statement, all, at(seconds)), start);
}

describe('answers', () => {
  test('the last before handing in counts, and none after it', () => {
    const steps = [answer('q1', '1'), answer('q1', '0.33'), handIn(), answer('q1', '1')];
    const attempt = played(content(), ...steps.map((one): [number, Statement] => [1, one]));
    expect(attempt.score).toEqual({ raw: 0.33, max: 3 });
  });

  test('where each is judged at once, the first counts', () => {
    const attempt = played(content({ firstCounts: true }), [1, answer('q1', '0')], [2, answer('q1', '1')]);
    expect(attempt.responses['q1']).toMatchObject({ response: '0' });
  });

  test('hundredths add up exactly, whatever the order', () => {
    const share = fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(share, share, (one, two) => {
        const there = played(content(), [1, answer('q1', String(one))], [2, answer('q2', String(two))]);
        expect(there.score.raw).toBe(Math.round((one + two) * 100) / 100);
      }),
    );
  });

  test('a lesson is complete when every question has an answer and its quiz is handed in, not before', () => {
    const open = played(content(), [1, answer('page', '1')], [2, answer('q1', '1')], [3, answer('q2', '0')]);
    expect(open.status).toBe('active');
    const better = playStatement(open, answer('q2', '1'), content(), at(4));
    expect(playStatement(better, handIn(), content(), at(5))).toMatchObject({
      status: 'completed',
      score: { raw: 3, max: 3 },
    });
  });
});

describe('time', () => {
  const timed = content({ seconds: 60 });

  test('runs from the first start, ends where it is told, and a second start changes nothing', () => {
    const attempt = played(timed, [10, begin()], [30, begin()]);
    expect(attempt.quizzes).toEqual({ quiz: { startedAt: at(10), endsAt: at(70) } });
  });

  test('without a start there is no answer', () => {
    expect(played(timed, [1, answer('q1', '1')]).responses).toEqual({});
  });

  test('an answer counts up to the grace and is late after it', () => {
    const begun = played(timed, [0, begin()]);
    const late = (seconds: number, statement = answer('q1', '1'), known = new Set<string>()) =>
      lateAnswer(begun, [statement], { content: timed, known, now: at(seconds) })?.id;
    const last = 60 + QUIZ_GRACE_SECONDS;
    const one = answer('q1', '1');
    expect(playStatement(begun, one, timed, at(last)).responses).toHaveProperty('q1');
    expect(late(last, one)).toBeUndefined();
    expect(playStatement(begun, one, timed, at(last + 1)).responses).toEqual({});
    expect(late(last + 1, one)).toBe(one.id);
    expect(late(last + 1, one, new Set([one.id]))).toBeUndefined();
    expect(late(last + 1, answer('page', '1'))).toBeUndefined();
    const done = playStatement(begun, handIn(), timed, at(5));
    expect(lateAnswer(done, [one], { content: timed, known: new Set(), now: at(999) })).toBeUndefined();
  });

  test('closing time cuts it short; after it nothing begins', () => {
    const closing = content({ seconds: 60, closesAt: at(40) });
    expect(played(closing, [10, begin()]).quizzes?.['quiz']?.endsAt).toBe(at(40));
    expect(played(closing, [40, begin()]).quizzes).toBeUndefined();
  });

  test('who comes back after it finds a quiz that stood alone handed in and graded, once', () => {
    const ctx = (seconds: number) => context({ content: alone({ seconds: 60 }), now: at(seconds) });
    const opened = openRecord(OPENING, ctx(0)).record;
    const known = new Set<string>();
    const begun = applyStatements(opened, [begin(), answer('q1', '0.5')], { ...ctx(1), known });
    expect(reopen(begun.record, ctx(61))).toMatchObject({ changed: false });
    const over = reopen(begun.record, ctx(200));
    expect(over.record.attempts).toMatchObject([{ status: 'completed', score: { raw: 0.5, max: 2 } }]);
    expect(over.record.attempts[0]?.quizzes?.['quiz']?.handedInAt).toBe(at(61));
    expect(over.engagement).toMatchObject([{ kind: 'completed' }]);
    expect(over.record.grade).toMatchObject({ seq: 1 });
    expect(reopen(over.record, ctx(300))).toMatchObject({ changed: false });
  });

  test('in a lesson the rest stays open', () => {
    const begun = played(timed, [0, begin()]);
    const record = { ...openRecord(OPENING, context({ content: timed })).record, attempts: [begun] };
    const { attempts } = reopen(record, context({ content: timed, now: at(500) })).record;
    expect(attempts).toMatchObject([{ status: 'active', quizzes: { quiz: { handedInAt: at(60) } } }]);
  });
});

describe('attempts', () => {
  test('are as many as allowed, and no more', () => {
    const ctx = context({ content: content({}, { attempts: 2 }) });
    const known = new Set<string>();
    const done = (record: Parameters<typeof restart>[0], id: string) =>
      applyStatements(record, [lessonCompleted(id)], { ...ctx, known }).record;
    const first = done(openRecord(OPENING, ctx).record, 'c1');
    const second = restart(first, ctx);
    expect(second).toMatchObject({ changed: true });
    expect(restart(done(second.record, 'c2'), ctx)).toMatchObject({ changed: false });
  });

  test('each has the questions of its own draw, also when the content changes under it', () => {
    const drawn = (id: string): AttemptContent => ({
      ...content(),
      version: 'v2',
      interactions: [{ subContentId: id === 'a1' ? 'q1' : 'q2', max: 1, quiz: 'quiz' }],
    });
    const all = { ...content(), of: drawn };
    expect(played({ ...all, version: 'v2' }, [1, answer('q2', '1')]).responses).toEqual({});
    expect(played({ ...all, version: 'v2' }, [1, answer('q1', '1')]).score).toEqual({ raw: 1, max: 1 });
    const before = played(content(), [1, answer('q1', '1')], [2, answer('q2', '1')]);
    expect(adoptContent(before, { ...all, version: 'v2' })).toMatchObject({ score: { raw: 1, max: 1 } });
  });
});
