/** @jest-environment jsdom */
import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { FlashcardsParams } from '@langbiang/core';
import type { Statement } from '../../base/src/h5p.js';
import { button, hasButton, hostStatements, loadCore, show, verbsOf } from '../../testing/src/core.js';

loadCore();
const { Flashcards } = await import('./flashcards.js');

const drawing =
  '<svg role="img" aria-labelledby="p-1"><title id="p-1">Một chiếc chiêng tròn</title><path id="p-2"></path><use href="#p-2"></use></svg>';
const params: FlashcardsParams = {
  questionHtml: 'Em ôn lại.',
  cards: [
    { id: 'a', frontHtml: 'mẫu hệ', otherLang: 'matrilineal system', backHtml: 'Dòng họ theo mẹ.' },
    { id: 'b', frontHtml: 'Đây là gì?', backHtml: 'Chiêng.', pictureHtml: drawing, alt: 'Một chiếc chiêng tròn' },
    { id: 'c', frontHtml: 'Ot Ndrong', backHtml: '<p>Sử thi.</p>' },
    { id: 'd', frontHtml: 'Katê', backHtml: 'Lễ hội.' },
    { id: 'e', frontHtml: 'đàn đá', backHtml: 'Bảo vật.' },
  ],
};

const front = (root: ParentNode) => root.querySelector('.lb-card-front .lb-card-text')?.textContent;
const progress = (root: ParentNode) => root.querySelector('.lb-cards-progress')?.textContent;
const said = (root: ParentNode) => root.querySelector('[role="status"]')?.textContent;
/** Turns the card on the table and judges it: `+` remembered, `-` not yet. */
const play = (root: ParentNode, judgements: string) => {
  for (const sign of judgements) {
    button(root, 'Lật thẻ').click();
    button(root, sign === '+' ? 'Em nhớ rồi' : 'Chưa nhớ').click();
  }
};

let statements: Statement[];
beforeAll(() => {
  statements = hostStatements();
});
beforeEach(() => {
  statements.length = 0;
});

test('a card shows its front; turned, its back with the term in the other language, which the focus goes to', () => {
  const root = show(new Flashcards(params, 1));
  const back = root.querySelector<HTMLElement>('.lb-card-back');
  expect([front(root), back?.hidden, hasButton(root, 'Em nhớ rồi')]).toEqual(['mẫu hệ', true, false]);
  const turn = button(root, 'Lật thẻ');
  expect(document.getElementById(turn.getAttribute('aria-describedby') ?? '')?.textContent).toContain('mẫu hệ');
  turn.click();
  expect([back?.hidden, document.activeElement]).toEqual([false, back]);
  expect(back?.textContent).toBe('Mặt saumatrilineal systemDòng họ theo mẹ.');
  expect(back?.querySelector('[lang="en"]')?.textContent).toBe('matrilineal system');
  expect([hasButton(root, 'Lật thẻ'), hasButton(root, 'Chưa nhớ')]).toEqual([false, true]);
});

test('a press on the card itself turns it too', () => {
  const root = show(new Flashcards(params, 1));
  root.querySelector<HTMLElement>('.lb-card-front .lb-card-text')?.click();
  expect(root.querySelector<HTMLElement>('.lb-card-back')?.hidden).toBe(false);
});

test('what is not remembered comes back after three others, and is said to', () => {
  const root = show(new Flashcards(params, 1));
  play(root, '-');
  expect([front(root), progress(root), said(root)]).toEqual([
    'Đây là gì?',
    'Đã nhớ 0/5',
    'Thẻ này sẽ trở lại sau. Đã nhớ 0/5',
  ]);
  expect(document.activeElement).toBe(button(root, 'Lật thẻ'));
  play(root, '++');
  expect([front(root), said(root)]).toEqual(['Katê', 'Đã nhớ 2/5']);
  play(root, '+');
  expect(front(root)).toBe('mẫu hệ');
});

test('once each was remembered it ends, names what took more than one try, and says completed once without points', () => {
  const deck = new Flashcards(params, 1);
  const root = show(deck);
  expect(deck.getAnswerGiven()).toBe(false);
  play(root, '-+++++');
  expect(root.querySelector('.lb-cards-result')?.textContent).toBe('Em đã nhớ cả 5 thẻ.');
  expect(document.activeElement).toBe(root.querySelector('.lb-cards-result'));
  expect([...root.querySelectorAll('.lb-review-cards > li')].map((item) => item.textContent)).toEqual([
    'mẫu hệmatrilineal systemDòng họ theo mẹ.Phải xem hơn một lần',
  ]);
  expect(verbsOf(statements)).toEqual(['attempted', ...Array(6).fill('interacted'), 'completed']);
  expect(statements.at(-1)?.result).toMatchObject({ completion: true });
  expect([deck.getScore(), deck.getMaxScore(), deck.getAnswerGiven()]).toEqual([0, 0, true]);
  expect(statements.some(({ result }) => result && 'score' in result)).toBe(false);
});

test('all at the first try: nothing to look at again', () => {
  const root = show(new Flashcards(params, 1));
  play(root, '+++++');
  expect(root.querySelector('.lb-cards-end')?.textContent).toContain('Thẻ nào em cũng nhớ ngay lần đầu.');
  expect(hasButton(root, 'Học tiếp')).toBe(false);
  button(root, 'Ôn lại từ đầu').click();
  expect([front(root), progress(root)]).toEqual(['mẫu hệ', 'Đã nhớ 0/5']);
  expect(document.activeElement).toBe(button(root, 'Lật thẻ'));
});

test('stopped: each open card says how far it came, nothing is completed, and it goes on where it was', () => {
  const deck = new Flashcards(params, 1);
  const root = show(deck);
  play(root, '+-');
  button(root, 'Lật thẻ').click();
  button(root, 'Dừng ở đây').click();
  expect(root.querySelector('.lb-cards-result')?.textContent).toBe('Em đã nhớ 1/5 thẻ.');
  expect([...root.querySelectorAll('.lb-review-why')].map((why) => why.textContent)).toEqual([
    'Chưa nhớ được',
    'Chưa học tới',
    'Chưa học tới',
    'Chưa học tới',
  ]);
  expect(root.querySelector<HTMLElement>('.lb-cards-progress')?.hidden).toBe(true);
  expect([deck.getAnswerGiven(), verbsOf(statements).includes('completed')]).toEqual([true, false]);
  button(root, 'Học tiếp').click();
  expect([front(root), hasButton(root, 'Em nhớ rồi')]).toEqual(['Ot Ndrong', true]);
});

test('resumes in the middle, the card turned as it was', () => {
  const first = new Flashcards(params, 1);
  expect(first.getCurrentState()).toBeUndefined();
  const before = show(first);
  play(before, '+--');
  button(before, 'Lật thẻ').click();
  const previousState: unknown = JSON.parse(JSON.stringify(first.getCurrentState()));
  const root = show(new Flashcards(params, 1, { previousState }));
  expect([front(root), progress(root), hasButton(root, 'Em nhớ rồi')]).toEqual(['Katê', 'Đã nhớ 1/5', true]);
  button(root, 'Em nhớ rồi').click();
  expect(front(root)).toBe('đàn đá');
});

test.each([
  [null],
  ['x'],
  [{ queue: 'a', remembered: [1, 'gone'], isTurned: 'yes' }],
  [{ queue: ['gone', 'c', 'c'], remembered: ['b'] }],
])('a stored state of another shape stops nothing: %j', (previousState) => {
  const root = show(new Flashcards(params, 1, { previousState }));
  expect(hasButton(root, 'Lật thẻ')).toBe(true);
  play(root, '+++++'.slice(progress(root) === 'Đã nhớ 1/5' ? 1 : 0));
  expect(root.querySelector('.lb-cards-result')?.textContent).toBe('Em đã nhớ cả 5 thẻ.');
});

test('a deck that a host left without cards shows that it is at its end', () => {
  const deck = new Flashcards({ questionHtml: 'Em ôn lại.' } as FlashcardsParams, 1);
  expect(show(deck).querySelector('.lb-cards-result')?.textContent).toBe('Em đã nhớ cả 0 thẻ.');
});

test('on paper both sides of every card stand beside each other, with drawings that refer to themselves', () => {
  const root = show(new Flashcards(params, 1));
  play(root, '+');
  const rows = [...root.querySelectorAll('.lb-cards-paper tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );
  expect(rows).toEqual([
    ['Mặt trước', 'Mặt sau'],
    ['mẫu hệ', 'matrilineal systemDòng họ theo mẹ.'],
    ['Một chiếc chiêng trònĐây là gì?', 'Chiêng.'],
    ['Ot Ndrong', 'Sử thi.'],
    ['Katê', 'Lễ hội.'],
    ['đàn đá', 'Bảo vật.'],
  ]);
  const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const paper = root.querySelector('.lb-cards-paper svg');
  expect([paper?.getAttribute('aria-labelledby'), paper?.querySelector('use')?.getAttribute('href')]).toEqual([
    'p-1-paper',
    '#p-2-paper',
  ]);
});
