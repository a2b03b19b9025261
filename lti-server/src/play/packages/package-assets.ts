import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { err, ok, type Result } from '@langbiang/core';
import type { ContentItem } from '@langbiang/store';
import type { RequestHandler } from 'express';
import { rewriteUrls } from '../assets/css-urls.js';
import { closureOf, type H5pLibrary, type LibraryMap, librariesOf, readLibraries } from '../assets/h5p-library.js';
import { createHashedFiles } from '../assets/hashed-files.js';
import { coreFolder, joined, type PlayerFiles, type PlayerFolders, remembered } from '../assets/player-assets.js';
import type { PackageHome } from './package-home.js';

/** What a package's frame loads, and the page around it. */
export interface PackageAssets {
  /** Error: `PLAY_LIBRARY_MISSING` with `library`. */
  filesFor(content: Pick<ContentItem, 'id' | 'version' | 'library' | 'params'>): Promise<Result<PlayerFiles>>;
  /** `GET /assets/play/:file` of the play origin. */
  handler: RequestHandler;
  /** Libraries as they are installed now, ours among them. */
  libraries(): LibraryMap;
}

/** Libraries of strangers are large and many, and compressed while somebody waits. */
const BROTLI_QUALITY = 6;

/**
 * The frame's files: one script with the core, one with all libraries, one with the content, one sheet. Official libraries make some
 * sixty requests otherwise, each a wait of its own on a slow line.
 */
export function openPackageAssets(home: PackageHome, folders: PlayerFolders): PackageAssets {
  const files = createHashedFiles('/assets/play', BROTLI_QUALITY);
  const libraries = shelf(home, folders.libraries);
  const bundles = remembered<Omit<PlayerFiles, 'content'>>();
  const contents = remembered<string>();
  const player = (file: string) => readFileSync(path.join(folders.player, file), 'utf8');

  const bundle = async (closure: readonly H5pLibrary[]) => ({
    core: await files.add('frame', 'js', joined([player('frame-shim.js'), coreScript(), player('frame.js')])),
    libraries: await files.add('libraries', 'js', loaderOf(closure)),
    style: await files.add('frame', 'css', await styleOf(closure, player('frame-style.css'))),
  });
  return {
    handler: files.handler,
    libraries,
    async filesFor({ id, version, library, params }) {
      const found = closureOf(libraries(), librariesOf(library, params));
      if ('missing' in found) return err({ code: 'PLAY_LIBRARY_MISSING', params: { library: found.missing } });
      const key = found.closure.map(({ name, patch }) => `${name}.${patch}`).join(' ');
      const script = () => files.add(`content-${id}`, 'js', `window.lbContent=${JSON.stringify(params)};`);
      const [shared, content] = await Promise.all([
        bundles(key, () => bundle(found.closure)),
        contents(`${id}\n${version}`, script),
      ]);
      return ok({ ...shared, content });
    },
  };
}

const coreScript = (): string => readFileSync(path.join(coreFolder, 'frame.bundle.js'), 'utf8');

/** Read again when a library was installed since, by this process or another: a rename into the folder moves its time. */
function shelf({ libraries: dir }: PackageHome, ours: string): () => LibraryMap {
  let [known, seen]: [LibraryMap, number] = [new Map(), Number.NaN];
  return () => {
    const at = statSync(dir, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (at !== seen) [known, seen] = [new Map([...readLibraries(dir), ...readLibraries(ours)]), at];
    return known;
  };
}

/**
 * All libraries' scripts in one file, each run as a script of its own: they are written for that, and one's fault, strict mode or
 * names at the top must not become another's.
 */
function loaderOf(closure: readonly H5pLibrary[]): string {
  const scripts = closure.flatMap(({ folder, js }) => js.map((file) => readFileSync(path.join(folder, file), 'utf8')));
  return `for (const text of ${JSON.stringify(scripts)}) { const script = document.createElement('script'); script.textContent = text; document.head.append(script); }`;
}

async function styleOf(closure: readonly H5pLibrary[], own: string): Promise<string> {
  const sheets = closure.flatMap((library) => library.css.map((file) => ({ library, file })));
  const core = await rewriteUrls(readFileSync(path.join(coreFolder, 'styles/h5p.css'), 'utf8'), async (target) =>
    inFolder('/core', '.', path.posix.join('styles', target)),
  );
  const parts = sheets.map(({ library, file }) =>
    rewriteUrls(readFileSync(path.join(library.folder, file), 'utf8'), async (target) =>
      inFolder('/libraries', path.basename(library.folder), path.posix.join(path.posix.dirname(file), target)),
    ),
  );
  return [core, own, ...(await Promise.all(parts))].join('\n');
}

/** URL of a library's file; null when it leads out of the library. */
function inFolder(base: string, folder: string, file: string): string | null {
  const target = path.posix.normalize(file);
  return target.startsWith('..') ? null : path.posix.join(base, folder, target);
}
