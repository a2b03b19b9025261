// Set-up shared by `npm start` and `npm test`. Runs before anything is installed: Node's own modules only.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const tty = process.stdout.isTTY === true;

/** A failure the reader can mend: what went wrong, then how. */
export class SetupError extends Error {
  constructor(what, how) {
    super(what);
    this.how = how;
  }
}

export function fail(error) {
  if (error instanceof SetupError) {
    process.stderr.write(`\n✗ ${error.message}\n  → ${error.how}\n`);
  } else {
    process.stderr.write(`\n✗ ${error?.stack ?? error}\n`);
  }
  process.exit(1);
}

export const say = (text) => process.stdout.write(`${text}\n`);

/** Runs one long step: a line with its title, the seconds it takes, and its whole output when it fails. */
export async function step(title, run) {
  const started = Date.now();
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
  if (tty) process.stdout.write(`  … ${title}`);
  const timer = setInterval(
    () => (tty ? process.stdout.write(`\r  … ${title} (${seconds()})`) : say(`  … ${title} (${seconds()})`)),
    tty ? 1000 : 20_000,
  );
  try {
    await run();
  } finally {
    clearInterval(timer);
    if (tty) process.stdout.write('\r\x1b[K');
  }
  say(`  ✓ ${title} (${seconds()})`);
}

/**
 * Runs a command from the project's root. Quiet: its output is kept and shown only when it fails.
 * Resolves with what it wrote to stderr; rejects with a SetupError that names `how` to mend it.
 */
export function run(command, args, { how, quiet = true, env = {} }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32' && !command.endsWith('.exe'),
    });
    const [output, errors] = [[], []];
    child.stdout?.on('data', (chunk) => output.push(chunk));
    child.stderr?.on('data', (chunk) => output.push(chunk) && errors.push(chunk));
    child.on('error', (error) => reject(new SetupError(`${command}: ${error.message}`, how)));
    child.on('exit', (code, signal) => {
      if (code === 0) return resolve(Buffer.concat(errors).toString('utf8').trim());
      process.stderr.write(`\n${Buffer.concat(output).toString('utf8').split('\n').slice(-60).join('\n')}\n`);
      reject(new SetupError(`${[path.basename(command), ...args].join(' ')} → ${signal ?? code}`, how));
    });
  });
}

export const node = (args, options) => run(process.execPath, args, options);

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new SetupError(
      `Node ${process.versions.node} is too old / Node này cũ quá`,
      'Install Node 20.19 or newer (https://nodejs.org) / Cài Node 20.19 trở lên.',
    );
  }
}

const pnpmVersion = manifest.packageManager.split('@')[1];
const pnpmHome = path.join(root, '.cache', `pnpm-${pnpmVersion}`);
const pnpmEntry = path.join(pnpmHome, 'node_modules', 'pnpm', 'bin', 'pnpm.mjs');

/** The pinned pnpm, from npm into .cache: nothing is installed globally. */
async function ensurePnpm() {
  if (existsSync(pnpmEntry)) return;
  mkdirSync(pnpmHome, { recursive: true });
  // Own manifest: npm must not look at the workspace above.
  writeFileSync(path.join(pnpmHome, 'package.json'), '{"private":true}\n');
  const args = ['install', '--prefix', pnpmHome, '--no-audit', '--no-fund', '--ignore-scripts', `pnpm@${pnpmVersion}`];
  const how =
    'Check the connection to the npm registry, then run the command again / Kiểm tra kết nối tới kho npm rồi chạy lại.';
  const npm = process.env.npm_execpath;
  await step(`pnpm ${pnpmVersion}`, () =>
    npm?.endsWith('.js') ? node([npm, ...args], { how }) : run('npm', args, { how }),
  );
}

/** Where Node's own headers lie, so that better-sqlite3 compiles without fetching them. */
function nodeHeaders() {
  const prefix = path.resolve(path.dirname(process.execPath), '..');
  return existsSync(path.join(prefix, 'include', 'node', 'node.h')) ? { npm_config_nodedir: prefix } : {};
}

const stampFile = path.join(root, '.cache', 'stamps.json');

function readStamps() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return {};
  }
}

function writeStamp(name, value) {
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, JSON.stringify({ ...readStamps(), [name]: value }, null, 1));
}

const skipped = new Set(['node_modules', 'dist', '.build', '.cache', '.data', '.git', 'results']);

function* walk(file) {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) return;
  if (stat.isFile()) yield `${path.relative(root, file)} ${stat.size} ${stat.mtimeMs}`;
  else for (const name of readdirSync(file).sort()) if (!skipped.has(name)) yield* walk(path.join(file, name));
}

/** A hash over names, sizes and times: enough to know that nothing was touched, in milliseconds. */
export function fingerprint(...inputs) {
  const hash = createHash('sha256').update(process.version);
  for (const input of inputs) for (const line of walk(path.join(root, input))) hash.update(`${line}\n`);
  return hash.digest('hex');
}

/** Does `work` unless its inputs are as they were when it last succeeded and its outputs exist. */
export async function unlessDone(name, { inputs, outputs = [] }, work) {
  const before = fingerprint(...inputs);
  const there = outputs.every((output) => existsSync(path.join(root, output)));
  if (there && readStamps()[name] === before) return false;
  await work();
  writeStamp(name, before);
  return true;
}

export async function install() {
  const inputs = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json'];
  await unlessDone('install', { inputs, outputs: ['node_modules/.modules.yaml'] }, async () => {
    await ensurePnpm();
    await step('dependencies (better-sqlite3 is compiled where no prebuilt can be had: about a minute)', () =>
      node([pnpmEntry, 'install', '--frozen-lockfile', '--reporter=append-only'], {
        env: nodeHeaders(),
        how: 'Needs the npm registry; to compile better-sqlite3 also python3, make and a C++ compiler (Debian/Ubuntu: apt install python3 make g++). Then run again / Cần kho npm và, khi phải biên dịch better-sqlite3, cần python3, make, g++.',
      }),
    );
  });
}
