import type { OrderTimelineParams } from '@langbiang/core';
import type { Extras } from '../../base/src/h5p.js';
import {
  decodeChoices,
  encodeChoices,
  fill,
  focusOn,
  type Gap,
  h,
  type Interaction,
  icon,
  makeDraggable,
  plain,
  Question,
  rich,
} from '../../base/src/index.js';
import { standingRight, startOrder, wholeOrder } from './order.js';
import { strings } from './strings.js';

type TimelineEvent = OrderTimelineParams['events'][number];
type Card = {
  event: TimelineEvent;
  box: HTMLElement;
  up: HTMLButtonElement;
  down: HTMLButtonElement;
} & Record<'place' | 'date' | 'moves' | 'feedback', HTMLElement>;

/** Events to be put in order; their dates come with the verdict. */
export class OrderTimeline extends Question<OrderTimelineParams> {
  private readonly ids = this.params.events.map(({ id }) => id);
  private readonly cards = new Map<string, Card>();
  private readonly list = h('ol', { class: 'lb-events', role: 'list' });
  private readonly position = h('div', { class: 'lb-sr', role: 'status' });
  private hint: HTMLElement | undefined;

  constructor(params: OrderTimelineParams, contentId: string | number, extras: Extras = {}) {
    super('Langbiang.OrderTimeline', params, strings, { contentId, extras });
  }

  protected override build(): HTMLElement {
    for (const event of this.params.events) this.cards.set(event.id, this.card(event));
    this.hint = h('p', { class: 'lb-hint' }, this.t('hint'));
    return h('div', { role: 'group', 'aria-labelledby': this.promptId }, this.hint, this.list, this.position);
  }

  protected override sync(): void {
    const judged = this.phase !== 'open' && (this.submitted !== undefined || this.phase === 'solution');
    const right = standingRight(decodeChoices(this.submitted ?? ''), this.ids);
    const open = this.phase === 'open';
    if (this.hint) this.hint.hidden = !open;
    fill(this.position);
    const order = this.shown();
    for (const [index, card] of order.entries()) {
      const { event, box, up, down, place, date, moves, feedback } = card;
      // Only what stands elsewhere is moved: an element taken out of the page loses the focus.
      if (this.list.children[index] !== box) this.list.insertBefore(box, this.list.children[index] ?? null);
      place.textContent = String(index + 1);
      up.disabled = !open || index === 0;
      down.disabled = !open || index === order.length - 1;
      moves.hidden = !open;
      box.dataset['mark'] = judged ? (right.has(event.id) ? 'right' : 'wrong') : '';
      date.textContent = judged ? plain(event.date) : '';
      fill(feedback, judged ? this.judgement(event, right.has(event.id)) : null);
    }
  }

  protected override gap(): Gap | undefined {
    if (this.current !== '') return undefined;
    return { message: this.t('untouched'), field: this.shown()[0]?.down };
  }

  protected override interaction(): Interaction {
    return {
      interactionType: 'sequencing',
      correctResponsesPattern: [encodeChoices(this.ids)],
      choices: this.params.events.map(({ id, html }) => ({ id, description: { [this.lang]: plain(html) } })),
    };
  }

  protected override retryResponse(): string {
    return this.submitted ?? '';
  }

  /** The ids from top to bottom. Nothing answered yet: as the cards lay at first. */
  private order(): string[] {
    if (this.phase === 'solution') return this.ids;
    const response = this.phase === 'open' ? this.current : (this.submitted ?? '');
    return response === '' ? startOrder(this.ids) : wholeOrder(decodeChoices(response), this.ids);
  }

  private shown(): Card[] {
    return this.order().flatMap((id) => this.cards.get(id) ?? []);
  }

  private card(event: TimelineEvent): Card {
    const move = (key: 'up' | 'down', name: string) =>
      h(
        'button',
        { type: 'button', class: 'lb-move', 'aria-label': name, onclick: () => this.move(event, key) },
        icon(key),
      );
    const named = { event: plain(event.html) };
    const up = move('up', this.t('moveUp', named));
    const down = move('down', this.t('moveDown', named));
    const place = h('span', { class: 'lb-place' });
    const grip = h('div', { class: 'lb-grip lb-event-grip' }, place, icon('grip'));
    const date = h('div', { class: 'lb-date' });
    const moves = h('div', { class: 'lb-moves' }, up, down);
    const feedback = h('div', { class: 'lb-feedback-slot' });
    const text = h('div', { class: 'lb-event-text' });
    text.append(rich(event.html, this.contentId, () => this.trigger('resize')));
    const face = h('div', { class: 'lb-event-face' }, grip, h('div', { class: 'lb-event-body' }, date, text), moves);
    const box = h('li', { class: 'lb-event' }, face, feedback);
    const isFree = () => this.phase === 'open';
    makeDraggable({ item: box, grip, onto: '.lb-event', isFree, drop: (onto) => this.drop(event, onto) });
    return { event, box, up, down, place, date, moves, feedback };
  }

  private move(event: TimelineEvent, key: 'up' | 'down'): void {
    const card = this.cards.get(event.id);
    const from = this.order().indexOf(event.id);
    if (!card || !this.put(event, from + (key === 'up' ? -1 : 1))) return;
    const same = card[key];
    focusOn(same.disabled ? card[key === 'up' ? 'down' : 'up'] : same);
  }

  /** A card dragged onto another takes its place; those between make room. */
  private drop(event: TimelineEvent, onto: Element): void {
    const card = this.cards.get(event.id);
    const to = this.shown().findIndex(({ box }) => box === onto);
    if (card && this.put(event, to)) focusOn(card.down.disabled ? card.up : card.down);
  }

  /** Moves an event to a place counted from 0 and says so; `false` where that is no other place. */
  private put(event: TimelineEvent, to: number): boolean {
    const order = this.order();
    const others = order.filter((id) => id !== event.id);
    if (this.phase !== 'open' || to < 0 || to >= order.length || order[to] === event.id) return false;
    others.splice(to, 0, event.id);
    this.change(encodeChoices(others));
    this.sync();
    this.position.textContent = this.t('moved', { event: plain(event.html), place: to + 1, count: order.length });
    return true;
  }

  private judgement(event: TimelineEvent, right: boolean): HTMLElement {
    const said = [this.t('inOrder'), this.t('outOfOrder')];
    if (right) return this.feedback('right', this.t('inOrder'), event.feedbackHtml, said);
    const place = { place: this.ids.indexOf(event.id) + 1, count: this.ids.length };
    const verdict = this.phase === 'solution' ? this.t('placeIs', place) : this.t('outOfOrder');
    return this.feedback('wrong', verdict, event.feedbackHtml, said);
  }
}
