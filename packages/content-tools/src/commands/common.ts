import path from 'node:path';
import type { Lang } from '@langbiang/core';

export type CommonOptions = { readonly content: string; readonly lang: Lang };

/** What stands before a file of the content folder when it is shown, so that an editor can open it. */
export function shownRoot(contentDir: string): string {
  const relative = path.relative(process.cwd(), path.resolve(contentDir));
  return `${relative.startsWith('..') ? path.resolve(contentDir) : relative || '.'}/`;
}

export const today = () => new Date().toISOString().slice(0, 10);
