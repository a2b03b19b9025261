import { readFileSync } from 'node:fs';
import path from 'node:path';
import { err, ok, type Result } from '@langbiang/core';
import { closureOf, type H5pLibrary, type LibraryMap } from '../assets/h5p-library.js';
import { type Dependency, type LibraryJson, nameOf, readLibraryJson, readSemantics } from './definitions.js';
import { parseJson } from './json-file.js';
import type { PackageZip } from './package-zip.js';
import type { Field } from './semantics.js';

/** A library as it lies in a package. */
export type PackedLibrary = { name: string; folder: string; json: LibraryJson; files: readonly string[] };

/** Every library a package brings, by name. Folders without a library.json are none. Errors: those of the definitions. */
export async function packedLibraries(zip: PackageZip): Promise<Result<Map<string, PackedLibrary>>> {
  const libraries = new Map<string, PackedLibrary>();
  for (const file of zip.paths) {
    const folder = /^([^/]+)\/library\.json$/.exec(file)?.[1];
    if (!folder || folder === 'content') continue;
    const read = await readPart(zip, file, readLibraryJson);
    if (!read.ok) return read;
    const json = read.value;
    const { machineName, majorVersion, minorVersion } = json;
    // Hosts find a library by this folder; one that says another name than its folder would be two things at once.
    if (![machineName, `${machineName}-${majorVersion}.${minorVersion}`].includes(folder)) {
      return err({ code: 'PACKAGE_DEFINITION_INVALID', params: { path: file, where: '/machineName' } });
    }
    const files = zip.paths.filter((each) => each.startsWith(`${folder}/`));
    const lacking = [...(json.preloadedJs ?? []), ...(json.preloadedCss ?? [])]
      .map((part) => path.posix.join(folder, part.path))
      .find((each) => !files.includes(each));
    if (lacking) return err({ code: 'PACKAGE_FILE_MISSING', params: { path: lacking.slice(0, 200) } });
    libraries.set(nameOf(json), { name: nameOf(json), folder, json, files });
  }
  return ok(libraries);
}

/** Reads a JSON file of the package and checks it with `check`. */
export async function readPart<T>(
  zip: PackageZip,
  file: string,
  check: (path: string, json: unknown) => Result<T>,
): Promise<Result<T>> {
  if (!zip.paths.includes(file)) return err({ code: 'PACKAGE_FILE_MISSING', params: { path: file } });
  const bytes = await zip.read(file);
  if (!bytes.ok) return bytes;
  const json = parseJson(file, bytes.value);
  return json.ok ? check(file, json.value) : json;
}

/** Parameters are described in it; a library that no content names has none. */
export async function packedSemantics(zip: PackageZip, { folder, files }: PackedLibrary): Promise<Result<Field[]>> {
  const file = `${folder}/semantics.json`;
  return files.includes(file) ? readPart(zip, file, readSemantics) : ok([]);
}

/** Of a library on the disk: ours, or one that was checked when it was installed. */
export function storedSemantics({ folder }: H5pLibrary): Field[] {
  try {
    return JSON.parse(readFileSync(path.join(folder, 'semantics.json'), 'utf8'));
  } catch {
    return [];
  }
}

/** As it will lie on the disk, for looking up what it needs. */
export const asStored = ({ name, json, folder }: PackedLibrary): H5pLibrary => ({
  name,
  patch: json.patchVersion,
  folder,
  js: (json.preloadedJs ?? []).map((part) => part.path),
  css: (json.preloadedCss ?? []).map((part) => part.path),
  needs: (json.preloadedDependencies ?? []).map(nameOf),
});

/** The main library with its version, which only the list of dependencies says. */
export function mainLibrary(mainName: string, dependencies: readonly Dependency[]): Result<string> {
  const main = dependencies.find(({ machineName }) => machineName === mainName);
  if (main) return ok(nameOf(main));
  return err({ code: 'PACKAGE_DEFINITION_INVALID', params: { path: 'h5p.json', where: '/preloadedDependencies' } });
}

/** The libraries and all they need. Error: `PACKAGE_LIBRARY_MISSING`. */
export function neededLibraries(libraries: LibraryMap, names: Iterable<string>): Result<H5pLibrary[]> {
  const found = closureOf(libraries, names);
  return 'missing' in found
    ? err({ code: 'PACKAGE_LIBRARY_MISSING', params: { library: found.missing } })
    : ok(found.closure);
}
