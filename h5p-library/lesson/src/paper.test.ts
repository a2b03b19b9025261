/** @jest-environment jsdom */
import { beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { Statement } from '../../base/src/h5p.js';
import { bilingualLesson, smallLesson } from '../../src/small-lesson.js';
import { button, hasButton, hostStatements, loadCore, show } from '../../testing/src/core.js';

loadCore();
await import('../../base/src/register.js');
await import('../../multiple-choice/src/register.js');
await import('../../true-false-set/src/register.js');
await import('../../fill-blanks/src/register.js');
const { Lesson } = await import('./lesson.js');

const printed = jest.fn<() => void>();
let statements: Statement[];
beforeAll(() => {
  window.print = printed;
  statements = hostStatements();
});
beforeEach(() => {
  printed.mockClear();
});

const open = (params = smallLesson) => {
  const lesson = new Lesson(params, 1, {});
  return { lesson, root: show(lesson) };
};
/** Presses the button and waits until the dialogue would be open. */
async function print(root: HTMLElement, words: string): Promise<HTMLElement> {
  button(root, words).click();
  await new Promise((resolve) => setTimeout(resolve));
  expect(printed).toHaveBeenCalledTimes(1);
  return root.querySelector('.lb-paper') as HTMLElement;
}

test('paper holds every page with its questions unanswered, words and sources unfolded, and lets the pupil sign', async () => {
  const { lesson, root } = open();
  button(root, 'Bắt đầu').click();
  root.querySelector<HTMLElement>('input[value="b"]')?.click();
  button(root, 'Kiểm tra').click();
  button(root, 'Trước').click();
  const sent = statements.length;
  const paper = await print(root, 'In bài');
  expect([...paper.querySelectorAll('h2')].map((one) => one.textContent)).toEqual([
    ...['Học xong bài này, em có thể', '1. Lãnh hải rộng bao nhiêu?', '2. Thuộc về ai?', 'Từ cần biết', 'Nguồn'],
  ]);
  expect(paper.querySelectorAll('.lb-question')).toHaveLength(3);
  expect(paper.querySelectorAll('.lb-feedback, input:checked')).toHaveLength(0);
  expect(paper.textContent).toContain('Họ và tên');
  expect(paper.querySelectorAll('dt')).toHaveLength(2);
  expect(paper.querySelectorAll('.lb-sources ol > li')).toHaveLength(2);
  expect(paper.querySelector('details.lb-panel')).toBeNull();
  expect(statements).toHaveLength(sent);
  expect(lesson.getScore()).toBe(0);
  window.dispatchEvent(new Event('afterprint'));
  expect(root.querySelector('.lb-paper, .lb-printing')).toBeNull();
});

test('a question without anything to tick or fill in gets lines to write on', async () => {
  const { root } = open();
  const lines = (paper: HTMLElement) => paper.querySelectorAll('.lb-write-line').length;
  expect(lines(await print(root, 'In bài'))).toBe(0);
  window.dispatchEvent(new Event('afterprint'));
  printed.mockClear();
  const build = Reflect.get(window.Langbiang ?? {}, 'FillBlanks') as new (...args: unknown[]) => object;
  const buttonsOnly = function (this: unknown, ...args: unknown[]) {
    const made = new build(...args);
    const attach = Reflect.get(made, 'attach') as (box: { 0: HTMLElement }) => void;
    Reflect.set(made, 'attach', (box: { 0: HTMLElement }) => {
      attach.call(made, box);
      for (const input of box[0].querySelectorAll('input')) input.replaceWith(document.createElement('button'));
    });
    return made;
  };
  Object.assign(window.Langbiang ?? {}, { FillBlanks: buttonsOnly });
  expect(lines(await print(open().root, 'In bài'))).toBe(3);
  Object.assign(window.Langbiang ?? {}, { FillBlanks: build });
});

test('answers are printed for staff only, filled in as the right ones', async () => {
  const { lesson, root } = open();
  expect(hasButton(root, 'In kèm đáp án')).toBe(false);
  lesson.trigger('staff');
  const sent = statements.length;
  const paper = await print(root, 'In kèm đáp án');
  expect([...paper.querySelectorAll<HTMLElement>('.lb-feedback')].map((one) => one.dataset['tone'])).toEqual(
    Array.from({ length: 6 }, () => 'right'),
  );
  expect([...paper.querySelectorAll<HTMLInputElement>('.lb-blank-input')].map((one) => one.value)).toEqual([
    '12',
    'đường cơ sở',
  ]);
  expect(paper.textContent).toContain('Bản có đáp án, dành cho thầy/cô');
  expect(paper.textContent).not.toContain('Họ và tên');
  expect(statements).toHaveLength(sent);
  expect(lesson.getScore()).toBe(0);
});

test('what is printed is the language on the screen', async () => {
  const { root } = open(bilingualLesson);
  button(root, 'English').click();
  const paper = await print(root, 'Print');
  expect(paper.querySelector('h1')?.textContent).toBe('The territorial sea of Viet Nam');
  expect(paper.querySelector('figure path')).not.toBeNull();
});
