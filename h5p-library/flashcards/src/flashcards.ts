import type { FlashcardsParams } from '@langbiang/core';
import { deal, judge, toReview } from '@langbiang/core/practice';
import type { Container, Extras, QuestionContract } from '../../base/src/h5p.js';
import {
  fill,
  focusOn,
  h,
  type IconName,
  icon,
  rich,
  type Translate,
  uniqueId,
  voiceOf,
} from '../../base/src/index.js';
import type { Context } from './card-sides.js';
import { type CardsState, readCardsState } from './cards-state.js';
import { CardOnTable, paperTable, reviewList, type Verdict } from './deck-view.js';
import { strings } from './strings.js';

type Contract = Omit<QuestionContract, 'showSolutions' | 'getXAPIData'>;

/**
 * Cards to turn and to judge oneself; those not remembered come back. It keeps the part of H5P's contract that practice
 * has: a state and statements, but no answer to report and no points. A pupil's word about themselves is no grade.
 */
export class Flashcards extends H5P.EventDispatcher implements Contract {
  private readonly lang: 'vi' | 'en';
  private readonly t: Translate;
  private readonly title: string;
  private readonly ids: readonly string[];
  private state: CardsState;
  private root: HTMLElement | undefined;
  private readonly table: CardOnTable;
  private readonly context: Context;
  private readonly progress = h('p', { class: 'lb-cards-progress', id: uniqueId('progress') });
  private readonly bar = h('span');
  private readonly track = h('div', { class: 'lb-cards-track', 'aria-hidden': 'true' }, this.bar);
  private readonly hint = h('p', { class: 'lb-hint' });
  private readonly run = h('div', { class: 'lb-cards-run' });
  private readonly actions = h('div', { class: 'lb-actions' });
  private readonly end = h('div', { class: 'lb-cards-end' });
  private readonly status = h('div', { class: 'lb-sr', role: 'status' });

  constructor(
    private readonly params: FlashcardsParams,
    contentId: string | number,
    extras: Extras = {},
  ) {
    super();
    this.contentId = contentId;
    if (extras.parent) this.parent = extras.parent;
    const { lang, t, title } = voiceOf(params, strings, extras);
    this.lang = lang;
    this.t = t;
    this.title = title;
    this.ids = (params.cards ?? []).map(({ id }) => id);
    this.state = readCardsState(this.ids, extras.previousState);
    this.context = { contentId, lang: this.lang, resized: () => this.trigger('resize') };
    this.table = new CardOnTable(this.context, this.t);
  }

  attach(container: Container): void {
    this.root ??= this.render();
    container[0]?.append(this.root);
    this.setActivityStarted();
    this.draw();
  }

  /** Practised: every card was remembered once, or the pupil stopped. */
  getAnswerGiven(): boolean {
    return this.isOver();
  }

  getScore(): number {
    return 0;
  }

  getMaxScore(): number {
    return 0;
  }

  resetTask(): void {
    this.state = { ...deal(this.ids), isTurned: false, isStopped: false };
    delete this.activityStartTime;
    fill(this.status);
    this.draw();
  }

  getTitle(): string {
    return this.title;
  }

  /** `undefined` while there is nothing to keep, so that a host stores nothing. */
  getCurrentState(): CardsState | undefined {
    const { remembered, missed, isTurned, isStopped } = this.state;
    return remembered.length + missed.length > 0 || isTurned || isStopped ? this.state : undefined;
  }

  private isOver(): boolean {
    return this.state.queue.length === 0 || this.state.isStopped;
  }

  private turn(): void {
    this.state = { ...this.state, isTurned: true };
    fill(this.status);
    this.draw();
    this.actions.scrollIntoView?.({ block: 'nearest' });
    focusOn(this.table.back);
  }

  private judge(isRemembered: boolean): void {
    this.state = { ...this.state, ...judge(this.state, isRemembered), isTurned: false };
    this.triggerXAPI('interacted');
    if (this.state.queue.length === 0) this.completed();
    this.draw();
    this.say(isRemembered ? [] : [this.t('comesBack')]);
    focusOn(this.isOver() ? this.end.querySelector<HTMLElement>('[tabindex]') : this.actions.querySelector('button'));
  }

  /** Without points xAPI wants no score at all: its maximum would have to be more than its minimum (xAPI-Data.md, "Score"). */
  private completed(): void {
    const event = this.createXAPIEventTemplate('completed');
    event.setScoredResult(undefined, undefined, this, true);
    this.trigger(event);
  }

  private stop(isStopped: boolean): void {
    this.state = { ...this.state, isStopped };
    this.triggerXAPI('interacted');
    this.draw();
    this.say([]);
    focusOn(isStopped ? this.end.querySelector<HTMLElement>('[tabindex]') : this.actions.querySelector('button'));
  }

  private startOver(): void {
    this.resetTask();
    this.setActivityStarted();
    focusOn(this.actions.querySelector('button'));
  }

  private say(before: string[]): void {
    this.status.textContent = [...before, this.progressWords()].join(' ');
  }

  private progressWords(): string {
    return this.t('progress', { count: this.state.remembered.length, total: this.ids.length });
  }

  private render(): HTMLElement {
    const promptId = uniqueId('prompt');
    const prompt = h('div', { class: 'lb-prompt', id: promptId });
    prompt.append(rich(this.params.questionHtml ?? '', this.contentId, this.context.resized));
    this.hint.textContent = this.t('hint');
    this.run.append(this.hint, this.table.root, this.actions);
    const screen = h('div', { class: 'lb-cards-screen' }, this.progress, this.track, this.run, this.end, this.status);
    screen.setAttribute('role', 'group');
    screen.setAttribute('aria-labelledby', promptId);
    // A mouse may turn the card itself; fingers and keys have the button under it too.
    this.table.front.addEventListener('click', () => {
      if (!this.state.isTurned) this.turn();
    });
    const paper = paperTable(this.params.cards ?? [], this.context, this.t);
    return h('div', { class: 'lb lb-question lb-cards', lang: this.lang }, prompt, screen, paper);
  }

  private draw(): void {
    const { root, state } = this;
    if (!root) return;
    const isOver = this.isOver();
    root.dataset['phase'] = isOver ? 'answered' : 'open';
    this.progress.textContent = this.progressWords();
    this.bar.style.width = `${Math.round((100 * state.remembered.length) / Math.max(1, this.ids.length))}%`;
    const card = this.params.cards?.find(({ id }) => id === state.queue[0]);
    if (card && !isOver) this.table.draw(card, state.isTurned);
    this.run.hidden = this.progress.hidden = this.track.hidden = isOver;
    this.hint.hidden = state.remembered.length + state.missed.length > 0;
    this.end.hidden = !isOver;
    fill(this.actions, ...(isOver ? [] : this.buttons()));
    fill(this.end, ...(isOver ? this.ending() : []));
    this.trigger('resize');
  }

  private buttons(): HTMLElement[] {
    const stop = this.button('stop', () => this.stop(true), 'lb-quiet');
    if (!this.state.isTurned) return [this.button('turn', () => this.turn(), 'lb-primary', 'turn'), stop];
    const remembered = this.button('remembered', () => this.judge(true), 'lb-primary', 'right');
    return [this.button('notYet', () => this.judge(false), '', 'retry'), remembered, stop];
  }

  private ending(): HTMLElement[] {
    const { queue, remembered, missed } = this.state;
    const counts = { count: remembered.length, total: this.ids.length };
    const words = queue.length === 0 ? this.t('allDone', counts) : this.t('stopped', counts);
    const again = new Set(toReview(this.state, this.ids));
    const cards = (this.params.cards ?? []).filter(({ id }) => again.has(id));
    const verdictOf = (id: string): Verdict =>
      queue.includes(id) ? (missed.includes(id) ? 'stillOpen' : 'unseen') : 'tookMore';
    const review = cards.map((card) => ({ card, verdict: verdictOf(card.id) }));
    const buttons = [
      ...(queue.length > 0 ? [this.button('goOn', () => this.stop(false), 'lb-primary', 'next')] : []),
      ...(remembered.length > 0 ? [this.button('again', () => this.startOver(), '', 'retry')] : []),
    ];
    return [
      h('p', { class: 'lb-cards-result', tabindex: -1 }, words),
      ...(review.length > 0
        ? [h('p', { class: 'lb-cards-review' }, this.t('review')), reviewList(review, this.context, this.t)]
        : [h('p', {}, this.t('nothingToReview'))]),
      h('div', { class: 'lb-actions' }, ...buttons),
    ];
  }

  private button(key: string, run: () => void, kind: string, sign?: IconName): HTMLButtonElement {
    const attributes = {
      type: 'button',
      class: `lb-button ${kind}`.trim(),
      onclick: run,
      ...(key === 'turn' ? { 'aria-describedby': this.frontId() } : {}),
    };
    return h('button', attributes, sign ? icon(sign) : null, this.t(key));
  }

  /** The button is read with the front it turns. */
  private frontId(): string {
    this.table.front.id ||= uniqueId('front');
    return this.table.front.id;
  }
}
