import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';
import { startServerProcess, temporaryDataDir } from '../support/server-process.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const home = mkdtempSync(path.join(tmpdir(), 'langbiang-process-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const MINUTE = 60_000;

/** Starts a server that cannot start. */
function failedStart(env: Record<string, string>): Promise<{ code: number | null; out: string; error: string }> {
  const child = spawn(process.execPath, ['lti-server/dist/server.js'], {
    cwd: root,
    env: { ...process.env, PORT: '0', DATA_DIR: path.join(home, 'data'), DEMO: '0', ...env },
  });
  const [out, error]: [string[], string[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => error.push(chunk.toString()));
  return new Promise((resolve) => {
    child.once('close', (code) => resolve({ code, out: out.join(''), error: error.join('') }));
  });
}

function brokenDatabase(): string {
  const dir = path.join(home, 'broken');
  mkdirSync(dir);
  writeFileSync(path.join(dir, 'langbiang.sqlite'), 'no database '.repeat(1000));
  return dir;
}

function brokenFramework(): string {
  const file = path.join(home, 'framework.yaml');
  writeFileSync(file, 'topics: [');
  return file;
}

describe('a start that fails ends at once, with a code and what to do in both languages', () => {
  test.each<[string, () => Record<string, string>, string, RegExp]>([
    ['a setting', () => ({ PUBLIC_URL: 'hoclieu.example' }), 'CONFIG_INVALID', /PUBLIC_URL/],
    [
      'a store of a later version',
      () => ({ MONGODB_URI: 'mongodb://user:pass@db/x' }),
      'CONFIG_MONGODB_LATER',
      /MONGODB_URI/,
    ],
    ['a directory nobody may write', () => ({ DATA_DIR: '/sys/kernel' }), 'STORE_READ_ONLY', /DATA_DIR/],
    ['a file that is no database', () => ({ DATA_DIR: brokenDatabase() }), 'STORE_NOT_A_DATABASE', /langbiang\.sqlite/],
    ['no lessons', () => ({ CONTENT_DIR: path.join(home, 'none') }), 'START_CONTENT', /content build/],
    ['a broken curriculum', () => ({ FRAMEWORK_FILE: brokenFramework() }), 'START_FRAMEWORK', /framework\.yaml/],
  ])(
    '%s',
    async (_what, env, code, words) => {
      const start = await failedStart(env());
      expect([start.code, start.out]).toEqual([1, '']);
      expect(start.error).toContain(`✗ ${code}`);
      expect(start.error).toMatch(words);
      expect(start.error.match(/→/g)).toHaveLength(2);
      expect(start.error).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
      expect(start.error).not.toContain('user:pass');
    },
    MINUTE,
  );

  test(
    'a port that is taken',
    async () => {
      const other = createServer();
      const port = await new Promise<number>((resolve) => {
        other.listen(0, '127.0.0.1', () => {
          const address = other.address();
          resolve(typeof address === 'object' && address ? address.port : 0);
        });
      });
      const start = await failedStart({ PORT: String(port) });
      other.close();
      expect(start.code).toBe(1);
      expect(start.error).toContain(`PORT=${port + 10} npm start`);
    },
    MINUTE,
  );
});

test(
  'SIGTERM ends it cleanly; a second start finds its data and key',
  async () => {
    const { dataDir, remove } = temporaryDataDir();
    const kid = async (url: string) =>
      ((await (await fetch(`${url}/lti/jwks`)).json()) as { keys: { kid: string }[] }).keys.map((key) => key.kid);
    const first = await startServerProcess({ dataDir });
    const before = await kid(first.url);
    expect(before).toHaveLength(1);
    expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
    expect(await first.stop()).toBe(0);
    const second = await startServerProcess({ dataDir });
    expect(await kid(second.url)).toEqual(before);
    expect(second.log()).toContain('"changed":[]');
    expect(await second.stop()).toBe(0);
    remove();
  },
  MINUTE,
);
