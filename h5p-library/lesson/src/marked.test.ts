/** @jest-environment jsdom */
import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type LessonParams, lessonInteractions, lessonMaxScore, type PlacedContent } from '@langbiang/core';
import type { Statement } from '../../base/src/h5p.js';
import { smallLesson } from '../../src/small-lesson.js';
import { button, hostStatements, loadCore, show } from '../../testing/src/core.js';

loadCore();
await import('../../base/src/register.js');
await import('../../multiple-choice/src/register.js');
await import('../../written-answer/src/register.js');
const { Lesson } = await import('./lesson.js');

const W = '5a1c2f0e-0000-5000-8000-000000000009';
const level = (id: string, points: number) => ({ id, html: id, points });
const rubric = [{ id: 'y', html: 'Ý', levels: [level('tot', 5), level('chua', 0)] }];
const written: PlacedContent = {
  objective: 'm2',
  content: {
    library: 'Langbiang.WrittenAnswer 1.0',
    subContentId: W,
    metadata: { title: 'Viết', license: 'U', contentType: '' },
    params: { questionHtml: 'Em viết.', rubric, behaviour: { retry: true, showSolution: false } },
  },
};
const choice = smallLesson.pages[0]?.interactions[0] as PlacedContent;
const lessonOf = (interactions: PlacedContent[]): LessonParams => ({
  ...smallLesson,
  objectives: [
    { id: 'm1', text: 'Chọn được.' },
    { id: 'm2', text: 'Viết được.' },
  ],
  pages: [{ id: 'p', title: 'Viết', bodyHtml: '', interactions }],
});
const both = lessonOf([{ ...choice, objective: 'm1' }, written]);
const only = lessonOf([written]);

function open(params: LessonParams, previousState?: unknown) {
  const lesson = new Lesson(params, 1, previousState === undefined ? {} : { previousState });
  return { lesson, root: show(lesson) };
}
const resultText = (root: ParentNode) => root.querySelector('.lb-end')?.textContent ?? '';

/** Everything right, and a text, which may be none. */
function play(root: HTMLElement, text = 'Bài của em.'): void {
  button(root, 'Bắt đầu').click();
  root.querySelector<HTMLInputElement>('input[value="a"]')?.click();
  if (root.querySelector('input')) button(root, 'Kiểm tra').click();
  const field = root.querySelector('textarea') as HTMLTextAreaElement;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  button(root, 'Nộp bài viết').click();
  button(root.querySelector('.lb-bar') as Element, 'Nộp bài').click();
}

let statements: Statement[];
beforeAll(() => {
  statements = hostStatements();
});
beforeEach(() => {
  statements.length = 0;
});

test('the maximum is the rubric’s; the interaction brings its rubric along', () => {
  expect(lessonInteractions(both).at(-1)).toMatchObject({ subContentId: W, max: 5, rubric });
  expect(lessonMaxScore(both)).toBe(6);
});

test('the result says what waits, then what was given', () => {
  const { lesson, root } = open(both);
  lesson.trigger('marks', {});
  play(root);
  expect(resultText(root)).toContain('1/1 điểm');
  expect(resultText(root)).toContain('Chờ thầy/cô chấm: 5 điểm.');
  expect(resultText(root)).toContain('Phần đã có điểm, em làm đúng hết.');
  expect(lesson.getMaxScore()).toBe(1);

  const again = open(both, JSON.parse(JSON.stringify(lesson.getCurrentState())));
  again.lesson.trigger('marks', { [W]: { levels: { y: 'tot' }, score: { raw: 5, max: 5 } } });
  expect(resultText(again.root)).toContain('6/6 điểm');
  expect(resultText(again.root)).not.toContain('Chờ thầy/cô chấm');
  expect([again.lesson.getScore(), again.lesson.getMaxScore()]).toEqual([6, 6]);
});

test('a host that marks counts a text never written as nothing', () => {
  const { lesson, root } = open(both);
  lesson.trigger('marks', {});
  play(root, '');
  button(root, 'Nộp luôn').click();
  expect(resultText(root)).toContain('1/6 điểm');
  expect(resultText(root)).not.toContain('Chờ thầy/cô chấm');
});

test('in a host whose teachers do not mark nothing waits, and the text costs nothing', () => {
  const { lesson, root } = open(both);
  play(root);
  expect(resultText(root)).not.toContain('Chờ thầy/cô');
  expect(resultText(root)).toContain('Phần này không tính điểm.');
  expect(statements.at(-1)?.result).toMatchObject({ score: { raw: 1, max: 1 }, completion: true });
  const children = lesson.getXAPIData().children ?? [];
  expect(children.map(({ statement }) => statement.result?.['score'] !== undefined)).toEqual([true, false]);
});

test('a lesson of nothing else is completed without a score', () => {
  const { root } = open(only);
  play(root);
  const { verb, result } = statements.at(-1) as Statement;
  expect(verb.id).toContain('completed');
  expect(result).toMatchObject({ completion: true });
  expect(result).not.toHaveProperty('score');
  expect(resultText(root)).toContain('Em đã nộp bài.');
});
