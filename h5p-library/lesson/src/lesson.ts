import type { LessonParams } from '@langbiang/core';
import type { Container, Extras, H5pEvent, QuestionContract, XApiData } from '../../base/src/h5p.js';
import { languageOf, plain, translator } from '../../base/src/index.js';
import type { Context, Place } from './context.js';
import { cover } from './cover.js';
import { Frame, type SaveState } from './frame.js';
import { type LessonState, readLessonState } from './lesson-state.js';
import { menuAt, type Navigator, stepsAt } from './navigation.js';
import { openQuestions } from './open-questions.js';
import { page } from './page.js';
import { answeredIn, createQuestions, isAnswered, type LessonQuestion, sumOf } from './questions.js';
import { resultsByObjective } from './results.js';
import { followCitation } from './sources.js';
import { strings } from './strings.js';
import { summary } from './summary.js';

/**
 * The container: cover → pages → result. Beside H5P's contract a host may
 * - trigger `saveState` with 'saving' | 'saved' | 'offline' | undefined: the word in the top bar;
 * - trigger `backLink` with {label, href}: a way back to the course in the top bar;
 * - listen to `lessonDone`: the pupil pressed «Xong».
 */
export class Lesson extends H5P.EventDispatcher implements QuestionContract {
  readonly lang: 'vi' | 'en';
  private readonly context: Context;
  private readonly frame: Frame;
  private readonly questions: LessonQuestion[];
  private readonly seen: Set<string>;
  private finished: boolean;
  /** Something was done, now or at an earlier visit: a host may hold a state that must be replaced. */
  private begun: boolean;
  private place: Place;

  constructor(
    private readonly params: LessonParams,
    contentId: string | number,
    extras: Extras = {},
  ) {
    super();
    this.contentId = contentId;
    if (extras.parent) this.parent = extras.parent;
    this.lang = languageOf(params.lang, extras.metadata?.defaultLanguage);
    this.context = {
      params,
      contentId,
      t: translator(strings[this.lang], params.l10n),
      resized: () => this.trigger('resize'),
    };
    const state = readLessonState(extras.previousState);
    this.seen = new Set(state?.seen);
    this.finished = state?.finished ?? false;
    this.begun = state !== undefined;
    this.questions = createQuestions(params, contentId, this, state?.answers ?? {});
    for (const { instance } of this.questions) instance.on('resize', this.context.resized);
    this.place = this.placeOf(state);
    this.frame = new Frame(this.context, this.lang);
    this.frame.root.addEventListener('click', (event) => this.clicked(event));
    window.addEventListener('beforeprint', () => this.frame.openPanels());
    this.on('saveState', (event: H5pEvent) => this.frame.setSaveState(event.data as SaveState));
    this.on('backLink', (event: H5pEvent) =>
      this.frame.setBack(event.data as { label: string; href: string } | undefined),
    );
  }

  attach(container: Container): void {
    container[0]?.classList.add('lb-host');
    container[0]?.append(this.frame.root);
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
    this.seen.clear();
    for (const { instance } of this.questions) instance.resetTask?.();
    delete this.activityStartTime;
    this.place = { at: 'cover' };
    if (this.frame.root.isConnected) this.show(this.place, false);
  }

  getTitle(): string {
    return plain(this.params.title);
  }

  getCurrentState(): LessonState | undefined {
    const { place, finished } = this;
    const stored = this.questions.map(
      ({ instance, subContentId }) => [subContentId, instance.getCurrentState?.()] as const,
    );
    const answers = Object.fromEntries(stored.filter(([, state]) => state !== undefined));
    if (!this.begun) return undefined;
    const pageId = place.at === 'page' ? this.params.pages[place.index]?.id : undefined;
    const at = place.at === 'page' || place.at === 'summary' ? place.at : 'cover';
    return { at, ...(pageId === undefined ? {} : { pageId }), seen: [...this.seen], finished, answers };
  }

  getXAPIData(): XApiData {
    const event = this.createXAPIEventTemplate('answered');
    const { raw, max } = sumOf(this.questions);
    event.setScoredResult(raw, max, this, true, raw === max);
    const { definition } = event.data.statement.object;
    Object.assign(definition, {
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
      interactionType: 'compound',
      name: { [this.lang]: this.getTitle() },
      description: { [this.lang]: plain(this.params.summaryHtml) },
    });
    const children = this.questions.flatMap(({ instance }) => instance.getXAPIData?.() ?? []);
    return { statement: event.data.statement, children };
  }

  private placeOf(state: LessonState | undefined): Place {
    if (state?.at === 'summary' && state.finished) return { at: 'summary' };
    const index = this.params.pages.findIndex(({ id }) => id === state?.pageId);
    return state?.at === 'page' && index >= 0 ? { at: 'page', index } : { at: 'cover' };
  }

  private show(place: Place, focus = true): void {
    this.place = place;
    const navigator = this.navigator();
    this.frame.setMenu(menuAt(place, navigator), place.at === 'page' ? place.index : undefined);
    this.frame.setSteps(...stepsAt(place, navigator));
    this.frame.show(this.screen(place), place, focus);
    if (place.at === 'page') this.progressed(place.index);
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
        return summary(context, resultsByObjective(this.params, this.answered()), go);
    }
  }

  private navigator(): Navigator {
    const { context, questions, seen, finished } = this;
    return {
      context,
      questions,
      seen,
      finished,
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
    event.setScoredResult(this.getScore(), this.getMaxScore(), this, true);
    this.show({ at: 'summary' });
    this.trigger(event);
  }

  private startOver(): void {
    this.resetTask();
    this.setActivityStarted();
    this.show({ at: 'cover' });
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
