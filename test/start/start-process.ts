import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';

export type Started = { child: ChildProcess; output: () => string; exit: Promise<number | null> };

/** Two neighbouring free ports: the tool's and the demo LMS's. */
export async function freePortPair(): Promise<number> {
  for (;;) {
    const port = await listenOnce(0);
    if (port < 65535 && (await listenOnce(port + 1).catch(() => 0)) !== 0) return port;
  }
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Starts a command in its own process group and gathers what it prints. */
export function start(command: string, args: string[], options: { cwd: string; env: Record<string, string> }): Started {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const gather = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout?.on('data', gather);
  child.stderr?.on('data', gather);
  const exit = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  return { child, output: () => output, exit };
}

/** Waits until the output has `text`; fails with the whole output when the process ends first or time runs out. */
export async function waitForOutput(started: Started, text: string, timeoutMs: number): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  let ended = false;
  started.exit.then(() => {
    ended = true;
  });
  while (!started.output().includes(text)) {
    if (ended || Date.now() > deadline) {
      await stop(started);
      throw new Error(`«${text}» did not appear:\n${started.output()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Ends the process group that `start` made. */
export async function stop(started: Started): Promise<void> {
  const { pid, exitCode, signalCode } = started.child;
  if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGTERM');
  await started.exit;
}
