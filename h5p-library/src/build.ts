/** Builds every library folder into dist/libraries/<Name-major.minor>. Run after tsc: `node h5p-library/dist/build.js [folder]`. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildScript, buildStyle } from './bundle.js';
import { writeFonts } from './fonts.js';
import type { LibraryJson } from './library.js';
import { withSameOptions } from './same-options.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = process.argv[2] ?? join(root, 'dist/libraries');
const building = `${target}.building`;

/** Folders of library sources: those with a library.json. */
function sourceFolders(): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'library.json')))
    .map((entry) => entry.name)
    .sort();
}

/** Only what a host needs goes in: H5P refuses a whole package for one file it does not know. */
async function buildLibrary(folder: string): Promise<void> {
  const source = join(root, folder);
  const json: LibraryJson = JSON.parse(readFileSync(join(source, 'library.json'), 'utf8'));
  const out = join(building, `${json.machineName}-${json.majorVersion}.${json.minorVersion}`);
  mkdirSync(out, { recursive: true });
  for (const part of ['library.json', 'language', 'icon.svg']) {
    if (existsSync(join(source, part))) cpSync(join(source, part), join(out, part), { recursive: true });
  }
  if (existsSync(join(source, 'semantics.json'))) {
    const semantics: unknown = JSON.parse(readFileSync(join(source, 'semantics.json'), 'utf8'));
    writeFileSync(join(out, 'semantics.json'), JSON.stringify(withSameOptions(semantics), null, 2));
  }
  for (const { path } of json.preloadedJs ?? []) await buildScript(source, join(out, path));
  for (const { path } of json.preloadedCss ?? []) await buildStyle(source, join(out, path));
  if (folder === 'base') await writeFonts(join(out, 'fonts'));
}

rmSync(building, { recursive: true, force: true });
for (const folder of sourceFolders()) await buildLibrary(folder);
// Put in place at once, so that no reader meets a half-built set.
rmSync(target, { recursive: true, force: true });
renameSync(building, target);
