import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type RequestHandler, Router } from 'express';
import request from 'supertest';
import { type TestApp, testApp } from '../testing/test-app.js';
import type { WebDeps } from './app.js';
import { formBody, jsonBody } from './body.js';

const echoForm: RequestHandler = (_req, res) => void res.json(res.locals.form);

const faulty = (deps: WebDeps) => {
  const router = Router();
  router.get('/faulty', () => {
    throw new Error('secret detail of the fault');
  });
  router.post('/json', jsonBody(), (req, res) => void res.json(req.body));
  router.post('/form', ...formBody(), echoForm);
  router.get('/refused', (req, res) =>
    deps.sendError(req, res, { code: 'LAUNCH_ITEM_UNKNOWN', params: { item: '<script>x' } }),
  );
  return router;
};

let server: TestApp;
beforeAll(async () => {
  server = await testApp({ routes: [faulty], environment: { METRICS_TOKEN: 'a-token-of-sixteen', DEMO: '0' } });
});
afterAll(() => server.close());
const page = (url: string) => request(server.app).get(url).set('Accept', 'text/html');

describe('errors', () => {
  test('a fault shows its code, never its stack, and is logged whole', async () => {
    const answer = await page('/faulty');
    expect(answer.status).toBe(500);
    expect(answer.text).toContain('SERVER_UNEXPECTED');
    expect(answer.text).not.toContain('secret detail');
    expect(answer.text).not.toMatch(/\bat .+:\d+:\d+/);
    expect(server.log.join('')).toContain('secret detail of the fault');
  });

  test('an expected failure is a page in both languages with its values escaped', async () => {
    const answer = await page('/refused');
    expect(answer.status).toBe(404);
    expect(answer.text).toContain('Không tìm thấy bài học &lt;script&gt;x');
    expect(answer.text).toContain('There is no lesson &lt;script&gt;x');
    expect(answer.text).toContain('LAUNCH_ITEM_UNKNOWN');
  });

  test('a script gets JSON in its language', async () => {
    const answer = await request(server.app)
      .get('/nowhere')
      .set('Accept', 'application/json')
      .set('Accept-Language', 'en-GB');
    expect(answer.status).toBe(404);
    expect(answer.body).toEqual({
      error: {
        code: 'PAGE_NOT_FOUND',
        title: 'There is no such page',
        help: 'Open the activity again from the course.',
      },
    });
  });

  test.each([
    ['/json', 'application/json', '{"a":', 400, 'REQUEST_MALFORMED'],
    ['/json', 'application/json', JSON.stringify('x'.repeat(300_000)), 413, 'REQUEST_TOO_LARGE'],
    ['/form', 'application/x-www-form-urlencoded', `a=${'x'.repeat(300_000)}`, 413, 'REQUEST_TOO_LARGE'],
  ])('%s %s', async (url, type, body, status, code) => {
    const answer = await request(server.app).post(url).set('Accept', 'application/json').type(type).send(body);
    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
  });

  test('a form keeps what was sent twice, and no field reaches a prototype', async () => {
    const answer = await request(server.app).post('/form').type('form').send('a=1&a=2&__proto__=x');
    expect(JSON.parse(answer.text)).toEqual(JSON.parse('{"a":["1","2"],"__proto__":["x"]}'));
  });
});

describe('headers', () => {
  test('a page outside a session: strict policy, a fresh nonce each time, framed by nobody', async () => {
    const [a, b] = [await page('/'), await page('/')];
    const policy = String(a.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-(inline|eval)/);
    expect(policy).not.toBe(b.headers['content-security-policy']);
    expect(a.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin',
      'cache-control': 'no-store',
    });
    expect(a.headers).not.toHaveProperty('x-powered-by');
  });

  test('a page inside a session: framed by its platform alone, scripts carry the nonce', async () => {
    const session = await server.open();
    const answer = await page(await session.url('/catalogue'));
    const policy = String(answer.headers['content-security-policy']);
    expect(policy).toContain("frame-ancestors 'self' https://lms.example.test;".replace(';', ''));
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    const scripts = [...answer.text.matchAll(/<script[^>]*>/g)].map(([tag]) => tag.replaceAll('&#x3D;', '='));
    expect(scripts.length).toBeGreaterThan(2);
    for (const tag of scripts) expect(tag).toContain(`nonce="${nonce}"`);
    expect(answer.text).not.toMatch(/ on\w+="| style="/);
  });
});

describe('operation', () => {
  test('/healthz and /readyz', async () => {
    expect((await request(server.app).get('/healthz')).body).toEqual({ status: 'ok' });
    expect((await request(server.app).get('/readyz')).body).toEqual({ status: 'ready' });
    const broken = await testApp({ ready: () => Promise.reject(new Error('no store')) });
    const answer = await request(broken.app).get('/readyz');
    expect([answer.status, answer.body]).toEqual([503, { status: 'not-ready' }]);
    expect((await request(broken.app).get('/healthz')).status).toBe(200);
    await broken.close();
  });

  test('/metrics: the machine itself or the token; a proxy forwards others', async () => {
    const own = await request(server.app).get('/metrics');
    expect(own.status).toBe(200);
    expect(own.text).toContain('langbiang_launches_total');
    expect(own.text).toMatch(/langbiang_http_request_seconds_count\{method="GET",route="\/catalogue",status="200"\}/);
    const forwarded = () => request(server.app).get('/metrics').set('X-Forwarded-For', '203.0.113.5');
    expect((await forwarded()).status).toBe(403);
    expect((await forwarded().set('Authorization', 'Bearer wrong-token-of-16')).status).toBe(403);
    expect((await forwarded().set('Authorization', 'Bearer a-token-of-sixteen')).status).toBe(200);
  });

  test('the log has the path without its query, and no secret', async () => {
    const session = await server.open();
    const url = await session.url('/catalogue');
    await page(url).set('Authorization', 'Basic c2VjcmV0');
    const lines = server.log.join('\n');
    expect(lines).toContain('"path":"/catalogue"');
    expect(lines).not.toContain(url.split('c=')[1]);
    expect(lines).not.toContain(session.id);
    expect(lines).not.toContain('c2VjcmV0');
  });
});
