/** @jest-environment jsdom */
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { FillBlanksParams } from '@langbiang/core';
import type { Statement } from '../../base/src/h5p.js';
import { button, hasButton, hostStatements, loadCore, show, verbsOf } from '../../testing/src/core.js';

loadCore();
const { FillBlanks } = await import('./fill-blanks.js');
const { patterns } = await import('./patterns.js');

const params = (changes: Partial<FillBlanksParams> = {}): FillBlanksParams => ({
  questionHtml: 'Điền vào chỗ trống.',
  textHtml: '<p>Lãnh hải rộng {a} hải lí tính từ <em>{b}</em>. Không có {gì} ở đây.</p>',
  diacritics: 'required',
  behaviour: { retry: true, showSolution: true },
  blanks: [
    { id: 'a', accept: ['12', 'mười hai'], feedbackHtml: 'Luật Biển Việt Nam quy định 12 hải lí.' },
    { id: 'b', accept: ['đường cơ sở'], tip: 'Ba tiếng', feedbackHtml: 'Đó là vạch số 0.' },
  ],
  ...changes,
});

const inputs = (root: ParentNode) => [...root.querySelectorAll<HTMLInputElement>('input')];
function type(root: ParentNode, ...words: string[]): void {
  words.forEach((word, index) => {
    const input = inputs(root)[index] as HTMLInputElement;
    input.value = word;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
const reasons = (root: ParentNode) =>
  [...root.querySelectorAll('.lb-reasons .lb-feedback')].map((one) => one.textContent);
const enter = (input: HTMLInputElement | undefined) =>
  input?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));

let statements: Statement[];
beforeAll(() => {
  statements = hostStatements();
});
beforeEach(() => {
  statements.length = 0;
});

test('the blanks stand in the text, each with a name; braces that are no blank stay', () => {
  const root = show(new FillBlanks(params(), 1));
  expect(inputs(root).map((input) => input.getAttribute('aria-label'))).toEqual([
    'Ô trống 1 trong 2',
    'Ô trống 2 trong 2',
  ]);
  expect(root.querySelector('em input')).not.toBeNull();
  expect(root.querySelector('.lb-blank-text')?.textContent).toContain('{gì}');
});

test('a right blank is explained; a wrong one gets its tip, not the answer', () => {
  const question = new FillBlanks(params(), 1);
  const root = show(question);
  type(root, ' Mười  hai', 'bờ biển');
  button(root, 'Kiểm tra').click();
  expect(reasons(root)).toEqual(['Ô 1: Đúng. Luật Biển Việt Nam quy định 12 hải lí.', 'Ô 2: Chưa đúng. Ba tiếng']);
  expect(root.textContent).not.toContain('vạch số 0');
  expect(document.activeElement).toBe(root.querySelector('.lb-feedback'));
  expect(inputs(root).map(({ value }) => value)).toEqual([' Mười  hai', 'bờ biển']);
  expect(question.getScore()).toBe(1);
});

test('the answer is shown on request', () => {
  const root = show(new FillBlanks(params(), 1));
  type(root, '12', 'bờ biển');
  button(root, 'Kiểm tra').click();
  button(root, 'Xem đáp án').click();
  expect(reasons(root)[1]).toBe('Ô 2: Đáp án: đường cơ sở. Đó là vạch số 0.');
});

test('Enter goes to the next empty blank, then checks', () => {
  const root = show(new FillBlanks(params(), 1));
  const [first, second] = inputs(root);
  type(root, '12');
  enter(first);
  expect(document.activeElement).toBe(second);
  type(root, '12', 'đường cơ sở');
  enter(second);
  expect(verbsOf(statements)).toContain('answered');
});

test('an empty blank is asked for', () => {
  const root = show(new FillBlanks(params(), 1));
  type(root, '12');
  button(root, 'Kiểm tra').click();
  expect(root.querySelector('[role="alert"]')?.textContent).toBe('Còn 1 ô trống em chưa điền.');
  expect(document.activeElement).toBe(inputs(root)[1]);
});

test('a second try keeps the words', () => {
  const question = new FillBlanks(params(), 1);
  const root = show(question);
  type(root, '12', 'bờ');
  button(root, 'Kiểm tra').click();
  button(root, 'Thử lại').click();
  expect(inputs(root).map(({ value }) => value)).toEqual(['12', 'bờ']);
  type(root, '12', 'đường cơ sở');
  button(root, 'Kiểm tra').click();
  expect(question.getScore()).toBe(2);
  expect(hasButton(root, 'Thử lại')).toBe(false);
});

describe('marks', () => {
  test.each([
    ['required', 0],
    ['optional', 1],
  ] as const)('left out when %s: %d of 1', (diacritics, points) => {
    const blanks = [{ id: 'a', accept: ['đường cơ sở'], feedbackHtml: '' }];
    const question = new FillBlanks(params({ blanks, textHtml: '{a}', diacritics }), 1);
    type(show(question), 'Duong co so');
    expect(question.getScore()).toBe(points);
  });
});

test('is a fill-in whose response survives a delimiter typed by the pupil', () => {
  const root = show(new FillBlanks(params(), 1));
  type(root, '1[,]2', 'đường cơ sở');
  button(root, 'Kiểm tra').click();
  const { object, result } = statements.at(-1) as Statement;
  expect(result).toMatchObject({ response: '1 2[,]đường cơ sở', score: { raw: 1, max: 2 } });
  expect(object.definition).toMatchObject({
    interactionType: 'fill-in',
    correctResponsesPattern: ['{case_matters=false}12[,]đường cơ sở', '{case_matters=false}mười hai[,]đường cơ sở'],
  });
  const description = object.definition['description'] as Record<string, string>;
  expect(description['vi']).toContain('Lãnh hải rộng __________ hải lí tính từ __________.');
});

test('the pattern of many blanks with many answers stays short', () => {
  const words = Array.from({ length: 6 }, (_, index) => `từ ${index}`);
  const all = patterns(Array.from({ length: 10 }, () => words));
  expect(all.length).toBeLessThanOrEqual(32);
  expect(all[0]).toBe(`{case_matters=false}${Array.from({ length: 10 }, () => 'từ 0').join('[,]')}`);
});

test('a phone offers digits where only digits are right', () => {
  const root = show(
    new FillBlanks(params({ blanks: [{ id: 'a', accept: ['22,2'], feedbackHtml: '' }], textHtml: '{a} km' }), 1),
  );
  expect(inputs(root)[0]?.inputMode || inputs(root)[0]?.getAttribute('inputmode')).toBe('decimal');
});

test('resumes with words, reasons and score', () => {
  const first = new FillBlanks(params(), 1);
  const before = show(first);
  type(before, '12', 'bờ biển');
  button(before, 'Kiểm tra').click();
  const expected = reasons(before);
  const again = new FillBlanks(params(), 1, { previousState: JSON.parse(JSON.stringify(first.getCurrentState())) });
  const after = show(again);
  expect(inputs(after).map(({ value }) => value)).toEqual(['12', 'bờ biển']);
  expect(reasons(after)).toEqual(expected);
  expect(again.getScore()).toBe(1);
});
