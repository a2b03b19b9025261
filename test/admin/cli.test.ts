import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openSchool, type School } from '../support/school.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const MINUTE = 60_000;
let school: School;
beforeAll(async () => {
  school = await openSchool();
}, MINUTE);
afterAll(() => school.close());

type Run = { code: number; out: string; error: string };

/** The command in a process of its own, beside the running server. */
const admin = (...args: string[]): Promise<Run> =>
  new Promise((resolve) => {
    const { dataDir, url, port } = school.server;
    const env = { ...process.env, DATA_DIR: dataDir, PUBLIC_URL: url, PORT: String(port) };
    execFile(process.execPath, ['lti-server/dist/admin/cli.js', ...args], { cwd: root, env }, (failure, out, error) =>
      resolve({ code: typeof failure?.code === 'number' ? failure.code : 0, out, error }),
    );
  });

describe('beside the running server', () => {
  test('doctor finds everything well: the server ready, the platform’s keys in reach', async () => {
    const { code, out, error } = await admin('doctor');
    const { ok, checks } = JSON.parse(out);
    expect([code, error, ok]).toEqual([0, '', true]);
    const status = (name: string) => checks.find(({ check }: { check: string }) => check === name)?.status;
    expect(['config', 'store', 'keys', 'framework', 'lessons', 'server', 'grades'].map(status)).toEqual(
      Array(7).fill('ok'),
    );
    expect(checks.filter(({ check }: { check: string }) => check.startsWith('platform '))).toEqual([
      expect.objectContaining({ status: 'ok' }),
    ]);
  });

  test('a platform added now can launch now', async () => {
    const { issuer, authUrl, tokenUrl, jwksUrl } = school.lms.registration;
    const urls = ['--issuer', issuer, '--auth-url', authUrl, '--token-url', tokenUrl, '--jwks-url', jwksUrl];
    const login = () =>
      fetch(
        `${school.server.url}/lti/login?${new URLSearchParams({ iss: issuer, client_id: 'added-later', login_hint: '1', target_link_uri: `${school.server.url}/lti/launch` })}`,
        { redirect: 'manual' },
      );
    expect((await login()).status).toBe(400);
    const added = await admin('platform', 'add', '--client-id', 'added-later', '--deployment-id', '7', ...urls);
    expect([added.code, JSON.parse(added.out).clientId]).toEqual([0, 'added-later']);
    expect((await login()).status).toBe(302);
  });

  test('lessons are listed', async () => {
    const { out } = await admin('item', 'list');
    expect(JSON.parse(out).map(({ id }: { id: string }) => id)).toEqual(
      expect.arrayContaining(['B-M4', 'C-M3', 'D-M7']),
    );
  });
});

describe('an H5P package', () => {
  test('of our own lessons is taken as it is, and listed as an upload', async () => {
    const { code, out, error } = await admin('item', 'import', '.build/content/h5p/B-M4.h5p', '--grades', '8,9');
    expect([code, error]).toEqual([0, '']);
    const { id, ...taken } = JSON.parse(out);
    expect(taken).toMatchObject({ library: 'Langbiang.Lesson 1.0', installed: [], isolated: false });
    const listed = JSON.parse((await admin('item', 'list')).out).find((item: { id: string }) => item.id === id);
    const lesson = JSON.parse((await admin('item', 'list')).out).find((item: { id: string }) => item.id === 'B-M4');
    expect(listed).toMatchObject({ grades: [8, 9], upload: { isolated: false, scoredBy: 'server' } });
    expect([listed.title, listed.maxScore]).toEqual([lesson.title, lesson.maxScore]);
    expect(JSON.parse((await admin('doctor')).out).ok).toBe(true);
  });

  test('that is none is refused with its code', async () => {
    const run = await admin('item', 'import', 'README.md');
    expect([run.code, run.out]).toEqual([1, '']);
    expect(run.error).toContain('PACKAGE_NOT_ZIP');
    expect((await admin('item', 'import', 'gone.h5p')).error).toContain('PACKAGE_NOT_FOUND');
  });
});

describe('what fails', () => {
  test('has its code on stderr, nothing on stdout, and an exit code', async () => {
    const run = await admin('outbox', 'retry', 'nobody');
    expect([run.code, run.out]).toEqual([1, '']);
    expect(run.error).toContain('ADMIN_OUTBOX_UNKNOWN');
  });

  test('called wrongly it exits with 2', async () => {
    const run = await admin('platform', 'add', '--issuer', 'https://x.example');
    expect([run.code, run.out]).toEqual([2, '']);
    expect(run.error).toContain('--client-id');
  });
});
