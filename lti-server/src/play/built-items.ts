import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BuiltItem } from '@langbiang/core';

/** Of a built lesson, what is not in the store: its pictures, and the note for the teacher. */
export type BuiltParts = Pick<BuiltItem, 'media' | 'note'>;

/** Looks a built lesson up by id and version; null when the folder holds another version, or none. */
export function builtItems(contentDir: string): (itemId: string, version: string) => BuiltParts | null {
  const known = new Map<string, BuiltParts>();
  return (itemId, version) => {
    const key = `${itemId}\n${version}`;
    const hit = known.get(key);
    if (hit || !/^[\w.-]+$/.test(itemId)) return hit ?? null;
    const built = readItem(path.join(contentDir, 'items', `${itemId}.json`));
    if (!built || built.version !== version) return null;
    const parts = { media: built.media, ...(built.note && { note: built.note }) };
    known.set(key, parts);
    return parts;
  };
}

function readItem(file: string): BuiltItem | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
