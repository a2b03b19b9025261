import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from '@jest/globals';
import { freePortPair, type Started, start, stop, waitForOutput } from './start-process.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const home = mkdtempSync(path.join(tmpdir(), 'langbiang-fresh-'));
const clone = path.join(home, 'langbiang');
let running: Started | undefined;

afterAll(async () => {
  if (running) await stop(running);
  rmSync(home, { recursive: true, force: true });
});

/** The project as git would hand it over: tracked and new files, nothing ignored. */
function copyCheckout(): void {
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    maxBuffer: 64e6,
  });
  for (const file of files.toString().split('\0').filter(Boolean)) {
    mkdirSync(path.dirname(path.join(clone, file)), { recursive: true });
    cpSync(path.join(root, file), path.join(clone, file));
  }
}

async function startOnce(port: number): Promise<Started> {
  const env = {
    PORT: String(port),
    CI: 'true',
    // An empty store: every package comes from the registry, better-sqlite3 is compiled or fetched anew.
    npm_config_store_dir: path.join(home, 'pnpm-store'),
    PNPM_CONFIG_STORE_DIR: path.join(home, 'pnpm-store'),
  };
  running = start('npm', ['start'], { cwd: clone, env });
  await waitForOutput(running, 'Demo LMS', 900_000);
  return running;
}

test('a fresh clone with an empty pnpm store starts, serves, and starts again without doing anything twice', async () => {
  copyCheckout();
  const port = await freePortPair();
  const first = await startOnce(port);
  expect(first.output()).toContain('✓ TypeScript');
  const ready = await fetch(`http://localhost:${port}/readyz`);
  expect(ready.status).toBe(200);
  const door = await fetch(`http://localhost:${port}/`);
  expect(await door.text()).toContain('Tôi là giáo viên');
  expect((await fetch(`http://127.0.0.1:${port + 1}/`)).status).toBe(200);
  await stop(first);

  const from = Date.now();
  const second = await startOnce(port);
  const seconds = (Date.now() - from) / 1000;
  process.stdout.write(`second start: ${seconds.toFixed(1)} s\n`);
  expect(second.output()).not.toContain('✓');
  await stop(second);
}, 1_200_000);
