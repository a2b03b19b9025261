import { fill, h, icon, type Translate } from '../../base/src/index.js';
import { backOf, type Card, type Context, frontOf } from './card-sides.js';

/** Why a card is to be looked at again. */
export type Verdict = 'unseen' | 'stillOpen' | 'tookMore';

/** The card on the table: its front, and under it the back once it is turned. */
export class CardOnTable {
  readonly back = h('div', { class: 'lb-card-back', tabindex: -1 });
  readonly front = h('div', { class: 'lb-card-front' });
  readonly root = h('div', { class: 'lb-card' }, this.front, this.back);
  private shown: Card | undefined;

  constructor(
    private readonly context: Context,
    private readonly t: Translate,
  ) {}

  draw(card: Card, isTurned: boolean): void {
    if (card !== this.shown) {
      fill(this.front, side(this.t('front')), ...frontOf(card, this.context));
      fill(this.back, side(this.t('back')), ...backOf(card, this.context));
    }
    this.shown = card;
    this.root.dataset['turned'] = String(isTurned);
    this.back.hidden = !isTurned;
  }
}

const side = (name: string) => h('p', { class: 'lb-card-side' }, name);

/** At the end: the cards to look at again, both sides in short. */
export function reviewList(cards: readonly { card: Card; verdict: Verdict }[], context: Context, t: Translate) {
  const items = cards.map(({ card, verdict }) => {
    const front = h('div', { class: 'lb-review-front' });
    front.append(...frontOf(card, context, 'review'));
    const back = h('div', { class: 'lb-review-back' });
    back.append(...backOf(card, context));
    return h('li', {}, front, back, h('p', { class: 'lb-review-why' }, icon('retry'), whyOf(verdict, t)));
  });
  return h('ul', { class: 'lb-review-cards', role: 'list' }, ...items);
}

function whyOf(verdict: Verdict, t: Translate): string {
  if (verdict === 'unseen') return t('unseen');
  return verdict === 'stillOpen' ? t('stillOpen') : t('tookMore');
}

/** On paper nothing turns: both sides of every card, beside each other. */
export function paperTable(cards: readonly Card[], context: Context, t: Translate): HTMLElement {
  const cell = (...content: Node[]) => {
    const box = h('td');
    box.append(...content);
    return box;
  };
  const rows = cards.map((card) =>
    h('tr', {}, cell(...frontOf(card, context, 'paper')), cell(...backOf(card, context))),
  );
  const head = h('tr', {}, h('th', { scope: 'col' }, t('front')), h('th', { scope: 'col' }, t('back')));
  return h('table', { class: 'lb-cards-paper' }, h('thead', {}, head), h('tbody', {}, ...rows));
}
