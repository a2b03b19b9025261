import { readFileSync, statSync } from 'node:fs';
import { unzip } from '../build/unzip.js';

/** The files of `.h5p` packages, unpacked in memory and again when the package has changed. */
export class PackageCache {
  readonly #packages = new Map<string, { readonly mtime: number; readonly files: Promise<Map<string, Buffer>> }>();

  /** A file of a package; `undefined` when the package or the file is not there. */
  async file(packageFile: string, name: string): Promise<Buffer | undefined> {
    const mtime = statSync(packageFile, { throwIfNoEntry: false })?.mtimeMs;
    if (mtime === undefined) return undefined;
    const known = this.#packages.get(packageFile);
    if (known?.mtime === mtime) return (await known.files).get(name);
    const files = unzip(readFileSync(packageFile));
    this.#packages.set(packageFile, { mtime, files });
    return (await files).get(name);
  }
}
