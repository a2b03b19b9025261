import type { MatchingParams } from '@langbiang/core';
import type { Extras } from '../../base/src/h5p.js';
import {
  type Board,
  type Done,
  decodeMatching,
  disordered,
  encodePairs,
  fill,
  focusOn,
  type Gap,
  h,
  type Interaction,
  letGo,
  pair,
  plain,
  press,
  Question,
  rich,
  rightIdOf,
  type Spot,
  takeOut,
} from '../../base/src/index.js';
import { type Context, type PlaceRow, placeRow, type WaitingText, waitingText } from './fields.js';
import { type RightText, rightTexts } from './right-texts.js';
import { strings } from './strings.js';

/** With a longer text than these, left texts stand above their places on a phone, not beside them. */
const SHORT = { left: 14, right: 16 };

/** Left texts, each to be joined with its partner among the texts below: by two presses, by keys or by dragging. */
export class Matching extends Question<MatchingParams> {
  private readonly texts = new Map(rightTexts(this.params).map((text) => [text.id, text]));
  private rows: PlaceRow[] = [];
  /** In the order shown. */
  private waiting: WaitingText[] = [];
  private held: Spot | undefined;
  private readonly list = h('ul', { class: 'lb-waiting', role: 'list', 'aria-label': this.t('waiting') });
  private readonly status = h('div', { class: 'lb-sr', role: 'status' });
  private readonly hint = h('p', { class: 'lb-hint' }, this.t('hint'));

  constructor(params: MatchingParams, contentId: string | number, extras: Extras = {}) {
    super('Langbiang.Matching', params, strings, { contentId, extras });
  }

  protected override build(): HTMLElement {
    const context: Context = {
      html: (html) => rich(html, this.contentId, () => this.trigger('resize')),
      press: (spot) => this.act(press(this.board(), spot), spot),
      isOpen: () => this.phase === 'open',
      drop: (right, onto) => this.drop(right, onto),
    };
    this.rows = this.params.pairs.map((one) => placeRow(one, context));
    this.waiting = disordered([...this.texts.values()], this.seed()).map((text) => waitingText(text, context));
    const isLong =
      this.params.pairs.some(({ leftHtml }) => plain(leftHtml).length > SHORT.left) ||
      [...this.texts.values()].some(({ html }) => plain(html).length > SHORT.right);
    const rows = h('ul', { class: 'lb-match-rows', role: 'list', 'data-long': isLong });
    rows.append(...this.rows.map(({ box }) => box));
    const onkeydown = (event: Event) => this.key(event as KeyboardEvent);
    const attributes = { role: 'group', 'aria-labelledby': this.promptId, onkeydown };
    return h('div', attributes, this.hint, rows, this.list, this.status);
  }

  protected override sync(): void {
    const isOpen = this.phase === 'open';
    if (!isOpen) this.held = undefined;
    const { pairs, held } = this.board();
    const isJudged = !isOpen && (this.submitted !== undefined || this.phase === 'solution');
    for (const row of this.rows) {
      const text = this.texts.get(pairs.get(row.pair.id) ?? '');
      const mark = isJudged ? (text?.id === rightIdOf(row.pair) ? 'right' : 'wrong') : '';
      row.draw({ text, empty: this.t('empty'), isHeld: isAt(held, 'left', row.pair.id), mark });
      fill(row.feedback, isJudged ? this.judgement(row, text) : null);
    }
    this.drawWaiting(this.board());
    this.list.hidden = !isOpen || this.list.children.length === 0;
    this.hint.hidden = !isOpen;
    fill(this.status);
  }

  protected override gap(): Gap | undefined {
    const { pairs } = this.board();
    const open = this.params.pairs.filter(({ id }) => !pairs.has(id));
    if (open.length === 0) return undefined;
    return { message: this.t('incomplete', { count: open.length }), field: this.placeOf(open[0]?.id) };
  }

  protected override interaction(): Interaction {
    const described = (id: string, html: string) => ({ id, description: { [this.lang]: plain(html) } });
    return {
      interactionType: 'matching',
      correctResponsesPattern: [encodePairs(new Map(this.params.pairs.map((pair) => [pair.id, rightIdOf(pair)])))],
      source: this.params.pairs.map(({ id, leftHtml }) => described(id, leftHtml)),
      target: [...this.texts.values()].map(({ id, html }) => described(id, html)),
    };
  }

  /** What was right stays; the others go back, so that only they are to be done again. */
  protected override retryResponse(): string {
    const partner = new Map(this.params.pairs.map((pair) => [pair.id, rightIdOf(pair)]));
    const right = [...decodeMatching(this.submitted ?? '')].filter(([left, text]) => partner.get(left) === text);
    return encodePairs(new Map(right));
  }

  private board(): Board {
    const response = this.phase === 'open' ? this.current : (this.submitted ?? '');
    const isLeft = (id: string) => this.params.pairs.some((one) => one.id === id);
    const known = [...decodeMatching(response)].filter(([left, right]) => isLeft(left) && this.texts.has(right));
    return { pairs: new Map(known), held: this.held };
  }

  /** Takes over what a press made of the board. `spot`: what was pressed; nothing after a drag or a key. */
  private act([next, done]: [Board, Done], spot?: Spot): void {
    if (this.phase !== 'open') return;
    this.held = next.held;
    if (done.kind === 'paired' || done.kind === 'takenOut') this.change(this.response(next.pairs));
    this.sync();
    this.status.textContent = this.said(done);
    this.trigger('resize');
    focusOn(this.nextField(done, spot));
  }

  /** The response keeps the order of the parameters, in whatever order pairs were made. */
  private response(pairs: Board['pairs']): string {
    const made = this.params.pairs.flatMap(({ id }): [string, string][] => {
      const right = pairs.get(id);
      return right === undefined ? [] : [[id, right]];
    });
    return encodePairs(new Map(made));
  }

  /**
   * Where the pupil goes on, so that a pair takes two presses without a long way between them: from a place to the
   * texts, from a text to the places, after a pair to whatever the next one begins with.
   */
  private nextField({ kind, left, right }: Done, spot: Spot | undefined): HTMLElement | undefined {
    const { pairs } = this.board();
    const place = this.placeOf(left);
    const empty = this.placeOf(this.params.pairs.find(({ id }) => !pairs.has(id))?.id);
    const text = this.waiting.find(({ box }) => box.parentElement === this.list)?.button;
    if (kind === 'holdsPlace') return right === undefined ? (text ?? place) : place;
    if (kind === 'holdsText') return empty ?? this.waiting.find(({ id }) => id === right)?.button;
    if (kind === 'paired' && spot && empty) return spot.side === 'right' ? empty : (text ?? place);
    return place ?? this.waiting.find(({ id }) => id === right)?.button;
  }

  private placeOf(left: string | undefined): HTMLButtonElement | undefined {
    return this.rows.find((row) => row.pair.id === left)?.place;
  }

  /** Only what changed its place is moved: an element taken out of the page loses the focus. */
  private drawWaiting({ pairs, held }: Board): void {
    const placed = new Set(pairs.values());
    for (const text of this.waiting) {
      text.draw(isAt(held, 'right', text.id));
      if (placed.has(text.id)) text.box.remove();
    }
    for (const [index, { box }] of this.waiting.filter(({ id }) => !placed.has(id)).entries()) {
      if (this.list.children[index] !== box) this.list.insertBefore(box, this.list.children[index] ?? null);
    }
  }

  private drop(right: string, onto: Element): void {
    const { pairs } = this.board();
    const row = this.rows.find(({ box }) => box === onto);
    const from = [...pairs].find(([, text]) => text === right)?.[0];
    if (row) this.act(pair(pairs, row.pair.id, right));
    else if (onto === this.list && from !== undefined) this.act(takeOut(pairs, from));
  }

  private key(event: KeyboardEvent): void {
    const board = this.board();
    const left = this.rows.find(({ place }) => place === event.target)?.pair.id;
    const takesOut = event.key === 'Delete' || event.key === 'Backspace';
    if (event.key === 'Escape' && board.held) this.act(letGo(board));
    else if (takesOut && left !== undefined && board.pairs.has(left)) this.act(takeOut(board.pairs, left));
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private said({ kind, left, right }: Done): string {
    const words = {
      left: plain(this.params.pairs.find(({ id }) => id === left)?.leftHtml ?? ''),
      right: plain(this.texts.get(right ?? '')?.html ?? ''),
    };
    if (kind === 'holdsPlace') return right === undefined ? this.t('holdsPlace', words) : this.t('holdsPair', words);
    if (kind === 'holdsText') return this.t('holdsText', words);
    if (kind === 'paired') return this.t('paired', words);
    return kind === 'takenOut' ? this.t('takenOut', words) : this.t('letGo');
  }

  /** A text that belongs to nobody says itself why; else the left text's own reason is told. */
  private judgement({ pair }: PlaceRow, text: RightText | undefined): HTMLElement {
    const { feedbackHtml } = pair;
    const said = [this.t('right'), this.t('wrong'), this.t('saidWrong')];
    if (text?.id === rightIdOf(pair)) return this.feedback('right', this.t('right'), feedbackHtml, said);
    const right = plain(this.texts.get(rightIdOf(pair))?.html ?? '');
    if (this.phase === 'solution') return this.feedback('wrong', this.t('partnerIs', { right }), feedbackHtml, said);
    const verdict = text ? this.t('wrong') : this.t('notPaired');
    return this.feedback('wrong', verdict, text?.isExtra ? text.feedbackHtml : feedbackHtml, said);
  }
}

function isAt(held: Spot | undefined, side: Spot['side'], id: string): boolean {
  return held?.side === side && held.id === id;
}
