import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { createHttp, type Http, jsonOf } from './http.js';

let server: Server | undefined;

afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((done) => (server ? server.close(done) : done(undefined)));
  server = undefined;
});

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const http = createHttp({ fetch, allowHttp: true, timeLimitMs: 300, sizeLimitBytes: 1000 });
const get = (url: string, by: Http = http) => by({ method: 'GET', url, headers: {} });

test('status, headers and body come back; the headers asked for go out', async () => {
  const url = await serve((req, res) => res.writeHead(404, { 'x-a': 'b' }).end(`${req.headers.accept} đ`));
  const answer = await http({ method: 'GET', url, headers: { Accept: 'x/y' } });
  expect(answer).toMatchObject({ ok: true, value: { status: 404, body: 'x/y đ' } });
  expect(answer.ok && answer.value.headers.get('x-a')).toBe('b');
});

test.each([301, 302, 303, 307, 308])('a redirect (%i) is not followed', async (status) => {
  const asked: (string | undefined)[] = [];
  const url = await serve((req, res) => {
    asked.push(req.url);
    res.writeHead(status, { location: '/elsewhere' }).end();
  });
  expect(await get(`${url}/here`)).toEqual({ ok: false, error: { code: 'LTI_REDIRECT_REFUSED', params: { status } } });
  expect(asked).toEqual(['/here']);
});

test('an answer beyond the size limit is cut off, also when it does not say its length', async () => {
  const url = await serve((_, res) => {
    const timer = setInterval(() => res.write('x'.repeat(600)), 1);
    res.on('close', () => clearInterval(timer));
  });
  expect(await get(url)).toEqual({ ok: false, error: { code: 'LTI_ANSWER_TOO_LARGE' } });
});

test('an answer of exactly the size limit is read', async () => {
  const url = await serve((_, res) => res.end('x'.repeat(1000)));
  expect(await get(url)).toMatchObject({ ok: true, value: { body: 'x'.repeat(1000) } });
});

test('a platform that never answers costs no more than the time limit', async () => {
  const url = await serve(() => undefined);
  expect(await get(url)).toEqual({ ok: false, error: { code: 'LTI_TIMEOUT' } });
});

test('nor one that stops in the middle of its answer', async () => {
  const url = await serve((_, res) => res.write('half'));
  expect(await get(url)).toEqual({ ok: false, error: { code: 'LTI_TIMEOUT' } });
});

test('a connection refused or broken off is the network', async () => {
  const url = await serve((req) => req.socket.destroy());
  expect(await get(url)).toEqual({ ok: false, error: { code: 'LTI_NETWORK' } });
  await new Promise((done) => server?.close(done));
  expect(await get(url)).toEqual({ ok: false, error: { code: 'LTI_NETWORK' } });
});

test('plain http is refused outside development, without a connection', async () => {
  let connections = 0;
  const url = await serve((_, res) => {
    connections += 1;
    res.end();
  });
  const strict = createHttp({ fetch, allowHttp: false, timeLimitMs: 300, sizeLimitBytes: 1000 });
  expect(await get(url, strict)).toEqual({ ok: false, error: { code: 'LTI_URL_INSECURE' } });
  expect(connections).toBe(0);
});

test('JSON is read whatever its label; what is none is undefined', () => {
  const answer = (body: string) => ({ status: 200, headers: new Headers({ 'content-type': 'text/html' }), body });
  expect(jsonOf(answer('{"a":1}'))).toEqual({ a: 1 });
  expect(jsonOf(answer('<html>'))).toBeUndefined();
});
