import { describe, expect, test } from '@jest/globals';
import type { GradeEntry } from '@langbiang/core';
import { DEFAULT_RETRY } from './backoff.js';
import { recordWith } from './fake-outbox.js';
import { deliveryFor } from './outcome.js';

const NOW = new Date('2026-11-24T08:00:00.000Z');
const entry = (over: Partial<GradeEntry> = {}): GradeEntry => {
  const { grade } = recordWith('a', { timestamp: '2026-11-24T07:59:50Z', ...over });
  if (!grade) throw new Error('a record without a grade');
  return grade;
};
const busy = { kind: 'retry', code: 'LTI_SERVICE_BUSY', status: 503 } as const;

describe('what the outbox keeps of a delivery', () => {
  test('sent and superseded are settled', () => {
    for (const kind of ['sent', 'superseded'] as const) {
      expect(deliveryFor({ kind }, entry(), NOW, DEFAULT_RETRY, 0)).toEqual({ kind, at: '2026-11-24T08:00:00.000Z' });
    }
  });

  test('a busy platform is asked again after the backoff', () => {
    expect(deliveryFor(busy, entry({ tries: 1 }), NOW, DEFAULT_RETRY, 0)).toEqual({
      kind: 'retry',
      nextTryAt: '2026-11-24T08:00:05.000Z',
      error: { code: 'LTI_SERVICE_BUSY', status: 503 },
    });
  });

  test('the last allowed try makes a dead letter with the last reason', () => {
    const last = DEFAULT_RETRY.maxTries - 1;
    expect(deliveryFor(busy, entry({ tries: last - 1 }), NOW, DEFAULT_RETRY, 0).kind).toBe('retry');
    expect(deliveryFor(busy, entry({ tries: last }), NOW, DEFAULT_RETRY, 0)).toEqual({
      kind: 'failed',
      at: '2026-11-24T08:00:00.000Z',
      error: { code: 'LTI_SERVICE_BUSY', status: 503 },
    });
  });

  test('so does a grade of more than two weeks ago', () => {
    const old = entry({ timestamp: '2026-11-10T08:00:00Z' });
    expect(deliveryFor(busy, old, NOW, DEFAULT_RETRY, 0).kind).toBe('failed');
    expect(deliveryFor({ kind: 'sent' }, old, NOW, DEFAULT_RETRY, 0).kind).toBe('sent');
  });
});
