import { type Lang, type LocalText, textIn } from '@langbiang/core';
import { renderInline } from '../markdown/parser.js';

/** A text of a question in the language of the lesson, as HTML; nothing where there is none. */
export type Html = (text: LocalText | undefined) => string;

export const behaviour = { retry: true, showSolution: true };

export function htmlIn(lang: Lang): Html {
  return (text) => (text === undefined ? '' : renderInline(textIn(text, lang), noEnv));
}

/** Questions carry no citations and no pictures; lint has refused both before. */
const noEnv = {
  cite: (factId: string) => fail(`citation of ${factId}`),
  picture: (src: string) => fail(`picture ${src}`),
};

function fail(what: string): never {
  throw new Error(`${what} in a question`);
}
