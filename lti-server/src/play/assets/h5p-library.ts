import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One H5P library as it lies on the disk, in a folder named `Machine.Name-1.0`. */
export type H5pLibrary = {
  /** "Name major.minor", as parameters name it. */
  name: string;
  patch: number;
  folder: string;
  /** Paths within the folder. */
  js: readonly string[];
  css: readonly string[];
  /** Names of the libraries that must be loaded before. */
  needs: readonly string[];
};

type LibraryJson = {
  machineName: string;
  majorVersion: number;
  minorVersion: number;
  patchVersion: number;
  preloadedJs?: { path: string }[];
  preloadedCss?: { path: string }[];
  preloadedDependencies?: { machineName: string; majorVersion: number; minorVersion: number }[];
};

/** By name. */
export type LibraryMap = ReadonlyMap<string, H5pLibrary>;

/** Reads every library folder below `root`, if there is one; of several patches the newest. One without a library.json is no library. */
export function readLibraries(root: string): Map<string, H5pLibrary> {
  const libraries = new Map<string, H5pLibrary>();
  for (const entry of existsSync(root) ? readdirSync(root, { withFileTypes: true }) : []) {
    if (!entry.isDirectory()) continue;
    const library = readLibrary(path.join(root, entry.name));
    if (library && library.patch >= (libraries.get(library.name)?.patch ?? 0)) libraries.set(library.name, library);
  }
  return libraries;
}

function readLibrary(folder: string): H5pLibrary | null {
  let json: LibraryJson;
  try {
    json = JSON.parse(readFileSync(path.join(folder, 'library.json'), 'utf8'));
  } catch {
    return null;
  }
  return {
    name: fullName(json),
    patch: json.patchVersion,
    folder,
    js: (json.preloadedJs ?? []).map((file) => file.path),
    css: (json.preloadedCss ?? []).map((file) => file.path),
    needs: (json.preloadedDependencies ?? []).map(fullName),
  };
}

const fullName = (library: { machineName: string; majorVersion: number; minorVersion: number }): string =>
  `${library.machineName} ${library.majorVersion}.${library.minorVersion}`;

/** Every library a content names: its main one and those of its parts, wherever they stand in the parameters. */
export function librariesOf(main: string, params: unknown): Set<string> {
  const found = new Set([main]);
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const library: unknown = Reflect.get(value, 'library');
    if (typeof library === 'string' && 'params' in value) found.add(library);
    for (const part of Object.values(value)) look(part);
  };
  look(params);
  return found;
}

/** The libraries and all they need, each after what it needs. Names a missing one instead. */
export function closureOf(
  libraries: LibraryMap,
  names: Iterable<string>,
): { closure: H5pLibrary[] } | { missing: string } {
  const closure: H5pLibrary[] = [];
  const seen = new Set<string>();
  let missing: string | undefined;
  const add = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const library = libraries.get(name);
    if (!library) {
      missing ??= name;
      return;
    }
    library.needs.forEach(add);
    closure.push(library);
  };
  // Sorted, so that the same set makes the same bundle, whatever the content's order.
  for (const name of [...names].sort()) add(name);
  return missing === undefined ? { closure } : { missing };
}
