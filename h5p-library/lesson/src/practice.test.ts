/** @jest-environment jsdom */
import { beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { type FlashcardsParams, type LessonParams, lessonInteractions, lessonMaxScore } from '@langbiang/core';
import type { Statement } from '../../base/src/h5p.js';
import { ids, smallLesson } from '../../src/small-lesson.js';
import { button, hasButton, hostStatements, loadCore, show, verbsOf } from '../../testing/src/core.js';

loadCore();
await import('../../base/src/register.js');
await import('../../multiple-choice/src/register.js');
await import('../../true-false-set/src/register.js');
await import('../../fill-blanks/src/register.js');
await import('../../flashcards/src/register.js');
const { Lesson } = await import('./lesson.js');

const deck: FlashcardsParams = {
  questionHtml: 'Em ôn lại.',
  cards: ['a', 'b', 'c'].map((id) => ({ id, frontHtml: `trước ${id}`, backHtml: `sau ${id}` })),
};
const practice: LessonParams['pages'][number]['interactions'][number] = {
  objective: 'm1',
  content: {
    library: 'Langbiang.Flashcards 1.0',
    subContentId: '00000000-0000-5000-8000-000000000099',
    metadata: { title: 'Em ôn lại.', license: 'U', contentType: 'Flashcards' },
    params: deck,
  },
};
const [first, ...others] = smallLesson.pages;
if (!first) throw new Error('no page');
/** The cards stand before the two questions of the first page. */
const mixed: LessonParams = {
  ...smallLesson,
  pages: [{ ...first, interactions: [practice, ...first.interactions] }, ...others],
};
const onlyCards: LessonParams = { ...smallLesson, pages: [{ ...first, interactions: [practice] }] };

const open = (params: LessonParams, previousState?: unknown) => {
  const lesson = new Lesson(params, 1, previousState === undefined ? {} : { previousState });
  return { lesson, root: show(lesson) };
};
const headings = (root: ParentNode) => [...root.querySelectorAll('.lb-number')].map((one) => one.textContent);
const practise = (root: ParentNode) => {
  for (const _ of deck.cards) {
    button(root, 'Lật thẻ').click();
    button(root, 'Em nhớ rồi').click();
  }
};
const pageStatus = (root: ParentNode) => root.querySelectorAll('.lb-page-choice')[1]?.textContent;

let statements: Statement[];
beforeAll(() => {
  statements = hostStatements();
});
beforeEach(() => {
  statements.length = 0;
});

test('practice has no number, no points, and is not counted among the questions', () => {
  const { lesson, root } = open(mixed);
  expect(root.textContent).toContain('3 câu hỏi');
  button(root, 'Bắt đầu').click();
  expect(headings(root)).toEqual(['Phần tự ôn, không tính điểm', 'Câu 1', 'Câu 2']);
  expect(lesson.getMaxScore()).toBe(lessonMaxScore(smallLesson));
  expect(lessonInteractions(mixed).map(({ subContentId }) => subContentId)).toEqual(Object.values(ids));
});

test('left undone it is not missing when the lesson is handed in, and not in the result', () => {
  const { root } = open(mixed);
  button(root, 'Bắt đầu').click();
  button(root, 'Tiếp theo').click();
  button(root, 'Nộp bài').click();
  expect(root.textContent).toContain('Còn 3 câu chưa trả lời');
  button(root, 'Nộp luôn').click();
  expect(root.querySelector('.lb-score')?.textContent).toBe('0/6 điểm');
  expect([...root.querySelectorAll('.lb-objective-score')].map((score) => score.textContent)).toEqual([
    '0/3 điểm',
    '0/3 điểm',
  ]);
  expect(statements.at(-1)?.result).toMatchObject({ score: { raw: 0, max: 6 } });
});

test('a page is done when its questions are answered and its practice has come to an end', () => {
  const { root } = open(onlyCards);
  button(root, 'Bắt đầu').click();
  expect(pageStatus(root)).not.toContain('đã làm xong');
  practise(root);
  button(root, 'Trước').click();
  expect(pageStatus(root)).toContain('đã làm xong');
});

test('a lesson of practice alone: no points anywhere, completed without a score, nothing missing', () => {
  const { lesson, root } = open(onlyCards);
  expect(root.textContent).not.toContain('câu hỏi');
  button(root, 'Bắt đầu').click();
  practise(root);
  button(root, 'Nộp bài').click();
  expect(root.querySelector('.lb-score')).toBeNull();
  expect(root.textContent).not.toMatch(/NaN|0\/0/);
  expect([lesson.getScore(), lesson.getMaxScore()]).toEqual([0, 0]);
  const completed = statements.filter((one) => verbsOf([one])[0] === 'completed');
  expect(completed.map(({ object, result }) => [object.id?.includes('subContentId'), result])).toEqual([
    [true, { completion: true, duration: expect.any(String) }],
    [false, { completion: true, duration: expect.any(String) }],
  ]);
  expect(hasButton(root, 'Làm lại')).toBe(true);
});

test('its state is kept with the answers, and starting over starts it over', () => {
  const { lesson, root } = open(mixed);
  button(root, 'Bắt đầu').click();
  button(root, 'Lật thẻ').click();
  button(root, 'Chưa nhớ').click();
  const again = open(mixed, JSON.parse(JSON.stringify(lesson.getCurrentState()))).root;
  expect(again.querySelector('.lb-card-front .lb-card-text')?.textContent).toBe('trước b');
  lesson.resetTask();
  expect(lesson.getCurrentState()?.answers).toEqual({});
});

test('on paper it keeps its heading, shows both sides in its table, and has no lines to write on', async () => {
  const printed = jest.fn<() => void>();
  window.print = printed;
  const { root } = open(mixed);
  button(root, 'In bài').click();
  await new Promise((resolve) => setTimeout(resolve));
  expect(printed).toHaveBeenCalledTimes(1);
  const practiced = root.querySelector('.lb-paper .lb-cards')?.closest('section');
  expect(practiced?.querySelector('h3')?.textContent).toBe('Phần tự ôn, không tính điểm');
  expect(practiced?.querySelectorAll('.lb-cards-paper tbody tr')).toHaveLength(deck.cards.length);
  expect(practiced?.querySelector('.lb-write')).toBeNull();
  expect([...root.querySelectorAll('.lb-paper h3.lb-number')].map((one) => one.textContent)).toEqual([
    'Phần tự ôn, không tính điểm',
    'Câu 1',
    'Câu 2',
    'Câu 3',
  ]);
});
