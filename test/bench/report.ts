import { mkdirSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, totalmem } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** One measured figure, ours and the peer's from the same run. `goal` is a bound on `ratio` (ours ÷ peer) or null. */
export type Row = {
  metric: string;
  unit: string;
  ours: number;
  peer: number;
  peerName: string;
  ratio: number;
  goal: string | null;
  met: boolean | null;
};

export type Goal = { kind: 'ratio' | 'ours'; op: '>=' | '<='; bound: number };

export function row(
  metric: string,
  unit: string,
  measured: { ours: number; peer: number; peerName: string },
  goal?: Goal,
): Row {
  const ratio = measured.ours / measured.peer;
  const value = goal?.kind === 'ours' ? measured.ours : ratio;
  const met = goal ? (goal.op === '>=' ? value >= goal.bound : value <= goal.bound) : null;
  return { metric, unit, ...measured, ratio, goal: goal ? `${goal.kind} ${goal.op} ${goal.bound}` : null, met };
}

const results = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../bench/results');

/** Prints the table and writes `test/bench/results/<name>.json` (architecture, "Interfaces that stay"). */
export function report(name: string, startedAt: Date, rows: Row[]): void {
  const machine = {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    os: `${platform()} ${arch()}`,
    node: process.version,
  };
  const format = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 2 });
  console.table(
    rows.map((r) => ({
      metric: r.metric,
      unit: r.unit,
      ours: format(r.ours),
      peer: `${format(r.peer)} (${r.peerName})`,
      ratio: format(r.ratio),
      goal: r.goal ?? '',
      met: r.met === null ? '' : r.met ? 'yes' : 'no',
    })),
  );
  mkdirSync(results, { recursive: true });
  writeFileSync(
    path.join(results, `${name}.json`),
    `${JSON.stringify({ name, machine, startedAt: startedAt.toISOString(), rows }, null, 2)}\n`,
  );
}
