import { describe, expect, test } from '@jest/globals';
import { nextGrade } from './grade.js';
import { bestAttempt } from './graded-work.js';
import { newAttempt } from './play.js';
import type { Attempt, GradeEntry, LearnerRecord } from './record.js';
import { at, CONTENT, OPENING, TARGET } from './samples.js';

const attempt = (raw: number, max = 5, status: Attempt['status'] = 'completed'): Attempt => ({
  ...newAttempt(`attempt-${raw}-${max}`, CONTENT, at(0)),
  status,
  score: { raw, max },
});

const record = (attempts: Attempt[], grade: GradeEntry | null = null): LearnerRecord => ({
  ...OPENING,
  id: 'record',
  rev: 1,
  attempts,
  grade,
  openedAt: at(0),
  updatedAt: at(0),
});

/** The entry a first completed attempt of `raw` out of 5 causes, `over` being what became of it. */
function sent(raw: number, over: Partial<GradeEntry> = {}): GradeEntry {
  const entry = nextGrade(record([attempt(raw)]), TARGET, at(0));
  if (entry === null) throw new Error('no grade');
  return { ...entry, status: 'sent', ...over };
}

describe('the best attempt', () => {
  test('is the one with the highest share, the earliest of equals', () => {
    const attempts = [attempt(2, 5), attempt(4, 8), attempt(3, 6), attempt(5, 5, 'active')];
    expect(bestAttempt(attempts)).toBe(attempts[1]);
  });

  test('does not exist without a completed attempt that gives points', () => {
    expect(bestAttempt([])).toBeUndefined();
    expect(bestAttempt([attempt(3, 5, 'active'), attempt(0, 0)])).toBeUndefined();
  });
});

describe('the next grade', () => {
  test('is none without a target or a completed attempt', () => {
    expect(nextGrade(record([attempt(4)]), null, at(0))).toBeNull();
    expect(nextGrade(record([attempt(4, 5, 'active')]), TARGET, at(0))).toBeNull();
  });

  test.each<[number, number, number, number]>([
    [4, 5, 5, 4],
    [4, 5, 10, 8],
    [1, 3, 10, 3.333333],
    [2, 3, 10, 6.666667],
    [3, 3, 0.3, 0.3],
    [7, 7, 33.3, 33.3],
    [0, 5, 100, 0],
  ])('%d of %d points on a scale of %d is %d', (raw, max, scoreMaximum, scoreGiven) => {
    const grade = nextGrade(record([attempt(raw, max)]), { ...TARGET, scoreMaximum }, at(0));
    expect(grade).toMatchObject({ scoreGiven, scoreMaximum });
  });

  test('0 points are a grade too', () => {
    expect(nextGrade(record([attempt(0)]), TARGET, at(0))).toMatchObject({ seq: 1, scoreGiven: 0 });
  });

  test('comes when the best rises, not when a later attempt is as good or worse', () => {
    const grade = sent(3);
    expect(nextGrade(record([attempt(3), attempt(2)], grade), TARGET, at(9))).toBeNull();
    expect(nextGrade(record([attempt(3), attempt(3)], grade), TARGET, at(9))).toBeNull();
    expect(nextGrade(record([attempt(3), attempt(4)], grade), TARGET, at(9))).toMatchObject({ seq: 2, scoreGiven: 4 });
  });

  test('a waiting or superseded one as good is not sent twice', () => {
    for (const status of ['waiting', 'superseded'] as const) {
      expect(nextGrade(record([attempt(3)], sent(3, { status })), TARGET, at(9))).toBeNull();
    }
  });

  test('one that failed for good is sent again, anew', () => {
    const failed = sent(3, { status: 'failed', tries: 9, lastError: { code: 'ags.refused' }, settledAt: at(1) });
    const again = nextGrade(record([attempt(3), attempt(1)], failed), TARGET, at(9));
    expect(again).toEqual({
      ...sent(3),
      seq: 2,
      status: 'waiting',
      timestamp: '2026-11-24T08:00:09Z',
      nextTryAt: at(9),
    });
  });

  test('another line item gets the best', () => {
    const moved = { ...TARGET, lineItemUrl: 'https://lms.example/items/8' };
    const grade = nextGrade(record([attempt(4), attempt(1)], sent(4)), moved, at(9));
    expect(grade).toMatchObject({ seq: 2, lineItemUrl: moved.lineItemUrl, scoreGiven: 4 });
  });

  test('a column made for the container and then named by the launches is the same column', () => {
    const container = { lineItemUrl: '', lineItemsUrl: 'https://lms.example/items' };
    for (const status of ['waiting', 'sent', 'superseded'] as const) {
      expect(nextGrade(record([attempt(4), attempt(1)], sent(4, { ...container, status })), TARGET, at(9))).toBeNull();
    }
    const gone = nextGrade(record([attempt(4)], sent(4)), { ...TARGET, ...container }, at(9));
    expect(gone).toMatchObject({ seq: 2, ...container });
  });

  test('a line item with another scale is compared by share', () => {
    const rescaled = { ...TARGET, scoreMaximum: 10 };
    expect(nextGrade(record([attempt(4)], sent(4)), rescaled, at(9))).toBeNull();
    expect(nextGrade(record([attempt(4), attempt(5)], sent(4)), rescaled, at(9))).toMatchObject({ scoreGiven: 10 });
  });

  test('has a timestamp in whole seconds, later than the one before even when the clock went back', () => {
    const better = record([attempt(4)], sent(3, { timestamp: '2026-11-24T08:00:30Z' }));
    expect(nextGrade(better, TARGET, at(30.9))?.timestamp).toBe('2026-11-24T08:00:31Z');
    expect(nextGrade(better, TARGET, at(-600))?.timestamp).toBe('2026-11-24T08:00:31Z');
    expect(nextGrade(better, TARGET, at(45.2))?.timestamp).toBe('2026-11-24T08:00:45Z');
  });
});
