import type { Place } from '../finding.js';

/** The place of a character offset in a text. */
export function placeAt(file: string, text: string, offset: number): Place {
  const before = text.slice(0, Math.max(0, offset));
  const lineStart = before.lastIndexOf('\n') + 1;
  return { file, line: before.split('\n').length, column: before.length - lineStart + 1 };
}

/** The column of `needle` in a line of the text, 1 when it is not there; `occurrence` counts from 0. */
export function columnOf(line: string, needle: string, occurrence = 0): number {
  let at = -1;
  for (let n = 0; n <= occurrence; n++) {
    const next = line.indexOf(needle, at + 1);
    if (next < 0) break;
    at = next;
  }
  return Math.max(at, 0) + 1;
}
