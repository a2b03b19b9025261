import type { MatchingParams } from '@langbiang/core';
import { fill, h, icon, makeDraggable, type Spot, uniqueId } from '../../base/src/index.js';
import type { RightText } from './right-texts.js';

type Pair = MatchingParams['pairs'][number];

/** What the fields need of their question. */
export type Context = {
  html(html: string): DocumentFragment;
  press(spot: Spot): void;
  isOpen(): boolean;
  /** A right text was dragged onto a row or the waiting texts. */
  drop(right: string, onto: Element): void;
};

const ONTO = '.lb-match-row, .lb-waiting';

/** A left text with the place for its partner. */
export type PlaceRow = {
  pair: Pair;
  box: HTMLElement;
  place: HTMLButtonElement;
  feedback: HTMLElement;
  draw(state: { text: RightText | undefined; empty: string; isHeld: boolean; mark: string }): void;
};

export function placeRow(pair: Pair, { html, press, isOpen, drop }: Context): PlaceRow {
  const [leftId, textId] = [uniqueId('left'), uniqueId('partner')];
  const left = h('div', { class: 'lb-match-left', id: leftId });
  left.append(html(pair.leftHtml));
  const words = h('span', { id: textId, class: 'lb-match-text' });
  const place = h(
    'button',
    {
      type: 'button',
      class: 'lb-match-button',
      'aria-labelledby': `${leftId} ${textId}`,
      onclick: () => press({ side: 'left', id: pair.id }),
    },
    words,
  );
  const grip = h('span', { class: 'lb-grip', 'aria-hidden': 'true' }, icon('grip'));
  const partner = h('div', { class: 'lb-match-place' }, place, grip);
  const feedback = h('div', { class: 'lb-feedback-slot' });
  const box = h('li', { class: 'lb-match-row' }, h('div', { class: 'lb-match-pair' }, left, partner), feedback);
  let here: RightText | undefined;
  makeDraggable({
    item: partner,
    grip,
    onto: ONTO,
    isFree: () => isOpen() && here !== undefined,
    drop: (onto) => here && drop(here.id, onto),
  });
  return {
    pair,
    box,
    place,
    feedback,
    draw({ text, empty, isHeld, mark }) {
      if (text !== here || !words.hasChildNodes()) fill(words, text ? html(text.html) : empty);
      here = text;
      place.disabled = !isOpen();
      place.setAttribute('aria-pressed', String(isHeld));
      partner.dataset['held'] = String(isHeld);
      grip.hidden = !isOpen() || !text;
      partner.dataset['filled'] = String(text !== undefined);
      box.dataset['mark'] = mark;
    },
  };
}

/** A right text that waits for its place. */
export type WaitingText = { id: string; box: HTMLElement; button: HTMLButtonElement; draw(isHeld: boolean): void };

export function waitingText({ id, html: text }: RightText, { html, press, isOpen, drop }: Context): WaitingText {
  const button = h('button', { type: 'button', class: 'lb-match-button', onclick: () => press({ side: 'right', id }) });
  button.append(html(text));
  const grip = h('span', { class: 'lb-grip', 'aria-hidden': 'true' }, icon('grip'));
  const box = h('li', { class: 'lb-waiting-text' }, button, grip);
  makeDraggable({ item: box, grip, onto: ONTO, isFree: isOpen, drop: (onto) => drop(id, onto) });
  return {
    id,
    box,
    button,
    draw(isHeld) {
      button.setAttribute('aria-pressed', String(isHeld));
      box.dataset['held'] = String(isHeld);
    },
  };
}
