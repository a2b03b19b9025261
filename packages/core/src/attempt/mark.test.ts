import { describe, expect, test } from '@jest/globals';
import { applyStatements, type StatementsContext } from './apply-statements.js';
import { awaitsMarking } from './graded-work.js';
import { type Marking, markAnswer, writtenWork } from './mark.js';
import { openRecord, reopen, restart } from './open-record.js';
import type { LearnerRecord } from './record.js';
import { answer, at, context, lessonCompleted, OPENING, RUBRIC, TARGET, WRITTEN } from './samples.js';

const TEXT = 'Lãnh hải rộng 12 hải lí tính từ đường cơ sở.';
const ctx = (over: Partial<StatementsContext> = {}) => context({ content: WRITTEN, ...over });
const quiz = (prefix = 's') => ['1', '2', '2'].map((raw, index) => answer(`${prefix}${index}`, `q${index + 1}`, raw));
/** Everything right in the three questions, and a text handed in. */
function handedIn(over: Partial<StatementsContext> = {}): LearnerRecord {
  const opened = openRecord(OPENING, ctx()).record;
  return applyStatements(opened, [...quiz(), answer('w1', 'w', TEXT), lessonCompleted('c')], ctx(over)).record;
}
const marking = (record: LearnerRecord, over: Partial<Marking> = {}): Marking => ({
  attemptId: record.attempts.at(-1)?.id ?? '',
  subContentId: 'w',
  rev: 0,
  answeredAt: record.attempts.at(-1)?.responses['w']?.at ?? '',
  levels: { 'noi-dung': 'p3', 'dien-dat': 'p0' },
  comment: '',
  by: 'teacher-1',
  ...over,
});
function marked(record: LearnerRecord, over: Partial<Marking> = {}, now = at(60)) {
  const done = markAnswer(record, marking(record, over), { now, rubric: RUBRIC });
  if (!done.ok) throw new Error(done.error.code);
  return done.value;
}
const refusal = (record: LearnerRecord, over: Partial<Marking>) => {
  const done = markAnswer(record, marking(record, over), { now: at(60), rubric: RUBRIC });
  return done.ok ? null : done.error.code;
};

describe('before it is marked', () => {
  test('an attempt with a text is completed, worth what is known, and sends no grade', () => {
    const record = handedIn();
    expect(record.attempts[0]).toMatchObject({
      status: 'completed',
      score: { raw: 5, max: 10 },
      responses: { w: { response: TEXT, score: { raw: 0, max: 5 }, mark: null } },
    });
    expect(record.attempts.map(awaitsMarking)).toEqual([true]);
    expect(record).toMatchObject({ grade: null, returnTo: TARGET });
  });

  test('a lesson handed in without the text waits for nobody', () => {
    const opened = openRecord(OPENING, ctx()).record;
    const statements = [...quiz(), answer('w1', 'w', '  \n '), lessonCompleted('c')];
    const { record } = applyStatements(opened, statements, ctx());
    expect(record.grade).toMatchObject({ scoreGiven: 2.5, scoreMaximum: 5, gradingProgress: 'FullyGraded' });
  });

  test('coming back sends nothing either, but learns where the grade will go', () => {
    const record = handedIn({ target: null });
    expect(record.returnTo).toBeNull();
    const back = reopen(record, ctx());
    expect(back).toMatchObject({ changed: true, gradeEnqueued: false, record: { grade: null, returnTo: TARGET } });
    expect(reopen(back.record, ctx()).changed).toBe(false);
    expect(reopen(back.record, ctx({ target: null })).changed).toBe(false);
  });

  test('while the lesson is not handed in the text may be written anew', () => {
    const opened = openRecord(OPENING, ctx()).record;
    const first = applyStatements(opened, [...quiz(), answer('w1', 'w', TEXT)], ctx()).record;
    expect(first.attempts[0]?.status).toBe('completed');
    const again = applyStatements(first, [answer('w2', 'w', 'Bản mới.')], ctx({ now: at(9) })).record;
    expect(again.attempts[0]?.responses['w']).toMatchObject({ response: 'Bản mới.', at: at(9), mark: null });
    const same = applyStatements(again, [answer('w3', 'w', 'Bản mới.')], ctx({ now: at(12) })).record;
    expect(same.attempts[0]?.responses['w']?.at).toBe(at(9));
  });

  test('a newer version of the lesson keeps a text under way', () => {
    const opened = openRecord(OPENING, ctx()).record;
    const begun = applyStatements(opened, [answer('w1', 'w', TEXT)], ctx()).record;
    const newer = { ...WRITTEN, version: 'v2' };
    const { record } = applyStatements(begun, [answer('s1', 'q1', '1')], ctx({ content: newer }));
    expect(record.attempts[0]).toMatchObject({
      contentVersion: 'v2',
      responses: { w: { response: TEXT, mark: null } },
    });
  });

  test('a better attempt of before is not touched by one that waits', () => {
    const opened = openRecord(OPENING, ctx()).record;
    const first = applyStatements(opened, [...quiz(), lessonCompleted('c')], ctx()).record;
    const second = restart(first, ctx({ newId: () => 'second' })).record;
    const { record, gradeEnqueued } = applyStatements(
      second,
      [...quiz('t'), answer('w1', 'w', TEXT), lessonCompleted('d')],
      ctx({ now: at(30) }),
    );
    expect(gradeEnqueued).toBe(false);
    expect(record.grade).toEqual(first.grade);
  });
});

describe('marking', () => {
  test('brings the points into the sum and the grade out, with the comment', () => {
    const { record, gradeEnqueued } = marked(handedIn(), { comment: 'Nêu đúng số, thiếu tên luật.' });
    expect(record.attempts[0]).toMatchObject({
      score: { raw: 8, max: 10 },
      responses: {
        w: { response: TEXT, score: { raw: 3, max: 5 }, mark: { rev: 1, by: 'teacher-1', at: at(60) } },
      },
    });
    expect(gradeEnqueued).toBe(true);
    expect(record.grade).toMatchObject({
      scoreGiven: 4,
      scoreMaximum: 5,
      gradingProgress: 'FullyGraded',
      comment: 'Nêu đúng số, thiếu tên luật.',
      ltiUserId: TARGET.ltiUserId,
    });
  });

  test('again sends again, lower too, with a later timestamp', () => {
    const first = marked(handedIn()).record;
    const lower = marked(first, { rev: 1, levels: { 'noi-dung': 'p0', 'dien-dat': 'p0' } }, at(60.5));
    expect(lower.record.grade).toMatchObject({ seq: 2, scoreGiven: 2.5 });
    expect(Date.parse(lower.record.grade?.timestamp ?? '')).toBeGreaterThan(Date.parse(first.grade?.timestamp ?? ''));
    expect(reopen(lower.record, ctx()).changed).toBe(false);
    const worded = marked(lower.record, {
      rev: 2,
      levels: { 'noi-dung': 'p0', 'dien-dat': 'p0' },
      comment: 'Viết lại.',
    });
    expect(worded.record.grade).toMatchObject({ seq: 3, scoreGiven: 2.5, comment: 'Viết lại.' });
  });

  test('a form sent twice marks once', () => {
    const once = marked(handedIn(), { comment: 'Tốt.' }).record;
    const twice = markAnswer(once, marking(once, { comment: 'Tốt.' }), { now: at(99), rubric: RUBRIC });
    expect(twice).toMatchObject({ ok: true, value: { changed: false, gradeEnqueued: false, record: once } });
  });

  test('of two teachers the second is told', () => {
    const once = marked(handedIn()).record;
    expect(refusal(once, { by: 'teacher-2' })).toBe('mark.changed');
    expect(refusal(once, { levels: { 'noi-dung': 'p1', 'dien-dat': 'p0' } })).toBe('mark.changed');
  });

  test.each<[string, string, Partial<Marking>]>([
    ['a text written anew since', 'mark.changed', { answeredAt: at(-5) }],
    ['a criterion left out', 'mark.incomplete', { levels: { 'noi-dung': 'p3' } }],
    ['another attempt', 'mark.unknown', { attemptId: 'id-99' }],
    ['a question we score', 'mark.unknown', { subContentId: 'q1' }],
  ])('%s: %s', (_what, code, over) => {
    expect(refusal(handedIn(), over)).toBe(code);
  });

  test('an attempt under way cannot be marked', () => {
    const opened = openRecord(OPENING, ctx()).record;
    const begun = applyStatements(opened, [answer('w1', 'w', TEXT)], ctx()).record;
    expect(writtenWork(begun)).toEqual([]);
    expect(refusal(begun, {})).toBe('mark.unknown');
  });

  test('what is marked cannot be written anew', () => {
    const opened = openRecord(OPENING, ctx()).record;
    const first = applyStatements(opened, [...quiz(), answer('w1', 'w', TEXT)], ctx()).record;
    const { record } = marked(first);
    const { record: later } = applyStatements(record, [answer('w2', 'w', 'Bản mới.')], ctx({ now: at(90) }));
    expect(later.attempts).toEqual(record.attempts);
  });

  test('without a place for grades the mark stays', () => {
    const { record, gradeEnqueued } = marked(handedIn({ target: null }));
    expect({ gradeEnqueued, grade: record.grade }).toEqual({ gradeEnqueued: false, grade: null });
    expect(record.attempts[0]?.score).toEqual({ raw: 8, max: 10 });
    expect(reopen(record, ctx())).toMatchObject({ gradeEnqueued: true, record: { grade: { scoreGiven: 4 } } });
  });
});

test('work to look at: what waits in the last attempt, and all that is marked', () => {
  const first = handedIn();
  const again = restart(first, ctx({ newId: () => 'second' })).record;
  expect(writtenWork(again)).toHaveLength(1);
  const statements = [...quiz('t'), answer('w9', 'w', 'Bản hai.'), lessonCompleted('d')];
  const { record } = applyStatements(again, statements, ctx({ now: at(30) }));
  expect(writtenWork(record).map(({ given }) => given.response)).toEqual(['Bản hai.']);
  const early = applyStatements(restart(marked(first).record, ctx({ newId: () => 'third' })).record, statements, ctx());
  expect(writtenWork(early.record).map(({ given }) => given.mark?.rev ?? 0)).toEqual([1, 0]);
});
