/** @jest-environment jsdom */
import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { OrderTimelineParams } from '@langbiang/core';
import { scoreInteraction } from '@langbiang/core/scoring';
import type { Statement } from '../../base/src/h5p.js';
import { button, hasButton, hostStatements, loadCore, show, verbsOf } from '../../testing/src/core.js';

loadCore();
const { OrderTimeline } = await import('./order-timeline.js');
const { standingRight, startOrder, wholeOrder } = await import('./order.js');

const params: OrderTimelineParams = {
  questionHtml: 'Em xếp các sự kiện theo thứ tự thời gian.',
  behaviour: { retry: true, showSolution: true },
  events: [
    { id: 'a', html: 'Việt Nam phê chuẩn <em>UNCLOS</em>', date: '1994', feedbackHtml: '<p>Quốc hội phê chuẩn.</p>' },
    { id: 'b', html: 'Luật Biển được thông qua', date: '2012', feedbackHtml: 'Luật có bảy chương.' },
    { id: 'c', html: 'Nghị quyết 36', date: '2018', feedbackHtml: '' },
    { id: 'd', html: 'Còn 34 tỉnh, thành phố', date: '1/7/2025', feedbackHtml: '' },
  ],
};
const ids = ['a', 'b', 'c', 'd'];
const names = new Map(params.events.map(({ id, html }) => [html.replace(/<[^>]+>/g, ''), id]));

const texts = (root: ParentNode, selector: string) =>
  [...root.querySelectorAll(selector)].map((element) => element.textContent ?? '');
const shown = (root: ParentNode) => texts(root, '.lb-event-text').map((text) => names.get(text) ?? '?');
/** The arrow of one event, by its accessible name. */
function arrow(root: ParentNode, way: 'Lên' | 'Xuống', id: string): HTMLButtonElement {
  const name = [...names].find(([, other]) => other === id)?.[0];
  return root.querySelector(`button[aria-label="${way}: ${name}"]`) as HTMLButtonElement;
}
/** Brings the cards into an order with the arrows alone. */
function arrange(root: ParentNode, wanted: string[]): void {
  // Cards that happen to lie so already would be untouched.
  arrow(root, 'Xuống', shown(root)[0] ?? '').click();
  for (const [to, id] of wanted.entries())
    while (shown(root).indexOf(id) > to) {
      arrow(root, 'Lên', id).click();
    }
  expect(shown(root)).toEqual(wanted);
}

let statements: Statement[];
beforeAll(() => {
  statements = hostStatements();
});
beforeEach(() => {
  statements.length = 0;
});

test('the cards lie mixed: always alike, never right, none lost', () => {
  for (let count = 2; count < 40; count += 1) {
    const some = Array.from({ length: count }, (_, index) => `e${index}`);
    const mixed = startOrder(some);
    expect(mixed).not.toEqual(some);
    expect(standingRight(mixed, some).size).toBeLessThanOrEqual(Math.ceil(count / 2));
    expect([...mixed].sort()).toEqual([...some].sort());
    expect(startOrder([...some])).toEqual(mixed);
  }
  for (const first of 'abcdefghijklmnop') expect(startOrder([first, 'z'])).toEqual(['z', first]);
});

test('what stands right is the run that the score counts', () => {
  expect([...standingRight(['b', 'c', 'd', 'a'], ids)]).toEqual(['b', 'c', 'd']);
  expect([...standingRight(['d', 'c', 'b', 'a'], ids)]).toEqual([]);
  const orders = ids.flatMap((w) => ids.flatMap((x) => ids.flatMap((y) => ids.map((z) => [w, x, y, z]))));
  const whole = orders.filter((order) => new Set(order).size === 4);
  expect(whole).toHaveLength(24);
  for (const order of whole) {
    const score = scoreInteraction('Langbiang.OrderTimeline', params, order.join('[,]'));
    expect([order, Math.max(0, standingRight(order, ids).size - 1)]).toEqual([order, score?.raw]);
  }
});

test('an order kept from before the events changed is made whole', () => {
  expect(wholeOrder(['d', 'gone', 'b', 'd'], ids)).toEqual(['d', 'b', 'a', 'c']);
});

test('the right order gets every point, dates and reasons', () => {
  const question = new OrderTimeline(params, 1);
  const root = show(question);
  expect(texts(root, '.lb-date')).toEqual(['', '', '', '']);
  arrange(root, ids);
  button(root, 'Kiểm tra').click();
  expect([question.getScore(), question.getMaxScore()]).toEqual([3, 3]);
  expect(texts(root, '.lb-date')).toEqual(['1994', '2012', '2018', '1/7/2025']);
  expect(texts(root, '.lb-feedback')).toEqual([
    'Đúng thứ tự. Quốc hội phê chuẩn.',
    'Đúng thứ tự. Luật có bảy chương.',
    'Đúng thứ tự. ',
    'Đúng thứ tự. ',
  ]);
  expect(document.activeElement).toBe(root.querySelector('.lb-feedback'));
  expect([hasButton(root, 'Thử lại'), hasButton(root, 'Xem đáp án')]).toEqual([false, false]);
  expect(root.querySelectorAll('.lb-moves:not([hidden])')).toHaveLength(0);
});

test('one event out of place costs one point and is the only one marked; the solution puts it right', () => {
  const question = new OrderTimeline(params, 1);
  const root = show(question);
  arrange(root, ['b', 'c', 'd', 'a']);
  button(root, 'Kiểm tra').click();
  expect(root.querySelector('.lb-result')?.textContent).toBe('Em được 2/3 điểm.');
  expect(shown(root)).toEqual(['b', 'c', 'd', 'a']);
  expect(texts(root, '.lb-feedback')[3]).toBe('Chưa đúng thứ tự. Quốc hội phê chuẩn.');
  expect(root.querySelectorAll('[data-tone="wrong"]')).toHaveLength(1);
  button(root, 'Xem đáp án').click();
  expect(shown(root)).toEqual(ids);
  expect(texts(root, '.lb-date')).toEqual(['1994', '2012', '2018', '1/7/2025']);
  expect(texts(root, '.lb-feedback')[0]).toBe('Vị trí đúng là 1/4. Quốc hội phê chuẩn.');
  expect(document.activeElement).toBe(root.querySelector('.lb-feedback'));
  expect(question.getScore()).toBe(2);
});

test('untouched cards are no answer: it says so and leads to the first arrow', () => {
  const question = new OrderTimeline(params, 1);
  const root = show(question);
  button(root, 'Kiểm tra').click();
  expect(root.querySelector('[role="alert"]')?.textContent).toContain('Em chưa chuyển thẻ nào.');
  expect(document.activeElement).toBe(arrow(root, 'Xuống', shown(root)[0] ?? ''));
  expect([verbsOf(statements).includes('answered'), question.getAnswerGiven()]).toEqual([false, false]);
  expect(question.getCurrentState()).toBeUndefined();
});

test('the focus follows the card, goes to the other arrow at an end, and the new place is said', () => {
  const root = show(new OrderTimeline(params, 1));
  const last = shown(root)[3] ?? '';
  const first = shown(root)[0] ?? '';
  expect([arrow(root, 'Lên', first).disabled, arrow(root, 'Xuống', last).disabled]).toEqual([true, true]);
  arrow(root, 'Lên', last).focus();
  arrow(root, 'Lên', last).click();
  expect(document.activeElement).toBe(arrow(root, 'Lên', last));
  const name = [...names].find(([, id]) => id === last)?.[0];
  expect(texts(root, '[role="status"]')).toContain(`${name} ở vị trí 3/4.`);
  arrow(root, 'Lên', last).click();
  arrow(root, 'Lên', last).click();
  expect(shown(root)[0]).toBe(last);
  expect(document.activeElement).toBe(arrow(root, 'Xuống', last));
  expect(texts(root, '.lb-place')).toEqual(['1', '2', '3', '4']);
  expect(arrow(root, 'Lên', last).disabled).toBe(true);
});

test('is a sequencing of the events', () => {
  const root = show(new OrderTimeline(params, 1));
  arrange(root, ['d', 'c', 'b', 'a']);
  button(root, 'Kiểm tra').click();
  const { object, result } = statements.at(-1) as Statement;
  expect(result).toMatchObject({ response: 'd[,]c[,]b[,]a', score: { raw: 0, max: 3 }, success: false });
  expect(object.definition).toMatchObject({
    interactionType: 'sequencing',
    correctResponsesPattern: ['a[,]b[,]c[,]d'],
  });
  expect(object.definition['choices']).toHaveLength(4);
  expect(object.definition['choices']).toContainEqual({
    id: 'a',
    description: { vi: 'Việt Nam phê chuẩn UNCLOS' },
  });
});

test('a second try starts from the order of the first', () => {
  const question = new OrderTimeline(params, 1);
  const root = show(question);
  arrange(root, ['b', 'a', 'c', 'd']);
  button(root, 'Kiểm tra').click();
  button(root, 'Thử lại').click();
  expect(shown(root)).toEqual(['b', 'a', 'c', 'd']);
  expect(texts(root, '.lb-date')).toEqual(['', '', '', '']);
  expect(document.activeElement).toBe(arrow(root, 'Xuống', 'b'));
  arrow(root, 'Xuống', 'b').click();
  button(root, 'Kiểm tra').click();
  expect(question.getScore()).toBe(3);
});

test('handed in half done, the order as it stands counts; untouched it is no answer', () => {
  const question = new OrderTimeline(params, 1);
  const root = show(question);
  arrange(root, ['a', 'b', 'd', 'c']);
  question.finish();
  expect(statements.at(-1)?.result).toMatchObject({ response: 'a[,]b[,]d[,]c', score: { raw: 2, max: 3 } });
  expect(hasButton(root, 'Thử lại')).toBe(false);

  const untouched = new OrderTimeline(params, 1);
  const page = show(untouched);
  untouched.finish();
  expect([untouched.getScore(), untouched.getAnswerGiven()]).toEqual([0, false]);
  expect(page.querySelector('[role="alert"]')?.textContent).toBe('Em chưa trả lời câu này.');
  button(page, 'Xem đáp án').click();
  expect(shown(page)).toEqual(ids);
});

test('resumes an order under way, and a checked one with verdicts and score', () => {
  const first = new OrderTimeline(params, 1);
  const before = show(first);
  arrange(before, ['c', 'a', 'b', 'd']);
  const resume = () =>
    new OrderTimeline(params, 1, { previousState: JSON.parse(JSON.stringify(first.getCurrentState())) });
  expect(shown(show(resume()))).toEqual(['c', 'a', 'b', 'd']);
  button(show(first), 'Kiểm tra').click();
  const text = texts(before.ownerDocument, '.lb-events');
  const again = resume();
  const after = show(again);
  expect(texts(after, '.lb-events')).toEqual(text);
  expect(text[0]).toContain('Chưa đúng thứ tự');
  expect(again.getScore()).toBe(2);
});
