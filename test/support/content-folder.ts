import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BuiltItem } from '@langbiang/core';

/** A folder of built lessons that holds this one alone: for `CONTENT_DIR`. */
export function contentFolder(item: BuiltItem): { contentDir: string; remove: () => void } {
  const contentDir = mkdtempSync(path.join(tmpdir(), 'langbiang-content-'));
  mkdirSync(path.join(contentDir, 'items'));
  writeFileSync(path.join(contentDir, 'catalogue.json'), JSON.stringify([item.card]));
  writeFileSync(path.join(contentDir, 'items', `${item.id}.json`), JSON.stringify(item));
  return { contentDir, remove: () => rmSync(contentDir, { recursive: true }) };
}
