import type { LessonParams } from '@langbiang/core';
import { LESSON_LIBRARY } from './ids.js';
import { builtLibraries, playedWith } from './libraries.js';
import { packageFiles } from './package-files.js';
import { zip } from './zip.js';

/** A lesson without photographs as a playable `.h5p`, with the libraries it uses. Throws when one is not built. */
export async function packLesson(params: LessonParams): Promise<Buffer> {
  const used = new Set(params.pages.flatMap((page) => page.interactions.map(({ content }) => content.library)));
  const names = [...used].map((library) => library.split(' ')[0] ?? library).sort();
  const libraries = playedWith(builtLibraries, LESSON_LIBRARY, names);
  return zip(packageFiles({ built: { media: {} }, params, files: new Map(), libraries }));
}
