import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { err, ok, type Result } from '@langbiang/core';
import type { ContentItem } from '@langbiang/store';
import type { RequestHandler } from 'express';
import { rewriteUrls } from './css-urls.js';
import { closureOf, type H5pLibrary, librariesOf, readLibraries } from './h5p-library.js';
import { createHashedFiles, type HashedFiles } from './hashed-files.js';
import { slimCore } from './slim-core.js';

/** What a page loads to play one content: three scripts, in this order, and one style sheet. */
export type PlayerFiles = { content: string; core: string; libraries: string; style: string };

type Content = Pick<ContentItem, 'id' | 'version' | 'library' | 'params'>;

export interface PlayerAssets {
  /**
   * Files for a content and its libraries. `shown`: what of its parameters the page may have, where that is not all. Error:
   * `PLAY_LIBRARY_MISSING` with `library`.
   */
  filesFor(content: Content, shown?: unknown): Promise<Result<PlayerFiles>>;
  /** `GET /assets/play/:file` */
  handler: RequestHandler;
  /** Script and sheet of the page around a package's frame. */
  packagePage(): Promise<{ script: string; style: string }>;
}

export type PlayerFolders = {
  /** Built H5P libraries, one folder each. */
  libraries: string;
  /** shim.js, player.js and style.css, made by lti-server/build.mjs. */
  player: string;
};

/** Our own libraries, as h5p-library builds them. */
export const ourLibraries: string = fileURLToPath(new URL('../../../../h5p-library/dist/libraries', import.meta.url));

export const builtFolders: PlayerFolders = {
  libraries: ourLibraries,
  player: fileURLToPath(new URL('../../../dist/player', import.meta.url)),
};

const require = createRequire(import.meta.url);

/** The H5P core, as its package brings it. */
export const coreFolder = path.join(path.dirname(require.resolve('h5p-standalone/package.json')), 'dist');

const slimJquery = path.join(path.dirname(require.resolve('jquery/slim')), 'jquery.slim.min.js');

/**
 * Puts together what the browser loads: the core with our shim before it and our player after it, and one script and one
 * sheet per set of libraries. Few requests matter more than shared ones on a line of 400 ms. The content is a script as well: its
 * name is the hash of what is in it, so only who has been given it can ask for it, and a second visit does not.
 * Error: `START_NOT_BUILT` with the `file` that is missing.
 */
export function openPlayerAssets(folders: PlayerFolders = builtFolders): Result<PlayerAssets> {
  const missing = [folders.libraries, path.join(folders.player, 'player.js')].find((file) => !existsSync(file));
  return missing ? err({ code: 'START_NOT_BUILT', params: { file: missing } }) : ok(createPlayerAssets(folders));
}

function createPlayerAssets(folders: PlayerFolders): PlayerAssets {
  const files = createHashedFiles('/assets/play');
  const libraries = readLibraries(folders.libraries);
  const bundles = remembered<Omit<PlayerFiles, 'content'>>();
  const contents = remembered<string>();
  const ourCore = once(() =>
    files.add('player', 'js', playerScript(folders.player, slimCore(frameBundle(), readText(slimJquery)))),
  );
  const wholeCore = once(() => files.add('player', 'js', playerScript(folders.player, frameBundle())));

  const bundle = async (closure: readonly H5pLibrary[]) => ({
    core: await (closure.every(isOurs) ? ourCore() : wholeCore()),
    libraries: await files.add('libraries', 'js', scriptOf(closure)),
    style: await files.add('lesson', 'css', await styleOf(files, folders.player, closure)),
  });

  const text = (file: string) => readText(path.join(folders.player, file));
  const packagePage = once(async () => ({
    script: await files.add('package', 'js', text('package-page.js')),
    style: await files.add('package', 'css', text('package-style.css')),
  }));

  return {
    handler: files.handler,
    packagePage,
    async filesFor({ id, version, library, params }, shown = params) {
      const found = closureOf(libraries, librariesOf(library, params));
      if ('missing' in found) return err({ code: 'PLAY_LIBRARY_MISSING', params: { library: found.missing } });
      const key = found.closure.map(({ name, patch }) => `${name}.${patch}`).join(' ');
      const [shared, content] = await Promise.all([
        bundles(key, () => bundle(found.closure)),
        contents(`${id}\n${version}\n${shown === params}`, () =>
          files.add(`content-${id}`, 'js', contentScript(shown)),
        ),
      ]);
      return ok({ ...shared, content });
    },
  };
}

/** `;` between the parts: one that ends without it must not run into the next. */
export const joined = (scripts: readonly string[]): string => scripts.join('\n;\n');

const contentScript = (params: unknown): string => `window.lbContent=${JSON.stringify(params)};`;

const readText = (file: string): string => readFileSync(file, 'utf8');

const frameBundle = (): string => readText(path.join(coreFolder, 'frame.bundle.js'));

const playerScript = (player: string, core: string): string =>
  joined([readText(path.join(player, 'shim.js')), core, readText(path.join(player, 'player.js'))]);

const scriptOf = (closure: readonly H5pLibrary[]): string =>
  joined(closure.flatMap(({ folder, js }) => js.map((file) => readText(path.join(folder, file)))));

/**
 * Our types use of jQuery its elements and events alone, and bring their own looks: the core's sheet dresses its dialogues,
 * buttons and fonts, none of which they use.
 */
const isOurs = ({ name }: H5pLibrary): boolean => name.startsWith('Langbiang.');

async function styleOf(files: HashedFiles, player: string, closure: readonly H5pLibrary[]): Promise<string> {
  const sheets = [
    ...(closure.every(isOurs) ? [] : [{ folder: coreFolder, sheet: 'styles/h5p.css' }]),
    { folder: player, sheet: 'style.css' },
    ...closure.flatMap(({ folder, css }) => css.map((sheet) => ({ folder, sheet }))),
  ];
  const parts = await Promise.all(sheets.map(({ folder, sheet }) => withHashedUrls(files, folder, sheet)));
  return parts.join('\n');
}

function withHashedUrls(files: HashedFiles, folder: string, sheet: string): Promise<string> {
  const from = path.join(folder, sheet);
  return rewriteUrls(readFileSync(from, 'utf8'), async (target) => {
    const file = path.resolve(path.dirname(from), target);
    // A package gets at its own files only; and one it names but does not ship, the browser copes without.
    if (path.relative(folder, file).startsWith('..') || !existsSync(file)) return null;
    const { name, ext } = path.parse(file);
    return files.add(name, ext.slice(1), readFileSync(file));
  });
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  const made = remembered<T>();
  return () => made('', make);
}

/** Makes the value of a key once; whoever asks meanwhile waits for the same. */
export function remembered<T>(): (key: string, make: () => Promise<T>) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (key, make) => {
    const made = known.get(key) ?? make();
    known.set(key, made);
    return made;
  };
}
