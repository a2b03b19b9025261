import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { stringsOf } from './strings-of.js';

/** Phones of the last eight years (Android 8 with a current WebView, iOS 14.5). */
const target = ['chrome80', 'safari14.1', 'firefox78'];

/** One library's `src/register.ts` → one script. */
export async function buildScript(source: string, outfile: string): Promise<void> {
  await build({
    entryPoints: [join(source, 'src/register.ts')],
    outfile,
    bundle: true,
    minify: true,
    format: 'iife',
    target,
    charset: 'utf8',
    legalComments: 'none',
    conditions: ['source'],
    plugins: [finishedStrings, ...(source.endsWith('base') ? [] : [baseFromPage])],
    logLevel: 'warning',
  });
}

/** One library's `src/index.css` → one style sheet. */
export async function buildStyle(source: string, outfile: string): Promise<void> {
  await build({
    entryPoints: [join(source, 'src/index.css')],
    outfile,
    bundle: true,
    minify: true,
    target,
    charset: 'utf8',
    external: ['*.woff2'],
    logLevel: 'warning',
  });
}

/** The strings are cut out of semantics and languages here, so the browser does not load those. */
const finishedStrings: Plugin = {
  name: 'finished-strings',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]strings\.ts$/ }, ({ path }) => {
      const library = dirname(dirname(path));
      if (library.endsWith('base')) return undefined;
      const read = (file: string) => JSON.parse(readFileSync(join(library, file), 'utf8'));
      const semantics = read('semantics.json');
      const strings = Object.fromEntries(
        ['vi', 'en'].map((lang) => [lang, stringsOf(semantics, read(`language/${lang}.json`))]),
      );
      return { contents: `export const strings = ${JSON.stringify(strings)}`, loader: 'js' };
    });
  },
};

/** Langbiang.Base is a library of its own, loaded before the others: they take it from the page. */
const baseFromPage: Plugin = {
  name: 'base-from-page',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /[\\/]base[\\/]src[\\/]index\.js$/ }, () => ({ path: 'base', namespace: 'page' }));
    onLoad({ filter: /^base$/, namespace: 'page' }, () => ({
      contents: 'module.exports = window.Langbiang.Base',
      loader: 'js',
    }));
  },
};
