/** @jest-environment jsdom */
import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { MatchingParams } from '@langbiang/core';
import { decodeMatching, scoreInteraction } from '@langbiang/core/scoring';
import fc from 'fast-check';
import type { Statement } from '../../base/src/h5p.js';
import { button, hasButton, hostStatements, loadCore, show, verbsOf } from '../../testing/src/core.js';

loadCore();
const { Matching } = await import('./matching.js');

const params: MatchingParams = {
  questionHtml: 'Ghép mỗi vùng biển với bề rộng của nó.',
  behaviour: { retry: true, showSolution: true },
  pairs: [
    { id: 'a', leftHtml: 'Lãnh hải', rightHtml: '12 hải lí', feedbackHtml: 'Đúng. Từ đường cơ sở.' },
    { id: 'b', leftHtml: '<em>Tiếp giáp</em>', rightHtml: '24 hải lí', feedbackHtml: '<p>Mép ngoài ở 24 hải lí.</p>' },
    { id: 'c', leftHtml: 'Đặc quyền kinh tế', rightHtml: '200 hải lí', feedbackHtml: '' },
  ],
  extras: [{ id: 'x', html: '350 hải lí', feedbackHtml: 'Không vùng nào ở đây rộng thế.' }],
};
const texts: Record<string, string> = { a: '12 hải lí', b: '24 hải lí', c: '200 hải lí', x: '350 hải lí' };
const lefts: Record<string, string> = { a: 'Lãnh hải', b: 'Tiếp giáp', c: 'Đặc quyền kinh tế' };

const row = (root: ParentNode, id: string) => {
  const found = [...root.querySelectorAll<HTMLElement>('.lb-match-row')].find(
    (one) => one.querySelector('.lb-match-left')?.textContent === lefts[id],
  );
  if (!found) throw new Error(`no row ${id}`);
  return found;
};
const place = (root: ParentNode, id: string) => row(root, id).querySelector('button') as HTMLButtonElement;
const waiting = (root: ParentNode) => [...root.querySelectorAll<HTMLButtonElement>('.lb-waiting button')];
const text = (root: ParentNode, id: string) => {
  const found = waiting(root).find((one) => one.textContent === texts[id]);
  if (!found) throw new Error(`${id} does not wait`);
  return found;
};
/** Joins pairs written as `ab cx`: left a with right b, left c with right x. */
const join = (root: ParentNode, pairs: string) => {
  for (const [left = '', right = ''] of pairs.split(' ')) {
    place(root, left).click();
    text(root, right).click();
  }
};
const shown = (root: ParentNode) => ['a', 'b', 'c'].map((id) => place(root, id).textContent);
const feedbacks = (root: ParentNode) =>
  ['a', 'b', 'c'].map((id) => row(root, id).querySelector('.lb-feedback')?.textContent ?? '');
const said = (root: ParentNode) => root.querySelector('[role="group"] > [role="status"]')?.textContent;
const key = (target: Element, name: string) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));

let statements: Statement[];
beforeAll(() => {
  statements = hostStatements();
});
beforeEach(() => {
  statements.length = 0;
});

test('the texts lie in an order of their own, the same at every visit', () => {
  const order = (id: number) =>
    waiting(show(new Matching(params, id)))
      .map((one) => one.textContent)
      .join();
  const orders = Array.from({ length: 8 }, (_, id) => order(id));
  expect(Array.from({ length: 8 }, (_, id) => order(id))).toEqual(orders);
  expect(new Set(orders).size).toBeGreaterThan(2);
  for (const one of orders) expect(one).not.toBe(Object.values(texts).join());
});

test('all joined: full points, each reason once, no second try', () => {
  const question = new Matching(params, 1);
  const root = show(question);
  join(root, 'aa bb cc');
  button(root, 'Kiểm tra').click();
  expect([question.getScore(), question.getMaxScore()]).toEqual([3, 3]);
  expect(feedbacks(root)).toEqual(['Đúng. Từ đường cơ sở.', 'Đúng. Mép ngoài ở 24 hải lí.', 'Đúng. ']);
  expect(document.activeElement).toBe(root.querySelector('.lb-feedback'));
  expect(hasButton(root, 'Thử lại')).toBe(false);
  expect(root.querySelector<HTMLElement>('.lb-waiting')?.hidden).toBe(true);
  expect(root.querySelectorAll('.lb-match-row button:enabled')).toHaveLength(0);
});

test('wrong ones: the extra says why it fits nowhere; the solution names the partner and leaves the answer', () => {
  const question = new Matching(params, 1);
  const root = show(question);
  join(root, 'ax bc ca');
  button(root, 'Kiểm tra').click();
  expect(feedbacks(root)).toEqual([
    'Chưa đúng. Không vùng nào ở đây rộng thế.',
    'Chưa đúng. Mép ngoài ở 24 hải lí.',
    'Chưa đúng. ',
  ]);
  expect(root.querySelector('.lb-result')?.textContent).toBe('Em được 0/3 điểm.');
  button(root, 'Xem đáp án').click();
  expect(feedbacks(root)).toEqual([
    'Phải ghép với «12 hải lí». Từ đường cơ sở.',
    'Phải ghép với «24 hải lí». Mép ngoài ở 24 hải lí.',
    'Phải ghép với «200 hải lí». ',
  ]);
  expect(shown(root)).toEqual(['350 hải lí', '200 hải lí', '12 hải lí']);
  expect(document.activeElement).toBe(root.querySelector('.lb-feedback'));
  expect(question.getScore()).toBe(0);
});

test('with the place first, the focus goes to the texts and on to the next place’s text', () => {
  const root = show(new Matching(params, 1));
  place(root, 'b').click();
  expect(place(root, 'b').getAttribute('aria-pressed')).toBe('true');
  expect(document.activeElement).toBe(waiting(root)[0]);
  expect(said(root)).toBe('Em chọn vế ghép với «Tiếp giáp».');
  text(root, 'b').click();
  expect(said(root)).toBe('Đã ghép «Tiếp giáp» với «24 hải lí».');
  expect(document.activeElement).toBe(place(root, 'a'));
  expect(shown(root)).toEqual(['Chưa ghép', '24 hải lí', 'Chưa ghép']);
});

test('with the text first, the focus goes to the first empty place and back to the texts', () => {
  const root = show(new Matching(params, 1));
  text(root, 'c').click();
  expect(said(root)).toBe('Đang cầm «200 hải lí». Em chọn ô cho nó.');
  expect(document.activeElement).toBe(place(root, 'a'));
  place(root, 'c').click();
  expect(document.activeElement).toBe(waiting(root)[0]);
  join(root, 'aa');
  text(root, 'b').click();
  place(root, 'b').click();
  // Nothing is empty any more: the focus rests where the last text went.
  expect(document.activeElement).toBe(place(root, 'b'));
});

test('a place has its left text and what stands in it for a name', () => {
  const root = show(new Matching(params, 1));
  join(root, 'ab');
  const name = (id: string) =>
    (place(root, id).getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((part) => document.getElementById(part)?.textContent)
      .join(': ');
  expect([name('a'), name('b')]).toEqual(['Lãnh hải: 24 hải lí', 'Tiếp giáp: Chưa ghép']);
});

test('pressed twice, or with Delete, a place gives its text back; Escape only lets go', () => {
  const root = show(new Matching(params, 1));
  join(root, 'aa bb');
  place(root, 'a').click();
  expect(said(root)).toContain('Đang cầm «12 hải lí»');
  key(place(root, 'a'), 'Escape');
  expect([said(root), shown(root)[0]]).toEqual(['Đã bỏ chọn.', '12 hải lí']);
  expect(place(root, 'a').getAttribute('aria-pressed')).toBe('false');
  place(root, 'a').click();
  place(root, 'a').click();
  expect([said(root), shown(root)[0]]).toEqual(['Đã bỏ «12 hải lí» ra.', 'Chưa ghép']);
  key(place(root, 'b'), 'Delete');
  expect(shown(root)).toEqual(['Chưa ghép', 'Chưa ghép', 'Chưa ghép']);
  expect(document.activeElement).toBe(place(root, 'b'));
  expect(waiting(root)).toHaveLength(4);
});

test('it waits until every place has its text and leads to the first without', () => {
  const root = show(new Matching(params, 1));
  join(root, 'aa');
  button(root, 'Kiểm tra').click();
  expect(root.querySelector('[role="alert"]')?.textContent).toBe('Còn 2 ô em chưa ghép.');
  expect(document.activeElement).toBe(place(root, 'b'));
  expect(verbsOf(statements)).not.toContain('answered');
});

test('is a matching of left with right texts, in the order of the parameters', () => {
  const root = show(new Matching(params, 1));
  join(root, 'cx ba ab');
  button(root, 'Kiểm tra').click();
  const { object, result } = statements.at(-1) as Statement;
  expect(result).toMatchObject({
    response: 'a[.]b[,]b[.]a[,]c[.]x',
    score: { raw: 0, max: 3 },
    success: false,
  });
  expect(object.definition).toMatchObject({
    interactionType: 'matching',
    correctResponsesPattern: ['a[.]a[,]b[.]b[,]c[.]c'],
    source: ['a', 'b', 'c'].map((id) => ({ id, description: { vi: lefts[id] } })),
    target: ['a', 'b', 'c', 'x'].map((id) => ({ id, description: { vi: texts[id] } })),
  });
});

test('a second try keeps what was right and sends the rest back', () => {
  const question = new Matching(params, 1);
  const root = show(question);
  join(root, 'aa bx cb');
  button(root, 'Kiểm tra').click();
  button(root, 'Thử lại').click();
  expect(shown(root)).toEqual(['12 hải lí', 'Chưa ghép', 'Chưa ghép']);
  expect(waiting(root)).toHaveLength(3);
  join(root, 'bb cc');
  button(root, 'Kiểm tra').click();
  expect(question.getScore()).toBe(3);
});

test('handed in half done, what is joined counts and the rest is explained', () => {
  const question = new Matching(params, 1);
  const root = show(question);
  join(root, 'aa');
  question.finish();
  expect(question.getScore()).toBe(1);
  expect(feedbacks(root)[1]).toBe('Em chưa ghép. Mép ngoài ở 24 hải lí.');
  expect(statements.at(-1)?.result).toMatchObject({ response: 'a[.]a', score: { raw: 1, max: 3 } });
  expect(hasButton(root, 'Thử lại')).toBe(false);
});

test('a second try from nothing, handed in before anything is joined, leaves the first answer', () => {
  const question = new Matching(params, 1);
  const root = show(question);
  join(root, 'ab bc cx');
  button(root, 'Kiểm tra').click();
  const answered = statements.length;
  button(root, 'Thử lại').click();
  question.finish();
  expect(statements.slice(answered).filter((one) => verbsOf([one])[0] === 'answered')).toEqual([]);
  expect(shown(root)).toEqual(['24 hải lí', '200 hải lí', '350 hải lí']);
});

test('resumes pairs under way, and a checked answer with reasons and score', () => {
  const first = new Matching(params, 1);
  const before = show(first);
  join(before, 'ab ba');
  const resume = () => new Matching(params, 1, { previousState: JSON.parse(JSON.stringify(first.getCurrentState())) });
  expect(shown(show(resume()))).toEqual(['24 hải lí', '12 hải lí', 'Chưa ghép']);
  const again = show(first);
  join(again, 'cc');
  button(again, 'Kiểm tra').click();
  const [old, checked] = [feedbacks(again), resume()];
  expect(feedbacks(show(checked))).toEqual(old);
  expect(checked.getScore()).toBe(1);
});

test('a list that a host made null, and a state that names texts which are gone, stop nothing', () => {
  const bare = { ...params, extras: null } as unknown as MatchingParams;
  const previousState = { current: 'a[.]x[,]gone[.]a[,]b[.]a[,]c[.]a', phase: 'open' };
  const root = show(new Matching(bare, 1, { previousState }));
  expect(shown(root)).toEqual(['Chưa ghép', 'Chưa ghép', 'Chưa ghép']);
  expect(waiting(root)).toHaveLength(3);
});

test('any response shows as many right marks as the score counts', () => {
  const part = fc.constantFrom('a', 'b', 'c', 'x', 'gone');
  fc.assert(
    fc.property(fc.array(fc.tuple(part, part), { maxLength: 6 }), (pairs) => {
      const response = pairs.map((one) => one.join('[.]')).join('[,]');
      const question = new Matching(params, 1, {
        previousState: { current: '', submitted: response, phase: 'answered' },
      });
      const marks = show(question).querySelectorAll('[data-mark="right"]').length;
      const score = scoreInteraction('Langbiang.Matching', params, response)?.raw;
      expect([response, marks, question.getScore()]).toEqual([response, score, score]);
      expect(new Set(decodeMatching(response).values()).size).toBe(decodeMatching(response).size);
    }),
    { numRuns: 60 },
  );
});
