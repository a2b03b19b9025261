import { fill, h, icon } from '../../base/src/index.js';
import type { Marked } from './marked.js';
import type { Side } from './tag-sides.js';

export type Pin = {
  readonly spot: Marked;
  readonly box: HTMLElement;
  readonly button: HTMLButtonElement;
  draw(state: PinState): void;
};

/** `tag`: the name that is written beside the mark; `label`: what a screen reader says. */
export type PinState = {
  label: string;
  tag: string;
  isFilled: boolean;
  isHeld: boolean;
  mark: 'right' | 'wrong' | '';
  isOpen: boolean;
};

/** A mark on the picture: a button as large as a finger around a small number. */
export function pinOf(spot: Marked, side: Side): Pin {
  const sign = h('span', { class: 'lb-pin-sign' });
  const face = h('span', { class: 'lb-pin-face' }, String(spot.number), sign);
  const tag = h('span', { class: 'lb-pin-tag', 'aria-hidden': 'true' });
  const button = h('button', { type: 'button', class: 'lb-pin' }, face);
  // Beside the button, not in it: whoever steers by voice says the number that is on the button.
  const box = h('div', { class: 'lb-pin-box', 'data-side': side }, button, tag);
  box.style.left = `${spot.x}%`;
  box.style.top = `${spot.y}%`;
  return {
    spot,
    box,
    button,
    draw({ label, tag: words, isFilled, isHeld, mark, isOpen }) {
      fill(sign, mark ? icon(mark) : null);
      fill(tag, words === '' ? null : words);
      button.setAttribute('aria-label', label);
      button.setAttribute('aria-pressed', String(isHeld));
      button.disabled = !isOpen;
      button.dataset['filled'] = String(isFilled);
      button.dataset['mark'] = mark;
    },
  };
}
