import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { GradePolicy, LearnerRecord } from '@langbiang/core';
import type { Store } from '@langbiang/store';
import { temporaryStore } from '../attempts/fixtures.js';
import { work } from '../attempts/grade-fixtures.js';
import { handIn, WRITTEN_ITEM } from '../attempts/written-fixtures.js';
import { createTexts } from '../web/texts.js';
import { webTexts } from '../web/web-texts.js';
import { gradesModel } from './models.js';
import { deliveryTexts } from './texts.js';

let store: Store;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ store, remove } = await temporaryStore());
  await store.items.put(WRITTEN_ITEM);
});
afterAll(() => remove());

const texts = createTexts([webTexts, deliveryTexts]);

type Setting = { lang?: 'vi' | 'en'; policy?: GradePolicy; learners?: string[] };

function modelOf(records: LearnerRecord[], { lang = 'vi', policy = 'best', learners = [] }: Setting = {}) {
  const names: Record<string, string> = { 'pupil-1': 'Đinh Ân', 'pupil-2': 'Chu Bình', 'pupil-3': 'An' };
  return gradesModel(records, learners, {
    lang,
    t: texts.in(lang),
    policy,
    nameOf: (userId) => names[userId] ?? userId,
    errorOf: (code) => ({ code, title: `title of ${code}`, help: `help of ${code}` }),
  });
}

const withGrade = (record: LearnerRecord, over: Partial<NonNullable<LearnerRecord['grade']>>): LearnerRecord => ({
  ...record,
  grade: record.grade && { ...record.grade, ...over },
});

test('each state is told by its own words, in the order of the alphabet', async () => {
  const done = await work(store, {});
  const playing = await work(store, { userId: 'pupil-2' }, false);
  const ungraded = await work(store, { userId: 'pupil-3', lineItemUrl: null });
  const { recordId } = await handIn(store, { userId: 'pupil-4', link: { id: 'link-w', title: 'Bài viết' } });
  const marking = await store.attempts.byId(recordId);
  if (!marking) throw new Error('no record');
  const { failed, others, sums } = modelOf([done, playing, ungraded, marking]);
  expect(failed).toEqual([]);
  expect(others.map(({ name, state, points }) => [name, state, points])).toEqual([
    ['An', 'none', '3/4 điểm'],
    ['Chu Bình', 'playing', 'chưa có điểm'],
    ['Đinh Ân', 'waiting', '3/4 điểm'],
    ['pupil-4', 'marking', 'chưa có điểm'],
  ]);
  expect(sums).toContainEqual({ state: 'Chờ thầy/cô chấm', count: 1 });
  expect(new Set(others.map(({ told }) => told)).size).toBe(4);
});

test('sent, or held back by the gradebook: when, in the clock of Viet Nam; no reason of an earlier try', async () => {
  const record = await work(store, {});
  const at = { settledAt: '2026-11-24T18:30:00.000Z' };
  const sent = modelOf([withGrade(record, { status: 'sent', ...at })]).others[0];
  expect([sent?.told, sent?.when, sent?.reason]).toEqual(['Đã gửi', '01:30 25/11/26', null]);
  const superseded = modelOf([withGrade(record, { status: 'superseded', ...at })]).others[0];
  expect(superseded?.hint).toContain('được giữ nguyên');
});

test('a failed grade says why, with its code, and can be sent again', async () => {
  const record = await work(store, {});
  const lastError = { code: 'LTI_SCORE_REJECTED', status: 400 };
  const model = modelOf([withGrade(record, { status: 'failed', lastError })]);
  expect([model.others, model.hasSeveralFailed]).toEqual([[], false]);
  expect(model.failed[0]).toMatchObject({
    canResend: true,
    told: 'Chưa gửi được',
    reason: {
      title: 'title of LTI_SCORE_REJECTED',
      help: 'help of LTI_SCORE_REJECTED',
      code: 'LTI_SCORE_REJECTED · HTTP 400',
    },
  });
});

test('a cause that passes promises the next try while there is one, and no more once given up', async () => {
  const record = await work(store, {});
  const lastError = { code: 'LTI_TIMEOUT' };
  const waiting = modelOf([withGrade(record, { lastError, nextTryAt: '2026-11-24T08:10:00.000Z' })]).others[0];
  expect(waiting?.when).toBe('gửi lại lúc 15:10 24/11/26');
  expect(waiting?.reason?.help).toBe('help of LTI_TIMEOUT');
  const failed = modelOf([withGrade(record, { status: 'failed', lastError })], { lang: 'en' }).failed[0];
  expect(failed?.reason?.help).toContain('tried many times and stopped');
});

test('those of the class who have not opened the lesson are named too, and counted', async () => {
  const record = await work(store, {});
  const { absent, others, sums } = modelOf([record], { learners: ['pupil-2', 'pupil-1', 'pupil-3'] });
  expect([absent, others.map(({ name }) => name)]).toEqual([['An', 'Chu Bình'], ['Đinh Ân']]);
  expect(sums).toContainEqual({ state: 'Chưa mở bài', count: 2 });
  expect(modelOf([], { learners: ['pupil-1'] }).isEmpty).toBe(false);
  expect(modelOf([]).isEmpty).toBe(true);
});

test('the points shown are those the activity’s way of grading makes', async () => {
  const record = await work(store, {});
  const [attempt] = record.attempts;
  if (!attempt) throw new Error('no attempt');
  const attempts = [attempt, { ...attempt, id: 'b', score: { raw: 1, max: 4 } }];
  const points = (policy: GradePolicy) => modelOf([{ ...record, attempts }], { policy }).others[0]?.points;
  expect([points('best'), points('latest'), points('average')]).toEqual(['3/4 điểm', '1/4 điểm', '2/4 điểm']);
});
