import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { messageOf, systemCode } from '../../web/system-error.js';

/**
 * Where packages from outside live: `libraries/Name-1.2.3`, `contents/ITEM/VERSION`, and `staging/PID-…` while one is being
 * taken. A folder appears in the first two by a rename, whole or not at all.
 */
export type PackageHome = { libraries: string; contents: string; staging: string };

export function packageHome(dataDir: string): PackageHome {
  const root = path.join(dataDir, 'h5p');
  return {
    libraries: path.join(root, 'libraries'),
    contents: path.join(root, 'contents'),
    staging: path.join(root, 'staging'),
  };
}

/** A folder of this process for one package; `remove` leaves nothing of it. */
export async function newStaging(
  { staging }: PackageHome,
  id: string,
): Promise<{ dir: string; remove(): Promise<void> }> {
  const dir = path.join(staging, `${process.pid}-${id}`);
  await mkdir(dir, { recursive: true });
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) };
}

/** Puts a finished folder in its place. One that is there already is the same: its name holds its version. */
export async function place(from: string, to: string): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true });
  try {
    await rename(from, to);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(systemCode(error) ?? '')) throw error;
  }
}

/** A process that dies between putting the files in place and writing the item leaves them for this long. */
const ORPHAN_MS = 60 * 60_000;

/**
 * Removes what a process that is gone left behind: its staging folders, and contents no item names. Run at start; an
 * import that another process is in the middle of is let be. Returns how many folders went.
 */
export async function sweepPackages(home: PackageHome, known: ReadonlySet<string>, now: Date): Promise<number> {
  const staged = (await names(home.staging)).filter((name) => !isAlive(Number.parseInt(name, 10)));
  const orphans: string[] = [];
  for (const item of await names(home.contents)) {
    for (const version of await names(path.join(home.contents, item))) {
      const dir = path.join(home.contents, item, version);
      const isOld = now.getTime() - (await stat(dir)).mtimeMs > ORPHAN_MS;
      if (!known.has(`${item}/${version}`) && isOld) orphans.push(dir);
    }
  }
  const gone = [...staged.map((name) => path.join(home.staging, name)), ...orphans];
  await Promise.all(gone.map((dir) => rm(dir, { recursive: true, force: true })));
  return gone.length;
}

const names = async (dir: string): Promise<string[]> => (existsSync(dir) ? readdir(dir) : []);

/** Whether a process with this id runs; one that belongs to somebody else runs too. */
function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM' || /EPERM/.test(messageOf(error));
  }
}
