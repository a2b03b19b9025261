import { describe, expect, test } from '@jest/globals';
import { applyStatements } from './apply-statements.js';
import { openRecord, reopen } from './open-record.js';
import type { GradeEntry, LearnerRecord } from './record.js';
import { answer, at, context, OPENING, TARGET } from './samples.js';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Completed with full marks in a link with the given target. */
function completed(target = context().target, over: Partial<GradeEntry> = {}): LearnerRecord {
  const statements = ['q1', 'q2', 'q3'].map((q, i) => answer(uuid(i), q, '2'));
  const { record } = applyStatements(openRecord(OPENING, context()).record, statements, context({ target }));
  return { ...record, grade: record.grade && { ...record.grade, ...over } };
}

const again = (record: LearnerRecord, target = context().target) => reopen(record, context({ target, now: at(60) }));

describe('opening a completed lesson again', () => {
  test('sends its grade when the activity takes grades only now', () => {
    const step = again(completed(null));
    expect(step).toMatchObject({ changed: true, gradeEnqueued: true, statements: [], engagement: [] });
    expect(step.record.grade).toMatchObject({ seq: 1, scoreGiven: 5, status: 'waiting' });
  });

  test('sends it to the column that was made in place of a removed one', () => {
    const failed = completed(TARGET, { status: 'failed', lastError: { code: 'LTI_LINE_ITEM_GONE', status: 404 } });
    const anew = { ...TARGET, lineItemUrl: 'https://lms.example/items/8' };
    expect(again(failed, anew).record.grade).toMatchObject({
      seq: 2,
      lineItemUrl: anew.lineItemUrl,
      status: 'waiting',
    });
    expect(again(completed(TARGET, { status: 'sent' }), anew).record.grade).toMatchObject({ seq: 2, scoreGiven: 5 });
  });

  test.each(['waiting', 'sent', 'superseded'] as const)('leaves a grade that is %s alone', (status) => {
    expect(again(completed(TARGET, { status }))).toMatchObject({ changed: false, gradeEnqueued: false });
  });

  test('does not send it over a newer one that the LMS holds', () => {
    const conflict = completed(TARGET, { status: 'failed', lastError: { code: 'LTI_SCORE_CONFLICT', status: 409 } });
    expect(again(conflict)).toMatchObject({ changed: false });
  });

  test('sends nothing while nothing is completed', () => {
    expect(again(openRecord(OPENING, context()).record)).toMatchObject({ changed: false, gradeEnqueued: false });
  });
});
