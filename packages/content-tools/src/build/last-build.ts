import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ItemCard } from '@langbiang/core';
import { librariesDir } from '@langbiang/h5p-library';
import type { Problem } from '../finding.js';
import { folderHash, isCode } from './folder-hash.js';
import { hash16 } from './hash.js';
import type { Output } from './output.js';

const FILE = 'keys/build.json';

/** What a build was made from, what it reported, and the size of every file it left. */
type Told = { readonly cards: readonly ItemCard[]; readonly warnings: readonly Problem[] };
type LastBuild = Told & { readonly from: string; readonly files: Readonly<Record<string, number>> };

/** Of everything a build depends on: the content, the built H5P libraries, the tools and what they use, the day. */
export function sourcesHash(contentDir: string, today: string): string {
  const tools = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
  const core = path.dirname(fileURLToPath(import.meta.resolve('@langbiang/core')));
  const lockFile = path.resolve(tools, '../../../pnpm-lock.yaml');
  return hash16(
    folderHash(contentDir, (name) => !name.startsWith('.')),
    folderHash(librariesDir),
    folderHash(tools, isCode),
    folderHash(core, isCode),
    existsSync(lockFile) ? readFileSync(lockFile) : '',
    process.version,
    today,
  );
}

/** What the last build into this folder reported, when it was made `from` the same and all it left is still there. */
export function lastBuild(output: Output, from: string): Told | undefined {
  const text = output.read(FILE)?.toString('utf8');
  const last = text === undefined ? undefined : parsed(text);
  if (last?.from !== from) return undefined;
  const isThere = Object.entries(last.files).every(([file, size]) => output.size(file) === size);
  return isThere ? { cards: last.cards, warnings: last.warnings } : undefined;
}

/** A file cut off by a full disk counts as none. */
function parsed(text: string): LastBuild | undefined {
  try {
    return JSON.parse(text) as LastBuild;
  } catch {
    return undefined;
  }
}

/** Before the first file of another build is written: one that is stopped halfway must not pass for the last. */
export function forgetBuild(output: Output): void {
  output.remove(FILE);
}

/** Remembers a build that is done but for this. */
export function rememberBuild(output: Output, from: string, { cards, warnings }: Told): void {
  const files = Object.fromEntries(output.kept.map((file) => [file, output.size(file)]));
  output.write(FILE, JSON.stringify({ from, files, cards, warnings }));
}
