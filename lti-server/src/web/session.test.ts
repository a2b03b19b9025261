import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApp, teacher, testApp } from '../testing/test-app.js';
import { SESSION_SECONDS, shortIdOf } from './session.js';

let server: TestApp;
beforeAll(async () => {
  server = await testApp();
});
afterAll(() => server.close());

const stored = () =>
  ['', '-wal'].map((end) => readFileSync(path.join(server.dataDir, `langbiang.sqlite${end}`), 'latin1')).join('');

describe('a session', () => {
  test('is found by its id, with what the launch allows', async () => {
    const { id, shortId } = await server.open();
    expect(Buffer.from(id, 'base64url')).toHaveLength(32);
    expect(shortId).toBe(shortIdOf(id));
    expect(await server.sessions.byId(id)).toEqual({ id, shortId, data: teacher, byCookie: false });
    expect(await server.sessions.byId(shortId)).toBeNull();
  });

  test('two launches of one person are two sessions', async () => {
    const [a, b] = [await server.open(), await server.open()];
    expect(a.id).not.toBe(b.id);
    expect(a.shortId).not.toBe(b.shortId);
  });

  test('neither its id nor a code for it stands in the database', async () => {
    const { id } = await server.open();
    const code = await server.sessions.newCode(id);
    const bytes = stored();
    expect(bytes).toContain('page-code');
    expect(bytes).not.toContain(id);
    expect(bytes).not.toContain(code);
  });

  test('ends after eight hours', async () => {
    const before = server.clock.now;
    const { id } = await server.open();
    server.clock.now = new Date(before.getTime() + (SESSION_SECONDS - 1) * 1000);
    expect(await server.sessions.byId(id)).not.toBeNull();
    server.clock.now = new Date(before.getTime() + (SESSION_SECONDS + 1) * 1000);
    expect(await server.sessions.byId(id)).toBeNull();
    server.clock.now = before;
  });
});

describe('a one-time code', () => {
  test('opens its session once, even for fifty at the same time', async () => {
    const { id } = await server.open();
    const code = await server.sessions.newCode(id);
    const found = await Promise.all(Array.from({ length: 50 }, () => server.sessions.byCode(code)));
    expect(found.filter((session) => session?.id === id)).toHaveLength(1);
    expect(found.filter((session) => session === null)).toHaveLength(49);
  });

  test('ends after a minute; another code opens nothing', async () => {
    const before = server.clock.now;
    const code = await server.sessions.newCode((await server.open()).id);
    expect(await server.sessions.byCode('not-a-code')).toBeNull();
    server.clock.now = new Date(before.getTime() + 61_000);
    expect(await server.sessions.byCode(code)).toBeNull();
    server.clock.now = before;
  });
});
