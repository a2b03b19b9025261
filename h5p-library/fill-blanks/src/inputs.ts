import type { FillBlanksParams } from '@langbiang/core';
import { h, type Translate } from '../../base/src/index.js';

/** A blank in the text: what takes its word, and where its mark goes. */
export type Field = { box: HTMLElement; control: HTMLElement; mark: HTMLElement };

/** The blanks of a text and how they are filled. `below`: what stands under the text for it. */
export type Inputs = {
  fields: Field[];
  below?: HTMLElement;
  /** Shows these words, one per blank; an empty one is none. */
  draw(answers: readonly string[], isOpen: boolean): void;
};

/** What the inputs need of their question. */
export type Context = {
  params: FillBlanksParams;
  t: Translate;
  /** Shuffles the word bank. */
  seed: string;
  changed(answers: string[]): void;
  check(): void;
};

export function blankField(control: HTMLElement, index: number, count: number): Field {
  const number = count > 1 && h('span', { class: 'lb-blank-number', 'aria-hidden': 'true' }, String(index + 1));
  const mark = h('span', { class: 'lb-blank-mark' });
  return { box: h('span', { class: 'lb-blank' }, number, control, mark), control, mark };
}

/** Letters the longest right answer needs; every blank is as wide, so that its width tells nothing. */
export function blankSize(words: readonly string[]): number {
  return Math.min(18, Math.max(6, ...words.map((word) => word.length + 1)));
}
