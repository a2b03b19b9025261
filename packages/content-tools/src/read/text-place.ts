import type { Place } from '../finding.js';

/** The place of a character offset in a text. Who asks for many places of one text keeps its `LineStarts`. */
export function placeAt(file: string, text: string, offset: number): Place {
  return new LineStarts(text).placeAt(file, offset);
}

/** Where the lines of a text begin: found once, then every place in it is a few steps away. */
export class LineStarts {
  readonly #starts: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#starts = starts;
    this.#length = text.length;
  }

  /** Offsets outside of the text stand for its beginning or end. */
  placeAt(file: string, offset: number): Place {
    const at = Math.min(Math.max(0, offset), this.#length);
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { file, line: low + 1, column: at - (this.#starts[low] ?? 0) + 1 };
  }
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
