import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { ITEM, pupil, recordOf } from '../attempts/fixtures.js';
import { refused, settled, work } from '../attempts/grade-fixtures.js';
import { type TestApp, testApp } from '../testing/test-app.js';
import { createDeliveryService, deliveryRoutes } from './index.js';

let server: TestApp;
let names: ReadonlyMap<string, string> = new Map();
let learners: readonly string[] = [];
let tests = 0;
beforeAll(async () => {
  server = await testApp({
    routes: [
      (web) => {
        const service = () =>
          createDeliveryService({ store: server.store, clock: () => server.clock.now, onGradeEnqueued: () => {} });
        return deliveryRoutes({
          ...web,
          store: {
            items: {
              get: (id) => server.store.items.get(id),
              card: (id) => server.store.items.card(id),
              list: async () => [],
              put: async () => {},
            },
          },
          roster: { of: async () => names, learners: async () => learners },
          deliveries: {
            failed: (...args) => service().failed(...args),
            list: (...args) => service().list(...args),
            resend: (...args) => service().resend(...args),
          },
        });
      },
    ],
  });
  await server.store.items.put(ITEM);
});
afterAll(() => server.close());
beforeEach(() => {
  tests += 1;
  names = new Map();
  learners = [];
});

const link = () => ({ id: `link-${tests}`, title: 'Bài thử' });
const teacher = (over = {}) =>
  pupil({ userId: 'teacher-1', ltiUserId: 'sub-t1', roles: ['teacher'], link: link(), ...over });

async function scene(codes: string[], over = {}) {
  const records = [];
  for (const [index, code] of codes.entries()) {
    const record = await work(server.store, { userId: `pupil-${index}`, link: link() });
    await settled(server.store, record, refused(code, 400));
    records.push(record);
  }
  const session = await server.open(teacher(over));
  const get = async (page = '/grades') =>
    request(server.app)
      .get(await session.url(page))
      .set('Accept', 'text/html');
  const post = (fields: string, id = session.id) =>
    request(server.app).post('/grades/resend').type('form').set('Accept', 'text/html').send(`session=${id}${fields}`);
  const status = async (userId: string) =>
    (await recordOf(server.store, pupil({ userId, link: link() }))).grade?.status;
  return { records, session, get, post, status };
}

describe('the page', () => {
  test('says why a grade did not arrive, with a button for it, by a code where names are not told', async () => {
    const { get } = await scene(['LTI_SCORE_REJECTED']);
    const { text, status } = await get();
    expect(status).toBe(200);
    expect(text).toContain('Điểm của lớp: Bài thử');
    expect(text).toContain('Học sinh PUPIL');
    expect(text).toContain('Hệ thống học tập không nhận điểm của người này');
    expect(text).toContain('Kiểm tra người học còn trong lớp');
    expect(text).toContain('LTI_SCORE_REJECTED · HTTP 400');
    expect(text).toContain('3/4 điểm');
    expect(text.match(/Gửi lại/g)).toHaveLength(1);
  });

  test('in English; names escaped; all of several at once', async () => {
    names = new Map([['pupil-0', 'Nguyễn <An>']]);
    const { get } = await scene(['LTI_SCORE_FORBIDDEN', 'LTI_NETWORK'], { lang: 'en' });
    const { text } = await get();
    expect(text).toContain('Nguyễn &lt;An&gt;');
    expect(text).toContain('The tool may not write to this grade column');
    expect(text).toContain('Send all again');
    expect(text).not.toContain('This server keeps no names');
  });

  test('says which attempt makes the grade, and who of the class has not begun', async () => {
    names = new Map([['pupil-9', 'Lê <Hoa>']]);
    learners = ['pupil-0', 'pupil-9'];
    const { get } = await scene(['LTI_NETWORK'], { gradePolicy: 'average' });
    const { text } = await get();
    expect(text).toContain('Điểm trung bình của các lượt làm được gửi về sổ điểm');
    expect(text).toContain('Chưa mở bài (1)');
    expect(text).toContain('<li>Lê &lt;Hoa&gt;</li>');
    const outside = await server.open(teacher({ link: null }));
    expect((await request(server.app).get(await outside.url('/grades'))).text).not.toContain('Chưa mở bài');
  });

  test('nobody yet; and outside an activity', async () => {
    expect((await (await scene([])).get()).text).toContain('Chưa có em nào mở bài');
    const outside = await server.open(teacher({ link: null }));
    const answer = await request(server.app).get(await outside.url('/grades'));
    expect(answer.text).toContain('từ hoạt động trong khoá học');
  });
});

describe('sending again', () => {
  test('one pupil’s grade; then it waits and the page says so', async () => {
    const { records, post, get, status } = await scene(['LTI_SCORE_REJECTED', 'LTI_TIMEOUT']);
    const answer = await post(`&record=${records[0]?.id}`);
    expect([answer.status, answer.headers['location']?.startsWith('/grades?resent=1&')]).toEqual([303, true]);
    expect([await status('pupil-0'), await status('pupil-1')]).toEqual(['waiting', 'failed']);
    const { text } = await get('/grades?resent=1');
    expect(text).toContain('Đang gửi lại điểm của 1 em.');
    expect(text).toContain('Đang chờ gửi');
  });

  test('all of them; pressed twice, the second time says that nothing is left', async () => {
    const { post, get, status } = await scene(['LTI_SCORE_REJECTED', 'LTI_TIMEOUT']);
    expect((await post('')).headers['location']).toContain('resent=2');
    expect([await status('pupil-0'), await status('pupil-1')]).toEqual(['waiting', 'waiting']);
    expect((await post('')).headers['location']).toContain('resent=0');
    expect((await get('/grades?resent=0')).text).toContain('Không còn điểm nào cần gửi lại');
  });

  test('never by a pupil, a cookie alone, or a teacher of another class', async () => {
    const { records, session, post, status } = await scene(['LTI_SCORE_REJECTED']);
    const learner = await server.open(pupil({ link: link() }));
    expect((await post('', learner.id)).status).toBe(403);
    const page = await request(server.app).get(await learner.url('/grades'));
    expect(page.status).toBe(403);
    const forged = await request(server.app)
      .post(`/grades/resend?s=${session.shortId}`)
      .set('Cookie', `lb_s_${session.shortId}=${session.id}`)
      .type('form')
      .send('record=x');
    expect(forged.status).toBe(401);
    const other = await server.open(teacher({ context: { id: 'class-9z', title: '9Z', label: '9Z' } }));
    expect((await post(`&record=${records[0]?.id}`, other.id)).headers['location']).toContain('resent=0');
    expect(await status('pupil-0')).toBe('failed');
  });
});

test('no name is in the log', async () => {
  names = new Map([['pupil-0', 'Trần Bí Mật']]);
  const { get, post } = await scene(['LTI_SCORE_REJECTED']);
  expect((await get()).text).toContain('Trần Bí Mật');
  await post('');
  expect(server.log.join('\n')).not.toContain('Bí Mật');
});
