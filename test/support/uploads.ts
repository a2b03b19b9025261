import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { admin } from './server-process.js';

export type Imported = { id: string; version: string; isolated: boolean; installed: string[] };

/** Puts a package into the server the way an operator does. */
export async function importBytes(dataDir: string, bytes: Buffer, ...options: string[]): Promise<Imported> {
  const folder = mkdtempSync(path.join(tmpdir(), 'langbiang-upload-'));
  const file = path.join(folder, 'goi.h5p');
  writeFileSync(file, bytes);
  try {
    return (await admin(dataDir, 'item', 'import', file, ...options)) as Imported;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
