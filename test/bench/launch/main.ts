// `pnpm bench launch`: complete login + launch per second, ours beside ltijs 5.9.9 and beside a bare jose + express server,
// in one run: short rounds that take turns, the median round counts. What each of the three keeps, and where, stands in
// contenders.ts. The LMS is 20 ms away; the load and the LMS run in this process, each server in its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Goal, type Row, report, row } from '../report.js';
import { type Contender, startBare, startLtijs, startOurs } from './contenders.js';
import { type LoadResult, percentile, runLoad } from './load.js';
import { type BenchPlatform, startBenchPlatform } from './platform.js';

const ROUNDS = 9;
const WARM_UP = { launches: 1000, inFlight: 32 };
const LOAD = { launches: 600, inFlight: 32 };

type Round = LoadResult & { cpuSeconds: number };
type Figure = (round: Round) => number;

async function measure({ server, tool }: Contender, platform: BenchPlatform): Promise<Round> {
  const before = await server.cpuSeconds();
  const result = await runLoad(tool, platform, LOAD);
  return { ...result, cpuSeconds: (await server.cpuSeconds()) - before };
}

/** Every contender once per round; who begins changes, so that a busy moment of the machine hits none more often. */
async function takeTurns(contenders: readonly Contender[], platform: BenchPlatform): Promise<Map<Contender, Round[]>> {
  const rounds = new Map<Contender, Round[]>(contenders.map((contender) => [contender, []]));
  for (const { tool } of contenders) await runLoad(tool, platform, WARM_UP);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let turn = 0; turn < contenders.length; turn += 1) {
      const contender = contenders[(round + turn) % contenders.length];
      if (contender) rounds.get(contender)?.push(await measure(contender, platform));
    }
  }
  return rounds;
}

const figures: readonly { metric: string; unit: string; of: Figure }[] = [
  { metric: 'login + launch', unit: '1/s', of: ({ seconds }) => LOAD.launches / seconds },
  { metric: 'p50 at 32 in flight', unit: 'ms', of: ({ latenciesMs }) => percentile(latenciesMs, 0.5) },
  { metric: 'p99 at 32 in flight', unit: 'ms', of: ({ latenciesMs }) => percentile(latenciesMs, 0.99) },
  { metric: 'server CPU per launch', unit: 'ms', of: ({ cpuSeconds }) => (1000 * cpuSeconds) / LOAD.launches },
];

function rowsBeside(ours: Round[], peer: Round[], peerName: string, goal: Goal): Row[] {
  const middle = (rounds: Round[], of: Figure) => percentile(rounds.map(of), 0.5);
  return figures.map(({ metric, unit, of }) =>
    row(metric, unit, { ours: middle(ours, of), peer: middle(peer, of), peerName }, unit === '1/s' ? goal : undefined),
  );
}

const startedAt = new Date();
const platform = await startBenchPlatform(20);
const dataDir = mkdtempSync(path.join(tmpdir(), 'langbiang-bench-'));
const running: Contender[] = [];
try {
  const start = async (starting: Promise<Contender>) => {
    const contender = await starting;
    running.push(contender);
    return contender;
  };
  const ours = await start(startOurs(platform, dataDir));
  const ltijs = await start(startLtijs(platform));
  const bare = await start(startBare(platform));
  const rounds = await takeTurns(running, platform);
  const of = (contender: Contender) => rounds.get(contender) ?? [];
  report('launch', startedAt, [
    ...rowsBeside(of(ours), of(ltijs), ltijs.name, { kind: 'ratio', op: '>=', bound: 2.5 }),
    ...rowsBeside(of(ours), of(bare), bare.name, { kind: 'ratio', op: '>=', bound: 0.85 }),
  ]);
} finally {
  await Promise.all(running.map(({ server }) => server.stop()));
  await platform.close();
  rmSync(dataDir, { recursive: true, force: true });
}
