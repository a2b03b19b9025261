import type { PlacedContent, QuizSession, QuizSetParams } from '@langbiang/core';
import type { EventDispatcher, Extras, HeldQuestion, Instance, XApiEvent } from '../../base/src/h5p.js';
import { drawQuiz, h, quizPoints } from '../../base/src/index.js';

/** A question of the attempt, alive. */
export type Card = {
  placed: PlacedContent;
  subContentId: string;
  instance: Instance;
  /** Where it is put when it is first looked at. */
  slot: HTMLElement;
  isAttached: boolean;
};

type Deps = { contentId: string | number; quiz: EventDispatcher; collected: boolean; heard(event: XApiEvent): void };

/** With a server's session the questions are drawn there; elsewhere here, from the seed. */
export const questionsOf = (params: QuizSetParams, seed: string): PlacedContent[] =>
  params.session ? params.questions : drawQuiz(params, seed);

export function makeCard(placed: PlacedContent, previousState: unknown, deps: Deps): Card | undefined {
  const { content } = placed;
  const extras: Extras = {
    parent: deps.quiz,
    collected: deps.collected && !isJudgedState(previousState),
    ...(previousState === undefined ? {} : { previousState }),
  };
  // A second try at a question is a second try at the quiz.
  const behaviour = { retry: false, showSolution: true };
  const params = { ...(content.params as object), behaviour };
  const instance = H5P.newRunnable({ ...content, params }, deps.contentId, undefined, true, extras);
  if (!instance) return undefined;
  instance.on('xAPI', (event) => deps.heard(event as unknown as XApiEvent));
  instance.on('resize', () => deps.quiz.trigger('resize'));
  return {
    placed,
    subContentId: content.subContentId,
    instance,
    slot: h('div', { 'data-question': content.subContentId }),
    isAttached: false,
  };
}

const isJudgedState = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && Reflect.get(state, 'phase') !== 'open';

export function attachCard(card: Card): void {
  if (card.isAttached) return;
  card.isAttached = true;
  card.instance.attach?.(H5P.jQuery(card.slot));
}

export const isSealed = ({ placed }: Card): boolean => isSealedContent(placed);

/** A server keeps the answer to it. */
export function isSealedContent({ content: { params } }: PlacedContent): boolean {
  return typeof params === 'object' && params !== null && Reflect.get(params, 'sealed') === true;
}

export const isAnswered = ({ instance }: Card): boolean => instance.getAnswerGiven?.() ?? false;

/** Its verdict is on the screen, or can be. */
export function isJudged(card: Card): boolean {
  return !isSealed(card) && isJudgedState(card.instance.getCurrentState?.());
}

/** In points of the quiz. */
export function pointsOf(card: Card): { raw: number; max: number; pending?: boolean } {
  if (isSealed(card)) return { raw: 0, max: 1, pending: true };
  return quizPoints({ raw: card.instance.getScore?.() ?? 0, max: card.instance.getMaxScore?.() ?? 0 });
}

export function heldOf(card: Card): HeldQuestion {
  const { objective } = card.placed;
  const { instance, subContentId } = card;
  return { instance, subContentId, ...(objective === undefined ? {} : { objective }), score: () => pointsOf(card) };
}

/** A question that is drawn and not yet handed out: it counts as open. */
export function blankOf(index: number): HeldQuestion {
  const instance = Object.assign(new H5P.EventDispatcher(), { getAnswerGiven: () => false });
  return { instance, subContentId: `blank-${index}`, score: () => ({ raw: 0, max: 1, pending: true }) };
}

/** Where a server has the answers, they are what a question resumes with, whatever was kept in between. */
export function stateOf(placed: PlacedContent, kept: unknown, session: QuizSession | undefined): unknown {
  if (!session) return kept;
  const response = session.answers[placed.content.subContentId];
  if (!isSealedContent(placed)) {
    return {
      current: response ?? '',
      ...(response === undefined ? {} : { submitted: response }),
      phase: 'answered',
      final: true,
    };
  }
  return kept ?? (response === undefined ? undefined : { current: response, submitted: response, phase: 'open' });
}

/** The answer a question has, as the state of one that has been judged. */
function judgedState(state: unknown): unknown {
  const own = typeof state === 'object' && state !== null ? state : { current: '' };
  return { ...own, phase: 'answered', final: true };
}

/**
 * The cards after some answers came: their questions take the place of those that waited, and keep what was answered.
 * `read`: the new one that is being looked at.
 */
export function exchanged(
  cards: readonly Card[],
  questions: readonly PlacedContent[],
  make: (placed: PlacedContent, state: unknown) => Card | undefined,
): { cards: Card[]; read: Card | undefined } {
  const open = new Map(questions.map((placed) => [placed.content.subContentId, placed]));
  let read: Card | undefined;
  const next = cards.map((card) => {
    const placed = open.get(card.subContentId);
    if (!placed || !isSealed(card) || isSealedContent(placed)) return card;
    const made = make(placed, judgedState(card.instance.getCurrentState?.())) ?? card;
    if (!card.slot.hidden && card.isAttached) read = made;
    return made;
  });
  return { cards: next, read };
}
