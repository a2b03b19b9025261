import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Store } from '@langbiang/store';
import { pupil, recordOf, temporaryStore } from '../attempts/fixtures.js';
import { refused, settled, work } from '../attempts/grade-fixtures.js';
import { createDeliveryService, type DeliveryService } from './delivery-service.js';

const NOW = '2026-11-24T09:00:00.000Z';
let store: Store;
let remove: () => Promise<void>;
let deliveries: DeliveryService;
let woken = 0;
let tests = 0;
beforeAll(async () => {
  ({ store, remove } = await temporaryStore());
  deliveries = createDeliveryService({ store, clock: () => new Date(NOW), onGradeEnqueued: () => void woken++ });
});
afterAll(() => remove());
beforeEach(() => {
  woken = 0;
  tests += 1;
});

/** A class of this test only. */
const link = () => ({ id: `link-${tests}`, title: 'Bài' });
const teacher = (over = {}) => pupil({ userId: 'teacher-1', roles: ['teacher'], link: link(), ...over });

async function scene() {
  const names = ['failed-1', 'failed-2', 'sent', 'waiting', 'superseded'] as const;
  const records = [];
  for (const userId of names) records.push(await work(store, { userId, link: link() }));
  const [one, two, sent, , superseded] = records;
  if (!one || !two || !sent || !superseded) throw new Error('no records');
  await settled(store, one, refused('LTI_SCORE_REJECTED', 400));
  await settled(store, two, refused('LTI_TIMEOUT'));
  await settled(store, sent, { kind: 'sent', at: NOW });
  await settled(store, superseded, { kind: 'superseded', at: NOW });
  const status = async (userId: string) => (await recordOf(store, pupil({ userId, link: link() }))).grade;
  return { one, two, sent, status };
}

test('one failed grade is made due now, with its tries counted afresh; the others stay', async () => {
  const { one, status } = await scene();
  expect(await deliveries.failed(teacher())).toBe(2);
  expect(await deliveries.resend(teacher(), one.id)).toBe(1);
  expect(await status('failed-1')).toMatchObject({ status: 'waiting', tries: 0, nextTryAt: NOW });
  expect(await status('failed-2')).toMatchObject({ status: 'failed' });
  expect([woken, await deliveries.failed(teacher())]).toEqual([1, 1]);
});

test('all that failed, and only those: what is sent, or held by the gradebook, never goes out again', async () => {
  const { sent, status } = await scene();
  expect(await deliveries.resend(teacher())).toBe(2);
  expect(await status('failed-2')).toMatchObject({ status: 'waiting', nextTryAt: NOW });
  expect(await status('sent')).toMatchObject({ status: 'sent', tries: 1 });
  expect(await status('superseded')).toMatchObject({ status: 'superseded', tries: 1 });
  woken = 0;
  expect([await deliveries.resend(teacher()), await deliveries.resend(teacher(), sent.id), woken]).toEqual([0, 0, 0]);
});

test('nobody of another school, class or activity sees or sends anything', async () => {
  const { one, status } = await scene();
  const strangers = [
    teacher({ tenantId: 'school-2' }),
    teacher({ context: { id: 'class-9z', title: '9Z', label: '9Z' } }),
    teacher({ context: null }),
    teacher({ link: { id: 'link-other', title: 'Bài' } }),
    teacher({ link: null }),
  ];
  for (const stranger of strangers) {
    expect(await deliveries.list(stranger)).toEqual([]);
    expect([await deliveries.resend(stranger), await deliveries.resend(stranger, one.id)]).toEqual([0, 0]);
  }
  expect([woken, (await status('failed-1'))?.status]).toEqual([0, 'failed']);
  expect(await deliveries.failed(teacher({ link: null }))).toBeNull();
});
