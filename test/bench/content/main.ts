// `pnpm bench content`: all lessons built from nothing, after one was changed, and with nothing changed, beside lint alone, in
// one run. Each as an author calls it: a process of its own, from start to exit.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root, type Timed, timeNode } from '../child.js';
import { type Goal, type Row, report, row } from '../report.js';

const ROUNDS = 3;
const CLI = 'packages/content-tools/dist/cli.js';
type Step = 'lint' | 'cold' | 'changed' | 'unchanged';
type Round = Record<Step, Timed>;

const home = mkdtempSync(path.join(tmpdir(), 'langbiang-bench-content-'));
const content = path.join(home, 'content');

function changeOnePage(round: number): void {
  const [lesson = ''] = readdirSync(path.join(content, 'lessons')).sort();
  const note = path.join(content, 'lessons', lesson, 'ghi-chu.md');
  writeFileSync(note, `${readFileSync(note, 'utf8')}\nThêm một dòng, lần ${round}.\n`);
}

async function measure(round: number): Promise<Round> {
  const out = path.join(home, `out-${round}`);
  const build = () => timeNode([CLI, 'build', '--content', content, '--out', out]);
  const lint = await timeNode([CLI, 'lint', '--content', content]);
  const cold = await build();
  const unchanged = await build();
  changeOnePage(round);
  const changed = await build();
  return { lint, cold, changed, unchanged };
}

function middle(values: number[]): number {
  const [value = Number.NaN] = [...values].sort((a, b) => a - b).slice(Math.floor(values.length / 2));
  return value;
}

function rows(rounds: Round[]): Row[] {
  const of = (step: Step, figure: keyof Timed) => middle(rounds.map((round) => round[step][figure]));
  const beside = (metric: string, [step, peer]: [Step, Step], peerName: string, goal?: Goal): Row[] => [
    row(metric, 's', { ours: of(step, 'seconds'), peer: of(peer, 'seconds'), peerName }, goal),
    row(`${metric}: CPU`, 's', { ours: of(step, 'cpuSeconds'), peer: of(peer, 'cpuSeconds'), peerName }),
  ];
  const lessons = readdirSync(path.join(content, 'lessons')).length;
  return [
    ...beside(`build of ${lessons} lessons, cold`, ['cold', 'lint'], 'lint alone', {
      kind: 'ours',
      op: '<=',
      bound: 20,
    }),
    ...beside('one lesson changed', ['changed', 'cold'], 'cold build'),
    ...beside('nothing changed', ['unchanged', 'cold'], 'cold build', { kind: 'ours', op: '<=', bound: 2 }),
  ];
}

const startedAt = new Date();
try {
  cpSync(path.join(root, 'content'), content, { recursive: true });
  const rounds: Round[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) rounds.push(await measure(round));
  report('content', startedAt, rows(rounds));
} finally {
  rmSync(home, { recursive: true, force: true });
}
