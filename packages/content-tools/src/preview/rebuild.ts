import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Result } from '@langbiang/core';
import { type BuildReport, buildContent } from '../build/build.js';
import { hash16 } from '../build/hash.js';
import type { Problem } from '../finding.js';

export type PreviewDirs = { readonly contentDir: string; readonly outDir: string };

export type Built = Result<BuildReport, readonly Problem[]>;

/** Builds when a file of the content has changed since the last call; calls that come meanwhile share one build. */
export class Rebuild {
  readonly #dirs: PreviewDirs;
  #state: { readonly seen: string; readonly built: Promise<Built> } | undefined;

  constructor(dirs: PreviewDirs) {
    this.#dirs = dirs;
  }

  current(): Promise<Built> {
    const seen = fingerprint(this.#dirs.contentDir);
    if (this.#state?.seen !== seen) {
      const today = new Date().toISOString().slice(0, 10);
      const built = buildContent({ ...this.#dirs, today });
      this.#state = { seen, built };
      // A build that throws is tried again at the next call.
      built.catch(() => {
        this.#state = undefined;
      });
    }
    return this.#state.built;
  }
}

/** Names, sizes and times of all files: cheap, and different after every save. */
function fingerprint(dir: string): string {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => path.join(entry.parentPath, entry.name)).sort();
  const marks = files.map((file) => {
    const { mtimeMs, size } = statSync(file);
    return `${file} ${mtimeMs} ${size}`;
  });
  return hash16(...marks);
}
