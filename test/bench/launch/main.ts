// `pnpm bench launch`: complete login + launch per second, ours beside ltijs 5.9.9 as published, in one run.
// Ours keeps its single-use state and the session in SQLite (durable); the peer keeps everything in memory.
// The LMS is 20 ms away; the load and the LMS run in this process, each server in its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runNode, type Served, serve } from '../child.js';
import { type Row, report, row } from '../report.js';
import { type LoadResult, percentile, runLoad, type ToolUrls } from './load.js';
import { type BenchPlatform, startBenchPlatform } from './platform.js';

const ROUNDS = 3;
const WARM_UP = { launches: 300, inFlight: 32 };
const LOAD = { launches: 1500, inFlight: 32 };
const peerName = 'ltijs 5.9.9';

type Measured = LoadResult & { cpuSeconds: number };

async function measure(server: Served, tool: ToolUrls, platform: BenchPlatform): Promise<Measured> {
  const before = await server.cpuSeconds();
  const result = await runLoad(tool, platform, LOAD);
  return { ...result, cpuSeconds: (await server.cpuSeconds()) - before };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function startOurs(platform: BenchPlatform, dataDir: string): Promise<{ server: Served; tool: ToolUrls }> {
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
  await runNode(
    [
      'lti-server/dist/admin/cli.js',
      'platform',
      'add',
      ...Object.entries(flags).flatMap(([key, value]) => [`--${key}`, value]),
    ],
    env,
  );
  return { server, tool: { login: `${url}/lti/login`, launch: `${url}/lti/launch` } };
}

async function startPeer(platform: BenchPlatform): Promise<{ server: Served; tool: ToolUrls }> {
  const server = await serve('test/dist/bench/launch/ltijs-server.js', { BENCH_PLATFORM: JSON.stringify(platform) });
  return { server, tool: { login: `${server.url}/login`, launch: `${server.url}/` } };
}

function rows(ours: Measured[], peer: Measured[]): Row[] {
  const of = (figure: (rounds: Measured[]) => number) => ({ ours: figure(ours), peer: figure(peer), peerName });
  const sum = (rounds: Measured[], field: 'seconds' | 'cpuSeconds') =>
    rounds.reduce((total, round) => total + round[field], 0);
  const latencies = (rounds: Measured[]) => rounds.flatMap((round) => round.latenciesMs);
  const launches = LOAD.launches * ROUNDS;
  return [
    row(
      'login + launch',
      '1/s',
      of((rounds) => launches / sum(rounds, 'seconds')),
      { kind: 'ratio', op: '>=', bound: 2.5 },
    ),
    row(
      'p50 at 32 in flight',
      'ms',
      of((rounds) => percentile(latencies(rounds), 0.5)),
    ),
    row(
      'p99 at 32 in flight',
      'ms',
      of((rounds) => percentile(latencies(rounds), 0.99)),
    ),
    row(
      'server CPU per launch',
      'ms',
      of((rounds) => (1000 * sum(rounds, 'cpuSeconds')) / launches),
    ),
  ];
}

const startedAt = new Date();
const platform = await startBenchPlatform(20);
const dataDir = mkdtempSync(path.join(tmpdir(), 'langbiang-bench-'));
const running: Served[] = [];
try {
  const ours = await startOurs(platform, dataDir);
  running.push(ours.server);
  const peer = await startPeer(platform);
  running.push(peer.server);
  const measured: { ours: Measured[]; peer: Measured[] } = { ours: [], peer: [] };
  await runLoad(ours.tool, platform, WARM_UP);
  await runLoad(peer.tool, platform, WARM_UP);
  for (let round = 0; round < ROUNDS; round++) {
    measured.ours.push(await measure(ours.server, ours.tool, platform));
    measured.peer.push(await measure(peer.server, peer.tool, platform));
  }
  report('launch', startedAt, rows(measured.ours, measured.peer));
} finally {
  await Promise.all(running.map((server) => server.stop()));
  await platform.close();
  rmSync(dataDir, { recursive: true, force: true });
}
