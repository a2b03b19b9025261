import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Lang } from '@langbiang/core';
import { type Library, libraryClosure, readLibrary } from '@langbiang/h5p-library';
import { hash16 } from './hash.js';
import { l10nDefaults } from './l10n.js';

export type { Library } from '@langbiang/h5p-library';

/** The H5P libraries lessons are packed with. Both functions throw when a library is not built. */
export type Libraries = {
  read(machineName: string): Library;
  /** The library and all it needs, dependencies first. */
  closure(machineName: string): Library[];
};

export const builtLibraries: Libraries = { read: readLibrary, closure: libraryClosure };

/** Those on the disk now, each read once: for one build, in which they do not change. */
export function librariesOfNow(): Libraries {
  return { read: once(readLibrary), closure: once(libraryClosure) };
}

function once<T>(make: (name: string) => T): (name: string) => T {
  const made = new Map<string, T>();
  return (name) => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const value = make(name);
    made.set(name, value);
    return value;
  };
}

/**
 * A container and those of its sub-libraries that are used, each with what it needs, dependencies first. Hosts load all
 * libraries a package names, so the question types a lesson does not have stay out.
 */
export function playedWith(libraries: Libraries, container: string, used: readonly string[]): Library[] {
  const withNeeds = (name: string): Library[] => {
    const library = libraries.read(name);
    return [...library.dependencies.flatMap(({ machineName }) => libraries.closure(machineName)), library];
  };
  // The container comes last: hosts take the last one for the content's own.
  const [main, all] = [withNeeds(container), used.flatMap(withNeeds)];
  return [
    ...new Map([...main.slice(0, -1), ...all, ...main.slice(-1)].map((library) => [library.name, library])).values(),
  ];
}

/** The words a library shows, in `lang`: the defaults of the group `l10n` in its language file. */
export function l10nOf({ dir, semantics }: Library, lang: Lang): Record<string, string> | undefined {
  const file = path.join(dir, 'language', `${lang}.json`);
  return l10nDefaults(semantics, existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);
}

/** The libraries speak to pupils, as «em». In a lesson for staff the same words speak to «thầy/cô». */
export function toStaff(words: Record<string, string>): Record<string, string> {
  const spoken = (text: string) =>
    text.replace(/(?<!\p{L})Em(?!\p{L})/gu, 'Thầy/cô').replace(/(?<!\p{L})em(?!\p{L})/gu, 'thầy/cô');
  return Object.fromEntries(Object.entries(words).map(([key, text]) => [key, spoken(text)]));
}

/** Every lesson is packed with the same few libraries: their bytes are read once for each `Library` that was read. */
const filesRead = new WeakMap<Library, [string, Buffer][]>();
const hashes = new WeakMap<Library, string>();

/** The files of a library as they stand in a package: `Langbiang.Lesson-1.0/library.json` → bytes. */
export function libraryFiles(library: Library): [string, Buffer][] {
  const known = filesRead.get(library);
  if (known) return known;
  const folder = path.basename(library.dir);
  const files = library.files.map((file): [string, Buffer] => [
    `${folder}/${file}`,
    readFileSync(path.join(library.dir, file)),
  ]);
  filesRead.set(library, files);
  return files;
}

/** Of the names and bytes of a library's files. */
export function libraryHash(library: Library): string {
  const hash = hashes.get(library) ?? hash16(...libraryFiles(library).flat());
  hashes.set(library, hash);
  return hash;
}
