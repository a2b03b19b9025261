import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Result } from '@langbiang/core';
import { type BuildReport, buildContent } from '../build/build.js';
import { hash16 } from '../build/hash.js';
import type { Problem } from '../finding.js';

export type PreviewDirs = { readonly contentDir: string; readonly outDir: string };

export type Built = Result<BuildReport, readonly Problem[]>;

/** The state of the content as a hash of its files, and what was built of it. */
export type State = { readonly seen: string; readonly built: Promise<Built> };

/** Builds when a file of the content has changed since the last call; calls that come meanwhile share one build. */
export class Rebuild {
  readonly #dirs: PreviewDirs;
  #state: State | undefined;

  constructor(dirs: PreviewDirs) {
    this.#dirs = dirs;
  }

  current(): State {
    const seen = fingerprint(this.#dirs.contentDir);
    if (this.#state?.seen === seen) return this.#state;
    const today = new Date().toISOString().slice(0, 10);
    const built = buildContent({ ...this.#dirs, today });
    const state = { seen, built };
    this.#state = state;
    // A build that throws is tried again at the next call.
    built.catch(() => {
      if (this.#state === state) this.#state = undefined;
    });
    return state;
  }
}

/** Names, sizes and times of all files: cheap, and different after every save. */
function fingerprint(dir: string): string {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => path.join(entry.parentPath, entry.name)).sort();
  const marks = files.map((file) => {
    // Editors save by renaming: what was listed may be gone a moment later.
    const stat = statSync(file, { throwIfNoEntry: false });
    return `${file} ${stat?.mtimeMs} ${stat?.size}`;
  });
  return hash16(...marks);
}
