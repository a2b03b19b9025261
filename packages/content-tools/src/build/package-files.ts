import type { BuiltItem } from '@langbiang/core';
import { LESSON_LIBRARY } from './ids.js';
import type { Item } from './item.js';
import { libraryFiles } from './libraries.js';

/** What of an item goes into its package. */
export type Packed = Pick<Item, 'params' | 'files' | 'libraries'> & { readonly built: Pick<BuiltItem, 'media'> };

/**
 * The files of a `.h5p` package, by path: https://h5p.org/specification. Only file types that every host's whitelist
 * has; Moodle refuses a whole package for one file it does not know.
 */
export function packageFiles(item: Packed): Map<string, Buffer> {
  const files: [string, Buffer][] = [
    ['h5p.json', jsonBytes(h5pJson(item))],
    ['content/content.json', jsonBytes(item.params)],
    ...Object.entries(item.built.media).map(([path, name]): [string, Buffer] => {
      const bytes = item.files.get(name);
      if (!bytes) throw new Error(`no picture ${name}`);
      return [`content/${path}`, bytes];
    }),
    ...item.libraries.flatMap(libraryFiles),
  ];
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function h5pJson(item: Packed) {
  const { params } = item;
  return {
    title: params.title,
    language: params.lang,
    defaultLanguage: params.lang,
    mainLibrary: LESSON_LIBRARY,
    embedTypes: ['div', 'iframe'],
    license: 'GNU GPL',
    preloadedDependencies: item.libraries.map(({ json: { machineName, majorVersion, minorVersion } }) => {
      return { machineName, majorVersion, minorVersion };
    }),
  };
}

const jsonBytes = (value: unknown) => Buffer.from(JSON.stringify(value));
