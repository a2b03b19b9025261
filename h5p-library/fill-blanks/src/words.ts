import type { FillBlanksParams } from '@langbiang/core';
import { unescapeText } from '../../base/src/index.js';

/** A word of the bank. Two may read alike. */
export type Word = { id: string; text: string };

/** The first right answer of each blank, then those that fit nowhere. */
export function bankWords({ blanks, extras = [] }: FillBlanksParams): Word[] {
  // A server that keeps the answers puts all words among the others.
  const known = blanks.filter(({ accept }) => accept.length > 0);
  return [
    ...known.map(({ id, accept }) => ({ id: `blank-${id}`, text: unescapeText(accept[0] ?? '') })),
    ...extras.map((text, index) => ({ id: `extra-${index}`, text: unescapeText(text) })),
  ];
}

/** Which word lies in which blank. Each serves once; an answer the bank does not have (any more) is shown all the same. */
export function wordsIn(answers: readonly string[], words: readonly Word[]): (Word | undefined)[] {
  const free = [...words];
  return answers.map((answer) => {
    if (answer === '') return undefined;
    const at = free.findIndex(({ text }) => text === answer);
    return at < 0 ? { id: '', text: answer } : free.splice(at, 1)[0];
  });
}

/** What a first press took up: a word of the bank, or a blank that waits for one. */
export type Held = { word: Word } | { blank: number } | undefined;

/** What a press did. `blank`: the one it was about; none when a word was taken up or put down. */
export type Done = { kind: 'holdsWord' | 'holdsBlank' | 'placed' | 'takenOut' | 'letGo'; blank?: number; word?: Word };

export type Step = { answers: string[]; held: Held; done: Done };

/** The words that lie in the blanks, and what is held. */
export type Bank = { answers: readonly string[]; held: Held };

export function pressWord({ answers, held }: Bank, word: Word): Step {
  if (held && 'blank' in held) return place(answers, held.blank, word);
  if (held?.word.id === word.id) return { answers: [...answers], held: undefined, done: { kind: 'letGo' } };
  return { answers: [...answers], held: { word }, done: { kind: 'holdsWord', word } };
}

/** A filled blank gives its word back and waits for another. */
export function pressBlank({ answers, held }: Bank, blank: number): Step {
  if (held && 'word' in held) return place(answers, blank, held.word);
  if (held?.blank === blank) return { answers: [...answers], held: undefined, done: { kind: 'letGo' } };
  if ((answers[blank] ?? '') !== '') return { ...takeOut(answers, blank), held: { blank } };
  return { answers: [...answers], held: { blank }, done: { kind: 'holdsBlank', blank } };
}

export function takeOut(answers: readonly string[], blank: number): Step {
  const word = { id: '', text: answers[blank] ?? '' };
  return { answers: put(answers, blank, ''), held: undefined, done: { kind: 'takenOut', blank, word } };
}

const place = (answers: readonly string[], blank: number, word: Word): Step => ({
  answers: put(answers, blank, word.text),
  held: undefined,
  done: { kind: 'placed', blank, word },
});

const put = (answers: readonly string[], blank: number, text: string): string[] =>
  answers.map((answer, index) => (index === blank ? text : answer));
