import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Lang } from '@langbiang/core';
import { l10nDefaults } from './l10n.js';

type Version = { readonly machineName: string; readonly majorVersion: number; readonly minorVersion: number };

type LibraryJson = Version & {
  readonly title: string;
  readonly patchVersion: number;
  readonly preloadedDependencies?: readonly Version[];
};

/** A built library. `name` is "Langbiang.Lesson 1.0", `folder` is "Langbiang.Lesson-1.0"; `files` are sorted by path. */
export type Library = Version & {
  readonly title: string;
  readonly patchVersion: number;
  readonly name: string;
  readonly folder: string;
  readonly dependencies: readonly string[];
  readonly files: ReadonlyMap<string, Buffer>;
};

/** The built H5P libraries of one folder (`h5p-library/dist/libraries`). */
export class Libraries {
  readonly #byName: ReadonlyMap<string, Library>;

  /** Throws when a library in the folder has no library.json. Until libraries are built, lessons are built without packages. */
  constructor(dir: string) {
    const entries = librariesAreBuilt(dir) ? readdirSync(dir, { withFileTypes: true }) : [];
    const folders = entries.filter((entry) => entry.isDirectory());
    const read = folders.map(({ name }) => readLibrary(path.join(dir, name), name));
    this.#byName = new Map(read.map((library) => [library.machineName, library]));
  }

  named(machineName: string): Library {
    const library = this.#byName.get(machineName);
    if (library) return library;
    if (this.#byName.size > 0) throw new Error(`library ${machineName} is not built`);
    return unbuilt(machineName);
  }

  /** These libraries and all they depend on, dependencies first, each once. */
  closure(machineNames: readonly string[]): Library[] {
    const found = new Map<string, Library>();
    const visit = (machineName: string) => {
      const library = this.named(machineName);
      for (const dependency of library.dependencies) if (!found.has(dependency)) visit(dependency);
      found.set(machineName, library);
    };
    for (const machineName of machineNames) visit(machineName);
    return [...found.values()];
  }

  /** The words the library shows, in `lang`: the defaults of the group `l10n` in its language file. */
  l10n(machineName: string, lang: Lang): Record<string, string> | undefined {
    const { files } = this.named(machineName);
    const read = (file: string): unknown => JSON.parse(files.get(file)?.toString('utf8') ?? 'null');
    return l10nDefaults(read('semantics.json'), read(`language/${lang}.json`));
  }
}

/** Where `pnpm build` puts them, wherever this package is installed. */
export function builtLibrariesDir(): string {
  const entry = fileURLToPath(import.meta.resolve('@langbiang/h5p-library'));
  return path.resolve(path.dirname(entry), '..', 'dist', 'libraries');
}

function readLibrary(dir: string, folder: string): Library {
  const json: LibraryJson = JSON.parse(readFileSync(path.join(dir, 'library.json'), 'utf8'));
  const { machineName, majorVersion, minorVersion, patchVersion, title } = json;
  return {
    machineName,
    majorVersion,
    minorVersion,
    patchVersion,
    title,
    name: `${machineName} ${majorVersion}.${minorVersion}`,
    folder,
    dependencies: (json.preloadedDependencies ?? []).map((dependency) => dependency.machineName),
    files: readAll(dir),
  };
}

function readAll(dir: string): Map<string, Buffer> {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => path.join(entry.parentPath, entry.name)).sort();
  return new Map(files.map((file) => [path.relative(dir, file).split(path.sep).join('/'), readFileSync(file)]));
}

const librariesAreBuilt = (dir: string) => existsSync(dir);

const unbuilt = (machineName: string): Library => ({
  ...{ machineName, majorVersion: 1, minorVersion: 0, patchVersion: 0, title: machineName },
  ...{ name: `${machineName} 1.0`, folder: `${machineName}-1.0`, dependencies: [], files: new Map() },
});
