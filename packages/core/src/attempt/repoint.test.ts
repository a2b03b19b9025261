import { describe, expect, test } from '@jest/globals';
import { applyStatements } from './apply-statements.js';
import { activeAttempt, openRecord, repoint } from './open-record.js';
import type { LearnerRecord } from './record.js';
import { answer, at, context, OPENING } from './samples.js';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** A record whose only attempt is completed with `points` in each of the three questions. */
function completed(record: LearnerRecord, from: number, points: string): LearnerRecord {
  const statements = ['q1', 'q2', 'q3'].map((q, i) => answer(uuid(from + i), q, points));
  return applyStatements(record, statements, context({ now: at(from) })).record;
}

describe('a link pointed at another lesson', () => {
  const first = completed(openRecord(OPENING, context()).record, 10, '2');

  test('starts afresh, is counted as opened, and keeps the grade until the new lesson is done', () => {
    const step = repoint(first, 'C-01', context({ now: at(60) }));
    expect(step.changed).toBe(true);
    expect(step.record.itemId).toBe('C-01');
    expect(step.record.attempts).toHaveLength(1);
    expect(activeAttempt(step.record)?.responses).toEqual({});
    expect(step.engagement).toEqual([expect.objectContaining({ kind: 'opened', itemId: 'C-01' })]);
    expect(step.record.grade).toEqual(first.grade);
  });

  test('then sends the grade of the new lesson, lower or not', () => {
    const moved = repoint(first, 'C-01', context({ now: at(60) })).record;
    const second = completed(moved, 100, '1');
    expect(first.grade).toMatchObject({ seq: 1, scoreGiven: 5, itemId: 'B-M4' });
    expect(second.grade).toMatchObject({ seq: 2, scoreGiven: 3, itemId: 'C-01', status: 'waiting' });
  });

  test('is left alone when it is the same lesson', () => {
    expect(repoint(first, 'B-M4', context())).toMatchObject({ changed: false, record: first });
  });
});
