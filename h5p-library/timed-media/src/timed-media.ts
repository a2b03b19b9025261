import type { TimedMediaParams } from '@langbiang/core';
import type {
  Container,
  ContainerContract,
  Extras,
  H5pEvent,
  HeldQuestion,
  QuestionContract,
  XApiData,
} from '../../base/src/h5p.js';
import { h, type Lang, plain, rich, type Translate, voiceOf } from '../../base/src/index.js';
import { timeText } from './figures.js';
import { createMoments, isAnswered, type Moment, nextAtOnce, nextDue, partBefore } from './moments.js';
import { Player } from './player.js';
import { QuestionList, QuestionSlot } from './questions.js';
import { strings } from './strings.js';
import { readTimedState, type TimedState } from './timed-state.js';
import { transcript } from './transcript.js';

/**
 * A film or recording that pauses for questions. The questions can be reached without playing, and all that is said can be
 * read, so that it is complete for whoever does not hear or see it, or has not the line to load it.
 */
export class TimedMedia extends H5P.EventDispatcher implements QuestionContract, ContainerContract {
  readonly lang: Lang;
  private readonly t: Translate;
  private readonly moments: Moment[];
  private readonly title: string;
  private readonly player: Player;
  private readonly list: QuestionList;
  private readonly slots: QuestionSlot[];
  private readonly words: HTMLDetailsElement;
  private readonly live = h('div', { class: 'lb-sr', role: 'status' });
  private readonly root: HTMLElement;

  constructor(
    private readonly params: TimedMediaParams,
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
    const state = readTimedState(extras.previousState);
    this.moments = createMoments(params, contentId, this, state.answers);
    const times = this.moments.map(({ at }) => at);
    const resized = () => this.trigger('resize');
    this.player = new Player(
      {
        params,
        times,
        contentId,
        lang,
        t,
        passed: (from, to) => this.passed(from, to),
        changed: resized,
        failed: () => this.failed(),
      },
      state.position,
    );
    this.list = new QuestionList(times, t, (index) => this.open(index));
    this.slots = times.map(
      (at, index) =>
        new QuestionSlot({ at, index, count: times.length }, t, {
          goOn: () => this.goOn(index),
          again: () => this.playFrom(partBefore(this.moments, index)),
        }),
    );
    this.words = transcript({ captions: params.captions ?? [], t, jump: (to) => this.player.seek(to), resized });
    const put = this.slots[this.moments.findIndex(({ subContentId }) => subContentId === state.open)];
    if (put) put.root.hidden = false;
    this.root = this.render();
    window.addEventListener('beforeprint', () => {
      this.words.open = true;
    });
    for (const { instance } of this.moments) {
      instance.on('resize', resized);
      instance.on('xAPI', (event) => this.heard(event));
    }
  }

  attach(container: Container): void {
    container[0]?.append(this.root);
    // An activity that was begun for it (a copy for paper) begins its questions as well: they report nothing of their own.
    const begun = this.activityStartTime;
    this.setActivityStarted();
    for (const [index, { instance }] of this.moments.entries()) {
      if (begun !== undefined) instance.activityStartTime ??= begun;
      instance.attach?.(H5P.jQuery(this.slotOf(index).place));
    }
    this.draw();
  }

  held(): HeldQuestion[] {
    return this.moments;
  }

  finish(): void {
    this.player.pause();
    for (const { instance } of this.moments) instance.finish?.();
    this.draw();
  }

  getAnswerGiven(): boolean {
    return this.moments.some(isAnswered);
  }

  getScore(): number {
    return this.moments.reduce((sum, { instance }) => sum + (instance.getScore?.() ?? 0), 0);
  }

  getMaxScore(): number {
    return this.moments.reduce((sum, { instance }) => sum + (instance.getMaxScore?.() ?? 0), 0);
  }

  showSolutions(): void {
    this.player.pause();
    for (const { instance } of this.moments) instance.showSolutions?.();
    this.draw();
  }

  resetTask(): void {
    this.player.pause();
    this.player.seek(0);
    for (const { instance } of this.moments) instance.resetTask?.();
    delete this.activityStartTime;
    this.show(undefined);
  }

  getTitle(): string {
    return this.title;
  }

  /** `undefined` while there is nothing to keep, so that a host stores nothing. */
  getCurrentState(): TimedState | undefined {
    const states = this.moments.map(
      ({ instance, subContentId }) => [subContentId, instance.getCurrentState?.()] as const,
    );
    const answers = Object.fromEntries(states.filter(([, state]) => state !== undefined));
    const { position } = this.player;
    const open = this.moments[this.shown()]?.subContentId;
    if (position === 0 && open === undefined && Object.keys(answers).length === 0) return undefined;
    return { position, ...(open === undefined ? {} : { open }), answers };
  }

  getXAPIData(): XApiData {
    const event = this.createXAPIEventTemplate('answered');
    const [raw, max] = [this.getScore(), this.getMaxScore()];
    event.setScoredResult(raw, max, this, true, raw === max);
    Object.assign(event.data.statement.object.definition, {
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
      interactionType: 'compound',
      name: { [this.lang]: this.title },
      description: { [this.lang]: plain(this.params.questionHtml) },
    });
    const children = this.moments.flatMap(({ instance }) => instance.getXAPIData?.() ?? []);
    return { statement: event.data.statement, children };
  }

  private render(): HTMLElement {
    const prompt = h('div', { class: 'lb-prompt' });
    prompt.append(rich(this.params.questionHtml, this.contentId, () => this.trigger('resize')));
    const slots = this.slots.map(({ root }) => root);
    return h(
      'div',
      { class: 'lb lb-timed', lang: this.lang },
      prompt,
      this.player.root,
      ...slots,
      this.list.root,
      this.words,
      this.live,
    );
  }

  private slotOf(index: number): QuestionSlot {
    const slot = this.slots[index];
    if (!slot) throw new RangeError(`no question ${index}`);
    return slot;
  }

  /** Playing comes upon a question that waits: it stops there, and the question is put. */
  private passed(from: number, to: number): void {
    const index = nextDue(this.moments, from, to);
    if (index === undefined) return;
    const at = this.moments[index]?.at ?? to;
    this.open(index);
    this.player.seek(at);
    this.live.textContent = this.t('stopped', { time: timeText(at), number: index + 1 });
  }

  private open(index: number): void {
    this.player.pause();
    if (document.fullscreenElement && this.root.contains(document.fullscreenElement)) void document.exitFullscreen();
    this.show(index);
    this.slotOf(index).focus();
    this.progressed(index);
  }

  private goOn(index: number): void {
    const next = nextAtOnce(this.moments, index);
    if (next === undefined) this.playFrom(undefined);
    else this.open(next);
  }

  private playFrom(time: number | undefined): void {
    this.show(undefined);
    this.player.focus();
    this.player.play(time);
  }

  /** One question at a time, or none. */
  private show(index: number | undefined): void {
    for (const [at, slot] of this.slots.entries()) slot.root.hidden = at !== index;
    this.live.textContent = '';
    this.draw();
  }

  /** Which question is put; -1 for none. */
  private shown(): number {
    return this.slots.findIndex(({ root }) => !root.hidden);
  }

  private failed(): void {
    this.words.open = true;
    this.trigger('resize');
  }

  private draw(): void {
    const answered = this.moments.map(isAnswered);
    this.player.setAnswered(answered);
    this.list.draw(
      answered,
      this.slots.findIndex(({ root }) => !root.hidden),
    );
    this.list.tell(answered.every(Boolean) ? this.t('score', { score: this.getScore(), max: this.getMaxScore() }) : '');
    this.trigger('resize');
  }

  /** A question was answered. Alone in a host, the whole is complete once all are, and again when a second try changes the score. */
  private heard(event: H5pEvent): void {
    if (!isAnswer(event)) return;
    this.draw();
    if (this.parent || !this.moments.every(isAnswered)) return;
    // The host hears the answer itself after us.
    void Promise.resolve().then(() => this.complete());
  }

  private complete(): void {
    const completed = this.createXAPIEventTemplate('completed');
    completed.setScoredResult(this.getScore(), this.getMaxScore(), this, true);
    this.trigger(completed);
  }

  private progressed(index: number): void {
    const event = this.createXAPIEventTemplate('progressed');
    const { definition } = event.data.statement.object;
    definition['extensions'] = {
      ...(typeof definition['extensions'] === 'object' ? definition['extensions'] : {}),
      'http://id.tincanapi.com/extension/ending-point': index + 1,
    };
    this.trigger(event);
  }
}

function isAnswer({ data }: H5pEvent): boolean {
  const at = (value: unknown, key: string): unknown =>
    typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return at(at(at(data, 'statement'), 'verb'), 'id') === 'http://adlnet.gov/expapi/verbs/answered';
}
