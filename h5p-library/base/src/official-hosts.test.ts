/** @jest-environment jsdom */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { hostStatements, loadCore, verbsOf } from '../../testing/src/core.js';
import type { Container, EventDispatcher, H5pEvent, QuestionContract, XApiEvent } from './h5p.js';

loadCore();
const Base = await import('./index.js');
const { MultipleChoice } = await import('../../multiple-choice/src/multiple-choice.js');
Base.register(
  'MultipleChoice',
  (params: ConstructorParameters<typeof MultipleChoice>[0], id, extras) => new MultipleChoice(params, id, extras),
);

type Question = EventDispatcher &
  QuestionContract & {
    isTask?: boolean;
    toggleReadSpeaker(disable: boolean): void;
    libraryInfo: { machineName: string };
  };
type Scored = XApiEvent & { getScore(): number | null; getMaxScore(): number | null };
type Core = {
  newRunnable(content: object, id: number, container?: Container, skip?: boolean, extras?: object): Question;
  jQuery(element: HTMLElement): Container;
  Question?: { determineOverallFeedback(ranges: object[] | undefined, share: number): string };
};
const core = () => Reflect.get(window, 'H5P') as unknown as Core;

const uuid = (n: number) => `5b1f9f04-0b21-4b3c-9a0e-0000000000${10 + n}`;
const content = (n: number, behaviour: object = {}) => ({
  library: 'Langbiang.MultipleChoice 1.0',
  subContentId: uuid(n),
  metadata: { title: `Câu ${n}` },
  params: {
    questionHtml: `Câu ${n}`,
    multiple: false,
    shuffle: false,
    behaviour: { retry: true, showSolution: true, ...behaviour },
    options: [
      { id: 'a', html: 'Đúng', correct: true, feedbackHtml: '' },
      { id: 'b', html: 'Sai', correct: false, feedbackHtml: '' },
    ],
  },
});

/** Calls its questions as H5P.QuestionSet 1.21 and H5P.Column 1.18 do (read in their sources; none of their code is here). */
class OfficialContainer extends H5P.EventDispatcher {
  readonly questions: Question[];
  readonly tasks: Question[];
  readonly results: Scored[] = [];
  readonly faults: unknown[] = [];

  constructor(contents: object[], states: unknown[] = []) {
    super();
    this.contentId = 1;
    this.questions = contents.map((each, index) =>
      core().newRunnable(each, 1, undefined, undefined, { parent: this, previousState: states[index] }),
    );
    // Column and Interactive Book: what is no task is not waited for and not counted.
    this.tasks = this.questions.filter(({ isTask }) => isTask === true);
    for (const [index, task] of this.tasks.entries()) {
      task.on('xAPI', (event: H5pEvent) => {
        const scored = event as unknown as Scored;
        if (scored.getScore() !== null) this.results[index] = scored;
      });
    }
  }

  attach(): HTMLElement {
    document.body.innerHTML = '';
    for (const question of this.questions) {
      const place = document.body.appendChild(document.createElement('div'));
      question.attach(core().jQuery(place));
      question.setActivityStarted();
      question.trigger('resize');
    }
    return document.body;
  }

  /** Question Set stops at the first of these that throws, and shows nothing then. */
  showSolutions(): void {
    for (const question of this.questions) {
      try {
        question.toggleReadSpeaker(true);
        question.showSolutions();
        question.toggleReadSpeaker(false);
      } catch (fault) {
        this.faults.push(fault);
      }
    }
  }
}

const choose = (root: ParentNode, question: number, id: string) =>
  root
    .querySelectorAll<HTMLElement>('.lb-question')
    [question]?.querySelector<HTMLInputElement>(`input[value="${id}"]`)
    ?.click();
const press = (root: ParentNode, question: number, words: string) =>
  [...(root.querySelectorAll('.lb-question')[question]?.querySelectorAll('button') ?? [])]
    .find((one) => one.textContent?.trim() === words && !one.hidden)
    ?.click();
const shows = (root: ParentNode, words: string): boolean =>
  [...root.querySelectorAll('button')].some((one) => one.textContent?.trim() === words && !one.closest('[hidden]'));

beforeEach(() => {
  document.body.innerHTML = '';
  Reflect.deleteProperty(core(), 'Question');
});

describe('a question of ours inside an official container', () => {
  test('is a task whose score, state and statements the container gets', () => {
    const statements = hostStatements();
    const container = new OfficialContainer([content(1), content(2)]);
    expect(container.tasks).toHaveLength(2);
    const root = container.attach();
    expect(container.questions.map((each) => each.getAnswerGiven())).toEqual([false, false]);
    choose(root, 0, 'a');
    press(root, 0, 'Kiểm tra');
    choose(root, 1, 'b');
    press(root, 1, 'Kiểm tra');
    expect(container.results.map((each) => [each.getScore(), each.getMaxScore()])).toEqual([
      [1, 1],
      [0, 1],
    ]);
    expect(container.questions.map((each) => each.getAnswerGiven())).toEqual([true, true]);
    const answered = statements.filter((_, index) => verbsOf(statements)[index] === 'answered');
    expect(answered.map(({ object }) => object.id?.includes('subContentId='))).toEqual([true, true]);
    const children = container.questions.map(
      (each) => each.getXAPIData().statement.object.definition['interactionType'],
    );
    expect(children).toEqual(['choice', 'choice']);

    const resumed = new OfficialContainer(
      [content(1), content(2)],
      container.questions.map((each) => each.getCurrentState()),
    );
    expect(resumed.questions.map((each) => [each.getAnswerGiven(), each.getScore()])).toEqual([
      [true, 1],
      [true, 0],
    ]);
    for (const each of resumed.questions) each.resetTask();
    expect(resumed.questions.map((each) => each.getAnswerGiven())).toEqual([false, false]);
  });

  test('shows its solution when the container shows all, without taking the focus', () => {
    const container = new OfficialContainer([content(1), content(2)]);
    const root = container.attach();
    const before = document.activeElement;
    container.showSolutions();
    expect(container.faults).toEqual([]);
    expect([...root.querySelectorAll<HTMLElement>('.lb-question')].map((each) => each.dataset['phase'])).toEqual([
      'solution',
      'solution',
    ]);
    expect(document.activeElement).toBe(before);
  });

  test.each([
    [{ enableRetry: false }, false, true],
    [{ enableSolutionsButton: false }, true, false],
    [{ retry: false, showSolution: false, enableRetry: true, enableSolutionsButton: true }, true, true],
    [{}, true, true],
  ])('its buttons follow the container: %j', (behaviour, retry, solution) => {
    const root = new OfficialContainer([content(1, behaviour)]).attach();
    choose(root, 0, 'b');
    press(root, 0, 'Kiểm tra');
    expect([shows(root, 'Thử lại'), shows(root, 'Xem đáp án')]).toEqual([retry, solution]);
  });

  test('where the container checks, there is no button, and what stands in it counts', () => {
    const container = new OfficialContainer([content(1, { enableCheckButton: false })]);
    const root = container.attach();
    expect(shows(root, 'Kiểm tra')).toBe(false);
    choose(root, 0, 'a');
    expect(container.questions.map((each) => [each.getAnswerGiven(), each.getScore()])).toEqual([[true, 1]]);
  });

  test('the result page of Question Set finds the function it calls, and the real H5P.Question is never covered', () => {
    new OfficialContainer([content(1)]);
    const ranges = [
      { from: 0, to: 49, feedback: 'Cố lên' },
      { from: 50, to: 100, feedback: 'Tốt' },
    ];
    const feedback = (share: number) => core().Question?.determineOverallFeedback(ranges, share);
    expect([feedback(0), feedback(0.499), feedback(0.5), feedback(1)]).toEqual(['Cố lên', 'Cố lên', 'Tốt', 'Tốt']);
    expect(core().Question?.determineOverallFeedback(undefined, 1)).toBe('');

    const real = { determineOverallFeedback: () => 'thật' };
    Reflect.set(core(), 'Question', real);
    new OfficialContainer([content(1)]);
    expect(core().Question).toBe(real);
  });

  test('alone it puts nothing of the kind into the page', () => {
    core().newRunnable(content(1), 1);
    expect(core().Question).toBeUndefined();
  });
});
