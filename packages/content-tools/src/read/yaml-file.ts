import { type Document, isMap, isNode, isScalar, isSeq, type Node, parseDocument, visit } from 'yaml';
import type { Place } from '../finding.js';
import { LineStarts } from './text-place.js';

export type YamlPath = readonly (string | number)[];

/** A YAML file that remembers where each of its values stands. */
export class YamlFile {
  readonly file: string;
  readonly text: string;
  /** What stops the file from being read: tabs, wrong indents, a key written twice. */
  readonly syntaxErrors: readonly { message: string; code: string; place: Place }[];
  /** The parsed value; `undefined` when there are syntax errors. */
  readonly value: unknown;
  readonly #document: Document;
  readonly #lines: LineStarts;

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
    this.#lines = new LineStarts(text);
    this.#document = parseDocument(text, { prettyErrors: false, uniqueKeys: true });
    this.syntaxErrors = this.#document.errors.map((error) => ({
      message: error.message,
      code: error.code,
      place: this.#lines.placeAt(file, openedAt(this.#document, error.pos[0]) ?? error.pos[0]),
    }));
    this.value = this.syntaxErrors.length === 0 ? this.#document.toJS() : undefined;
  }

  /** Where the value of a path starts; of the part of the path that exists, when the rest does not. */
  at(path: YamlPath): Place {
    let node: unknown = this.#document.contents;
    let start = startOf(node) ?? 0;
    for (const step of path) {
      node = child(node, step);
      const next = startOf(node);
      if (next === undefined) break;
      start = next;
    }
    return this.#lines.placeAt(this.file, start);
  }

  /** Where the key of a path's last step stands, e.g. of a key that should not be there. */
  atKey(path: YamlPath): Place {
    const parent = path.slice(0, -1).reduce<unknown>(child, this.#document.contents);
    const key = isMap(parent) ? parent.items.find((pair) => keyOf(pair.key) === path.at(-1))?.key : undefined;
    const start = startOf(key);
    return start === undefined ? this.at(path) : this.#lines.placeAt(this.file, start);
  }
}

/** The parser misses a closing quote at the end of the file; the author looks for where it was opened. */
function openedAt(document: Document, end: number): number | undefined {
  let start: number | undefined;
  visit(document, {
    Scalar(_, { type, range }) {
      if (type?.startsWith('QUOTE') && range && range[1] === end) start = range[0];
    },
  });
  return start;
}

function child(node: unknown, step: string | number): unknown {
  if (isMap(node)) return node.items.find((pair) => keyOf(pair.key) === step)?.value;
  return isSeq(node) && typeof step === 'number' ? node.items[step] : undefined;
}

const keyOf = (key: unknown) => (isScalar(key) ? key.value : key);

const startOf = (node: unknown) => (isNode(node) ? (node as Node).range?.[0] : undefined);
