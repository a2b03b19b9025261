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
  isPassed,
  type Lang,
  plain,
  type Translate,
  voiceOf,
} from '../../base/src/index.js';
import {
  attachCard,
  blankOf,
  type Card,
  exchanged,
  heldOf,
  isAnswered,
  isSealed,
  makeCard,
  pointsOf,
  questionsOf,
  stateOf,
} from './cards.js';
import { confirmView, endView, outcomeOf } from './end-view.js';
import { deadlineOf, QuizClock } from './quiz-clock.js';
import { newsFor } from './quiz-news.js';
import { freshState, type QuizState, readQuizState } from './quiz-state.js';
import { RunView } from './run-view.js';
import { startCard, startSteps } from './start-card.js';
import { strings } from './strings.js';

const COMPOUND = { type: 'http://adlnet.gov/expapi/activities/cmi.interaction', interactionType: 'compound' };

type Place = 'start' | 'run' | 'confirm' | 'end' | 'review';

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
  private readonly clock: QuizClock;
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
    const { lang, t, title } = voiceOf(params, strings, extras);
    this.lang = lang;
    this.t = t;
    this.title = title;
    // A lesson that is nothing but this quiz has its own heading over it.
    const level: unknown = Reflect.get(extras.parent ?? {}, 'questionLevel');
    this.level = typeof level === 'number' ? level : 2;
    this.session = params.session;
    this.collected = params.feedback !== 'now';
    this.state = readQuizState(extras.previousState) ?? freshState(0);
    this.root = h('div', { class: 'lb lb-quiz', lang: this.lang }, this.stage, this.live);
    this.clock = new QuizClock(this.t, {
      tell: (words) => {
        this.live.textContent = words;
      },
      over: () => this.endTime(),
    });
    this.run = new RunView(this.clock.face, {
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
    this.state = freshState(this.state.tries);
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
    return this.cards.length > 0 ? addScores(this.cards.map(pointsOf)) : { raw: 0, max: this.length() };
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
    if (this.place === 'run' && this.collected) this.cards[this.state.at]?.instance.collect?.();
  }

  private handIn(): void {
    this.clock.stop();
    for (const { instance } of this.cards) instance.finish?.();
    this.state.handedIn = true;
    const event = this.createXAPIEventTemplate('completed');
    this.describe(event);
    this.trigger(event);
    this.show('end');
    this.trigger('quizDone');
  }

  private describe(event: XApiEvent): void {
    const points = this.points();
    const { statement } = event.data;
    if (this.cards.some(isSealed) || this.cards.length === 0) statement.result = { completion: true };
    else event.setScoredResult(points.raw, points.max, this, true, isPassed(this.params, points));
    const description = { [this.lang]: plain(this.params.questionHtml) };
    Object.assign(statement.object.definition, { ...COMPOUND, name: { [this.lang]: this.title }, description });
  }

  private hear(data: unknown): void {
    const news = newsFor(data, this);
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

  /** Answers came; the feedback of the question that is being looked at is read out. */
  private exchange(questions: readonly PlacedContent[]): void {
    const { cards, read } = exchanged(this.cards, questions, (placed, state) => this.card(placed, state));
    this.cards = cards;
    this.run.setCards(cards);
    if (!read || this.place !== 'run') return;
    attachCard(read);
    const { raw, max } = pointsOf(read);
    this.live.textContent = this.t(raw >= max ? 'right' : raw > 0 ? 'partly' : 'wrong');
    const { slot } = read;
    setTimeout(() => focusOn(slot.querySelector<HTMLElement>('.lb-feedback:not([hidden])')));
  }

  private show(place: Place): void {
    if (place === 'review' && this.place === 'end') this.state.at = 0;
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
    if (this.place !== 'confirm') return this.place === 'end' ? this.endScreen() : this.startScreen();
    const open = this.cards.filter((card) => !isAnswered(card)).length;
    const back = { label: t('back'), isMain: false, run: () => this.show('run') };
    return confirmView(open, [back, { label: t('handInNow'), isMain: true, run: () => this.handIn() }], t, { level });
  }

  private startScreen(): HTMLElement {
    const { t, params, contentId, level } = this;
    const left = this.triesLeft();
    const isCounted = !this.isBegun() && this.state.tries > 0 && !this.session;
    const triesLeft = left === undefined ? undefined : left + (isCounted ? 0 : 1);
    const card = startCard({ params, contentId, t, count: this.length() || params.draw, triesLeft, level });
    const said = this.session?.isClosed === true ? 'closed' : this.waits;
    card.append(...startSteps(said === undefined ? undefined : t(said), { t, start: () => this.begin() }));
    return card;
  }

  private endScreen(): HTMLElement {
    const { t, params, lang, timeUp, level } = this;
    const { session, cards } = this;
    const outcome = outcomeOf({ params, session, cards, points: this.points() });
    const review = { label: t('review'), isMain: false, run: () => this.show('review') };
    const again = { label: t('again'), isMain: false, run: () => this.again() };
    const steps = [
      ...(outcome.kind === 'known' && this.cards.length > 0 ? [review] : []),
      ...(!this.parent && this.triesLeft() !== 0 ? [again] : []),
    ];
    return endView(outcome, { params, t, lang, timeUp, steps, level });
  }

  private again(): void {
    this.resetTask();
    this.focusPlace();
  }

  private runClock(): void {
    const isRunning = this.place === 'run' || this.place === 'confirm';
    const { session, heardAt, params } = this;
    this.clock.run(isRunning ? deadlineOf({ session, heardAt, startedAt: this.state.startedAt, params }) : undefined);
  }

  private endTime(): void {
    if (this.isHandedIn()) return;
    this.timeUp = true;
    // Not from within drawing: handing in draws.
    setTimeout(() => this.isHandedIn() || this.handIn());
  }
}
