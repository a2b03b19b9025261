import type { Token } from 'markdown-it';
import type { Place } from '../finding.js';
import { columnOf } from '../read/text-place.js';
import { markdown } from './parser.js';

/** A piece of a line: a citation, a picture, some text, with the place where it is written. */
export type InlinePiece = { readonly token: Token; readonly place: Place };

/**
 * A paragraph, list item, heading, table cell or caption: its words, and the facts cited in it.
 * `isParagraph`: it stands on the page itself, not in a list, quote or table.
 */
export type Passage = {
  readonly text: string;
  readonly place: Place;
  readonly cites: readonly InlinePiece[];
  readonly isParagraph: boolean;
};

type Block = { readonly pieces: readonly InlinePiece[]; readonly isParagraph: boolean };

/** A Markdown file that remembers where its parts stand. */
export class MarkdownFile {
  readonly file: string;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly passages: readonly Passage[];
  readonly pieces: readonly InlinePiece[];
  readonly #lines: readonly string[];

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
    this.#lines = text.split('\n');
    this.tokens = markdown.parse(text, {});
    const blocks = this.#inlineBlocks();
    this.pieces = blocks.flatMap(({ pieces }) => pieces);
    this.passages = blocks.filter(({ pieces }) => pieces.length > 0).map(passage);
  }

  get cites(): readonly InlinePiece[] {
    return this.pieces.filter((piece) => piece.token.type === 'cite');
  }

  get pictures(): readonly InlinePiece[] {
    return this.pieces.filter((piece) => piece.token.type === 'image');
  }

  /** The first place in the file. */
  get start(): Place {
    return { file: this.file, line: 1, column: 1 };
  }

  /** Where a block token starts. */
  placeOf(token: Token): Place {
    return { file: this.file, line: (token.map?.[0] ?? 0) + 1, column: 1 };
  }

  /** Table cells have no line of their own in markdown-it: they take the one of their row. */
  #inlineBlocks(): Block[] {
    let line = 0;
    const seen = new Map<string, number>();
    return this.tokens.flatMap((token, index) => {
      line = token.map?.[0] ?? line;
      if (token.type !== 'inline') return [];
      const parent = this.tokens[index - 1];
      const isParagraph = parent?.type === 'paragraph_open' && parent.level === 0;
      return { pieces: this.#placed(token.children ?? [], line, seen), isParagraph };
    });
  }

  #placed(children: readonly Token[], firstLine: number, seen: Map<string, number>): InlinePiece[] {
    let line = firstLine;
    return children.map((token) => {
      const needle = writtenForm(token);
      const key = `${line}:${needle}`;
      const occurrence = seen.get(key) ?? 0;
      seen.set(key, occurrence + 1);
      const column = columnOf(this.#lines[line] ?? '', needle, occurrence);
      const place = { file: this.file, line: line + 1, column };
      if (token.type === 'softbreak' || token.type === 'hardbreak') line += 1;
      return { token, place };
    });
  }
}

function writtenForm(token: Token): string {
  if (token.type === 'cite') return token.markup;
  if (token.type === 'image') return `![${token.content}](`;
  return token.content.slice(0, 20);
}

function passage({ pieces, isParagraph }: Block): Passage {
  const [first] = pieces;
  if (!first) throw new Error('a passage has at least one piece');
  const words = pieces.map(({ token }) => {
    if (token.type === 'softbreak' || token.type === 'hardbreak') return ' ';
    return token.type === 'text' || token.type === 'code_inline' ? token.content : '';
  });
  const cites = pieces.filter((piece) => piece.token.type === 'cite');
  return { text: words.join(''), place: first.place, cites, isParagraph };
}
