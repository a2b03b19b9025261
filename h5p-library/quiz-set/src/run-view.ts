import { fill, focusOn, h, icon, type Translate } from '../../base/src/index.js';
import { attachCard, type Card, isAnswered, isJudged, pointsOf } from './cards.js';

type Deps = {
  t: Translate;
  level: number;
  /** What the button behind the last question says. */
  handIn: string;
  go(index: number): void;
  /** The step after the last question. */
  end(): void;
};

/** How a question stands, in words and as a mark. */
export type Standing = 'right' | 'partly' | 'wrong' | 'answered' | 'unanswered';

export function standingOf(card: Card, isReview: boolean): Standing {
  if (!isAnswered(card)) return 'unanswered';
  if (!isJudged(card) && !isReview) return 'answered';
  const { raw, max, pending } = pointsOf(card);
  if (pending) return 'answered';
  return raw >= max ? 'right' : raw > 0 ? 'partly' : 'wrong';
}

const MARKS = { right: 'right', partly: 'fair', wrong: 'wrong', answered: 'pencil', unanswered: undefined } as const;

/** So many numbers fill two or three lines of a phone; more would push the question off it. */
const ROWS_OK = 15;

/** One question at a time, the overview of all, and the way between them. */
export class RunView {
  readonly root: HTMLElement;
  private readonly heading: HTMLElement;
  private readonly map = h('ol', { class: 'lb-quiz-map', role: 'list' });
  private readonly slots = h('div', { class: 'lb-quiz-slots' });
  private readonly waiting = h('p', { class: 'lb-quiz-waiting', role: 'status' });
  private readonly previous: HTMLButtonElement;
  private readonly next: HTMLButtonElement;
  private at = 0;
  private count = 0;

  constructor(
    private readonly clock: HTMLElement,
    private readonly deps: Deps,
  ) {
    const { t, level } = deps;
    this.heading = h('p', { class: 'lb-quiz-place', role: 'heading', 'aria-level': level, tabindex: -1 });
    this.previous = h(
      'button',
      { type: 'button', class: 'lb-button', onclick: () => deps.go(this.at - 1) },
      icon('back'),
      t('previous'),
    );
    this.next = h('button', { type: 'button', class: 'lb-button lb-primary', onclick: () => this.forward() });
    this.root = h(
      'div',
      { class: 'lb-quiz-run' },
      h('div', { class: 'lb-quiz-head' }, this.heading, this.clock),
      h('nav', { class: 'lb-quiz-overview', 'aria-label': t('overview') }, this.map),
      this.slots,
      this.waiting,
      h('div', { class: 'lb-actions lb-quiz-steps' }, this.previous, this.next),
    );
  }

  /** Takes over other questions, or the same in other shape. */
  setCards(cards: readonly Card[]): void {
    this.count = cards.length;
    fill(this.slots, ...cards.map(({ slot }) => slot));
  }

  show(cards: readonly Card[], at: number, { isReview, isWaiting }: { isReview: boolean; isWaiting: boolean }): void {
    const { t, handIn } = this.deps;
    this.at = at;
    const isLast = at === this.count - 1;
    this.heading.textContent = t('place', { number: at + 1, count: this.count });
    for (const [index, card] of cards.entries()) {
      card.slot.hidden = index !== at;
      if (index === at) attachCard(card);
    }
    this.drawMap(cards, isReview);
    this.centre(at);
    this.waiting.textContent = isWaiting ? t('saved') : '';
    this.previous.disabled = at === 0;
    const last = isReview ? t('toResult') : handIn;
    fill(this.next, isLast ? last : t('next'), icon(isLast ? 'right' : 'next'));
  }

  drawMap(cards: readonly Card[], isReview: boolean): void {
    const { t, go } = this.deps;
    const focused = [...this.map.children].findIndex((item) => item.contains(document.activeElement));
    this.map.classList.toggle('lb-quiz-many', cards.length > ROWS_OK);
    const items = cards.map((card, index) => {
      const standing = standingOf(card, isReview);
      const mark = MARKS[standing];
      const attributes = {
        type: 'button',
        class: 'lb-quiz-number',
        'data-standing': standing,
        'aria-current': index === this.at && 'step',
        'aria-label': t('numbered', { number: index + 1, standing: t(standing) }),
        onclick: () => go(index),
      };
      return h('li', {}, h('button', attributes, h('span', {}, String(index + 1)), mark ? icon(mark) : null));
    });
    fill(this.map, ...items);
    items[focused]?.querySelector('button')?.focus({ preventScroll: true });
  }

  focus(): void {
    focusOn(this.heading);
  }

  /** Where the numbers stand in one line that moves, the open one stands in its middle. */
  private centre(at: number): void {
    const item = this.map.children[at];
    if (!(item instanceof HTMLElement)) return;
    this.map.scrollLeft = item.offsetLeft + item.offsetWidth / 2 - this.map.clientWidth / 2;
  }

  private forward(): void {
    if (this.at === this.count - 1) this.deps.end();
    else this.deps.go(this.at + 1);
  }
}
