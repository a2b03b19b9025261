import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { StoreError } from '@langbiang/store';
import request from 'supertest';
import { type TestApp, testApp } from '../testing/test-app.js';
import { attemptRoutes } from './attempt-routes.js';
import { createAttemptService } from './attempt-service.js';
import { ITEM, pupil, Q1, Q2, rawAnswer } from './fixtures.js';

let server: TestApp;
const newId = () => randomUUID();
const service = () =>
  createAttemptService({
    secret: 'secret',
    store: server.store,
    clock: () => server.clock.now,
    newId,
    onGradeEnqueued: () => {},
  });

beforeAll(async () => {
  server = await testApp({ routes: [(deps) => attemptRoutes({ ...deps, newId, attempts: lazy })] });
  await server.store.items.put(ITEM);
});
afterAll(() => server.close());

/** The app is built before its store is known to this test. */
const lazy: ReturnType<typeof createAttemptService> = {
  open: (...args) => service().open(...args),
  submit: (...args) => service().submit(...args),
  restart: (...args) => service().restart(...args),
  state: (...args) => service().state(...args),
  keepState: (...args) => service().keepState(...args),
};

async function begin() {
  const data = pupil({ userId: newId() });
  const session = await server.open(data);
  const opened = await service().open(data, ITEM);
  if (!opened.ok) throw new Error(opened.error.code);
  const call = (method: 'get' | 'post' | 'put', path: string) =>
    request(server.app)
      [method](`/attempts/${opened.value.attemptId}/${path}`)
      .set({ Authorization: `Bearer ${session.id}`, Accept: 'application/json' });
  return { call, session, attemptId: opened.value.attemptId };
}

describe('POST statements', () => {
  test('answers with the score of this server and where the attempt stands', async () => {
    const { call, attemptId } = await begin();
    const one = await call('post', 'statements').send({ statements: [rawAnswer(newId(), Q1, 'b')] });
    expect(one.status).toBe(200);
    expect(one.body).toEqual({ attemptId, status: 'active', completed: false, score: { raw: 0, max: 4 } });
    const two = await call('post', 'statements').send({ statements: [rawAnswer(newId(), Q2, 'a[.]true')] });
    expect(two.body).toMatchObject({ completed: true, score: { raw: 1, max: 4 } });
  });

  test.each([
    ['no list', {}],
    ['an empty list', { statements: [] }],
    ['101 statements', { statements: Array.from({ length: 101 }, () => rawAnswer(newId(), Q1, 'a')) }],
    ['no verb', { statements: [{ object: { id: 'https://x.example/' } }] }],
    ['a response of 8,001 characters', { statements: [rawAnswer(newId(), Q1, 'a'.repeat(8_001))] }],
  ])('with %s is refused whole', async (_what, body) => {
    const { call } = await begin();
    const answer = await call('post', 'statements').send(body);
    expect(answer.status).toBe(400);
    expect(answer.body.error.code).toBe('XAPI_INVALID');
  });

  test('with more than 256 KiB is refused before it is read', async () => {
    const { call } = await begin();
    const answer = await call('post', 'statements').send({ statements: [], pad: 'x'.repeat(300_000) });
    expect(answer.status).toBe(413);
  });

  test('without the header token, or to an attempt nobody has', async () => {
    const { attemptId, session } = await begin();
    const post = (id: string) =>
      request(server.app).post(`/attempts/${id}/statements`).set('Accept', 'application/json').send({ statements: [] });
    const cookie = `lb_s_${session.shortId}=${session.id}`;
    expect((await post(attemptId).set('Cookie', cookie)).status).toBe(401);
    const other = await post('unknown')
      .set('Authorization', `Bearer ${session.id}`)
      .send({ statements: [rawAnswer(newId(), Q1, 'a')] });
    expect([other.status, other.body.error.code]).toEqual([404, 'ATTEMPT_UNKNOWN']);
  });

  test('by a teacher leaves nothing behind', async () => {
    const { attemptId } = await begin();
    const teacher = await server.open({ link: { id: 'link-1', title: '' } });
    const answer = await request(server.app)
      .post(`/attempts/${attemptId}/statements`)
      .set({ Authorization: `Bearer ${teacher.id}`, Accept: 'application/json' })
      .send({ statements: [rawAnswer(newId(), Q1, 'a')] });
    expect(answer.status).toBe(404);
  });

  test('more than 300 a minute are slowed down', async () => {
    const { call } = await begin();
    const statuses = new Map<number, number>();
    for (let i = 0; i < 305; i += 1) {
      const { status } = await call('get', 'state');
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect([...statuses]).toEqual([
      [200, 300],
      [429, 5],
    ]);
  });
});

describe('the state', () => {
  test('comes back as it was put', async () => {
    const { call } = await begin();
    const state = JSON.stringify({ page: 2, note: 'đã đọc «1»' });
    expect((await call('put', 'state').type('json').send(state)).status).toBe(204);
    expect((await call('get', 'state')).body).toEqual({ state });
  });

  test.each([
    ['nothing', '', 400, 'ATTEMPT_STATE_INVALID'],
    ['no JSON', '{"page":', 400, 'ATTEMPT_STATE_INVALID'],
    ['more than 256 KiB', JSON.stringify('x'.repeat(256 * 1024)), 413, 'REQUEST_TOO_LARGE'],
    ['one byte too long', JSON.stringify('x'.repeat(256 * 1024 - 1)), 413, 'STORE_VALUE_TOO_LARGE'],
  ])('that is %s is refused', async (_what, body, status, code) => {
    const { call } = await begin();
    const answer = await call('put', 'state').type('json').send(body);
    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
  });
});

test.each([
  ['store.full', 507, 'STORE_FULL'],
  ['store.busy', 503, 'STORE_BUSY'],
] as const)('an answer the disk does not take (%s) says so', async (code, status, shown) => {
  const { call } = await begin();
  const save = jest.spyOn(server.store.attempts, 'save').mockRejectedValue(new StoreError(code));
  try {
    const answer = await call('post', 'statements').send({ statements: [rawAnswer(newId(), Q1, 'a')] });
    expect([answer.status, answer.body.error.code]).toEqual([status, shown]);
  } finally {
    save.mockRestore();
  }
});

test('POST restart begins the next attempt', async () => {
  const { call, attemptId } = await begin();
  await call('post', 'statements').send({ statements: [rawAnswer(newId(), Q1, 'a'), rawAnswer(newId(), Q2, '')] });
  const again = await call('post', 'restart');
  expect(again.body).toMatchObject({ status: 'active', score: { raw: 0, max: 4 } });
  expect(again.body.attemptId).not.toBe(attemptId);
});
