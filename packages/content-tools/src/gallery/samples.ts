import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type LibraryJson, librariesDir } from '@langbiang/h5p-library';

/** The sources of the H5P libraries, one folder each. */
export const libraryRoot = path.resolve(librariesDir, '../..');

/** Of a question; of what holds questions: by their `subContentId`. */
export type Responses = string | Readonly<Record<string, string>>;

/** `sample.json` of a content type: its example, and answers to it as xAPI responses. */
export type Sample = {
  /** Folder of the type: `matching`. */
  readonly folder: string;
  readonly json: LibraryJson;
  readonly params: unknown;
  readonly responses: { readonly right?: Responses; readonly partly?: Responses; readonly wrong?: Responses };
};

/** Every content type that shows itself: nothing here knows one by name. */
export function readSamples(root: string = libraryRoot): Sample[] {
  const folders = readdirSync(root).filter((folder) => existsSync(path.join(root, folder, 'sample.json')));
  return folders.sort().map((folder) => {
    const read = (file: string) => JSON.parse(readFileSync(path.join(root, folder, file), 'utf8'));
    const { params, responses } = read('sample.json');
    return { folder, json: read('library.json'), params, responses: responses ?? {} };
  });
}
