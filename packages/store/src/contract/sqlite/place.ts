import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { openSqliteStore } from '../../sqlite/open.js';
import type { JobName, StorePlace } from '../place.js';

/** A directory of its own for one database file; other processes run `job-process.ts` against it. */
export async function newSqlitePlace(): Promise<StorePlace & { file: string }> {
  const script = await jobScript();
  const directory = await mkdtemp(join(tmpdir(), 'langbiang-store-'));
  const file = join(directory, 'langbiang.sqlite');
  const children: ChildProcess[] = [];
  return {
    file,
    open: () => openSqliteStore({ file }),
    spawn: (job: JobName) => {
      const child = spawn(process.execPath, [script, job, file], { stdio: ['ignore', 'pipe', 'inherit'] });
      children.push(child);
      return child;
    },
    remove: async () => {
      for (const child of children) if (child.exitCode === null) child.kill('SIGKILL');
      await rm(directory, { recursive: true, force: true });
    },
  };
}

let built: Promise<string> | undefined;

/** Node runs no TypeScript on its own (20.19), so the script is bundled, inside the package where its imports resolve. */
function jobScript(): Promise<string> {
  built ??= bundleJob();
  return built;
}

async function bundleJob(): Promise<string> {
  const cache = fileURLToPath(new URL('../../../.cache/', import.meta.url));
  const entry = fileURLToPath(new URL('./job-process.ts', import.meta.url));
  const script = join(cache, 'store-job.mjs');
  const unfinished = join(cache, `store-job.${process.pid}.mjs`);
  await mkdir(cache, { recursive: true });
  await build({
    entryPoints: [entry],
    outfile: unfinished,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['source'],
    external: ['better-sqlite3'],
    logLevel: 'warning',
  });
  await rename(unfinished, script);
  return script;
}
