import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { LmsRegistration } from '../fake-lms/index.js';
import { root } from './root.js';

const run = promisify(execFile);
const built = (file: string): string => path.join(root, 'lti-server/dist', file);

export type ServerProcess = {
  url: string;
  port: number;
  dataDir: string;
  log: () => string;
  /** `kill -9`: nothing is finished, nothing is closed. */
  kill(): Promise<void>;
  /** SIGTERM; gives the exit code. */
  stop(): Promise<number | null>;
};

export type ServerOptions = { dataDir: string; port?: number; env?: Record<string, string> };

/** The server as an operator runs it: its own process, the built code, a data directory. */
export async function startServerProcess({ dataDir, port = 0, env = {} }: ServerOptions): Promise<ServerProcess> {
  const child = spawn(process.execPath, [built('server.js')], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, DEMO: '0', LOG_LEVEL: 'info', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exit = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const output = gather(child);
  const ready = await Promise.race([readyLine(child), exit.then(() => null)]);
  if (!ready) throw new Error(`The server did not start:\n${output()}`);
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    return exit;
  };
  return {
    ...ready,
    dataDir,
    log: output,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  };
}

function gather(child: ChildProcess): () => string {
  let output = '';
  const add = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout?.on('data', add);
  child.stderr?.on('data', add);
  return () => output;
}

/** The line `{"ready":true,"url":…,"port":…}` the server prints when it listens. */
function readyLine(child: ChildProcess): Promise<{ url: string; port: number }> {
  return new Promise((resolve) => {
    let seen = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      seen += chunk.toString();
      const line = seen.split('\n').find((each) => each.startsWith('{"ready":true'));
      if (line) resolve(JSON.parse(line));
    });
  });
}

/** An empty data directory of its own, and how to remove it. */
export function temporaryDataDir(): { dataDir: string; remove: () => void } {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'langbiang-data-'));
  return { dataDir, remove: () => rmSync(dataDir, { recursive: true, force: true }) };
}

/** `pnpm --silent admin …` with JSON on stdout. */
export async function admin(dataDir: string, ...args: string[]): Promise<unknown> {
  const env = { ...process.env, DATA_DIR: dataDir };
  const { stdout } = await run(process.execPath, [built('admin/cli.js'), ...args], { cwd: root, env });
  return JSON.parse(stdout);
}

export async function addPlatform(dataDir: string, lms: LmsRegistration): Promise<void> {
  const { issuer, clientId, deploymentId, authUrl, tokenUrl, jwksUrl } = lms;
  const options = {
    issuer,
    'client-id': clientId,
    'deployment-id': deploymentId,
    'auth-url': authUrl,
    'token-url': tokenUrl,
    'jwks-url': jwksUrl,
  };
  await admin(dataDir, 'platform', 'add', ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]));
}
