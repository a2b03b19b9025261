import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Lang } from '@langbiang/core';
import { librariesDir } from '@langbiang/h5p-library';
import { galleryReply } from '../gallery/routes.js';
import { PackageCache } from './package-cache.js';
import { indexPage, lessonPage, type Shown } from './pages.js';
import type { PreviewDirs, Rebuild } from './rebuild.js';
import { fileReply, htmlReply, type Reply } from './reply.js';
import { previewStyle } from './style.js';

/** `['lesson', 'B-M4']` → what is shown there. */
export type Routes = (steps: readonly string[], query: URLSearchParams) => Promise<Reply | undefined>;

export function previewRoutes(dirs: PreviewDirs, rebuild: Rebuild, lang: Lang): Routes {
  const packages = new PackageCache();
  const inPackages = (name: string) => path.join(dirs.outDir, 'h5p', path.basename(name));
  return async ([first = '', second = '', ...rest], query) => {
    switch (first) {
      case '':
        return htmlReply(indexPage(await shown(rebuild, dirs.outDir), lang));
      case 'lesson':
        return lessonReply(second, await shown(rebuild, dirs.outDir), lang);
      case 'packages':
        if (second.endsWith('.h5p')) return fileReply(second, read(inPackages(second)));
        return fileReply(rest.join('/'), await packages.file(inPackages(`${second}.h5p`), rest.join('/')));
      case 'gallery':
        return galleryReply([second, ...rest], query, lang);
      case 'state':
        return fileReply('state.json', '{"success":true,"data":false}');
      case 'player':
        return fileReply(rest.at(-1) ?? second, playerFile([second, ...rest].join('/')));
      case 'style.css':
        return fileReply(first, tokens() + previewStyle);
      default:
        return undefined;
    }
  };
}

/** The lessons as they are now; with errors in them, as they were when they last had none. */
async function shown(rebuild: Rebuild, outDir: string): Promise<Shown> {
  const { seen, built: building } = rebuild.current();
  const built = await building;
  if (built.ok) return { cards: built.value.cards, problems: built.value.warnings, seen };
  const catalogue = read(path.join(outDir, 'catalogue.json'))?.toString('utf8');
  return { cards: catalogue === undefined ? [] : JSON.parse(catalogue), problems: built.error, seen };
}

function lessonReply(id: string, { cards, ...rest }: Shown, lang: Lang): Reply | undefined {
  const card = cards.find((one) => one.id === id);
  return card && htmlReply(lessonPage(card, rest, lang));
}

const read = (file: string) => (existsSync(file) ? readFileSync(file) : undefined);

/** A file of h5p-standalone: H5P core for a page without an H5P server. */
function playerFile(name: string): Buffer | undefined {
  const dist = path.dirname(fileURLToPath(import.meta.resolve('h5p-standalone')));
  const file = path.resolve(dist, name);
  return file.startsWith(dist + path.sep) ? read(file) : undefined;
}

/** The theme's colours, so that the page around a lesson looks like the lesson. */
function tokens(): string {
  return readFileSync(path.resolve(librariesDir, '../../theme/tokens.css'), 'utf8');
}
