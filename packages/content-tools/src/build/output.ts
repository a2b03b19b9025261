import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The output folder of a build. What a build does not write again is removed by `finish`. */
export class Output {
  readonly dir: string;
  readonly #kept = new Set<string>();

  constructor(dir: string) {
    this.dir = dir;
  }

  /** The file of an earlier build. */
  read(file: string): Buffer | undefined {
    const full = path.join(this.dir, file);
    return existsSync(full) ? readFileSync(full) : undefined;
  }

  /** Of a file of this or an earlier build, in bytes. */
  size(file: string): number | undefined {
    return statSync(path.join(this.dir, file), { throwIfNoEntry: false })?.size;
  }

  /** What this build has written or kept so far, sorted. */
  get kept(): readonly string[] {
    return [...this.#kept].sort();
  }

  /** Keeps a file of an earlier build; false when there is none. */
  keep(file: string): boolean {
    if (!existsSync(path.join(this.dir, file))) return false;
    this.#kept.add(file);
    return true;
  }

  /** Writes beside and renames, so that a server reading meanwhile sees the old file or the new one, never half. */
  write(file: string, bytes: Buffer | string): void {
    this.#kept.add(file);
    if (this.read(file)?.equals(Buffer.from(bytes))) return;
    const full = path.join(this.dir, file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(`${full}.tmp`, bytes);
    renameSync(`${full}.tmp`, full);
  }

  remove(file: string): void {
    rmSync(path.join(this.dir, file), { force: true });
  }

  /** Removes the files of these folders that this build neither wrote nor kept. */
  finish(folders: readonly string[]): void {
    for (const folder of folders) {
      const full = path.join(this.dir, folder);
      const names = existsSync(full) ? readdirSync(full) : [];
      for (const name of names) if (!this.#kept.has(`${folder}/${name}`)) rmSync(path.join(full, name));
    }
  }
}
