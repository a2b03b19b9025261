/** @jest-environment jsdom */
import { afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { ShownMark, WrittenAnswerParams } from '@langbiang/core';
import type { Statement } from '../../base/src/h5p.js';
import { button, hasButton, hostStatements, loadCore, show, verbsOf } from '../../testing/src/core.js';

loadCore();
const { WrittenAnswer } = await import('./written-answer.js');

const level = (id: string, html: string, points: number) => ({ id, html, points });
const params: WrittenAnswerParams = {
  questionHtml: 'Vì sao phải biết ranh giới của lãnh hải?',
  words: { min: 5, max: 8 },
  rubric: [
    { id: 'y', html: 'Nội dung', levels: [level('tot', 'Nêu đủ hai ý.', 3), level('chua', 'Chưa nêu được ý nào.', 0)] },
    { id: 'd', html: 'Diễn đạt', levels: [level('ro', 'Câu rõ ràng.', 2), level('roi', 'Câu còn rối.', 1)] },
  ],
  guideHtml: '<p>Hai ý: quyền của nước ta, luật của biển.</p>',
  behaviour: { retry: true, showSolution: true },
};
const TEXT = 'Vì tàu thuyền cần biết luật.';
const MARK: ShownMark = {
  levels: { y: 'tot', d: 'roi' },
  score: { raw: 4, max: 5 },
  comment: 'Em viết rõ ý.\nCâu cuối còn thiếu chủ ngữ.',
};

const field = (root: ParentNode) => root.querySelector('textarea') as HTMLTextAreaElement;
const shown = (element: Element | null) => element !== null && element.closest('[hidden]') === null;
function write(root: ParentNode, text: string): void {
  field(root).value = text;
  field(root).dispatchEvent(new Event('input', { bubbles: true }));
}
function handIn(root: ParentNode, text = TEXT): void {
  write(root, text);
  button(root, 'Nộp bài viết').click();
}
const feedback = (root: ParentNode) => root.querySelector('.lb-feedback')?.textContent;
const note = (root: ParentNode) => root.querySelector('[role="alert"]')?.textContent;

let statements: Statement[];
beforeAll(() => {
  statements = hostStatements();
});
beforeEach(() => {
  statements.length = 0;
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test('the rubric can be read before, with its points', () => {
  const root = show(new WrittenAnswer(params, 1));
  expect(root.querySelector('summary')?.textContent).toBe('Cách chấm (5 điểm)');
  const levels = [...root.querySelectorAll('.lb-levels li')].map((item) => item.textContent);
  expect(levels).toEqual([
    'Nêu đủ hai ý.3 điểm',
    'Chưa nêu được ý nào.0 điểm',
    'Câu rõ ràng.2 điểm',
    'Câu còn rối.1 điểm',
  ]);
  expect(shown(root.querySelector('.lb-guide'))).toBe(false);
});

test.each([
  ['', 'Em chưa viết gì.'],
  ['Em viết.', 'Em viết thêm ít nhất 3 chữ nữa nhé.'],
  ['một hai ba bốn năm sáu bảy tám chín', 'Em rút bớt 1 chữ nhé.'],
])('the text %j is not handed in', (text, message) => {
  const root = show(new WrittenAnswer(params, 1));
  handIn(root, text);
  expect(note(root)).toBe(message);
  expect(document.activeElement).toBe(field(root));
  expect(verbsOf(statements)).not.toContain('answered');
  write(root, 'Em viết tiếp');
  expect(note(root)).toBe('');
});

test('the length is shown at once and announced once in a while, when it begins to fit and when it is too long', () => {
  const root = show(new WrittenAnswer(params, 1));
  const status = () => root.querySelector('.lb-write [role="status"]')?.textContent;
  expect(field(root).getAttribute('aria-describedby')).toBe(root.querySelector('.lb-length')?.id);
  expect(root.querySelector('.lb-length')?.textContent).toBe('Em viết từ 5 đến 8 chữ.0 chữ');
  for (let words = 1; words <= 6; words += 1) {
    write(root, Array(words).fill('chữ').join(' '));
    expect(root.querySelector('.lb-count')?.textContent).toBe(`${words} chữ`);
  }
  expect(status()).toBe('');
  expect(verbsOf(statements)).not.toContain('interacted');
  jest.advanceTimersByTime(3_000);
  expect(status()).toBe('Đủ dài rồi: 6 chữ.');
  expect(verbsOf(statements).filter((verb) => verb === 'interacted')).toHaveLength(1);
  write(root, Array(9).fill('chữ').join(' '));
  jest.advanceTimersByTime(3_000);
  expect(status()).toBe('Quá 8 chữ: em đã viết 9 chữ.');
});

test('handed in: a long fill-in without any score, the text as written', () => {
  const question = new WrittenAnswer(params, 1);
  const root = show(question);
  handIn(root, '  Dòng một của em.\nDòng hai.  ');
  const { object, result } = statements.at(-1) as Statement;
  expect(result).toMatchObject({ response: 'Dòng một của em.\nDòng hai.', completion: true });
  expect(result).not.toHaveProperty('score');
  expect(result).not.toHaveProperty('success');
  expect(object.definition).toMatchObject({ interactionType: 'long-fill-in', correctResponsesPattern: [] });
  expect([question.getScore(), question.getMaxScore(), question.getAnswerGiven()]).toEqual([0, 0, true]);
  expect(root.querySelector('.lb-written-text')?.textContent).toBe('Dòng một của em.\nDòng hai.');
  expect(shown(field(root))).toBe(false);
  expect(document.activeElement).toBe(root.querySelector('.lb-feedback'));
});

test('text is text: nothing in it becomes an element', () => {
  const root = show(new WrittenAnswer({ ...params, words: {} }, 1));
  handIn(root, '<img src=x onerror=alert(1)> **đậm**');
  expect(root.querySelector('.lb-written img')).toBeNull();
  expect(root.querySelector('.lb-written-text')?.textContent).toBe('<img src=x onerror=alert(1)> **đậm**');
});

test('the text can be changed until the guide was looked at', () => {
  const root = show(new WrittenAnswer(params, 1));
  handIn(root);
  button(root, 'Sửa bài viết').click();
  expect(field(root).value).toBe(TEXT);
  expect(document.activeElement).toBe(field(root));
  handIn(root, `${TEXT} Thêm.`);
  button(root, 'Xem bài gợi ý').click();
  expect(shown(root.querySelector('.lb-guide'))).toBe(true);
  expect(document.activeElement).toBe(root.querySelector('.lb-guide'));
  expect(hasButton(root, 'Sửa bài viết')).toBe(false);
});

test('without a guide there is nothing to look at', () => {
  const { guideHtml: _guide, ...without } = params;
  const root = show(new WrittenAnswer({ ...without, behaviour: { retry: true, showSolution: false } }, 1));
  handIn(root);
  expect(hasButton(root, 'Xem bài gợi ý')).toBe(false);
});

describe('where nobody marks', () => {
  test('it asks to compare, and gives and takes no points', () => {
    const question = new WrittenAnswer(params, 1);
    const root = show(question);
    handIn(root);
    expect(feedback(root)).toBe('Em đã nộp bài viết. Em đối chiếu bài của mình với cách chấm.');
    expect(question.awaited()).toBe(0);
    expect(root.querySelector('.lb-result')?.textContent).toBe('');
  });

  test('handed in with the lesson and nothing written, it still takes none', () => {
    const question = new WrittenAnswer(params, 1);
    const root = show(question);
    question.finish();
    expect(note(root)).toBe('Em chưa viết bài này.');
    expect(question.getMaxScore()).toBe(0);
  });
});

describe('where a teacher marks', () => {
  const marks = (question: InstanceType<typeof WrittenAnswer>, mark?: ShownMark) =>
    question.trigger('marks', mark ? { '': mark } : {});

  test('it says that it waits, and for how many points', () => {
    const question = new WrittenAnswer(params, 1);
    const root = show(question);
    marks(question);
    expect(question.awaited()).toBe(0);
    handIn(root);
    expect(feedback(root)).toBe('Em đã nộp bài viết. Chờ thầy/cô chấm.');
    expect([question.awaited(), question.getMaxScore()]).toEqual([5, 0]);
  });

  test('handed in with the lesson: a text too short is still handed in, none at all is worth nothing', () => {
    const short = new WrittenAnswer(params, 1);
    marks(short);
    write(show(short), 'Hai chữ.');
    short.finish();
    expect(short.awaited()).toBe(5);
    expect(statements.at(-1)?.result).toMatchObject({ response: 'Hai chữ.' });
    const none = new WrittenAnswer(params, 1);
    marks(none);
    show(none);
    none.finish();
    expect([none.awaited(), none.getScore(), none.getMaxScore()]).toEqual([0, 0, 5]);
  });

  test('shows what was given by criterion, the words, the guide; nothing can be changed', () => {
    const first = new WrittenAnswer(params, 1);
    handIn(show(first));
    const question = new WrittenAnswer(params, 1, {
      previousState: JSON.parse(JSON.stringify(first.getCurrentState())),
    });
    const root = show(question);
    marks(question, MARK);
    expect([...root.querySelectorAll('.lb-feedback .lb-criteria > li')].map((item) => item.textContent)).toEqual([
      'Nội dung3/3 điểmNêu đủ hai ý.',
      'Diễn đạt1/2 điểmCâu còn rối.',
    ]);
    expect(root.querySelector('blockquote')?.textContent).toBe(MARK.comment);
    expect(root.querySelector('.lb-result')?.textContent).toBe('Thầy/cô cho em 4/5 điểm.');
    expect([question.getScore(), question.getMaxScore(), question.awaited()]).toEqual([4, 5, 0]);
    expect(shown(root.querySelector('.lb-guide'))).toBe(true);
    expect(hasButton(root, 'Sửa bài viết')).toBe(false);
    expect(statements.filter(({ verb }) => verb.id.endsWith('answered'))).toHaveLength(1);
  });

  test('begun anew, the mark of before is gone', () => {
    const question = new WrittenAnswer(params, 1);
    const root = show(question);
    handIn(root);
    marks(question, MARK);
    question.resetTask();
    expect([question.getMaxScore(), question.awaited(), field(root).value]).toEqual([0, 0, '']);
    handIn(root);
    expect(question.awaited()).toBe(5);
  });
});

test('a text under way comes back as it was', () => {
  const first = new WrittenAnswer(params, 1);
  write(show(first), 'Em đang viết');
  const again = new WrittenAnswer(params, 1, { previousState: JSON.parse(JSON.stringify(first.getCurrentState())) });
  const root = show(again);
  expect(field(root).value).toBe('Em đang viết');
  expect(root.querySelector('.lb-count')?.textContent).toBe('3 chữ');
});

test('parameters of hosts that leave out what is empty', () => {
  const { words: _words, guideHtml: _guide, ...least } = params;
  const root = show(new WrittenAnswer(least, 1));
  handIn(root, 'Ngắn.');
  expect(feedback(root)).toContain('Em đã nộp bài viết');
  expect(root.querySelector('.lb-guide')?.textContent).toBe('');
});
