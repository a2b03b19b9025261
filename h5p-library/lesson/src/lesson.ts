import type { LessonParams, ShownMark } from '@langbiang/core';
import type { Container, Extras, H5pEvent, QuestionContract, XApiData, XApiEvent } from '../../base/src/h5p.js';
import { h, languageOf, plain, translator } from '../../base/src/index.js';
import type { Context, Place } from './context.js';
import { cover } from './cover.js';
import { Frame, type SaveState } from './frame.js';
import { type LessonState, readLessonState } from './lesson-state.js';
import { isQuizAlone, menuAt, type Navigator, stepsAt } from './navigation.js';
import { openQuestions } from './open-questions.js';
import { page } from './page.js';
import { paper, print } from './paper.js';
import { answeredIn, createQuestions, isAnswered, isPending, type LessonQuestion, sumOf } from './questions.js';
import { resultsByObjective } from './results.js';
import { followCitation } from './sources.js';
import { strings } from './strings.js';
import { summary } from './summary.js';
import { inLanguage, languagesOf } from './translation.js';

type BackLink = { label: string; href: string } | undefined;

/**
 * The container: cover → pages → result. Beside H5P's contract a host may
 * - trigger `saveState` with 'saving' | 'saved' | 'offline' | undefined: the word in the top bar;
 * - trigger `backLink` with {label, href}: a way back to the course in the top bar;
 * - trigger `marks` with a teacher's marks by sub-content id (ShownMark): then its teachers mark what pupils write;
 * - trigger `staff`: whoever looks teaches, and may print the answers;
 * - trigger `quizNews` with what a server says of quizzes whose answers it keeps (see quiz-set);
 * - listen to `lessonDone`: the pupil pressed «Xong».
 */
export class Lesson extends H5P.EventDispatcher implements QuestionContract {
  /** The language that is shown; the questions ask for it. */
  lang: 'vi' | 'en';
  /** Of the headings inside of questions. */
  readonly questionLevel: number;
  private context: Context;
  private frame: Frame;
  private questions: LessonQuestion[];
  private readonly seen: Set<string>;
  private finished: boolean;
  /** Something was done, now or at an earlier visit: a host may hold a state that must be replaced. */
  private begun: boolean;
  private place: Place;
  private isStaff = false;
  private isReview = false;
  private saveState: SaveState;
  /** Heard since the page was opened: what is made anew in another language has not heard it. */
  private readonly quizNews: unknown[] = [];
  private backLink: BackLink;
  /** Undefined in a host whose teachers do not mark. */
  private marks: Record<string, ShownMark> | undefined;
  private readonly live = h('p', { class: 'lb lb-sr', role: 'status' });

  /** As the author wrote it, in its first language. */
  private readonly params: LessonParams;

  constructor(params: LessonParams, contentId: string | number, extras: Extras = {}) {
    super();
    this.contentId = contentId;
    if (extras.parent) this.parent = extras.parent;
    const state = readLessonState(extras.previousState);
    this.params = { ...params, lang: languageOf(params.lang, extras.metadata?.defaultLanguage) };
    this.lang = languagesOf(this.params).find((lang) => lang === state?.lang) ?? this.params.lang;
    this.questionLevel = isQuizAlone(this.params) ? 3 : 4;
    this.seen = new Set(state?.seen);
    this.finished = state?.finished ?? false;
    this.begun = state !== undefined;
    this.place = this.placeOf(state);
    this.context = this.contextNow();
    this.questions = this.questionsWith(state?.answers ?? {});
    // A server has handed the quiz in when its time was over.
    this.finished ||= isQuizAlone(this.params) && this.questions[0]?.instance.isDone?.() === true;
    this.frame = this.frameNow();
    window.addEventListener('beforeprint', () => this.frame.openPanels());
    this.on('saveState', (event: H5pEvent) => {
      this.saveState = event.data as SaveState;
      this.frame.setSaveState(this.saveState);
    });
    this.on('backLink', (event: H5pEvent) => {
      this.backLink = event.data as BackLink;
      this.frame.setBack(this.backLink);
    });
    this.on('marks', (event: H5pEvent) => {
      this.marks = event.data as Record<string, ShownMark>;
      this.tellMarks(this.questions);
      if (this.frame.root.isConnected && this.place.at === 'summary') this.draw(false);
    });
    this.on('quizNews', ({ data }: H5pEvent) => {
      this.quizNews.push(data);
      for (const { instance } of this.questions) instance.trigger('quizNews', data);
      if (isQuizAlone(this.params)) this.drawSteps();
    });
    this.on('review', () => {
      this.isReview = true;
      if (this.frame.root.isConnected) this.drawSteps();
    });
    this.on('staff', () => {
      this.isStaff = true;
      this.context = this.contextNow();
      if (this.frame.root.isConnected) this.draw(false);
    });
  }

  attach(container: Container): void {
    container[0]?.classList.add('lb-host');
    container[0]?.append(this.frame.root, this.live);
    this.setActivityStarted();
    this.show(this.place, false);
  }

  getAnswerGiven(): boolean {
    return this.answered().some(isAnswered);
  }

  getScore(): number {
    return sumOf(this.questions).raw;
  }

  getMaxScore(): number {
    return sumOf(this.questions).max;
  }

  showSolutions(): void {
    for (const { instance } of this.questions) instance.showSolutions?.();
  }

  resetTask(): void {
    this.finished = false;
    if (this.marks) this.marks = {};
    this.seen.clear();
    for (const { instance } of this.questions) instance.resetTask?.();
    delete this.activityStartTime;
    this.place = this.placeOf(undefined);
    if (this.frame.root.isConnected) this.show(this.place, false);
  }

  getTitle(): string {
    return plain(this.context.params.title);
  }

  getCurrentState(): LessonState | undefined {
    const { place, finished, params } = this;
    if (!this.begun) return undefined;
    const pageId = place.at === 'page' ? params.pages[place.index]?.id : undefined;
    const at = place.at === 'page' || place.at === 'summary' ? place.at : 'cover';
    const lang = this.lang === params.lang ? {} : { lang: this.lang };
    const answers = this.answerStates();
    return { at, ...(pageId === undefined ? {} : { pageId }), seen: [...this.seen], finished, ...lang, answers };
  }

  getXAPIData(): XApiData {
    const event = this.createXAPIEventTemplate('answered');
    this.tellScore(event, true);
    const { definition } = event.data.statement.object;
    Object.assign(definition, {
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
      interactionType: 'compound',
      name: { [this.lang]: this.getTitle() },
      description: { [this.lang]: plain(this.context.params.summaryHtml) },
    });
    const children = this.questions.flatMap(({ instance }) => instance.getXAPIData?.() ?? []);
    return { statement: event.data.statement, children };
  }

  private answerStates(): Record<string, unknown> {
    const stored = this.questions.map(
      ({ instance, subContentId }) => [subContentId, instance.getCurrentState?.()] as const,
    );
    return Object.fromEntries(stored.filter(([, state]) => state !== undefined));
  }

  private contextNow(): Context {
    const { params, contentId = 0, lang, isStaff } = this;
    return {
      params: inLanguage(params, lang),
      languages: languagesOf(params),
      contentId,
      t: translator(strings[lang], lang === params.lang ? params.l10n : undefined),
      resized: () => this.trigger('resize'),
      speak: (other) => this.speak(other),
      print: (withAnswers) => void print(this.frame.root, paper(this.context, this, withAnswers)),
      isStaff,
    };
  }

  private questionsWith(answers: Record<string, unknown>): LessonQuestion[] {
    const questions = createQuestions(this.context.params, this.context.contentId, this, answers);
    for (const { instance } of questions) {
      instance.on('resize', this.context.resized);
      instance.on('quizJudged', () => this.place.at === 'summary' && this.draw(false));
      instance.on('quizDone', () => isQuizAlone(this.params) && this.complete());
    }
    this.tellMarks(questions);
    return questions;
  }

  private tellMarks(questions: readonly LessonQuestion[]): void {
    if (!this.marks) return;
    for (const { instance } of questions.flatMap(answeredIn)) instance.trigger('marks', this.marks);
  }

  /** No score where no points are given: a lesson whose only question a teacher marks. */
  private tellScore(event: XApiEvent, withSuccess: boolean): void {
    const { raw, max } = sumOf(this.questions);
    if (max === 0) event.setScoredResult(undefined, undefined, this, true);
    else event.setScoredResult(raw, max, this, true, ...(withSuccess ? [raw === max] : []));
  }

  private frameNow(): Frame {
    const frame = new Frame(this.context);
    frame.root.addEventListener('click', (event) => this.clicked(event));
    return frame;
  }

  /** The same place with the same answers, in another language: everything is made anew from its own state. */
  private speak(lang: 'vi' | 'en'): void {
    const answers: Record<string, unknown> = JSON.parse(JSON.stringify(this.answerStates()));
    const { root: before } = this.frame;
    const begun = new Map(
      this.questions.map(({ subContentId, instance }) => [subContentId, instance.activityStartTime]),
    );
    this.lang = lang;
    this.begun = true;
    this.context = this.contextNow();
    this.questions = this.questionsWith(answers);
    // The attempt goes on: no question says «attempted» again, and its duration counts from the start.
    for (const { subContentId, instance } of this.questions) {
      const since = begun.get(subContentId);
      if (since !== undefined) instance.activityStartTime = since;
    }
    for (const news of this.quizNews) for (const { instance } of this.questions) instance.trigger('quizNews', news);
    this.frame = this.frameNow();
    this.frame.setSaveState(this.saveState);
    this.frame.setBack(this.backLink);
    before.replaceWith(this.frame.root);
    this.draw(false);
    this.frame.root.querySelector<HTMLElement>(`[data-lang="${lang}"]`)?.focus({ preventScroll: true });
    this.live.lang = lang;
    this.live.textContent = this.context.t('nowShown');
  }

  private placeOf(state: LessonState | undefined): Place {
    if (isQuizAlone(this.params)) return { at: 'page', index: 0 };
    if (state?.at === 'summary' && state.finished) return { at: 'summary' };
    const index = this.params.pages.findIndex(({ id }) => id === state?.pageId);
    return state?.at === 'page' && index >= 0 ? { at: 'page', index } : { at: 'cover' };
  }

  private show(place: Place, focus = true): void {
    this.place = place;
    this.draw(focus);
    if (place.at === 'page') this.progressed(place.index);
  }

  private draw(focus: boolean): void {
    const { place, frame } = this;
    const navigator = this.navigator();
    if (!isQuizAlone(this.params)) {
      frame.setMenu(menuAt(place, navigator), place.at === 'page' ? place.index : undefined);
    }
    frame.setSteps(...stepsAt(place, navigator));
    frame.show(this.screen(place), place, focus);
    this.trigger('resize');
  }

  private screen(place: Place): HTMLElement {
    const { context, questions } = this;
    const go = (index: number) => this.show({ at: 'page', index });
    switch (place.at) {
      case 'cover':
        return cover(context, this.answered().length);
      case 'page':
        return page(
          context,
          place.index,
          questions.filter(({ pageIndex }) => pageIndex === place.index),
        );
      case 'open':
        return openQuestions(context, this.unanswered(), go);
      case 'summary':
        return summary(context, resultsByObjective(this.params, this.answered()), go, this.answered().some(isPending));
    }
  }

  private navigator(): Navigator {
    const { context, questions, seen, finished, isReview } = this;
    return {
      context,
      questions,
      seen,
      finished,
      isReview,
      show: (place) => this.show(place),
      handIn: () => this.handIn(),
      complete: () => this.complete(),
      startOver: () => this.startOver(),
      leave: () => this.leave(),
    };
  }

  private unanswered(): LessonQuestion[] {
    return this.answered().filter((question) => !isAnswered(question));
  }

  /** The questions a pupil answers, those in containers too. */
  private answered(): LessonQuestion[] {
    return this.questions.flatMap(answeredIn);
  }

  private handIn(): void {
    if (this.unanswered().length > 0) this.show({ at: 'open' });
    else this.complete();
  }

  private complete(): void {
    this.finished = true;
    for (const { instance } of this.questions) instance.finish?.();
    const event = this.createXAPIEventTemplate('completed');
    this.tellScore(event, false);
    if (isQuizAlone(this.params)) this.drawSteps();
    else this.show({ at: 'summary' });
    this.trigger(event);
  }

  private drawSteps(): void {
    this.frame.setSteps(...stepsAt(this.place, this.navigator()));
    this.trigger('resize');
  }

  private startOver(): void {
    this.resetTask();
    this.setActivityStarted();
    this.show(this.placeOf(undefined));
  }

  private leave(): void {
    this.frame.stage.querySelector('.lb-closing')?.replaceChildren(this.context.t('closing'));
    this.context.resized();
    this.trigger('lessonDone');
  }

  private progressed(index: number): void {
    this.begun = true;
    const id = this.params.pages[index]?.id;
    if (id !== undefined) this.seen.add(id);
    const event = this.createXAPIEventTemplate('progressed');
    const { definition } = event.data.statement.object;
    definition['extensions'] = {
      ...(typeof definition['extensions'] === 'object' ? definition['extensions'] : {}),
      'http://id.tincanapi.com/extension/ending-point': index + 1,
    };
    this.trigger(event);
  }

  private clicked(event: Event): void {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#source-"]') : null;
    if (link && followCitation(link, this.frame.stage, this.context)) event.preventDefault();
  }
}
