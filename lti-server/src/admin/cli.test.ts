import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openSqliteStore } from '@langbiang/store';
import { card } from '../testing/test-app.js';
import { tenantIdOf } from '../web/identity.js';
import { runAdmin } from './cli.js';
import type { Check } from './doctor.js';

const home = mkdtempSync(path.join(tmpdir(), 'langbiang-admin-'));
const jwks = createServer((req, res) => res.end(req.url === '/jwks' ? '{"keys":[{},{}]}' : 'not json'));
let origin: string;

beforeAll(async () => {
  origin = await listening(jwks);
  const store = await openSqliteStore({ file: path.join(home, 'langbiang.sqlite') });
  await store.items.put({
    id: 'B-M4',
    version: '1',
    library: 'Langbiang.Lesson 1.0',
    meta: card('B-M4'),
    params: {},
    updatedAt: 'x',
  });
  await store.attempts.save({ record: failedGrade('rec-1'), expectedRev: 0, statements: [], engagement: [] });
  await store.close();
});
afterAll(() => {
  jwks.close();
  rmSync(home, { recursive: true });
});

const listening = (server: Server) =>
  new Promise<string>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`);
    });
  });

const failedGrade = (id: string) => ({
  id,
  rev: 0,
  tenantId: 'T1',
  linkId: 'l1',
  userId: 'pseudonym-1',
  contextId: 'c1',
  itemId: 'B-M4',
  attempts: [],
  openedAt: '2026-11-24T08:00:00Z',
  updatedAt: '2026-11-24T08:00:00Z',
  grade: {
    seq: 1,
    lineItemUrl: 'https://lms.example.test/1',
    ltiUserId: 'sub-secret',
    scoreGiven: 8,
    scoreMaximum: 12,
    activityProgress: 'Completed' as const,
    gradingProgress: 'FullyGraded' as const,
    timestamp: '2026-11-24T08:00:00Z',
    status: 'failed' as const,
    tries: 3,
    nextTryAt: '2026-11-24T08:00:00Z',
    lastError: { code: 'LTI_SCORE_REJECTED', status: 400 },
  },
});

async function admin(...args: string[]) {
  return adminWith({}, ...args);
}

async function adminWith(env: Record<string, string>, ...args: string[]) {
  const written = { out: [] as string[], error: [] as string[] };
  const output = {
    stdout: (text: string) => void written.out.push(text),
    stderr: (text: string) => void written.error.push(text),
  };
  const code = await runAdmin(
    args,
    { DATA_DIR: home, PUBLIC_URL: origin, CONTENT_DIR: path.join(home, 'built'), ...env },
    output,
  );
  const [out, error] = [written.out.join(''), written.error.join('')];
  return { code, error, out, json: out.startsWith('{') || out.startsWith('[') ? JSON.parse(out) : null };
}

const addresses = () => [
  '--issuer',
  origin,
  '--auth-url',
  `${origin}/auth`,
  '--token-url',
  `${origin}/token`,
  '--jwks-url',
  `${origin}/jwks`,
];

describe('platform', () => {
  test('add, add a deployment, list', async () => {
    const first = await admin(
      'platform',
      'add',
      '--client-id',
      'c-1',
      '--deployment-id',
      '1',
      '--name',
      'Trường A',
      ...addresses(),
    );
    expect(first).toMatchObject({
      code: 0,
      error: '',
      json: { issuer: origin, clientId: 'c-1', deploymentIds: ['1'], name: 'Trường A' },
    });
    const second = await admin('platform', 'add', '--client-id', 'c-1', '--deployment-id', '2', ...addresses());
    expect(second.json).toEqual({ ...first.json, deploymentIds: ['1', '2'] });
    await admin('platform', 'add', '--client-id', 'c-2', '--deployment-id', '1', ...addresses());
    const listed = (await admin('platform', 'list')).json as { clientId: string; deploymentIds: string[] }[];
    expect(listed.map(({ clientId, deploymentIds }) => [clientId, deploymentIds])).toEqual([
      ['c-1', ['1', '2']],
      ['c-2', ['1']],
    ]);
  });

  test('plain http only in development, and no address that is none', async () => {
    const add = ['platform', 'add', '--client-id', 'c', '--deployment-id', '1'];
    const remote = await adminWith({ PUBLIC_URL: 'https://tool.example.edu.vn' }, ...add, ...addresses());
    expect([remote.code, remote.out]).toEqual([1, '']);
    expect(remote.error).toContain('ADMIN_URL');
    const bad = await admin(...add, ...addresses().map((value) => (value.endsWith('/jwks') ? 'javascript:1' : value)));
    expect(bad.error).toContain('--jwks-url');
  });
});

test('item list shows cards, not lessons', async () => {
  const { json } = await admin('item', 'list');
  expect(json).toEqual([expect.objectContaining({ id: 'B-M4', title: 'Bài B-M4', strand: 'B', review: 'draft' })]);
});

test('the hub is off unless switched on', async () => {
  expect(await admin('hub', 'list')).toMatchObject({ code: 1, error: expect.stringContaining('HUB_OFF') });
  const on = await adminWith({ H5P_HUB: '1', H5P_HUB_URL: `${origin}/no-hub` }, 'hub', 'install', 'H5P.Column');
  // What comes from there is judged like any other package.
  expect(on).toMatchObject({ code: 1, error: expect.stringContaining('PACKAGE_NOT_ZIP') });
});

describe('review', () => {
  test('a lesson is approved when all four aspects are, and the list of lessons says so', async () => {
    const opened = await admin('review', 'open', 'B-M4');
    expect(opened.json).toMatchObject({ state: 'in_review', open: ['subject', 'facts', 'language', 'accessibility'] });
    const by = ['--by', 'Phòng Giáo dục Trung học'];
    await admin('review', 'approve', 'B-M4', '--aspect', 'facts', '--note', 'Đã đối chiếu nguồn.', ...by);
    expect((await admin('item', 'list')).json).toMatchObject([{ review: 'in_review' }]);
    const done = await admin('review', 'approve', 'B-M4', '--aspect', 'subject', 'language', 'accessibility', ...by);
    expect(done.json).toMatchObject({
      state: 'approved',
      open: [],
      approvals: { facts: { note: 'Đã đối chiếu nguồn.' } },
    });
    expect((await admin('item', 'list')).json).toMatchObject([{ review: 'approved' }]);
    expect((await admin('review', 'open', 'B-M4', '--withdraw', 'facts')).json).toMatchObject({ open: ['facts'] });
    expect((await admin('review', 'list')).json).toMatchObject([{ id: 'B-M4', state: 'in_review', open: ['facts'] }]);
  });

  test('of a lesson there is not, or by nobody, is refused', async () => {
    const unknown = await admin('review', 'approve', 'B-M99', '--aspect', 'all', '--by', 'Sở');
    expect(unknown).toMatchObject({ code: 1, error: expect.stringContaining('ADMIN_ITEM_UNKNOWN') });
    expect((await admin('review', 'approve', 'B-M4', '--aspect', 'all', '--by', ' ')).code).toBe(2);
  });
});

describe('outbox', () => {
  test('lists why a grade failed, without the pupil', async () => {
    const { json, out } = await admin('outbox', 'list', '--status', 'failed');
    expect(json.counts).toMatchObject({ failed: 1 });
    expect(json.entries).toEqual([
      expect.objectContaining({
        id: 'rec-1',
        status: 'failed',
        tries: 3,
        lastError: { code: 'LTI_SCORE_REJECTED', status: 400 },
      }),
    ]);
    for (const person of ['sub-secret', 'pseudonym-1']) expect(out).not.toContain(person);
  });

  test('retry makes it due; an unknown one is an error', async () => {
    expect(await admin('outbox', 'retry', 'rec-1')).toMatchObject({ code: 0, json: { id: 'rec-1' } });
    expect((await admin('outbox', 'list', '--status', 'waiting')).json.entries).toHaveLength(1);
    const unknown = await admin('outbox', 'retry', 'nope');
    expect([unknown.code, unknown.out, unknown.error.includes('ADMIN_OUTBOX_UNKNOWN')]).toEqual([1, '', true]);
  });

  test('of one platform, by its id, issuer or name; all that failed are sent again at once', async () => {
    const store = await openSqliteStore({ file: path.join(home, 'langbiang.sqlite') });
    const [school] = await store.platforms.list();
    if (!school) throw new Error('no platform');
    await store.platforms.put({ ...school, id: 'y', issuer: 'https://lms.example', clientId: 'c-8', name: 'Trường Y' });
    const tenantId = tenantIdOf('y', '1');
    const record = { ...failedGrade('rec-2'), tenantId, userId: 'pseudonym-2' };
    await store.attempts.save({ record, expectedRev: 0, statements: [], engagement: [] });
    await store.close();
    for (const name of ['y', 'https://lms.example', 'Trường Y']) {
      const { json } = await admin('outbox', 'list', '--platform', name);
      expect(json.entries).toEqual([expect.objectContaining({ id: 'rec-2', platform: 'Trường Y', status: 'failed' })]);
    }
    expect((await admin('outbox', 'list', '--platform', 'Trường Y', '--status', 'sent')).json.entries).toEqual([]);
    const nowhere = await admin('outbox', 'list', '--platform', 'Trường Z');
    expect([nowhere.code, nowhere.error.includes('ADMIN_PLATFORM_UNKNOWN')]).toEqual([1, true]);
    expect((await admin('outbox', 'retry-failed', '--platform', 'Trường Y')).json).toMatchObject({ count: 1 });
    expect((await admin('outbox', 'retry-failed')).json).toMatchObject({ count: 0 });
  });
});

describe('doctor', () => {
  const status = (checks: Check[], name: string) => checks.find(({ check }) => check === name)?.status;

  test('names what is wrong and fails', async () => {
    const { code, json } = await admin('doctor');
    expect([code, json.ok]).toEqual([1, false]);
    expect(status(json.checks, 'store')).toBe('ok');
    expect(status(json.checks, 'framework')).toBe('ok');
    expect(status(json.checks, 'lessons')).toBe('fail');
    expect(status(json.checks, 'keys')).toBe('warn');
    expect(json.checks.find(({ check }: Check) => check === 'platform Trường A')).toMatchObject({
      status: 'ok',
      detail: expect.stringContaining('2 keys'),
    });
  });

  test('a platform without keys and a grade nobody sends are failures', async () => {
    const store = await openSqliteStore({ file: path.join(home, 'langbiang.sqlite') });
    const [known] = await store.platforms.list();
    if (!known) throw new Error('no platform');
    await store.platforms.put({ ...known, id: 'x', clientId: 'c-9', name: 'Trường B', jwksUrl: `${origin}/html` });
    await store.outbox.retry('rec-1', '2026-11-24T08:00:00Z');
    await store.close();
    const { json } = await admin('doctor');
    expect(status(json.checks, 'platform Trường B')).toBe('fail');
    expect(json.checks.find(({ check }: Check) => check === 'grades')).toMatchObject({
      status: 'fail',
      detail: expect.stringContaining('is the server running'),
    });
  });
});

describe('the signing keys', () => {
  test('a new one is published before it signs, the old one longer than asked, and no private half is shown', async () => {
    const dir = mkdtempSync(path.join(tmpdir(), 'langbiang-keys-'));
    const first = await adminWith({ DATA_DIR: dir }, 'keys', 'rotate');
    const { out } = await adminWith({ DATA_DIR: dir }, 'keys', 'rotate', '--keep-days', '7');
    const [old, young, ...more] = JSON.parse(out);
    expect([first.code, more]).toEqual([0, []]);
    expect(JSON.parse(first.out)).toEqual([{ ...old, signsFrom: old.createdAt, publishedUntil: null }]);
    const minutes = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 60_000;
    expect(minutes(young.createdAt, young.signsFrom)).toBe(15);
    expect(minutes(young.signsFrom, old.publishedUntil)).toBe(7 * 24 * 60);
    expect(out).not.toMatch(/"(d|p|q|dp|dq|qi|privateJwk)"/);
    rmSync(dir, { recursive: true });
  });
});

describe('called wrongly', () => {
  test.each([
    [['platform', 'add', '--issuer', 'https://x']],
    [['outbox', 'list', '--status', 'lost']],
    [['outbox', 'list', '--limit', '-1']],
    [['outbox', 'retry']],
    [['frobnicate']],
  ])('%j → 2, the reason on stderr', async (args) => {
    const { code, out, error } = await admin(...args);
    expect([code, out]).toEqual([2, '']);
    expect(error).toContain('ADMIN_USAGE');
    expect(error).toContain('error:');
  });

  test('help is no error', async () => {
    const { code, out } = await admin('--help');
    expect(code).toBe(0);
    expect(out).toContain('platform');
  });
});

describe('what it stands on is broken', () => {
  test('a bad setting', async () => {
    const { code, error } = await adminWith({ LOG_LEVEL: 'shout' }, 'item', 'list');
    expect([code, error.includes('CONFIG_INVALID'), error.includes('LOG_LEVEL')]).toEqual([1, true, true]);
  });

  test('a file that is no database', async () => {
    const dir = mkdtempSync(path.join(tmpdir(), 'langbiang-broken-'));
    writeFileSync(path.join(dir, 'langbiang.sqlite'), 'not a database '.repeat(500));
    const { code, error } = await adminWith({ DATA_DIR: dir }, 'item', 'list');
    expect([code, error.includes('STORE_NOT_A_DATABASE')]).toEqual([1, true]);
    expect(error).not.toMatch(/^\s+at /m);
  });
});
