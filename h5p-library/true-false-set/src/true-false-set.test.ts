/** @jest-environment jsdom */
import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { TrueFalseSetParams } from '@langbiang/core';
import type { Statement } from '../../base/src/h5p.js';
import { button, hasButton, hostStatements, loadCore, show, verbsOf } from '../../testing/src/core.js';

loadCore();
const { TrueFalseSet } = await import('./true-false-set.js');

const params: TrueFalseSetParams = {
  questionHtml: 'Mỗi câu sau đúng hay sai?',
  behaviour: { retry: true, showSolution: true },
  statements: [
    { id: 'a', html: 'Nội thuỷ nằm phía trong đường cơ sở.', correct: true, feedbackHtml: 'Đúng. Ở phía đất liền.' },
    { id: 'b', html: 'Lãnh hải rộng 24 hải lí.', correct: false, feedbackHtml: '<p>Sai: chỉ rộng 12 hải lí.</p>' },
    { id: 'c', html: 'Thềm lục địa là mặt biển.', correct: false, feedbackHtml: '' },
  ],
};

/** Presses Đúng or Sai of one statement. */
function say(root: ParentNode, index: number, verdict: boolean): void {
  root.querySelectorAll('fieldset')[index]?.querySelector<HTMLInputElement>(`input[value="${verdict}"]`)?.click();
}
const feedbacks = (root: ParentNode) =>
  [...root.querySelectorAll('fieldset')].map((set) => set.querySelector('.lb-feedback')?.textContent ?? '');

let statements: Statement[];
beforeAll(() => {
  statements = hostStatements();
});
beforeEach(() => {
  statements.length = 0;
});

test('every statement gets its own verdict and reason, said once', () => {
  const question = new TrueFalseSet(params, 1);
  const root = show(question);
  say(root, 0, true);
  say(root, 1, true);
  say(root, 2, false);
  button(root, 'Kiểm tra').click();
  expect(feedbacks(root)).toEqual([
    'Em chọn đúng. Ở phía đất liền.',
    'Chưa đúng, câu này sai. Chỉ rộng 12 hải lí.',
    'Em chọn đúng. ',
  ]);
  expect(document.activeElement).toBe(root.querySelector('.lb-feedback'));
  expect(root.querySelector('.lb-result')?.textContent).toBe('Em được 2/3 điểm.');
  expect([question.getScore(), question.getMaxScore()]).toEqual([2, 3]);
});

test('it waits until every statement has a verdict and leads to the first without', () => {
  const root = show(new TrueFalseSet(params, 1));
  say(root, 0, true);
  button(root, 'Kiểm tra').click();
  expect(root.querySelector('[role="alert"]')?.textContent).toBe('Còn 2 câu em chưa chọn.');
  expect(document.activeElement).toBe(root.querySelectorAll('fieldset')[1]?.querySelector('input'));
  expect(verbsOf(statements)).not.toContain('answered');
});

test('is a matching of statements with true and false', () => {
  const question = new TrueFalseSet(params, 1);
  const root = show(question);
  [0, 1, 2].forEach((index) => {
    say(root, index, true);
  });
  button(root, 'Kiểm tra').click();
  const { object, result } = statements.at(-1) as Statement;
  expect(result).toMatchObject({
    response: 'a[.]true[,]b[.]true[,]c[.]true',
    score: { raw: 1, max: 3 },
    success: false,
  });
  expect(object.definition).toMatchObject({
    interactionType: 'matching',
    correctResponsesPattern: ['a[.]true[,]b[.]false[,]c[.]false'],
    target: [
      { id: 'true', description: { vi: 'Đúng' } },
      { id: 'false', description: { vi: 'Sai' } },
    ],
  });
  expect(object.definition['source']).toHaveLength(3);
});

test('a second try keeps the verdicts, so that only the wrong ones need a change', () => {
  const question = new TrueFalseSet(params, 1);
  const root = show(question);
  [0, 1, 2].forEach((index) => {
    say(root, index, true);
  });
  button(root, 'Kiểm tra').click();
  button(root, 'Thử lại').click();
  expect(root.querySelectorAll('input:checked')).toHaveLength(3);
  say(root, 1, false);
  say(root, 2, false);
  button(root, 'Kiểm tra').click();
  expect(question.getScore()).toBe(3);
  expect(hasButton(root, 'Thử lại')).toBe(false);
});

test('handed in half done, the open statements count as wrong and are explained', () => {
  const question = new TrueFalseSet(params, 1);
  const root = show(question);
  say(root, 0, true);
  question.finish();
  expect(question.getScore()).toBe(1);
  expect(feedbacks(root)[1]).toContain('câu này sai');
  expect(statements.at(-1)?.result).toMatchObject({ response: 'a[.]true', score: { raw: 1, max: 3 } });
});

test('resumes with verdicts, reasons and score', () => {
  const first = new TrueFalseSet(params, 1);
  const before = show(first);
  [0, 1, 2].forEach((index) => {
    say(before, index, index === 0);
  });
  button(before, 'Kiểm tra').click();
  const text = before.textContent;
  const again = new TrueFalseSet(params, 1, { previousState: JSON.parse(JSON.stringify(first.getCurrentState())) });
  const after = show(again);
  expect(after.querySelectorAll('input:checked')).toHaveLength(3);
  expect(again.getScore()).toBe(3);
  expect(after.querySelector('.lb-statements')?.textContent).toBe(before.querySelector('.lb-statements')?.textContent);
  expect(text).toContain('Em chọn đúng');
});
