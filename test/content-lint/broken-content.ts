import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const sample = path.join(root, 'packages/content-tools/test-fixtures/content');
export const LESSON = 'lessons/B-M99-bai-mau';

/** File of the sample lesson → its new text; `undefined` deletes it. */
export type Edits = Readonly<Record<string, (text: string) => string | undefined>>;

/** Replaces text that must be there: an edit that changes nothing proves nothing. */
export const swap = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`the sample has no ${from}`);
  return text.replace(from, to);
};

const made: string[] = [];

/** Removes every folder `contentWith` has made. */
export function removeContents() {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true });
}

/** A content folder on the disk: the real framework, the sample's facts and its one lesson, edited. */
export function contentWith(edits: Edits): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'content-'));
  made.push(dir);
  cpSync(sample, dir, { recursive: true });
  cpSync(path.join(root, 'content/framework'), path.join(dir, 'framework'), { recursive: true });
  for (const [name, edit] of Object.entries(edits)) {
    const file = path.join(dir, name.startsWith('facts/') ? name : `${LESSON}/${name}`);
    const text = edit(readIfThere(file));
    if (text === undefined) rmSync(file);
    else writeFileSync(file, text);
  }
  return dir;
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
