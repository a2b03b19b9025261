import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's folder, from the sources and from `dist` alike: templates and styles are read where they were written. */
const packageRoot = ((): string => {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, 'package.json'))) folder = path.dirname(folder);
  return folder;
})();

export const assetsFolder = path.join(packageRoot, 'fake-lms', 'assets');

export const template = (name: string): string =>
  readFileSync(path.join(packageRoot, 'fake-lms', 'pages', `${name}.hbs`), 'utf8');

/** One design for the player, the server and this LMS: the tokens come from their one source. */
export const tokensFile = path.join(packageRoot, '..', 'h5p-library', 'theme', 'tokens.css');

export const fontFolder = path.dirname(createRequire(import.meta.url).resolve('@fontsource/be-vietnam-pro/400.css'));
