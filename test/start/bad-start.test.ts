import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';
import { freePortPair, start } from './start-process.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const home = mkdtempSync(path.join(tmpdir(), 'langbiang-start-'));

afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Starts the product and expects it to give up, saying why. */
async function failedStart(env: Record<string, string>): Promise<string> {
  const port = env['PORT'] ?? String(await freePortPair());
  const started = start(process.execPath, ['.tools/start.mjs'], {
    cwd: root,
    env: { DATA_DIR: path.join(home, 'data'), ...env, PORT: port },
  });
  const code = await started.exit;
  expect(code).not.toBe(0);
  expect(started.output()).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  return started.output();
}

/** A directory this process cannot write to; root may write anywhere but in the kernel's own file system. */
function unwritableDir(): string {
  if (process.getuid?.() === 0) return '/sys/kernel';
  const dir = path.join(home, 'read-only');
  mkdirSync(dir);
  chmodSync(dir, 0o555);
  return dir;
}

describe('npm start says what is wrong and how to mend it', () => {
  test('port taken', async () => {
    const port = await freePortPair();
    const other = createServer().listen(port, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const output = await failedStart({ PORT: String(port), HOST: '127.0.0.1' });
    other.close();
    expect(output).toContain('PORT_IN_USE');
    expect(output).toContain(String(port));
  }, 60_000);

  test('DATA_DIR cannot be written', async () => {
    const output = await failedStart({ DATA_DIR: unwritableDir() });
    expect(output).toContain('STORE_READ_ONLY');
    expect(output).toContain('DATA_DIR');
  }, 60_000);

  test('the database file is corrupt', async () => {
    const dir = path.join(home, 'corrupt');
    mkdirSync(dir);
    writeFileSync(path.join(dir, 'langbiang.sqlite'), 'this is not a database '.repeat(500));
    const output = await failedStart({ DATA_DIR: dir });
    expect(output).toMatch(/STORE_(CORRUPT|NOT_A_DATABASE)/);
  }, 60_000);

  test('a bad value in the environment', async () => {
    const output = await failedStart({ LOG_LEVEL: 'shout' });
    expect(output).toContain('LOG_LEVEL');
  }, 60_000);
});
