/** @jest-environment jsdom */
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { LessonParams } from '@langbiang/core';
import type { Statement } from '../../base/src/h5p.js';
import { bilingualLesson, smallLesson } from '../../src/small-lesson.js';
import { button, hasButton, hostStatements, loadCore, show, verbsOf } from '../../testing/src/core.js';

loadCore();
await import('../../base/src/register.js');
await import('../../multiple-choice/src/register.js');
await import('../../true-false-set/src/register.js');
await import('../../fill-blanks/src/register.js');
const { Lesson } = await import('./lesson.js');

const open = (previousState?: unknown, params: LessonParams = bilingualLesson) => {
  const lesson = new Lesson(params, 1, previousState === undefined ? {} : { previousState });
  return { lesson, root: show(lesson) };
};
const firstPage = () => {
  const opened = open();
  button(opened.root, 'Bắt đầu').click();
  return opened;
};
const heading = (root: ParentNode) => root.querySelector('.lb-title')?.textContent;
const blank = (root: ParentNode, index: number) => root.querySelectorAll<HTMLInputElement>('.lb-blank-input')[index];
const stored = (lesson: InstanceType<typeof Lesson>): unknown => JSON.parse(JSON.stringify(lesson.getCurrentState()));

let statements: Statement[];
beforeAll(() => {
  statements = hostStatements();
});
beforeEach(() => {
  statements.length = 0;
});

describe('one press', () => {
  test('turns the page, its questions, words, sources and bars; the focus stays and it is said', () => {
    const { root } = firstPage();
    const sent = statements.length;
    button(root, 'English').click();
    expect(heading(root)).toBe('How wide is the territorial sea?');
    expect(root.querySelector('.lb-lesson')?.getAttribute('lang')).toBe('en');
    expect([...root.querySelectorAll('.lb-question')].map((one) => one.getAttribute('lang'))).toEqual(['en', 'en']);
    expect(root.querySelector('.lb-prompt')?.textContent).toBe('How wide is the territorial sea?');
    expect(hasButton(root, 'Check')).toBe(true);
    expect(hasButton(root, 'Next')).toBe(true);
    expect(root.querySelector('.lb-glossary dt')?.textContent).toBe('baselineđường cơ sở');
    expect(root.querySelector('.lb-other')?.getAttribute('lang')).toBe('vi');
    expect(root.querySelector('.lb-sources summary')?.textContent).toBe('Sources (1)');
    expect(root.querySelector('.lb-sources [lang="vi"]')?.textContent).toBe('Lãnh hải rộng 12 hải lí.');
    expect(document.activeElement).toBe(button(root, 'English'));
    const pressed = [...root.querySelectorAll('.lb-language')].map((one) => [
      one.textContent,
      one.ariaPressed ?? one.getAttribute('aria-pressed'),
      one.getAttribute('lang'),
    ]);
    expect(pressed).toEqual([
      ['Tiếng Việt', 'false', 'vi'],
      ['English', 'true', 'en'],
    ]);
    const status = root.querySelector('[role="status"].lb-sr[lang="en"]');
    expect(status?.textContent).toBe('The lesson is now in English.');
    expect(statements).toHaveLength(sent);
  });

  test('keeps what was checked, what is half done, the score and the way of counting', () => {
    const { lesson, root } = firstPage();
    root.querySelector<HTMLElement>('input[value="b"]')?.click();
    button(root, 'Kiểm tra').click();
    const input = blank(root, 1) as HTMLInputElement;
    input.value = 'đường cơ sở';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    button(root, 'English').click();
    expect(root.querySelector<HTMLInputElement>('input[value="b"]')?.checked).toBe(true);
    expect(root.querySelector('.lb-feedback')?.textContent).toContain('outer limit of the contiguous zone');
    expect(blank(root, 1)?.value).toBe('đường cơ sở');
    button(root.querySelectorAll('.lb-question')[1] as Element, 'Check').click();
    blankFilled(root);
    expect(lesson.getScore()).toBe(1);
    button(root, 'Tiếng Việt').click();
    expect(lesson.getScore()).toBe(1);
    expect(lesson.getMaxScore()).toBe(6);
    expect(verbsOf(statements).filter((verb) => verb === 'answered')).toHaveLength(2);
    expect(new Set(statements.map(({ object }) => object.id)).size).toBe(3);
  });

  test('shows the drawing that stands once, with its own words', () => {
    const { root } = firstPage();
    button(root, 'English').click();
    const drawing = root.querySelector('figure > svg');
    expect(drawing?.querySelector('path')?.getAttribute('fill')).toBe('#153e75');
    expect(drawing?.querySelector('title')?.textContent).toBe('A bar 24 long');
    expect(drawing?.getAttribute('aria-labelledby')).toBe(drawing?.querySelector('title')?.id);
  });
});

/** A gap is asked for in the language shown, then filled. */
function blankFilled(root: HTMLElement): void {
  expect(root.querySelectorAll('.lb-note')[1]?.textContent).toMatch(/blank/i);
  const first = blank(root, 0) as HTMLInputElement;
  first.value = '13';
  first.dispatchEvent(new Event('input', { bubbles: true }));
  button(root.querySelectorAll('.lb-question')[1] as Element, 'Check').click();
}

test('the choice is kept for the next visit, and the first language writes nothing', () => {
  const { lesson, root } = firstPage();
  expect(stored(lesson)).not.toHaveProperty('lang');
  button(root, 'English').click();
  expect(stored(lesson)).toMatchObject({ lang: 'en', at: 'page', pageId: 'rong' });
  const again = open(stored(lesson));
  expect(heading(again.root)).toBe('How wide is the territorial sea?');
  expect(again.lesson.getTitle()).toBe('The territorial sea of Viet Nam');
});

test('the result speaks the language of the page, its way back and save word too', () => {
  const { lesson, root } = open();
  button(root, 'English').click();
  lesson.trigger('saveState', 'saved');
  lesson.trigger('backLink', { label: 'Khoá học', href: '/course' });
  button(root, 'Start').click();
  button(root, 'Tiếng Việt').click();
  expect(root.querySelector('.lb-save')?.textContent).toBe('Đã lưu');
  expect(root.querySelector('.lb-back a')?.getAttribute('href')).toBe('/course');
  button(root, 'English').click();
  button(root, 'Next').click();
  expect(heading(root)).toBe('Whose is it?');
});

test.each([
  ['no translation', smallLesson],
  ['a translation that a host has emptied', { ...smallLesson, translation: {} as never }],
  ['one into its own language', { ...bilingualLesson, lang: 'en' as const }],
])('%s: no switch, and a stored choice changes nothing', (_, params) => {
  const { root } = open({ at: 'cover', seen: [], finished: false, answers: {}, lang: 'en' }, params);
  expect(root.querySelector('.lb-languages')).toBeNull();
  expect(heading(root)).toBe(params.title);
});
