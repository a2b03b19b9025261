import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Store } from '@langbiang/store';
import { ITEM, temporaryStore } from '../attempts/fixtures.js';
import { classTeacher, handIn, TEXT, W, WRITTEN_ITEM } from '../attempts/written-fixtures.js';
import { createMarkingService, type MarkForm, type MarkingService, type WorkKey } from './marking-service.js';

let store: Store;
let remove: () => Promise<void>;
let marking: MarkingService;
let woken = 0;
let pupils = 0;
beforeAll(async () => {
  ({ store, remove } = await temporaryStore());
  await store.items.put(WRITTEN_ITEM);
  const clock = () => new Date('2026-11-24T09:00:00Z');
  marking = createMarkingService({ store, clock, onGradeEnqueued: () => void woken++ });
});
afterAll(() => remove());
beforeEach(() => {
  woken = 0;
  pupils += 1;
});

/** A class of this test only. */
const ownLink = () => ({ id: `link-${pupils}`, title: 'Bài' });
const teacher = (over = {}) => classTeacher({ link: ownLink(), ...over });
const GOOD = { 'noi-dung': 'tot', 'dien-dat': 'roi' };

async function waitingWork() {
  const handedIn = await handIn(store, { userId: `pupil-${pupils}`, link: ownLink() });
  const key: WorkKey = { recordId: handedIn.recordId, attemptId: handedIn.attemptId, subContentId: W };
  const form: MarkForm = { rev: 0, answeredAt: '2026-11-24T08:00:00.000Z', levels: GOOD, comment: 'Tốt.' };
  return { ...handedIn, key, form };
}

test('what waits is counted and listed with its question; nothing of it is in a lesson without texts', async () => {
  const { attemptId } = await waitingWork();
  expect(await marking.waiting(teacher(), WRITTEN_ITEM)).toBe(1);
  expect(await marking.waiting(teacher(), ITEM)).toBeNull();
  expect(await marking.waiting(teacher({ link: null }), WRITTEN_ITEM)).toBeNull();
  const [work, ...others] = await marking.list(teacher());
  expect(others).toEqual([]);
  expect(work).toMatchObject({
    question: { number: 2 },
    subContentId: W,
    attempt: { id: attemptId },
    given: { response: TEXT },
  });
});

test('marked: the sum is made on the server, the grade is in the outbox with the message, the pupil sees the mark', async () => {
  const { key, form, session, attempts, recordId } = await waitingWork();
  expect((await store.attempts.byId(recordId))?.grade).toBeNull();
  expect(await marking.mark(teacher(), key, form)).toMatchObject({ ok: true, value: { given: { score: { raw: 4 } } } });
  expect(woken).toBe(1);
  const record = await store.attempts.byId(recordId);
  expect(record?.grade).toMatchObject({ scoreGiven: 5, scoreMaximum: 6, comment: 'Tốt.', status: 'waiting' });
  expect(JSON.stringify(record)).not.toContain('sub-t1');
  expect(await marking.waiting(teacher(), WRITTEN_ITEM)).toBe(0);
  const opened = await attempts.open(session, WRITTEN_ITEM);
  expect(opened).toMatchObject({
    ok: true,
    value: { score: { raw: 5, max: 6 }, marks: { [W]: { levels: GOOD, score: { raw: 4, max: 5 }, comment: 'Tốt.' } } },
  });
  expect(JSON.stringify(opened)).not.toContain('teacher');
});

test('a lesson without texts says that nothing is marked', async () => {
  const { attempts, session } = await handIn(store, { userId: 'plain', link: ownLink(), itemId: ITEM.id });
  expect(await attempts.open({ ...session, link: { id: 'other', title: '' } }, ITEM)).toMatchObject({
    value: { marks: null },
  });
});

test('sent twice: one mark, one grade', async () => {
  const { key, form, recordId } = await waitingWork();
  const both = await Promise.all([marking.mark(teacher(), key, form), marking.mark(teacher(), key, form)]);
  expect(both.map(({ ok }) => ok)).toEqual([true, true]);
  expect((await store.attempts.byId(recordId))?.grade?.seq).toBe(1);
  expect(woken).toBe(1);
});

test('two teachers at once: exactly one is heard, the other is told', async () => {
  const { key, form } = await waitingWork();
  const other = { ...form, levels: { 'noi-dung': 'chua', 'dien-dat': 'roi' } };
  const both = await Promise.all([
    marking.mark(teacher(), key, form),
    marking.mark(teacher({ userId: 'teacher-2' }), key, other),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'mark.changed' } });
});

describe('only the class of the session', () => {
  test.each([
    ['another school', { tenantId: 'school-2' }],
    ['another class', { context: { id: 'class-8b', title: '8B', label: '8B' } }],
    ['another activity', { link: { id: 'link-elsewhere', title: 'Khác' } }],
    ['no class at all', { context: null }],
    ['no activity', { link: null }],
  ])('%s: not there, neither to see nor to mark', async (_who, over) => {
    const { key, form, recordId } = await waitingWork();
    const stranger = teacher(over);
    expect(await marking.list(stranger)).toEqual([]);
    expect(await marking.waiting(stranger, WRITTEN_ITEM)).not.toBe(1);
    expect(await marking.work(stranger, key)).toMatchObject({ ok: false, error: { code: 'MARK_UNKNOWN' } });
    expect(await marking.mark(stranger, key, form)).toMatchObject({ ok: false, error: { code: 'MARK_UNKNOWN' } });
    expect((await store.attempts.byId(recordId))?.attempts[0]?.responses[W]?.mark).toBeNull();
  });
});

test('an answer that is not there', async () => {
  const { key, form } = await waitingWork();
  for (const odd of [
    { ...key, recordId: 'nobody' },
    { ...key, attemptId: 'none' },
    { ...key, subContentId: '__proto__' },
  ]) {
    expect(await marking.mark(teacher(), odd, form)).toMatchObject({ ok: false, error: { code: 'MARK_UNKNOWN' } });
  }
});
