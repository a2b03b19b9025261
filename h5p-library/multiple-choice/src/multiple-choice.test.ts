/** @jest-environment jsdom */
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { MultipleChoiceParams } from '@langbiang/core';
import type { Statement } from '../../base/src/h5p.js';
import { button, contentUrl, hasButton, hostStatements, loadCore, show, verbsOf } from '../../testing/src/core.js';

loadCore();
const { MultipleChoice } = await import('./multiple-choice.js');

const params = (changes: Partial<MultipleChoiceParams> = {}): MultipleChoiceParams => ({
  questionHtml: 'Lãnh hải rộng <strong>bao nhiêu</strong>?',
  multiple: false,
  shuffle: false,
  behaviour: { retry: true, showSolution: true },
  options: [
    { id: 'a', html: '12 hải lí', correct: true, feedbackHtml: '<p>Đúng. Tính từ đường cơ sở.</p>' },
    { id: 'b', html: '24 hải lí', correct: false, feedbackHtml: 'Đó là mép ngoài của vùng tiếp giáp.' },
    { id: 'c', html: '200 hải lí', correct: false, feedbackHtml: '' },
  ],
  ...changes,
});
const several = () =>
  params({ multiple: true, options: params().options.map((option) => ({ ...option, correct: option.id !== 'c' })) });

const input = (root: ParentNode, id: string) =>
  root.querySelector<HTMLInputElement>(`input[value="${id}"]`) as HTMLInputElement;
const marks = (root: ParentNode) =>
  [...root.querySelectorAll<HTMLElement>('.lb-option')].map((box) => box.dataset['mark']);

let statements: Statement[];
beforeAll(() => {
  statements = hostStatements();
});
beforeEach(() => {
  statements.length = 0;
});

test('a wrong answer keeps the choice, explains itself in place and takes the focus', () => {
  const question = new MultipleChoice(params(), 1);
  const root = show(question);
  input(root, 'b').click();
  button(root, 'Kiểm tra').click();

  expect(input(root, 'b').checked).toBe(true);
  expect(marks(root)).toEqual(['', 'wrong', '']);
  const feedback = root.querySelector('.lb-option[data-mark="wrong"] .lb-feedback');
  expect(feedback?.textContent).toBe('Chưa đúng. Đó là mép ngoài của vùng tiếp giáp.');
  expect(document.activeElement).toBe(feedback);
  expect(root.querySelector('[role="status"]')?.textContent).toContain('0/1');
  expect([question.getScore(), question.getMaxScore()]).toEqual([0, 1]);
});

test('a right answer leaves nothing to press and says the verdict once', () => {
  const root = show(new MultipleChoice(params(), 1));
  input(root, 'a').click();
  button(root, 'Kiểm tra').click();
  expect(root.querySelector('.lb-feedback')?.textContent).toBe('Đúng. Tính từ đường cơ sở.');
  for (const words of ['Kiểm tra', 'Thử lại', 'Xem đáp án']) expect(hasButton(root, words)).toBe(false);
});

test('without a choice it asks for one and sends nothing', () => {
  const question = new MultipleChoice(params(), 1);
  const root = show(question);
  button(root, 'Kiểm tra').click();
  expect(root.querySelector('[role="alert"]')?.textContent).toBe('Em chọn một đáp án đã nhé.');
  expect(document.activeElement).toBe(input(root, 'a'));
  expect(question.getAnswerGiven()).toBe(false);
  expect(verbsOf(statements)).toEqual(['attempted']);
  input(root, 'a').click();
  expect(root.querySelector('[role="alert"]')?.textContent).toBe('');
});

test('a host gets attempted, interacted, answered with the whole interaction', () => {
  const question = new MultipleChoice(several(), 1, { metadata: { title: 'Câu 1' } });
  question.subContentId = 'f3c0';
  const root = show(question);
  input(root, 'c').click();
  input(root, 'a').click();
  button(root, 'Kiểm tra').click();

  expect(verbsOf(statements)).toEqual(['attempted', 'interacted', 'interacted', 'answered']);
  const { object, result } = statements.at(-1) as Statement;
  expect(object.id).toBe(`${contentUrl}?subContentId=f3c0`);
  expect(object.definition).toMatchObject({
    type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
    interactionType: 'choice',
    name: { vi: 'Câu 1' },
    description: { vi: 'Lãnh hải rộng bao nhiêu?' },
    correctResponsesPattern: ['a[,]b'],
    choices: [
      { id: 'a', description: { vi: '12 hải lí' } },
      { id: 'b', description: { vi: '24 hải lí' } },
      { id: 'c', description: { vi: '200 hải lí' } },
    ],
  });
  expect(result).toMatchObject({ response: 'a[,]c', score: { raw: 0, max: 2 }, completion: true, success: false });
  expect(question.getXAPIData().statement.result).toMatchObject({ response: 'a[,]c', score: { raw: 0, max: 2 } });
});

describe('second try', () => {
  test('starts empty, keeps the points of the first until it is checked, then counts instead', () => {
    const question = new MultipleChoice(several(), 1);
    const root = show(question);
    input(root, 'a').click();
    button(root, 'Kiểm tra').click();
    expect(question.getScore()).toBe(1);
    button(root, 'Thử lại').click();
    expect(root.querySelectorAll('input:checked')).toHaveLength(0);
    expect(root.querySelector('.lb-feedback')).toBeNull();
    expect(document.activeElement).toBe(input(root, 'a'));
    expect(question.getScore()).toBe(1);
    input(root, 'c').click();
    button(root, 'Kiểm tra').click();
    expect(question.getScore()).toBe(0);
  });

  test('is not offered when the author does not want it, nor the answer', () => {
    const root = show(new MultipleChoice(params({ behaviour: { retry: false, showSolution: false } }), 1));
    input(root, 'b').click();
    button(root, 'Kiểm tra').click();
    expect(hasButton(root, 'Thử lại') || hasButton(root, 'Xem đáp án')).toBe(false);
  });
});

test('the answer marks what was missed in words, and ends the trying', () => {
  const root = show(new MultipleChoice(several(), 1));
  input(root, 'c').click();
  button(root, 'Kiểm tra').click();
  button(root, 'Xem đáp án').click();
  expect(marks(root)).toEqual(['missed', 'missed', 'wrong']);
  expect(root.querySelector('.lb-option[data-mark="missed"] .lb-tag')?.textContent).toBe('Đáp án đúng');
  expect(hasButton(root, 'Thử lại')).toBe(false);
});

test('handing in counts what is ticked and closes the question', () => {
  const question = new MultipleChoice(params(), 1);
  const root = show(question);
  input(root, 'a').click();
  question.finish();
  question.finish();
  expect(verbsOf(statements).filter((verb) => verb === 'answered')).toHaveLength(1);
  expect(question.getScore()).toBe(1);
  const untouched = new MultipleChoice(params(), 1);
  const other = show(untouched);
  untouched.finish();
  expect(other.textContent).toContain('Em chưa trả lời câu này.');
  expect(input(other, 'a').disabled).toBe(true);
  expect(untouched.getAnswerGiven()).toBe(false);
});

describe('resume', () => {
  test('brings back choice, feedback, score and order', () => {
    const first = new MultipleChoice(params({ shuffle: true }), 1);
    const before = show(first);
    input(before, 'b').click();
    button(before, 'Kiểm tra').click();
    const order = (root: ParentNode) => [...root.querySelectorAll('input')].map((box) => box.value);
    const orderBefore = order(before);
    const html = before.querySelector('.lb-options')?.textContent;

    const state = JSON.parse(JSON.stringify(first.getCurrentState()));
    const again = new MultipleChoice(params({ shuffle: true }), 1, { previousState: state });
    expect(again.getScore()).toBe(first.getScore());
    const after = show(again);
    expect(order(after)).toEqual(orderBefore);
    expect(input(after, 'b').checked).toBe(true);
    expect(after.querySelector('.lb-options')?.textContent).toBe(html);
  });

  test('an answer not yet checked comes back open', () => {
    const first = new MultipleChoice(params(), 1);
    input(show(first), 'b').click();
    const again = show(new MultipleChoice(params(), 1, { previousState: first.getCurrentState() }));
    expect(input(again, 'b').checked).toBe(true);
    expect(hasButton(again, 'Kiểm tra')).toBe(true);
  });

  test.each([null, 'x', 7, [], {}, { current: 5, order: [1] }, { phase: 'answered' }, { order: ['a', 'gone'] }])(
    'a damaged state %j starts afresh',
    (previousState) => {
      const question = new MultipleChoice(params(), 1, { previousState });
      expect(hasButton(show(question), 'Kiểm tra')).toBe(true);
      expect(question.getAnswerGiven()).toBe(false);
    },
  );

  test('an untouched question keeps nothing', () => {
    const question = new MultipleChoice(params(), 1);
    show(question);
    expect(question.getCurrentState()).toBeUndefined();
  });
});

test('resetTask forgets everything', () => {
  const question = new MultipleChoice(params({ shuffle: true }), 1);
  const root = show(question);
  input(root, 'a').click();
  button(root, 'Kiểm tra').click();
  question.resetTask();
  expect([question.getAnswerGiven(), question.getScore(), question.getCurrentState()]).toEqual([false, 0, undefined]);
  expect(root.querySelectorAll('input:checked, .lb-feedback')).toHaveLength(0);
  expect(hasButton(root, 'Kiểm tra')).toBe(true);
});

test('speaks English in an English lesson, and the author’s words where there are some', () => {
  const root = show(
    new MultipleChoice(params({ l10n: { check: 'Send &amp; see' } }), 1, { metadata: { defaultLanguage: 'en' } }),
  );
  expect(hasButton(root, 'Send & see')).toBe(true);
  button(root, 'Send & see').click();
  expect(root.querySelector('[role="alert"]')?.textContent).toBe('Choose an answer first.');
  expect(root.querySelector('.lb-question')?.getAttribute('lang')).toBe('en');
});

test('pictures are found in the content’s folder', () => {
  const options = params().options.map((option) => ({ ...option, html: '<img src="images/a.png" alt="Đảo">' }));
  const root = show(new MultipleChoice(params({ options }), 1));
  expect(root.querySelector('img')?.getAttribute('src')).toBe('https://lms.example/files/1/images/a.png');
});
