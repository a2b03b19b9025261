import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { hash16 } from './hash.js';
import type { Item } from './item.js';
import { libraryFiles } from './libraries.js';

/** Of everything a package is made from: same key, same bytes. The packing code itself is part of it. */
export function packageKey(item: Item): string {
  const libraries = item.libraries.flatMap(libraryFiles).flat();
  return hash16(JSON.stringify(item.built), ...libraries, packingCode());
}

let code: string | undefined;

function packingCode(): string {
  if (code) return code;
  const dir = path.dirname(fileURLToPath(import.meta.url));
  const files = readdirSync(dir).filter((name) => /(?<!\.test)\.(js|ts)$/.test(name));
  code = hash16(...files.sort().map((name) => readFileSync(path.join(dir, name))));
  return code;
}
