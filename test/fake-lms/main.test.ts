import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { build } from 'esbuild';

const here = path.dirname(fileURLToPath(import.meta.url));
/** Inside the package, where its dependencies and templates are found; ignored by git like all of node_modules. */
const program = path.join(here, '..', 'node_modules', '.cache', 'fake-lms', 'main.js');
const folder = mkdtempSync(path.join(tmpdir(), 'fake-lms-main-'));
const children: ChildProcess[] = [];

beforeAll(() =>
  build({
    entryPoints: [path.join(here, 'main.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  }),
);
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

/** Runs the program until it is ready or ends. */
const run = (...args: string[]) =>
  new Promise<{ child: ChildProcess; out: string; err: string; code: number | null }>((resolve) => {
    const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    children.push(child);
    let out = '';
    let err = '';
    child.stderr.on('data', (chunk) => (err += chunk));
    child.stdout.on('data', (chunk) => {
      out += chunk;
      if (out.endsWith('\n')) resolve({ child, out, err, code: null });
    });
    child.on('close', (code) => resolve({ child, out, err, code }));
  });

const toolUrl = 'http://localhost:9';

test('prints one line with everything `platform add` asks for, and keeps its state', async () => {
  const state = path.join(folder, 'state.json');
  const first = await run('--port', '0', '--tool-url', `${toolUrl}/`, '--state', state);
  const line = JSON.parse(first.out) as Record<string, string>;
  const { url = '', clientId } = line;
  expect(line).toMatchObject({
    ready: true,
    issuer: url,
    deploymentId: '1',
    authUrl: `${url}/mod/lti/auth.php`,
    tokenUrl: `${url}/mod/lti/token.php`,
    jwksUrl: `${url}/mod/lti/certs.php`,
  });
  expect((await fetch(line['jwksUrl'] ?? '')).status).toBe(200);
  const launch = await (await fetch(`${url}/as/giaovien/courses/2/deep-link`)).text();
  expect(launch).toContain(`action="${toolUrl}/lti/login"`);
  const taken = await run('--port', new URL(url).port, '--tool-url', toolUrl);
  expect([taken.code, taken.out]).toEqual([1, '']);
  expect(taken.err).toContain('--port');
  const ended = new Promise((resolve) => first.child.once('exit', resolve));
  first.child.kill('SIGTERM');
  expect(await ended).toBe(0);
  const second = await run('--port', '0', '--tool-url', toolUrl, '--state', state, '--profile', 'spec');
  expect(JSON.parse(second.out)).toMatchObject({ clientId });
}, 30_000);

test.each([
  [['--tool-url', 'nowhere'], '--tool-url'],
  [['--tool-url', toolUrl, '--port', '70000'], '--port'],
  [['--tool-url', toolUrl, '--profile', 'blackboard'], '--profile'],
  [['--tool-url', toolUrl, '--unknown'], '--unknown'],
])('a wrong command line ends with the reason and the usage', async (args, reason) => {
  const { code, out, err } = await run(...args);
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain(reason);
  expect(err).toContain('node test/dist/fake-lms/main.js');
});
