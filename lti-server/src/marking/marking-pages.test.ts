import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { classTeacher, handIn, W, WRITTEN_ITEM } from '../attempts/written-fixtures.js';
import { type TestApp, testApp } from '../testing/test-app.js';
import { createMarkingService, markingRoutes } from './index.js';

let server: TestApp;
let names: ReadonlyMap<string, string> = new Map();
let learners: readonly string[] = [];
let woken = 0;
let tests = 0;

beforeAll(async () => {
  server = await testApp({
    routes: [
      (web) => {
        const marking = () =>
          createMarkingService({
            store: server.store,
            clock: () => server.clock.now,
            onGradeEnqueued: () => void woken++,
          });
        return markingRoutes({
          ...web,
          roster: { of: async () => names, learners: async () => learners },
          marking: {
            waiting: (...args) => marking().waiting(...args),
            list: (...args) => marking().list(...args),
            work: (...args) => marking().work(...args),
            mark: (...args) => marking().mark(...args),
          },
        });
      },
    ],
  });
  await server.store.items.put(WRITTEN_ITEM);
});
afterAll(() => server.close());
beforeEach(() => {
  tests += 1;
  names = new Map();
  learners = [];
});

const link = () => ({ id: `link-${tests}`, title: 'Bài có phần viết' });
const LEVELS = 'level.noi-dung=tot&level.dien-dat=ro';

async function scene(users: string[] = ['pupil-1']) {
  const works = [];
  for (const userId of users) works.push(await handIn(server.store, { userId, link: link() }));
  const session = await server.open(classTeacher({ link: link() }));
  const get = async (page: string) =>
    request(server.app)
      .get(await session.url(page))
      .set('Accept', 'text/html');
  const paths = works.map(({ recordId, attemptId }) => `/marking/${recordId}/${attemptId}/${W}`);
  const post = (path: string, fields: string, id = session.id) =>
    request(server.app)
      .post(path)
      .type('form')
      .set('Accept', 'text/html')
      .send(`session=${id}&rev=0&answered=2026-11-24T08:00:00.000Z&${fields}`);
  return { works, session, get, post, path: paths[0] ?? '', paths };
}

describe('the list', () => {
  test('names those of the class who have handed in no text', async () => {
    names = new Map([['other-2', 'Phạm Cúc']]);
    learners = ['pupil-1', 'other-2'];
    const { get } = await scene(['pupil-1']);
    const { text } = await get('/marking');
    expect(text).toContain('Chờ chấm (1)');
    expect(text).toContain('Chưa nộp bài viết (1)');
    expect(text).toContain('<li>Phạm Cúc</li>');
  });

  test('says who waits by a code that stays, since names are not kept', async () => {
    const { get, path } = await scene(['pupil-1', 'other-2']);
    const { text, status } = await get('/marking');
    expect(status).toBe(200);
    expect(text).toContain('Chờ chấm (2)');
    expect(text).toContain('Học sinh PUPIL');
    expect(text).toContain('Câu 2: Lãnh hải rộng bao nhiêu ?');
    expect(text).toContain(path);
    expect(text).toContain('Máy chủ không giữ tên học sinh');
  });

  test('says names where the platform tells them, escaped', async () => {
    names = new Map([['pupil-1', 'Nguyễn <An>']]);
    const { get } = await scene();
    const { text } = await get('/marking');
    expect(text).toContain('Nguyễn &lt;An&gt;');
    expect(text).not.toContain('Máy chủ không giữ tên học sinh');
  });

  test('is empty, or asks to be opened from the course', async () => {
    const { get } = await scene([]);
    expect((await get('/marking')).text).toContain('Chưa có bài viết nào được nộp');
    const outside = await server.open(classTeacher({ link: null }));
    expect((await request(server.app).get(await outside.url('/marking'))).text).toContain(
      'từ hoạt động trong khoá học',
    );
  });
});

describe('one answer', () => {
  test('shows the text as text, the task, the rubric to choose from', async () => {
    const { get, path } = await scene();
    const { text } = await get(path);
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(text).not.toContain('<script>alert(1)');
    expect(text.match(/type="radio"/g)).toHaveLength(4);
    expect(text).toContain('name="rev" value="0"');
  });

  test('is marked; the page leads to the next that waits, or back to the list', async () => {
    const { post, paths, get } = await scene(['pupil-1', 'other-2']);
    const next = await post(paths[0] ?? '', `${LEVELS}&comment=R%C3%B5+%C3%BD.%0D%0AT%E1%BB%91t.&then=next`);
    expect(next.status).toBe(303);
    expect(next.headers['location']).toContain(paths[1]);
    const list = await post(paths[1] ?? '', `${LEVELS}&comment=&then=next`);
    expect(list.headers['location']).toMatch(/^\/marking\?/);
    const { text } = await get('/marking');
    expect(text).toContain('Đã chấm (2)');
    expect(text).toContain('5/5 điểm');
    expect(text).toContain('điểm đang gửi');
    const again = await get(paths[0] ?? '');
    expect(again.text).toContain('Rõ ý.\nTốt.</textarea>');
    expect(again.text).toContain('name="rev" value="1"');
    expect(again.text.match(/ checked>/g)).toHaveLength(2);
  });

  test('half chosen: told, and what was chosen and written is still there', async () => {
    const { post, path } = await scene();
    const answer = await post(path, 'level.noi-dung=tot&comment=Em+c%E1%BB%91+l%C3%AAn');
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('MARK_INCOMPLETE');
    expect(answer.text.match(/ checked>/g)).toHaveLength(1);
    expect(answer.text).toContain('Em cố lên</textarea>');
  });

  test('another teacher was faster: told, with her marks and a form that could replace them', async () => {
    const { post, path, session } = await scene();
    const other = await server.open(classTeacher({ userId: 'teacher-2', link: link() }));
    expect((await post(path, LEVELS, other.id)).status).toBe(303);
    const late = await post(path, 'level.noi-dung=chua&level.dien-dat=ro', session.id);
    expect(late.status).toBe(409);
    expect(late.text).toContain('MARK_CHANGED');
    expect(late.text).toContain('5/5 điểm');
    expect(late.text).toContain('name="rev" value="1"');
    expect(late.text).toMatch(/value="chua"[^>]* checked>/);
  });

  test('a message too long for a gradebook', async () => {
    const { post, path } = await scene();
    const answer = await post(path, `${LEVELS}&comment=${'x'.repeat(1001)}`);
    expect([answer.status, answer.text.includes('MARK_COMMENT_LONG')]).toEqual([400, true]);
  });
});

describe('who may', () => {
  test('a pupil never: neither the list, nor an answer, nor a mark', async () => {
    const { path, post, works } = await scene();
    const learner = await server.open({ ...works[0]?.session });
    for (const page of ['/marking', path]) {
      const answer = await request(server.app)
        .get(await learner.url(page))
        .set('Accept', 'text/html');
      expect([answer.status, answer.text.includes('SESSION_ROLE')]).toEqual([403, true]);
    }
    expect((await post(path, LEVELS, learner.id)).status).toBe(403);
    expect((await request(server.app).get(path)).status).toBe(401);
  });

  test('a teacher of another class: not there', async () => {
    const { path, post } = await scene();
    const context = { id: 'class-9z', title: '9Z', label: '9Z' };
    const other = await server.open(classTeacher({ link: link(), context }));
    expect(
      (
        await request(server.app)
          .get(await other.url(path))
          .set('Accept', 'text/html')
      ).status,
    ).toBe(404);
    const answer = await post(path, LEVELS, other.id);
    expect([answer.status, answer.text.includes('MARK_UNKNOWN')]).toEqual([404, true]);
  });

  test('a cookie alone marks nothing: the form must carry the session', async () => {
    const { path, session } = await scene();
    const answer = await request(server.app)
      .post(`${path}?s=${session.shortId}`)
      .set('Cookie', `lb_s_${session.shortId}=${session.id}`)
      .type('form')
      .send(LEVELS);
    expect(answer.status).toBe(401);
  });
});

test('neither text nor message nor name is in the log', async () => {
  names = new Map([['pupil-1', 'Trần Bí Mật']]);
  const { post, path, get } = await scene();
  await post(path, `${LEVELS}&comment=L%E1%BB%9Di+k%C3%ADn`);
  await get(path);
  const log = server.log.join('\n');
  for (const secret of ['Bí Mật', 'Lời kín', 'hải lí']) expect(log).not.toContain(secret);
});
