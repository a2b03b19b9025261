import { createServer } from 'node:net';
import { runNode, type Served, serve } from '../child.js';
import type { ToolUrls } from './load.js';
import type { BenchPlatform } from './platform.js';

export type Contender = { name: string; server: Served; tool: ToolUrls };

/**
 * The whole server with its default store: state, session, class and page code of every launch are on the disk (SQLite,
 * every commit synced) before it is answered. The platform's keys are fetched once.
 */
export async function startOurs(platform: BenchPlatform, dataDir: string): Promise<Contender> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = { PORT: String(port), PUBLIC_URL: url, DATA_DIR: dataDir, DEMO: '0', LOG_LEVEL: 'error' };
  const server = await serve('lti-server/dist/server.js', env);
  const flags = {
    issuer: platform.issuer,
    'client-id': platform.clientId,
    'deployment-id': platform.deploymentId,
    'auth-url': platform.authUrl,
    'token-url': platform.tokenUrl,
    'jwks-url': platform.jwksUrl,
  };
  const args = Object.entries(flags).flatMap(([key, value]) => [`--${key}`, value]);
  await runNode(['lti-server/dist/admin/cli.js', 'platform', 'add', ...args], env);
  return { name: 'ours', server, tool: { login: `${url}/lti/login`, launch: `${url}/lti/launch` } };
}

/**
 * ltijs as npm has it, which fetches the platform's keys anew for every launch. Its own store is MongoDB, which `BENCH_MONGODB_URI`
 * names; without one it keeps everything in the memory of its process, the fastest store it can have.
 */
export async function startLtijs(platform: BenchPlatform): Promise<Contender> {
  const mongo = process.env['BENCH_MONGODB_URI'];
  const server = await serve('test/dist/bench/launch/ltijs-server.js', { BENCH_PLATFORM: JSON.stringify(platform) });
  return {
    name: `ltijs 5.9.9, ${mongo ? 'MongoDB' : 'memory'}`,
    server,
    tool: { login: `${server.url}/login`, launch: `${server.url}/` },
  };
}

/** What stands in bare-server.ts: everything in memory, keys fetched once before it starts. */
export async function startBare(platform: BenchPlatform): Promise<Contender> {
  const server = await serve('test/dist/bench/launch/bare-server.js', { BENCH_PLATFORM: JSON.stringify(platform) });
  return {
    name: 'bare jose + express, memory',
    server,
    tool: { login: `${server.url}/login`, launch: `${server.url}/launch` },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
