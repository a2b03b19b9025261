import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Dependency, Library, LibraryJson } from './library.js';

export type { Dependency, Library, LibraryJson } from './library.js';

/** Where the build puts the libraries, one folder each. */
export const librariesDir: string = fileURLToPath(new URL('../dist/libraries/', import.meta.url));

/**
 * One of our libraries, by machine name, with or without version ("Langbiang.Lesson", "Langbiang.Lesson 1.0").
 * Throws when it is unknown or not built: both are mistakes of the program, not of its input.
 */
export function readLibrary(name: string): Library {
  const dir = join(librariesDir, folderOf(name));
  if (!existsSync(join(dir, 'library.json'))) {
    throw new Error(`H5P library ${name} is not in ${librariesDir}. Build it: node h5p-library/dist/build.js`);
  }
  const json: LibraryJson = JSON.parse(readFileSync(join(dir, 'library.json'), 'utf8'));
  const files = filesIn(dir);
  const semantics: unknown[] = files.includes('semantics.json')
    ? JSON.parse(readFileSync(join(dir, 'semantics.json'), 'utf8'))
    : [];
  return {
    name: json.machineName,
    version: `${json.majorVersion}.${json.minorVersion}.${json.patchVersion}`,
    ubername: ubername(json),
    dir,
    files,
    preloadedJs: (json.preloadedJs ?? []).map(({ path }) => path),
    preloadedCss: (json.preloadedCss ?? []).map(({ path }) => path),
    dependencies: json.preloadedDependencies ?? [],
    subLibraries: librariesIn(semantics),
    semantics,
    json,
  };
}

/**
 * A library with everything it needs, dependencies first, itself last: what a package must hold and the order a page
 * loads it in. The libraries its parameters may hold (a lesson's questions) belong to it.
 */
export function libraryClosure(mainLibrary: string): Library[] {
  const found = new Map<string, Library>();
  const visit = (name: string): void => {
    const library = readLibrary(name);
    if (found.has(library.name)) return;
    for (const needed of [...library.dependencies.map(ubername), ...library.subLibraries]) {
      if (needed !== library.ubername) visit(needed);
    }
    found.set(library.name, library);
  };
  visit(mainLibrary);
  return [...found.values()];
}

function ubername({ machineName, majorVersion, minorVersion }: Dependency): string {
  return `${machineName} ${majorVersion}.${minorVersion}`;
}

/** "Langbiang.Lesson 1.0" → "Langbiang.Lesson-1.0"; without a version the one that is built. */
function folderOf(name: string): string {
  if (name.includes(' ')) return name.replace(' ', '-');
  const built = existsSync(librariesDir) ? readdirSync(librariesDir).sort() : [];
  return built.filter((folder) => folder.startsWith(`${name}-`)).at(-1) ?? name;
}

function filesIn(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** Options of every `library` field, wherever it stands. */
function librariesIn(semantics: unknown): string[] {
  const names = new Set<string>();
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if (Reflect.get(node, 'type') === 'library') {
      const options: unknown = Reflect.get(node, 'options');
      for (const option of Array.isArray(options) ? options : []) if (typeof option === 'string') names.add(option);
    }
    for (const child of Object.values(node)) walk(child);
  };
  walk(semantics);
  return [...names];
}
