/** @jest-environment jsdom */
import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { SortGroupsParams } from '@langbiang/core';
import type { Statement } from '../../base/src/h5p.js';
import { button, hasButton, hostStatements, loadCore, show, verbsOf } from '../../testing/src/core.js';

loadCore();
const { SortGroups } = await import('./sort-groups.js');
const { disordered } = await import('../../base/src/index.js');

/** The items as they are shown when the content id is 1. */
const inShownOrder = () => disordered(params.items, '1');

const params: SortGroupsParams = {
  questionHtml: 'Xếp mỗi mục vào đúng nhóm.',
  behaviour: { retry: true, showSolution: true },
  groups: [
    { id: 'dao', html: 'Đảo' },
    { id: 'bai', html: '<em>Bãi</em> ngầm' },
  ],
  items: [
    { id: 'a', html: 'Phú Quốc', groupId: 'dao', feedbackHtml: 'Đúng. Nhô lên khi thuỷ triều cao.' },
    { id: 'b', html: 'Tư Chính', groupId: 'bai', feedbackHtml: '<p>Bãi ngầm: luôn ở dưới mặt nước.</p>' },
    { id: 'c', html: 'Lý Sơn', groupId: 'dao', feedbackHtml: '' },
    { id: 'd', html: 'Phúc Tần', groupId: 'bai', feedbackHtml: '' },
  ],
};

/** The fieldset of the item with these words, wherever it is shown. */
function setOf(root: ParentNode, words: string): HTMLFieldSetElement {
  const found = [...root.querySelectorAll('fieldset')].find(
    (set) => set.querySelector('legend')?.textContent === words,
  );
  if (!found) throw new Error(`no item «${words}»`);
  return found;
}
const place = (root: ParentNode, words: string, group: string) =>
  setOf(root, words).querySelector<HTMLInputElement>(`input[value="${group}"]`)?.click();
const placeAll = (root: ParentNode, group: string) => {
  for (const { html } of params.items) place(root, html, group);
};
const feedbackOf = (root: ParentNode, words: string) =>
  setOf(root, words).querySelector('.lb-feedback')?.textContent ?? '';
const legends = (root: ParentNode) => [...root.querySelectorAll('legend')].map((legend) => legend.textContent);

let statements: Statement[];
beforeAll(() => {
  statements = hostStatements();
});
beforeEach(() => {
  statements.length = 0;
});

test('the order is the same at every visit, another in another question', () => {
  expect(legends(show(new SortGroups(params, 1)))).toEqual(inShownOrder().map(({ html }) => html));
  const orders = [1, 2, 3, 4, 5, 6].map((id) => legends(show(new SortGroups(params, id))).join());
  expect(legends(show(new SortGroups(params, 6))).join()).toBe(orders[5]);
  expect(new Set(orders).size).toBeGreaterThan(1);
});

test('everything in its group: full points, each right group said once, no second try', () => {
  const question = new SortGroups(params, 1);
  const root = show(question);
  for (const { html, groupId } of params.items) place(root, html, groupId);
  button(root, 'Kiểm tra').click();
  expect([question.getScore(), question.getMaxScore()]).toEqual([4, 4]);
  expect(feedbackOf(root, 'Phú Quốc')).toBe('Đúng, thuộc nhóm «Đảo». Nhô lên khi thuỷ triều cao.');
  expect(feedbackOf(root, 'Tư Chính')).toBe('Đúng, thuộc nhóm «Bãi ngầm». Luôn ở dưới mặt nước.');
  expect(root.querySelector('[role="status"]')?.textContent).toBe('Đúng hết: 4/4 điểm.');
  expect(hasButton(root, 'Thử lại')).toBe(false);
  expect(root.querySelectorAll('input:enabled')).toHaveLength(0);
});

test('a wrong group: the right one in words, and the focus on the first feedback', () => {
  const question = new SortGroups(params, 1);
  const root = show(question);
  placeAll(root, 'dao');
  button(root, 'Kiểm tra').click();
  expect(feedbackOf(root, 'Tư Chính')).toBe('Chưa đúng, mục này thuộc nhóm «Bãi ngầm». Luôn ở dưới mặt nước.');
  expect(setOf(root, 'Tư Chính').dataset['mark']).toBe('wrong');
  expect(setOf(root, 'Lý Sơn').dataset['mark']).toBe('right');
  expect(document.activeElement).toBe(root.querySelector('.lb-feedback'));
  expect(root.querySelector('.lb-result')?.textContent).toBe('Em được 2/4 điểm.');
  expect(question.getScore()).toBe(2);
});

test('it waits until every item has a group and leads to the first without', () => {
  const root = show(new SortGroups(params, 1));
  const [first, second] = inShownOrder();
  place(root, first?.html ?? '', 'dao');
  button(root, 'Kiểm tra').click();
  expect(root.querySelector('[role="alert"]')?.textContent).toBe('Còn 3 mục em chưa xếp.');
  expect(document.activeElement).toBe(setOf(root, second?.html ?? '').querySelector('input'));
  expect(verbsOf(statements)).not.toContain('answered');
});

test('is a matching of items with groups, in the order of the parameters', () => {
  const root = show(new SortGroups(params, 1));
  for (const { html } of [...params.items].reverse()) place(root, html, 'dao');
  button(root, 'Kiểm tra').click();
  const { object, result } = statements.at(-1) as Statement;
  expect(result).toMatchObject({
    response: 'a[.]dao[,]b[.]dao[,]c[.]dao[,]d[.]dao',
    score: { raw: 2, max: 4 },
    success: false,
  });
  expect(object.definition).toMatchObject({
    interactionType: 'matching',
    correctResponsesPattern: ['a[.]dao[,]b[.]bai[,]c[.]dao[,]d[.]bai'],
    source: params.items.map(({ id, html }) => ({ id, description: { vi: html } })),
    target: [
      { id: 'dao', description: { vi: 'Đảo' } },
      { id: 'bai', description: { vi: 'Bãi ngầm' } },
    ],
  });
});

test('a second try keeps the groups, so that only the wrong ones need a change', () => {
  const question = new SortGroups(params, 1);
  const root = show(question);
  placeAll(root, 'dao');
  button(root, 'Kiểm tra').click();
  button(root, 'Thử lại').click();
  expect(root.querySelectorAll('input:checked')).toHaveLength(4);
  expect(root.querySelectorAll('.lb-feedback')).toHaveLength(0);
  expect(document.activeElement).toBe(root.querySelector('input'));
  place(root, 'Tư Chính', 'bai');
  place(root, 'Phúc Tần', 'bai');
  button(root, 'Kiểm tra').click();
  expect(question.getScore()).toBe(4);
});

test('the answer shown: every group named, the pupil’s choices and points as they were', () => {
  const question = new SortGroups(params, 1);
  const root = show(question);
  placeAll(root, 'bai');
  button(root, 'Kiểm tra').click();
  button(root, 'Xem đáp án').click();
  expect(root.querySelector('[role="status"]')?.textContent).toBe('Đáp án đã hiện ra.');
  expect(feedbackOf(root, 'Lý Sơn')).toContain('thuộc nhóm «Đảo»');
  expect(root.querySelectorAll('input[value="bai"]:checked')).toHaveLength(4);
  expect(document.activeElement).toBe(root.querySelector('.lb-feedback'));
  expect(question.getScore()).toBe(2);
});

test('handed in half done, the items left over count as wrong and are explained', () => {
  const question = new SortGroups(params, 1);
  const root = show(question);
  place(root, 'Phú Quốc', 'dao');
  question.finish();
  expect(question.getScore()).toBe(1);
  expect(feedbackOf(root, 'Phúc Tần')).toBe('Em chưa xếp, mục này thuộc nhóm «Bãi ngầm». ');
  expect(statements.at(-1)?.result).toMatchObject({ response: 'a[.]dao', score: { raw: 1, max: 4 } });
  expect(hasButton(root, 'Thử lại')).toBe(false);
});

test('resumes with order, groups, reasons and score', () => {
  const first = new SortGroups(params, 1);
  const before = show(first);
  placeAll(before, 'dao');
  button(before, 'Kiểm tra').click();
  const text = before.querySelector('.lb-sort-items')?.textContent;
  const again = new SortGroups(params, 1, { previousState: JSON.parse(JSON.stringify(first.getCurrentState())) });
  const after = show(again);
  expect(after.querySelectorAll('input[value="dao"]:checked')).toHaveLength(4);
  expect(again.getScore()).toBe(2);
  expect(text).toContain('Chưa đúng');
  expect(after.querySelector('.lb-sort-items')?.textContent).toBe(text);
});
