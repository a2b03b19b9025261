// `pnpm bench packages`: how long each bad package of test/corpus takes to be refused, the slowest beside a good package that
// is as large and is taken, in one run. Wall clock and the CPU time this process used meanwhile.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { importPackage, ourLibraries, packageHome } from '@langbiang/lti-server';
import { badPackages } from '../../corpus/bad-packages.js';
import { boxPackage } from '../../corpus/good-package.js';
import { type Row, report, row } from '../report.js';

const ROUNDS = 3;
const MIB = 1024 * 1024;
type Measured = { what: string; bytes: number; ms: number; cpuMs: number };

const root = mkdtempSync(path.join(tmpdir(), 'langbiang-bench-packages-'));
const file = path.join(root, 'goi.h5p');
let count = 0;

/** Hands in one package as the command line does; throws when it is not told `code` (null: it is taken). */
async function handIn(what: string, code: string | null, bytes: Buffer): Promise<Measured> {
  writeFileSync(file, bytes);
  count += 1;
  const home = packageHome(path.join(root, String(count)));
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  const taken = await importPackage(
    { file, by: 'administrator', details: {} },
    {
      home,
      ours: ourLibraries,
      items: { put: async () => undefined },
      clock: () => new Date(),
      newId: () => `H5P-${count}`,
      playOrigin: 'http://play.test',
    },
  );
  const [ms, { user, system }] = [performance.now() - began, process.cpuUsage(cpu)];
  const told = taken.ok ? null : taken.error.code;
  if (told !== code) throw new Error(`${what}: ${told} instead of ${code}`);
  rmSync(path.join(root, String(count)), { recursive: true, force: true });
  return { what, bytes: bytes.length, ms, cpuMs: (user + system) / 1000 };
}

async function middle(measure: () => Promise<Measured>): Promise<Measured> {
  const all: Measured[] = [];
  for (let round = 0; round < ROUNDS; round += 1) all.push(await measure());
  const [one] = all.sort((a, b) => a.ms - b.ms).slice(Math.floor(ROUNDS / 2));
  if (!one) throw new Error('nothing was measured');
  return one;
}

/** A package of this many bytes with nothing wrong in it: recordings of noise, which do not deflate. */
function good(bytes: number): Buffer {
  const rest = Math.max(0, bytes - boxPackage().length);
  const parts = Array.from({ length: Math.ceil(rest / MIB) }, (_, n) => Math.min(MIB, rest - n * MIB));
  return boxPackage(
    {},
    parts.map((size, n) => ({ name: `content/videos/${n}.mp4`, data: randomBytes(size), method: 0 })),
  );
}

const startedAt = new Date();
try {
  await handIn('warm up', null, boxPackage());
  const refused: Measured[] = [];
  for (const [what, code, bytes] of badPackages) {
    const made = bytes();
    refused.push(await middle(() => handIn(what, code, made)));
  }
  refused.sort((a, b) => b.ms - a.ms);
  const [slowest] = refused;
  const [median] = refused.slice(Math.floor(refused.length / 2));
  if (!slowest || !median) throw new Error('the corpus is empty');
  const besideGood = async (name: string, { what, bytes, ms, cpuMs }: Measured): Promise<Row[]> => {
    const taken = await middle(() => handIn('a good one', null, good(bytes)));
    const peerName = `a good one of ${Math.ceil(bytes / 1000)} kB, taken`;
    return [
      row(
        `${name} of ${refused.length} refusals: ${what}`,
        'ms',
        { ours: ms, peer: taken.ms, peerName },
        { kind: 'ours', op: '<=', bound: 2_000 },
      ),
      row(`${name}: CPU`, 'ms', { ours: cpuMs, peer: taken.cpuMs, peerName }),
    ];
  };
  report('packages', startedAt, [...(await besideGood('slowest', slowest)), ...(await besideGood('median', median))]);
  for (const { what, ms, cpuMs } of refused.slice(0, 10))
    console.log(`${ms.toFixed(0)} ms, CPU ${cpuMs.toFixed(0)} ms  ${what}`);
} finally {
  rmSync(root, { recursive: true, force: true });
}
