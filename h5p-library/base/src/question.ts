import type { Score, ScoredLibrary } from '@langbiang/core/scoring';
import { maxScore, scoreInteraction } from '@langbiang/core/scoring';
import { dropOpening, fill, focusOn, h, plain, rich, uniqueId } from './dom.js';
import type { Container, Extras, QuestionContract, XApiData, XApiEvent } from './h5p.js';
import { type IconName, icon } from './icons.js';
import { checksItself, overruled, standInForQuestion } from './official-hosts.js';
import { type Phase, type QuestionState, readState } from './question-state.js';
import { type Lang, type Strings, type Translate, voiceOf } from './strings.js';

type Params = {
  questionHtml: string;
  /** A server keeps the answer: it judges, not this page (packages/core/src/sealing). */
  sealed?: true;
  behaviour: { retry: boolean; showSolution: boolean };
  l10n?: Record<string, string>;
};

/** `object.definition` of a cmi.interaction, as xAPI 1.0.3 wants it (xAPI-Data.md, "Interaction Activities"). */
export type Interaction = {
  interactionType: 'choice' | 'matching' | 'sequencing' | 'fill-in' | 'long-fill-in';
  correctResponsesPattern: string[];
  [component: string]: unknown;
};

/** How good an answer was; every tone has its own sign, and the verdict says it in words. */
export type Tone = 'right' | 'fair' | 'wrong';

/** Why a question cannot be checked yet, and the field to go to. */
export type Gap = { message: string; field: HTMLElement | undefined };

type Parts = Record<'root' | 'inputs' | 'note' | 'result' | 'actions' | 'live', HTMLElement> &
  Record<'check' | 'retry' | 'solution', HTMLButtonElement>;

/**
 * A question: the H5P contract, one answer kept as its xAPI response, three phases (open → answered → solution) and the
 * buttons between them. A type adds its inputs (`build`), draws them from the state (`sync`) and says what is missing.
 */
export abstract class Question<P extends Params> extends H5P.EventDispatcher implements QuestionContract {
  readonly lang: Lang;
  /** Column, Course Presentation and Interactive Book count what says so. */
  readonly isTask = true;
  /** What stands in the inputs, encoded as the xAPI response. */
  protected current: string;
  /** The response last checked: it is what counts, also while a second try is under way. */
  protected submitted: string | undefined;
  protected phase: Phase;
  protected readonly t: Translate;
  protected readonly promptId = uniqueId('prompt');
  /** Handed in with all around it: there is no second try. */
  protected final: boolean;
  /** A container takes what stands here; there is no button and, till it is handed in, no verdict. */
  private readonly collected: boolean;
  private parts: Parts | undefined;

  constructor(
    private readonly library: ScoredLibrary,
    protected readonly params: P,
    strings: Record<Lang, Strings>,
    { contentId, extras }: { contentId: string | number; extras: Extras },
  ) {
    super();
    this.contentId = contentId;
    if (extras.parent) {
      this.parent = extras.parent;
      // Containers of ours say their language; any other may be an official one.
      if (!Reflect.has(extras.parent, 'lang')) standInForQuestion();
    }
    this.params = overruled(params);
    const { lang, t, title } = voiceOf(params, strings, extras);
    this.lang = lang;
    this.t = t;
    this.title = title;
    const state = readState(extras.previousState);
    this.current = state.current;
    this.submitted = state.submitted;
    this.phase = state.phase;
    this.final = state.final;
    this.collected = extras.collected === true;
  }
  private readonly title: string;

  /** The inputs, made once. */
  protected abstract build(): HTMLElement;
  /** Draws inputs, marks and feedback from `current`, `submitted` and `phase`. */
  protected abstract sync(): void;
  /** What keeps the question from being checked. */
  protected abstract gap(): Gap | undefined;
  protected abstract interaction(): Interaction;
  /** What stands in the inputs when the pupil tries again. */
  protected retryResponse(): string {
    return '';
  }
  /** Some types are checked by the last thing a pupil does in them: they have no button for it. */
  protected hasCheckButton(): boolean {
    return true;
  }
  /** Whether another try could bring points. */
  protected isImprovable(): boolean {
    const { raw, max } = this.score();
    return raw < max;
  }
  /** What is announced when an answer was checked. */
  protected outcome(): string {
    const { raw, max } = this.score();
    return this.t(raw === max ? 'announceRight' : 'announceScore', { score: raw, max });
  }
  /** The feedback that the focus goes to when an answer was checked, or the solution shown. */
  protected feedbackToRead(root: HTMLElement): HTMLElement | null | undefined {
    return root.querySelector<HTMLElement>('.lb-feedback:not([hidden])');
  }
  /** What shuffling starts from: the same at every visit, another for every question. */
  protected seed(): string {
    return String(this.subContentId ?? this.contentId);
  }
  protected stateExtras(): Partial<QuestionState> {
    return {};
  }

  attach(container: Container): void {
    const parts = this.parts ?? this.render();
    container[0]?.append(parts.root);
    this.setActivityStarted();
    this.draw();
  }

  getAnswerGiven(): boolean {
    return this.submitted !== undefined || this.hasInput();
  }

  getScore(): number {
    return this.score().raw;
  }

  getMaxScore(): number {
    return maxScore(this.library, this.params) ?? 0;
  }

  showSolutions(): void {
    this.phase = 'solution';
    this.draw();
  }

  resetTask(): void {
    this.current = '';
    this.submitted = undefined;
    this.phase = 'open';
    this.final = false;
    delete this.activityStartTime;
    if (this.parts) fill(this.parts.live);
    this.draw();
  }

  /** Question Set calls it around `showSolutions`, so that not all its questions speak at once. Ours say nothing then. */
  toggleReadSpeaker(): void {}

  getTitle(): string {
    return this.title;
  }

  getXAPIData(): XApiData {
    const event = this.createXAPIEventTemplate('answered');
    this.describe(event);
    return { statement: event.data.statement };
  }

  /** `undefined` while there is nothing to keep, so that a host stores nothing. */
  getCurrentState(): QuestionState | undefined {
    if (!this.getAnswerGiven() && this.phase === 'open') return undefined;
    const { current, submitted, phase, final } = this;
    return { current, ...(submitted === undefined ? {} : { submitted }), phase, final, ...this.stateExtras() };
  }

  /**
   * The container is handed in: an answer that stands in the inputs counts, and there is no second try. One begun but
   * left empty takes nothing away from the first.
   */
  finish(): void {
    if (this.params.sealed) {
      this.collect();
      return;
    }
    this.final = true;
    if (this.phase === 'open' && this.hasInput() && this.current !== this.submitted) this.submit();
    else if (this.phase === 'open') this.phase = 'answered';
    this.draw();
  }

  /** Sends what stands in the inputs, for a container that is not handed in yet: it stays open to changes. */
  collect(): void {
    if (this.phase === 'open' && this.hasInput() && this.current !== this.submitted) this.send();
  }

  /** Answered, and a server that keeps the answer has not judged it yet. */
  isWaiting(): boolean {
    return this.params.sealed === true && !this.collected && this.submitted !== undefined;
  }

  /** A type calls it when the pupil changes an input. */
  protected change(response: string): void {
    if (this.isWaiting()) {
      this.draw();
      return;
    }
    this.current = response;
    this.clearNote();
    this.triggerXAPI('interacted');
  }

  /** What kept the question from being checked is being mended. */
  protected clearNote(): void {
    if (this.parts) fill(this.parts.note);
  }

  protected check(): void {
    if (this.phase !== 'open' || this.collected || this.isWaiting()) return;
    const gap = this.gap();
    if (gap) {
      if (this.parts) fill(this.parts.note, icon('warn'), gap.message);
      focusOn(gap.field);
      this.trigger('resize');
      return;
    }
    this.submit();
    this.draw();
    if (this.params.sealed) return;
    this.say(this.outcome());
    if (this.parts) focusOn(this.feedbackToRead(this.parts.root));
  }

  /**
   * A piece of feedback under an answer; the focus can be sent to it. The verdict opens it, so an author's text that
   * begins with it («Đúng. …»), or with another word of `said`, gives that word up.
   */
  protected feedback(tone: Tone, verdict: string, html = '', said: string[] = []): HTMLElement {
    const text = h('div', { class: 'lb-feedback-text' });
    const content = rich(html, this.contentId, () => this.trigger('resize'));
    dropOpening(content, [verdict, ...said]);
    const first = content.firstElementChild;
    (first?.tagName === 'P' ? first : content).prepend(h('strong', {}, `${verdict}.`), ' ');
    text.append(content);
    return h('div', { class: 'lb-feedback', 'data-tone': tone, tabindex: -1 }, icon(tone), text);
  }

  /** Whether anything stands in the inputs: more than the marks of an empty response. */
  private hasInput(): boolean {
    return /[^[\],]/.test(this.current);
  }

  /** Points of what counts now; a maximum of 0: none are given, so no score is told. */
  protected score(): Score {
    if (this.params.sealed) return { raw: 0, max: 0 };
    return scoreInteraction(this.library, this.params, this.submitted ?? this.current) ?? { raw: 0, max: 0 };
  }

  /** Sealed, it stays open until the answer comes from the server; what it holds is not judged here. */
  private submit(): void {
    if (!this.params.sealed) this.phase = 'answered';
    this.send();
  }

  private send(): void {
    this.submitted = this.current;
    const event = this.createXAPIEventTemplate('answered');
    this.describe(event);
    this.trigger(event);
  }

  private describe(event: XApiEvent): void {
    const { raw, max } = this.score();
    if (max > 0) event.setScoredResult(raw, max, this, true, raw === max);
    else event.setScoredResult(undefined, undefined, this, true);
    const { statement } = event.data;
    statement.result = { ...statement.result, response: this.submitted ?? this.current };
    Object.assign(statement.object.definition, {
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
      name: { [this.lang]: this.title },
      description: { [this.lang]: plain(this.params.questionHtml) },
      ...this.interaction(),
    });
    if (this.params.sealed) delete statement.object.definition['correctResponsesPattern'];
  }

  private again(): void {
    this.current = this.retryResponse();
    this.phase = 'open';
    this.draw();
    this.say('');
    focusOn(this.parts?.inputs.querySelector<HTMLElement>(':is(input, textarea, button):not([disabled])'));
  }

  private reveal(): void {
    this.showSolutions();
    this.say(this.t('announceSolution'));
    if (this.parts) focusOn(this.feedbackToRead(this.parts.root));
  }

  private say(text: string): void {
    if (this.parts) this.parts.live.textContent = text;
  }

  private render(): Parts {
    const button = (key: string, name: IconName, run: () => void, kind: string) =>
      h('button', { type: 'button', class: `lb-button ${kind}`, onclick: run }, icon(name), this.t(key));
    const parts: Parts = {
      root: h('div', { class: 'lb lb-question', lang: this.lang }),
      inputs: this.build(),
      note: h('p', { class: 'lb-note', role: 'alert' }),
      result: h('p', { class: 'lb-result' }),
      actions: h('div', { class: 'lb-actions' }),
      live: h('div', { class: 'lb-sr', role: 'status' }),
      check: this.hasCheckButton() ? button('check', 'right', () => this.check(), 'lb-primary') : h('button'),
      retry: button('retry', 'retry', () => this.again(), ''),
      solution: button('showSolution', 'eye', () => this.reveal(), ''),
    };
    const prompt = h('div', { class: 'lb-prompt', id: this.promptId });
    prompt.append(rich(this.params.questionHtml, this.contentId, () => this.trigger('resize')));
    parts.actions.append(parts.check, parts.retry, parts.solution);
    parts.root.append(prompt, parts.inputs, parts.note, parts.result, parts.actions, parts.live);
    this.parts = parts;
    return parts;
  }

  protected draw(): void {
    const { parts, phase } = this;
    if (!parts) return;
    parts.root.dataset['phase'] = phase;
    parts.inputs.toggleAttribute('inert', this.isWaiting());
    const { raw, max } = this.score();
    const unanswered = this.final && this.submitted === undefined;
    fill(parts.note, unanswered ? this.t('unanswered') : null);
    parts.result.textContent =
      phase !== 'open' && max > 1 && this.submitted !== undefined ? this.t('score', { score: raw, max }) : '';
    const missing = this.isImprovable() || unanswered;
    const isLeft = this.collected || checksItself(this.params.behaviour);
    const isChecked = this.hasCheckButton() && !isLeft && !this.isWaiting();
    parts.check.hidden = phase !== 'open' || !isChecked;
    parts.retry.hidden = phase !== 'answered' || !missing || this.final || !this.params.behaviour.retry;
    parts.solution.hidden = phase !== 'answered' || !missing || !this.params.behaviour.showSolution;
    parts.actions.hidden = parts.check.hidden && parts.retry.hidden && parts.solution.hidden;
    this.sync();
    this.trigger('resize');
  }
}
