import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { folderHash, isCode } from './folder-hash.js';
import { hash16 } from './hash.js';
import type { Item } from './item.js';
import { libraryHash } from './libraries.js';

/** Of everything a package is made from: same key, same bytes. The packing code itself is part of it. */
export function packageKey(item: Item): string {
  return hash16(JSON.stringify(item.built), ...item.libraries.map(libraryHash), packingCode());
}

let code: string | undefined;

function packingCode(): string {
  code ??= folderHash(path.dirname(fileURLToPath(import.meta.url)), isCode);
  return code;
}
