import { type ChildProcess, execFile, fork, spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/** Loaded before the server's own code: answers with the CPU time the process has used, in microseconds. */
const cpuProbe =
  "data:text/javascript,process.on('message',()=>{const c=process.cpuUsage();process.send(c.user+c.system)});process.channel.unref()";

export type Served = {
  url: string;
  cpuSeconds(): Promise<number>;
  stop(): Promise<void>;
};

/** Starts a server as its own process and waits for its `{"ready":true,"url":…}` line. */
export function serve(script: string, env: Record<string, string>): Promise<Served> {
  const child = fork(path.join(root, script), {
    env: { ...process.env, ...env },
    execArgv: ['--import', cpuProbe],
    silent: true,
  });
  child.stderr?.pipe(process.stderr);
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(() => reject(new Error(`${script} was not ready within 30 s`)), 30_000);
    child.on('exit', (code) => reject(new Error(`${script} ended with ${code}\n${output}`)));
    child.stdout?.on('data', (chunk: Buffer) => {
      output = `${output}${chunk.toString()}`.slice(-20_000);
      const ready = output.split('\n').find((line) => line.startsWith('{') && line.includes('"ready":true'));
      if (!ready) return;
      clearTimeout(timer);
      resolve({
        url: (JSON.parse(ready) as { url: string }).url,
        cpuSeconds: () => cpuSeconds(child),
        stop: () => stop(child),
      });
    });
  });
}

function cpuSeconds(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('message', (micros) => resolve(Number(micros) / 1e6));
    child.send('cpu');
  });
}

function stop(child: ChildProcess): Promise<void> {
  child.removeAllListeners('exit');
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

/** Runs a command of ours (the admin tool) to its end. */
export async function runNode(args: string[], env: Record<string, string>): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, env: { ...process.env, ...env } });
  return stdout;
}

/** Loaded before a command's own code: leaves the CPU time the process has used, in microseconds, on its fourth stream. */
const cpuAtExit =
  "data:text/javascript,import{writeSync}from'node:fs';process.on('exit',()=>{const c=process.cpuUsage();writeSync(3,String(c.user+c.system))})";

export type Timed = { seconds: number; cpuSeconds: number };

/** Runs a command to its end and measures it. Rejects when it fails, with what it said. */
export function timeNode(args: string[]): Promise<Timed> {
  const began = performance.now();
  const child = spawn(process.execPath, ['--import', cpuAtExit, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  let micros = '';
  child.stdout?.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  child.stdio[3]?.on('data', (chunk: Buffer) => {
    micros += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0) return reject(new Error(`${args.join(' ')} ended with ${code}\n${said.join('')}`));
      resolve({ seconds: (performance.now() - began) / 1000, cpuSeconds: Number(micros) / 1e6 });
    });
  });
}
