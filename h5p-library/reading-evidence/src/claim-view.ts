import type { ReadingEvidenceParams } from '@langbiang/core';
import { h } from '../../base/src/index.js';

export type Claim = ReadingEvidenceParams['claims'][number];

/** A claim with its number. Of several, the one that is chosen gets the marks. */
export type ClaimView = {
  claim: Claim;
  number: number;
  box: HTMLElement;
  input: HTMLInputElement;
  draw(state: { isChosen: boolean; isOpen: boolean; count: string }): void;
};

type Context = { html(html: string): DocumentFragment; name: string; choose(claim: Claim): void };

export function claimView(claim: Claim, number: number, { html, name, choose }: Context): ClaimView {
  const input = h('input', { type: 'radio', name, value: claim.id, onchange: () => choose(claim) });
  const count = h('span', { class: 'lb-claim-count' });
  const words = h('span', { class: 'lb-choice-text' });
  words.append(html(claim.html), ' ', count);
  const digit = h('span', { class: 'lb-sign', 'data-mark': 'open' }, String(number));
  const box = h('label', { class: 'lb-choice lb-claim' }, input, h('span', { class: 'lb-face' }), digit, words);
  return {
    claim,
    number,
    box,
    input,
    draw(state) {
      input.checked = state.isChosen;
      input.disabled = !state.isOpen;
      count.textContent = state.count;
    },
  };
}
