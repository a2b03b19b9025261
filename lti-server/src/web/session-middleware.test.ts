import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type RequestHandler, Router } from 'express';
import request from 'supertest';
import { type TestApp, testApp } from '../testing/test-app.js';
import type { WebDeps } from './app.js';
import { formBody } from './body.js';
import { enterSession, requireSession, sessionOf } from './session-middleware.js';

const probe = (deps: WebDeps) => {
  const router = Router();
  const answer: RequestHandler = (_req, res) => {
    const { id, byCookie } = sessionOf(res);
    res.json({ id, byCookie });
  };
  router.get('/probe', requireSession(deps), answer);
  router.get('/probe/staff', requireSession(deps, { role: 'teacher' }), answer);
  router.get('/probe/api', requireSession(deps, { api: true }), answer);
  router.post('/probe', formBody(), requireSession(deps), answer);
  router.get('/probe/enter/:id', async (req, res) => {
    const session = await deps.sessions.byId(req.params.id);
    if (!session) throw new Error('no session');
    res.redirect(303, await enterSession(deps.sessions, req, res, { session, path: '/probe' }));
  });
  return router;
};

let server: TestApp;
beforeAll(async () => {
  server = await testApp({ routes: [probe] });
});
afterAll(() => server.close());
const get = (url: string) => request(server.app).get(url).set('Accept', 'application/json');

describe('a session is proven by', () => {
  test('the header token', async () => {
    const { id } = await server.open();
    const answer = await get('/probe').set('Authorization', `Bearer ${id}`);
    expect(answer.body).toEqual({ id, byCookie: false });
  });

  test('the cookie of the session the address names', async () => {
    const [a, b] = [await server.open(), await server.open()];
    const cookies = `lb_s_${a.shortId}=${a.id}; lb_s_${b.shortId}=${b.id}`;
    expect((await get(`/probe?s=${b.shortId}`).set('Cookie', cookies)).body).toEqual({ id: b.id, byCookie: true });
    expect((await get('/probe').set('Cookie', cookies)).status).toBe(401);
    expect((await get(`/probe?s=${a.shortId}`).set('Cookie', `lb_s_${a.shortId}=${b.id}`)).status).toBe(401);
  });

  test('a one-time code, once', async () => {
    const session = await server.open();
    const url = await session.url('/probe');
    expect((await get(url)).body).toEqual({ id: session.id, byCookie: false });
    expect((await get(url)).status).toBe(401);
  });

  test('the form field of a post, never its cookie', async () => {
    const { id, shortId } = await server.open();
    const post = () => request(server.app).post(`/probe?s=${shortId}`).type('form').set('Accept', 'application/json');
    expect((await post().send({ session: id })).body).toMatchObject({ id });
    expect((await post().set('Cookie', `lb_s_${shortId}=${id}`).send({ x: '1' })).status).toBe(401);
    expect((await post().send(`session=${id}&session=${id}`)).status).toBe(401);
  });

  test('for scripts the header only', async () => {
    const session = await server.open();
    expect((await get('/probe/api').set('Authorization', `Bearer ${session.id}`)).status).toBe(200);
    const byCookie = get(`/probe/api?s=${session.shortId}`).set('Cookie', `lb_s_${session.shortId}=${session.id}`);
    expect((await byCookie).status).toBe(401);
    expect((await get(await session.url('/probe/api'))).status).toBe(401);
  });
});

describe('who may come in', () => {
  test.each([
    [['teacher'], 200],
    [['administrator'], 200],
    [['learner'], 403],
    [[], 403],
  ] as const)('%j → %i', async (roles, status) => {
    const { id } = await server.open({ roles });
    const answer = await get('/probe/staff').set('Authorization', `Bearer ${id}`);
    expect(answer.status).toBe(status);
    if (status === 403) expect(answer.body.error.code).toBe('SESSION_ROLE');
  });
});

describe('entering', () => {
  test('sets a cookie that a cross-site frame keeps, and sends on with a code', async () => {
    const { id, shortId } = await server.open();
    const answer = await get(`/probe/enter/${id}`);
    expect(answer.status).toBe(303);
    expect(answer.headers['location']).toMatch(new RegExp(`^/probe\\?s=${shortId}&c=[\\w-]{24}$`));
    const cookie = String(answer.headers['set-cookie']);
    for (const part of [
      `lb_s_${shortId}=${id}`,
      'Secure',
      'HttpOnly',
      'SameSite=None',
      'Partitioned',
      'Path=/',
      'Max-Age=28800',
    ]) {
      expect(cookie).toContain(part);
    }
    expect((await get(String(answer.headers['location']))).body).toMatchObject({ id });
  });

  test('drops the oldest of many cookies, so that the header stays small', async () => {
    const { id } = await server.open();
    const many = Array.from({ length: 15 }, (_, n) => `lb_s_old${n}=x`).join('; ');
    const answer = await get(`/probe/enter/${id}`).set('Cookie', `${many}; other=1`);
    const set = answer.headers['set-cookie'] as unknown as string[];
    const dropped = set.filter((cookie) => cookie.includes('Expires=Thu, 01 Jan 1970'));
    expect(dropped.map((cookie) => cookie.split('=')[0])).toEqual(['lb_s_old0', 'lb_s_old1', 'lb_s_old2', 'lb_s_old3']);
    expect(set).toHaveLength(5);
  });
});

describe('POST /session/code', () => {
  test('gives the holder of the token a code for the next page', async () => {
    const { id, shortId } = await server.open();
    const answer = await request(server.app).post('/session/code').set('Authorization', `Bearer ${id}`);
    expect((await get(`/probe?s=${shortId}&c=${answer.body.code}`)).body).toMatchObject({ id });
  });

  test('nobody else', async () => {
    const answer = await request(server.app).post('/session/code').set('Accept', 'application/json');
    expect(answer.status).toBe(401);
    expect(answer.body.error.code).toBe('SESSION_NEEDED');
  });
});
