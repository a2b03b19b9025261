import { describe, expect, test } from '@jest/globals';
import { type Delivery, retryGrade, settleGrade } from './delivery.js';
import type { GradeEntry } from './record.js';
import { at } from './samples.js';

const error = { code: 'ags.refused', status: 403 };
const grade = (over: Partial<GradeEntry> = {}): GradeEntry => ({
  seq: 3,
  lineItemUrl: 'https://lms.example/items/7',
  ltiUserId: 'sub-1',
  scoreGiven: 4,
  scoreMaximum: 5,
  activityProgress: 'Completed',
  gradingProgress: 'FullyGraded',
  timestamp: at(0),
  status: 'waiting',
  tries: 1,
  nextTryAt: at(60),
  ...over,
});

const deliveries: Delivery[] = [
  { kind: 'sent', at: at(9) },
  { kind: 'superseded', at: at(9) },
  { kind: 'retry', nextTryAt: at(9), error },
  { kind: 'failed', at: at(9), error },
];

describe('settling', () => {
  test.each<[Delivery, Partial<GradeEntry>]>([
    [
      { kind: 'sent', at: at(9) },
      { status: 'sent', settledAt: at(9) },
    ],
    [
      { kind: 'superseded', at: at(9) },
      { status: 'superseded', settledAt: at(9) },
    ],
    [
      { kind: 'retry', nextTryAt: at(99), error },
      { nextTryAt: at(99), lastError: error },
    ],
    [
      { kind: 'failed', at: at(9), error },
      { status: 'failed', settledAt: at(9), lastError: error },
    ],
  ])('$kind', (delivery, over) => {
    const before = grade({ lastError: { code: 'old' } });
    expect(settleGrade(before, 3, delivery)).toEqual(grade({ tries: 2, ...over }));
  });

  test.each(deliveries)('$kind of another seq changes nothing', (delivery) => {
    const before = grade();
    for (const seq of [2, 4]) expect(settleGrade(before, seq, delivery)).toBe(before);
  });

  test.each(deliveries)('$kind cannot undo what has arrived', (delivery) => {
    for (const status of ['sent', 'superseded'] as const) {
      const before = grade({ status, settledAt: at(1) });
      expect(settleGrade(before, 3, delivery)).toBe(before);
    }
  });

  test('a grade given up is as arrived when the LMS took it after all, and stays given up otherwise', () => {
    const before = grade({ status: 'failed', settledAt: at(1), lastError: error });
    const [sent, superseded, retry, failed] = deliveries as [Delivery, Delivery, Delivery, Delivery];
    expect(settleGrade(before, 3, sent)).toEqual(grade({ status: 'sent', tries: 2, settledAt: at(9) }));
    expect(settleGrade(before, 3, superseded)).toMatchObject({ status: 'superseded' });
    for (const late of [retry, failed]) expect(settleGrade(before, 3, late)).toBe(before);
  });
});

describe('retrying by hand', () => {
  test('makes a failed or waiting grade due now and keeps why it failed', () => {
    const failed = grade({ status: 'failed', tries: 9, settledAt: at(1), lastError: error });
    expect(retryGrade(failed, at(5))).toEqual(grade({ tries: 0, nextTryAt: at(5), lastError: error }));
    expect(retryGrade(grade(), at(5))).toEqual(grade({ tries: 0, nextTryAt: at(5) }));
  });

  test('has nothing to do for a grade that arrived', () => {
    for (const status of ['sent', 'superseded'] as const) expect(retryGrade(grade({ status }), at(5))).toBeNull();
  });
});
