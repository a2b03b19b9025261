import { open } from 'node:fs/promises';
import path from 'node:path';
import { err, ok, type Result } from '@langbiang/core';
import { shown } from './entry-check.js';
import { checkTypes, isMarkup, LIBRARY_TYPES } from './file-types.js';
import type { PackedLibrary } from './package-libraries.js';
import type { PackageZip } from './package-zip.js';

/** Writes the content's own files, by their path below `content/`. Errors: `PACKAGE_SIZE_LIES`, `PACKAGE_FILE_CONTENT`. */
export async function extractContent(zip: PackageZip, files: Iterable<string>, dir: string): Promise<Result<null>> {
  for (const file of files) {
    const target = path.join(dir, ...file.split('/'));
    const done = await zip.extract(`content/${file}`, target);
    if (!done.ok) return done;
    if (isMarkup(file, await headOf(target))) {
      return err({ code: 'PACKAGE_FILE_CONTENT', params: { path: shown(file) } });
    }
  }
  return ok(null);
}

/** Folder of a library on the disk: its patch is in the name, so a newer one never changes an older one's files. */
export const folderOf = ({ json }: PackedLibrary): string =>
  `${json.machineName}-${json.majorVersion}.${json.minorVersion}.${json.patchVersion}`;

/** Writes libraries, each into a folder of its own. Errors: `PACKAGE_SIZE_LIES`, `PACKAGE_FILE_TYPE`. */
export async function extractLibraries(
  zip: PackageZip,
  libraries: readonly PackedLibrary[],
  dir: string,
): Promise<Result<null>> {
  for (const library of libraries) {
    const types = checkTypes(library.files, LIBRARY_TYPES);
    if (!types.ok) return types;
    for (const file of library.files) {
      const inside = file.slice(library.folder.length + 1);
      const done = await zip.extract(file, path.join(dir, folderOf(library), ...inside.split('/')));
      if (!done.ok) return done;
    }
  }
  return ok(null);
}

async function headOf(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(256), 0, 256, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
