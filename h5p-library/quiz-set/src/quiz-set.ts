import type { PlacedContent, QuizSession, QuizSetParams } from '@langbiang/core';
import type {
  Container,
  ContainerContract,
  Extras,
  H5pEvent,
  HeldQuestion,
  QuestionContract,
  QuizContract,
  XApiData,
  XApiEvent,
} from '../../base/src/h5p.js';
import {
  addScores,
  fill,
  focusOn,
  h,
  icon,
  isPassed,
  type Lang,
  languageOf,
  plain,
  type Translate,
  translator,
} from '../../base/src/index.js';
import {
  attachCard,
  blankOf,
  type Card,
  heldOf,
  isAnswered,
  isSealed,
  isSealedContent,
  judgedState,
  makeCard,
  pointsOf,
  questionsOf,
  stateOf,
} from './cards.js';
import { clockText, countdown } from './countdown.js';
import { confirmView, endView, type Outcome } from './end-view.js';
import { newSeed, type QuizState, readQuizState } from './quiz-state.js';
import { RunView } from './run-view.js';
import { startCard, timeText } from './start-card.js';
import { strings } from './strings.js';

type Place = 'start' | 'run' | 'confirm' | 'end' | 'review';

/** What a server says of a quiz whose answers and time it keeps. `questions` are those that have changed. */
export type QuizNews = { subContentId?: string; lang?: Lang; params: QuizSetParams };

/**
 * Questions drawn from a pool: rules → one question at a time → result. Where a server keeps the answers (`session`), what it
 * has to say comes by the event `quizNews` with a list of `QuizNews`; else the quiz draws, judges and keeps the time itself.
 */
export class QuizSet extends H5P.EventDispatcher implements QuestionContract, ContainerContract, QuizContract {
  readonly lang: Lang;
  private readonly t: Translate;
  private readonly collected: boolean;
  private readonly level: number;
  private state: QuizState;
  private session: QuizSession | undefined;
  /** When, by this browser's clock, the session was written. */
  private heardAt = Date.now();
  private cards: Card[] = [];
  private place: Place = 'start';
  private timeUp = false;
  /** Waits for the server: for its clock to start, or for other questions. */
  private waits: 'starting' | 'drawing' | undefined;
  private clock: { stop(): void } | undefined;
  private readonly clockFace = h('p', { class: 'lb-quiz-clock', role: 'timer', hidden: true });
  private readonly live = h('div', { class: 'lb-sr', role: 'status' });
  private readonly stage = h('div', { class: 'lb-quiz-stage' });
  private readonly root: HTMLElement;
  private readonly run: RunView;

  constructor(
    private readonly params: QuizSetParams,
    contentId: string | number,
    extras: Extras = {},
  ) {
    super();
    this.contentId = contentId;
    if (extras.parent) this.parent = extras.parent;
    this.lang = languageOf(
      Reflect.get(extras.parent ?? {}, 'lang'),
      extras.metadata?.defaultLanguage,
      document.documentElement.lang,
    );
    this.t = translator(strings[this.lang], params.l10n);
    this.title = plain(extras.metadata?.title || params.questionHtml);
    // A lesson that is nothing but this quiz has its own heading over it.
    const level: unknown = Reflect.get(extras.parent ?? {}, 'questionLevel');
    this.level = typeof level === 'number' ? level : 2;
    this.session = params.session;
    this.collected = params.feedback !== 'now';
    this.state = readQuizState(extras.previousState) ?? {
      seed: newSeed(),
      at: 0,
      handedIn: false,
      tries: 0,
      answers: {},
    };
    this.root = h('div', { class: 'lb lb-quiz', lang: this.lang }, this.stage, this.live);
    this.run = new RunView(this.clockFace, {
      t: this.t,
      level: this.level,
      handIn: this.t(params.contest ? 'handInContest' : 'handIn'),
      go: (index) => this.go(index),
      end: () => this.atEnd(),
    });
    this.deal(questionsOf(params, this.state.seed));
    this.place = this.isHandedIn() ? 'end' : 'start';
    this.on('quizNews', (event: H5pEvent) => this.hear(event.data));
    window.addEventListener('beforeprint', () => this.cards.forEach(attachCard));
  }
  private readonly title: string;

  attach(container: Container): void {
    container[0]?.append(this.root);
    if (this.isBegun() && !this.isHandedIn()) this.goOn();
    this.draw();
  }

  held(): HeldQuestion[] {
    if (this.cards.length > 0) return this.cards.map(heldOf);
    return Array.from({ length: this.length() }, (_, index) => blankOf(index));
  }

  getAnswerGiven(): boolean {
    return this.cards.some(isAnswered);
  }

  getScore(): number {
    return this.points().raw;
  }

  getMaxScore(): number {
    return this.points().max;
  }

  showSolutions(): void {
    for (const { instance } of this.cards) instance.showSolutions?.();
    if (this.cards.length > 0) this.show('review');
  }

  /** Begun anew: with other questions, drawn here or by the server. */
  resetTask(): void {
    const { tries } = this.state;
    this.state = { seed: newSeed(), at: 0, handedIn: false, tries, answers: {} };
    this.timeUp = false;
    delete this.activityStartTime;
    this.waits = this.session ? 'drawing' : undefined;
    this.deal(this.session ? [] : questionsOf(this.params, this.state.seed));
    this.place = 'start';
    this.draw();
  }

  getTitle(): string {
    return this.title;
  }

  getCurrentState(): QuizState | undefined {
    if (!this.isBegun() && this.state.tries === 0) return undefined;
    const states = this.cards.map(
      ({ subContentId, instance }) => [subContentId, instance.getCurrentState?.()] as const,
    );
    return { ...this.state, answers: Object.fromEntries(states.filter(([, state]) => state !== undefined)) };
  }

  getXAPIData(): XApiData {
    const event = this.createXAPIEventTemplate('answered');
    this.describe(event);
    return {
      statement: event.data.statement,
      children: this.cards.flatMap(({ instance }) => instance.getXAPIData?.() ?? []),
    };
  }

  /** The lesson around it is handed in. */
  finish(): void {
    if (!this.isHandedIn()) this.handIn();
  }

  /** How many more times it may be begun after this one; undefined: no limit. */
  triesLeft(): number | undefined {
    if (this.session) return this.session.attemptsLeft;
    const allowed = this.params.contest ? 1 : this.params.attempts;
    return allowed === undefined ? undefined : Math.max(0, allowed - Math.max(1, this.state.tries));
  }

  isDone(): boolean {
    return this.isHandedIn();
  }

  /** The result is to be had only where it may be told. */
  private isToldResult(): boolean {
    return this.params.feedback !== 'never' && this.params.contest !== true;
  }

  private deal(questions: readonly PlacedContent[]): void {
    this.cards = questions.flatMap((placed) => {
      const kept = this.state.answers[placed.content.subContentId];
      return this.card(placed, stateOf(placed, kept, this.session)) ?? [];
    });
    this.run.setCards(this.cards);
    this.state.at = Math.min(this.state.at, Math.max(0, this.cards.length - 1));
  }

  private card(placed: PlacedContent, state: unknown): Card | undefined {
    return makeCard(placed, state, {
      contentId: this.contentId ?? '',
      quiz: this,
      collected: this.collected,
      heard: (event) => this.heard(event),
    });
  }

  private heard(event: XApiEvent): void {
    const verb = event.getVerb();
    if ((verb === 'answered' || verb === 'interacted') && this.place === 'run') this.drawRun();
  }

  private length(): number {
    return this.session ? this.params.draw : this.cards.length;
  }

  private isBegun(): boolean {
    return this.session?.startedAt !== undefined || this.state.startedAt !== undefined;
  }

  private isHandedIn(): boolean {
    return this.session?.handedIn === true || this.state.handedIn;
  }

  private points(): { raw: number; max: number } {
    if (this.session?.points) return this.session.points;
    const own = addScores(this.cards.map(pointsOf));
    return this.cards.length > 0 ? own : { raw: 0, max: this.length() };
  }

  /** Back to the question that was open; before the server has handed any out, wait for it. */
  private goOn(): void {
    if (this.cards.length > 0) this.place = 'run';
    else if (this.session?.isClosed !== true) this.waits = 'starting';
  }

  private begin(): void {
    this.state.startedAt = Date.now();
    this.state.tries += 1;
    this.activityStartTime = Date.now();
    const event = this.createXAPIEventTemplate('attempted');
    // With a result a host sends it at once, and keeps it till it has got through: the clock of the server starts with it.
    event.data.statement.result = { completion: false };
    if (this.cards.length === 0) this.waits = 'starting';
    this.trigger(event);
    this.show(this.waits ? 'start' : 'run');
  }

  private go(index: number): void {
    this.collect();
    this.state.at = index;
    this.show(this.place === 'review' ? 'review' : 'run');
  }

  private atEnd(): void {
    this.collect();
    this.show(this.place === 'review' ? 'end' : 'confirm');
  }

  /** What stands in the open question is kept, with the host too, before another one is looked at. */
  private collect(): void {
    const { instance } = this.cards[this.state.at] ?? {};
    if (this.place === 'run' && this.collected) instance?.collect?.();
  }

  private handIn(): void {
    this.clock?.stop();
    for (const { instance } of this.cards) instance.finish?.();
    this.state.handedIn = true;
    const event = this.createXAPIEventTemplate('completed');
    this.describe(event);
    this.trigger(event);
    this.show('end');
    this.trigger('quizDone');
  }

  private describe(event: XApiEvent): void {
    const { raw, max } = this.points();
    const { statement } = event.data;
    if (this.cards.some(isSealed) || this.cards.length === 0) statement.result = { completion: true };
    else event.setScoredResult(raw, max, this, true, isPassed(this.params, { raw, max }));
    Object.assign(statement.object.definition, {
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
      interactionType: 'compound',
      name: { [this.lang]: this.title },
      description: { [this.lang]: plain(this.params.questionHtml) },
    });
  }

  private hear(data: unknown): void {
    const all = Array.isArray(data) ? (data as QuizNews[]) : [];
    const own = all.filter(({ subContentId }) => (subContentId ?? this.subContentId) === this.subContentId);
    // A lesson may be read in a language its quiz is not translated into.
    const news = own.find(({ lang }) => (lang ?? this.lang) === this.lang) ?? own[0];
    if (news?.params.session) this.take(news.params.session, news.params.questions);
  }

  private take(session: QuizSession, questions: readonly PlacedContent[]): void {
    const isAnew = this.session?.attempt !== session.attempt;
    this.session = session;
    this.heardAt = Date.now();
    const wasWaiting = this.waits;
    this.waits = undefined;
    if (isAnew || this.cards.length === 0) this.deal(questions);
    else this.exchange(questions);
    if (session.handedIn) this.state.handedIn = true;
    if (this.place === 'start' && this.isBegun() && !this.isHandedIn()) this.goOn();
    if (this.isHandedIn() && (this.place === 'run' || this.place === 'confirm')) this.place = 'end';
    this.draw();
    if (wasWaiting === 'starting') this.focusPlace();
    this.trigger('quizJudged');
  }

  /** Questions whose answers came take the place of those that waited for them, and keep what was answered. */
  private exchange(questions: readonly PlacedContent[]): void {
    const open = new Map(questions.map((placed) => [placed.content.subContentId, placed]));
    let read: Card | undefined;
    this.cards = this.cards.map((card) => {
      const placed = open.get(card.subContentId);
      if (!placed || !isSealed(card) || isSealedContent(placed)) return card;
      const next = this.card(placed, judgedState(card.instance.getCurrentState?.())) ?? card;
      if (!card.slot.hidden && card.isAttached) read = next;
      return next;
    });
    this.run.setCards(this.cards);
    if (!read || this.place !== 'run') return;
    attachCard(read);
    const { raw, max } = pointsOf(read);
    this.live.textContent = this.t(raw >= max ? 'right' : raw > 0 ? 'partly' : 'wrong');
    const { slot } = read;
    setTimeout(() => focusOn(slot.querySelector<HTMLElement>('.lb-feedback:not([hidden])')));
  }

  private show(place: Place): void {
    this.place = place;
    this.draw();
    this.focusPlace();
  }

  private focusPlace(): void {
    if (!this.root.isConnected) return;
    if (this.place === 'run' || this.place === 'review') this.run.focus();
    else focusOn(this.stage.querySelector<HTMLElement>('.lb-quiz-title'));
  }

  private draw(): void {
    this.root.dataset['at'] = this.place;
    this.runClock();
    if (this.place === 'run' || this.place === 'review') {
      this.drawRun();
      if (this.stage.firstChild !== this.run.root) fill(this.stage, this.run.root);
    } else fill(this.stage, this.screen());
    this.trigger('resize');
  }

  private drawRun(): void {
    const card = this.cards[this.state.at];
    const isReview = this.place === 'review';
    const isWaiting = card?.instance.isWaiting?.() === true;
    this.run.show(this.cards, this.state.at, { isReview, isWaiting });
    this.trigger('resize');
  }

  private screen(): HTMLElement {
    const { t, level } = this;
    if (this.place === 'confirm') {
      const open = this.cards.filter((card) => !isAnswered(card)).length;
      const back = { label: t('back'), isMain: false, run: () => this.show('run') };
      return confirmView(open, [back, { label: t('handInNow'), isMain: true, run: () => this.handIn() }], t, { level });
    }
    return this.place === 'end' ? this.endScreen() : this.startScreen();
  }

  private startScreen(): HTMLElement {
    const { t, params, contentId, level } = this;
    const left = this.triesLeft();
    const isNew = !this.isBegun();
    const triesLeft = left === undefined ? undefined : left + (isNew && this.state.tries > 0 && !this.session ? 0 : 1);
    const card = startCard({ params, contentId, t, count: this.length() || params.draw, triesLeft, level });
    const isClosed = this.session?.isClosed === true;
    const said = isClosed ? 'closed' : this.waits;
    const words = said ? h('p', { class: 'lb-note', role: 'status' }, icon('clock'), t(said)) : null;
    const start = h(
      'button',
      { type: 'button', class: 'lb-button lb-primary', disabled: said !== undefined, onclick: () => this.begin() },
      t('start'),
      icon('next'),
    );
    card.append(...(words ? [words] : []), h('div', { class: 'lb-actions' }, start));
    return card;
  }

  private endScreen(): HTMLElement {
    const { t, params, lang, timeUp, level } = this;
    const outcome = this.outcome();
    const review = { label: t('review'), isMain: false, run: () => this.review() };
    const again = { label: t('again'), isMain: false, run: () => this.again() };
    const steps = [
      ...(outcome.kind === 'known' && this.cards.length > 0 ? [review] : []),
      ...(!this.parent && this.triesLeft() !== 0 ? [again] : []),
    ];
    return endView(outcome, { params, t, lang, timeUp, steps, level });
  }

  private outcome(): Outcome {
    if (!this.isToldResult() && !this.session?.points) return { kind: 'never' };
    const isPending = this.session ? !this.session.points || this.cards.some(isSealed) : false;
    return isPending ? { kind: 'pending' } : { kind: 'known', points: this.points(), cards: this.cards };
  }

  private review(): void {
    this.state.at = 0;
    this.show('review');
  }

  private again(): void {
    this.resetTask();
    this.focusPlace();
  }

  private deadline(): number | undefined {
    const { session, state, params } = this;
    if (session) {
      if (session.endsAt === undefined) return undefined;
      return this.heardAt + Date.parse(session.endsAt) - Date.parse(session.now);
    }
    if (state.startedAt === undefined || params.timeLimitSeconds === undefined) return undefined;
    return state.startedAt + params.timeLimitSeconds * 1000;
  }

  private runClock(): void {
    this.clock?.stop();
    this.clock = undefined;
    const deadline = this.place === 'run' || this.place === 'confirm' ? this.deadline() : undefined;
    this.clockFace.hidden = deadline === undefined;
    if (deadline === undefined) return;
    this.clock = countdown({
      deadline,
      show: (left) => this.showTime(left),
      tell: (left) => {
        this.live.textContent = this.t('told', { time: timeText(left, this.t) });
      },
      over: () => this.endTime(),
    });
  }

  private showTime(left: number): void {
    this.clockFace.dataset['short'] = String(left <= 60);
    const words = h('span', { class: 'lb-sr' }, this.t('timeLeft'));
    fill(this.clockFace, icon('clock'), words, h('span', {}, clockText(left)));
  }

  private endTime(): void {
    if (this.isHandedIn()) return;
    this.timeUp = true;
    // Not from within drawing: handing in draws.
    setTimeout(() => this.isHandedIn() || this.handIn());
  }
}
