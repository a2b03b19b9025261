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

describe('a word bank', () => {
  const bank = (changes: Partial<FillBlanksParams> = {}) =>
    params({ bank: true, extras: ['bờ biển', '24'], ...changes });
  const places = (root: ParentNode) => [...root.querySelectorAll<HTMLButtonElement>('.lb-blank-place')];
  const words = (root: ParentNode) =>
    [...root.querySelectorAll<HTMLButtonElement>('.lb-bank-word:not(:disabled)')].map((one) => one.textContent);
  const chip = (root: ParentNode, word: string) =>
    [...root.querySelectorAll<HTMLButtonElement>('.lb-bank-word:not(:disabled)')].find(
      ({ textContent }) => textContent === word,
    );
  const take = (root: ParentNode, word: string) => chip(root, word)?.click();
  const filled = (root: ParentNode) => places(root).map((place) => place.textContent?.trim());
  const press = (target: Element | null | undefined, key: string) =>
    target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

  test('holds the first right answer of each blank and the extras, always in the same order', () => {
    const first = words(show(new FillBlanks(bank(), 1)));
    expect([...first].sort()).toEqual(['12', '24', 'bờ biển', 'đường cơ sở']);
    expect(words(show(new FillBlanks(bank(), 1)))).toEqual(first);
  });

  test('a word, then a blank: it lies there, scores like a typed one, and the focus goes on to the next', () => {
    const question = new FillBlanks(bank(), 1);
    const root = show(question);
    take(root, '12');
    expect(document.activeElement).toBe(places(root)[0]);
    places(root)[0]?.click();
    expect(filled(root)).toEqual(['12', '']);
    expect(words(root)).not.toContain('12');
    expect(root.querySelector('.lb-bank [role="status"]')?.textContent).toBe('«12» đã vào ô 1.');
    take(root, 'bờ biển');
    places(root)[1]?.click();
    button(root, 'Kiểm tra').click();
    expect(reasons(root)).toEqual(['Ô 1: Đúng. Luật Biển Việt Nam quy định 12 hải lí.', 'Ô 2: Chưa đúng. Ba tiếng']);
    expect(statements.at(-1)?.result).toMatchObject({ response: '12[,]bờ biển', score: { raw: 1, max: 2 } });
    expect(root.querySelector('.lb-bank')?.hasAttribute('hidden')).toBe(true);
  });

  test('a blank, then a word, works as well', () => {
    const root = show(new FillBlanks(bank(), 1));
    places(root)[1]?.click();
    expect(places(root)[1]?.getAttribute('aria-pressed')).toBe('true');
    take(root, 'đường cơ sở');
    expect(filled(root)).toEqual(['', 'đường cơ sở']);
    expect(document.activeElement).toBe(places(root)[0]);
  });

  test('a filled blank gives its word back, by press or by key, and another takes its place', () => {
    const root = show(new FillBlanks(bank(), 1));
    take(root, '24');
    places(root)[0]?.click();
    places(root)[0]?.click();
    expect([filled(root), words(root)]).toEqual([['', ''], expect.arrayContaining(['24'])]);
    take(root, '12');
    expect(filled(root)).toEqual(['12', '']);
    press(places(root)[0], 'Delete');
    expect(filled(root)).toEqual(['', '']);
    take(root, '24');
    places(root)[0]?.click();
    take(root, '12');
    places(root)[0]?.click();
    expect([filled(root)[0], words(root)]).toEqual(['12', expect.arrayContaining(['24'])]);
  });

  test('a word in the hand is let go by Escape or by a second press', () => {
    const root = show(new FillBlanks(bank(), 1));
    take(root, '12');
    press(chip(root, '12'), 'Escape');
    expect(chip(root, '12')?.getAttribute('aria-pressed')).toBe('false');
    take(root, '12');
    take(root, '12');
    expect(root.querySelectorAll('[aria-pressed="true"]')).toHaveLength(0);
    places(root)[0]?.click();
    expect(filled(root)).toEqual(['', '']);
  });

  test('a blank left empty is asked for, by its place', () => {
    const root = show(new FillBlanks(bank(), 1));
    take(root, '12');
    places(root)[0]?.click();
    button(root, 'Kiểm tra').click();
    expect(root.querySelector('[role="alert"]')?.textContent).toBe('Còn 1 ô trống em chưa điền.');
    expect(document.activeElement).toBe(places(root)[1]);
  });

  test('two blanks that want the same word find it twice', () => {
    const twice = ['a', 'b'].map((id) => ({ id, accept: ['biển'], feedbackHtml: '' }));
    const question = new FillBlanks(bank({ blanks: twice, extras: ['đảo'] }), 1);
    const root = show(question);
    for (const place of places(root)) {
      take(root, 'biển');
      place.click();
    }
    expect(words(root)).toEqual(['đảo']);
    expect(question.getScore()).toBe(2);
  });

  test('a second try keeps the words, and so does coming back', () => {
    const question = new FillBlanks(bank(), 1);
    const root = show(question);
    for (const word of ['12', '24']) {
      take(root, word);
      places(root)[word === '12' ? 0 : 1]?.click();
    }
    button(root, 'Kiểm tra').click();
    const state: unknown = JSON.parse(JSON.stringify(question.getCurrentState()));
    const again = show(new FillBlanks(bank(), 1, { previousState: state }));
    expect(filled(again)).toEqual(['12', '24']);
    button(again, 'Thử lại').click();
    expect(filled(again)).toEqual(['12', '24']);
    expect(words(again).sort()).toEqual(['bờ biển', 'đường cơ sở']);
  });

  test('an answer the bank does not have any more is shown, and gone once taken out', () => {
    const root = show(new FillBlanks(bank(), 1, { previousState: { current: 'cũ[,]', phase: 'open' } }));
    expect(filled(root)).toEqual(['cũ', '']);
    places(root)[0]?.click();
    expect([filled(root), words(root).includes('cũ')]).toEqual([['', ''], false]);
  });

  test('each blank says which it is and what lies in it', () => {
    const root = show(new FillBlanks(bank(), 1));
    take(root, '12');
    places(root)[0]?.click();
    expect(places(root).map((place) => place.getAttribute('aria-label'))).toEqual([
      'Ô trống 1 trong 2: 12',
      'Ô trống 2 trong 2: chưa có từ',
    ]);
  });
});
