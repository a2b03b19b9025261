import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { hash16 } from './hash.js';

/** Of the names and bytes of all files below a folder that `wanted` takes; of nothing where there is no folder. */
export function folderHash(dir: string, wanted: (name: string) => boolean = () => true): string {
  if (!existsSync(dir)) return hash16();
  const names = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && wanted(entry.name))
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
  return hash16(...names.flatMap((name) => [name, readFileSync(path.join(dir, name))]));
}

export const isCode = (name: string): boolean => /(?<!\.test|\.d)\.(?:js|ts)$/.test(name);
