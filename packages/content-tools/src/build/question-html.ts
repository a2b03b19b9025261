import { type Lang, type LocalText, type PlacedContent, textIn } from '@langbiang/core';
import { renderInline } from '../markdown/parser.js';
import type { MediaFile } from '../read/lesson-source.js';
import type { PictureBook } from './picture-book.js';

/** A text of a question in the language of the lesson, as HTML; nothing where there is none. */
export type Html = (text: LocalText | undefined) => string;

/** What a question needs of the lesson it stands in. */
export type QuestionBuild = {
  readonly lang: Lang;
  readonly pictures: PictureBook;
  readonly media: ReadonlyMap<string, MediaFile>;
  /** Another question of the lesson as the content it becomes. */
  hold(questionId: string): PlacedContent;
};

export const behaviour = { retry: true, showSolution: true };

export function htmlIn(lang: Lang): Html {
  return (text) => (text === undefined ? '' : renderInline(textIn(text, lang), noEnv));
}

/** Questions carry no citations and no pictures in their text; lint has refused both before. */
const noEnv = {
  cite: (factId: string) => fail(`citation of ${factId}`),
  picture: (src: string) => fail(`picture ${src}`),
};

function fail(what: string): never {
  throw new Error(`${what} in a question`);
}
