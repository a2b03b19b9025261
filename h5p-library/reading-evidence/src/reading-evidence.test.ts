/** @jest-environment jsdom */
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ReadingEvidenceParams } from '@langbiang/core';
import { decodeMarks, evidenceSpans, scoreInteraction } from '@langbiang/core/scoring';
import fc from 'fast-check';
import { parse } from '../../base/src/dom.js';
import type { Statement } from '../../base/src/h5p.js';
import { button, hasButton, hostStatements, loadCore, show, verbsOf } from '../../testing/src/core.js';

loadCore();
const { ReadingEvidence } = await import('./reading-evidence.js');
const { spanViews } = await import('./passage.js');

const params: ReadingEvidenceParams = {
  questionHtml: 'Với mỗi ý, tìm bằng chứng trong đoạn văn.',
  passageHtml:
    '<p>[[a|Người K&#39;Ho theo chế độ <strong>mẫu hệ</strong>.]] “Mẫu” là mẹ. [[b|Nhà gái chủ động hỏi chồng cho con.]]</p>' +
    '<p>[[c|Họ biết rèn, đan lát]] và [[d|dệt vải]].</p>',
  spans: [
    { id: 'a', feedbackHtml: 'Mẫu hệ: theo mẹ.' },
    { id: 'b', feedbackHtml: '<p>Đúng. Nhà gái đi hỏi trước.</p>' },
    { id: 'c', feedbackHtml: 'Chỗ này nói về nghề.' },
    { id: 'd', feedbackHtml: '' },
  ],
  claims: [
    { id: 'me', html: 'Nhà bên mẹ giữ vai trò lớn.', evidence: ['a', 'b'] },
    { id: 'kheo', html: 'Họ khéo tay.', evidence: ['c'] },
  ],
  behaviour: { retry: true, showSolution: true },
};
const one: ReadingEvidenceParams = { ...params, claims: params.claims.slice(0, 1) };

const box = (root: ParentNode, id: string) => root.querySelector(`.lb-span input[value="${id}"]`) as HTMLInputElement;
const claim = (root: ParentNode, id: string) =>
  root.querySelector(`.lb-claim input[value="${id}"]`) as HTMLInputElement;
/** Marks written as `me:ab kheo:c`. */
const mark = (root: ParentNode, marks: string) => {
  for (const part of marks.split(' ')) {
    const [id = '', spans = ''] = part.split(':');
    claim(root, id)?.click();
    for (const span of spans) box(root, span).click();
  }
};
const ticked = (root: ParentNode) =>
  [...root.querySelectorAll<HTMLInputElement>('.lb-span input')].filter((input) => input.checked).map((i) => i.value);
const feedbacks = (root: ParentNode) => [...root.querySelectorAll('.lb-feedback')].map((each) => each.textContent);
const signs = (root: ParentNode) =>
  [...root.querySelectorAll('.lb-span')].map((span) =>
    [...span.querySelectorAll<HTMLElement>('.lb-sign')].map((sign) => `${sign.dataset['mark']}${sign.textContent}`),
  );

let statements: Statement[];
beforeAll(() => {
  statements = hostStatements();
});
beforeEach(() => {
  statements.length = 0;
});

test('the passage reads on as it was written, with a box for every place', () => {
  const root = show(new ReadingEvidence(params, 1));
  const passage = root.querySelector('.lb-passage') as HTMLElement;
  expect([...passage.querySelectorAll('p')].map((p) => p.textContent)).toEqual([
    "Người K'Ho theo chế độ mẫu hệ. “Mẫu” là mẹ. Nhà gái chủ động hỏi chồng cho con.",
    'Họ biết rèn, đan lát và dệt vải.',
  ]);
  expect([...passage.querySelectorAll('label')].map((label) => label.textContent)).toEqual([
    "Người K'Ho theo chế độ mẫu hệ.",
    'Nhà gái chủ động hỏi chồng cho con.',
    'Họ biết rèn, đan lát',
    'dệt vải',
  ]);
  expect(passage.querySelector('label strong')?.textContent).toBe('mẫu hệ');
});

test('all found: full points, why each is evidence once, no second try', () => {
  const question = new ReadingEvidence(params, 1);
  const root = show(question);
  mark(root, 'me:ba kheo:c');
  button(root, 'Kiểm tra').click();
  expect([question.getScore(), question.getMaxScore()]).toEqual([3, 3]);
  expect(feedbacks(root)).toEqual([
    "Người K'Ho theo chế độ mẫu hệ.Đúng là bằng chứng. Mẫu hệ: theo mẹ.",
    'Nhà gái chủ động hỏi chồng cho con.Đúng là bằng chứng. Nhà gái đi hỏi trước.',
    'Họ biết rèn, đan látĐúng là bằng chứng. Chỗ này nói về nghề.',
  ]);
  expect(document.activeElement).toBe(root.querySelector('.lb-feedback'));
  expect(hasButton(root, 'Thử lại')).toBe(false);
  expect(root.querySelectorAll('.lb-span input:enabled')).toHaveLength(0);
  expect(root.querySelector<HTMLElement>('.lb-claims')?.hidden).toBe(true);
});

test('partly: a wrong place says why, what is missing is counted, not told; the solution tells it with its number', () => {
  const question = new ReadingEvidence(params, 1);
  const root = show(question);
  mark(root, 'me:a kheo:cd');
  button(root, 'Kiểm tra').click();
  expect([question.getScore(), root.querySelector('.lb-result')?.textContent]).toEqual([1, 'Em được 1/3 điểm.']);
  const items = () => [...root.querySelectorAll('.lb-evidence-verdicts > li')].map((item) => item.textContent);
  expect(items()).toEqual([
    "1 Nhà bên mẹ giữ vai trò lớn.Người K'Ho theo chế độ mẫu hệ.Đúng là bằng chứng. Mẫu hệ: theo mẹ.Còn 1 bằng chứng em chưa tìm ra.",
    '2 Họ khéo tay.Họ biết rèn, đan látĐúng là bằng chứng. Chỗ này nói về nghề.dệt vảiChưa phải bằng chứng. ',
  ]);
  expect(signs(root)).toEqual([
    ['right1 (Ý 1: Đúng là bằng chứng)'],
    [],
    ['right2 (Ý 2: Đúng là bằng chứng)'],
    ['wrong2 (Ý 2: Chưa phải bằng chứng)'],
  ]);
  button(root, 'Xem đáp án').click();
  expect(items()[0]).toContain('Bằng chứng em chưa chọn. Nhà gái đi hỏi trước.');
  expect(signs(root)[1]).toEqual(['missed1 (Ý 1: Bằng chứng em chưa chọn)']);
  expect(question.getScore()).toBe(1);
  expect(document.activeElement).toBe(root.querySelector('.lb-feedback'));
});

test('a place may bear out several claims: it carries the number of each, and the box is that of the claim chosen', () => {
  const root = show(new ReadingEvidence(params, 1));
  mark(root, 'me:ab kheo:b');
  expect(ticked(root)).toEqual(['b']);
  expect(signs(root)).toEqual([['open1 (Ý 1)'], ['open1 (Ý 1)', 'open2 (Ý 2)'], [], []]);
  expect([...root.querySelectorAll('.lb-claim-count')].map((count) => count.textContent)).toEqual([
    'Đã chọn 2',
    'Đã chọn 1',
  ]);
  expect(root.querySelector('[role="group"] > [role="status"]')?.textContent).toBe('');
  claim(root, 'me').click();
  expect(ticked(root)).toEqual(['a', 'b']);
  expect(root.querySelector('[role="group"] > [role="status"]')?.textContent).toContain('Ý 1: em chạm');
  box(root, 'b').click();
  expect(signs(root)[1]).toEqual(['open2 (Ý 2)']);
});

test('one claim needs no choosing and no numbers', () => {
  const question = new ReadingEvidence(one, 1);
  const root = show(question);
  expect(root.querySelectorAll('input[type="radio"]')).toHaveLength(0);
  button(root, 'Kiểm tra').click();
  expect(root.querySelector('[role="alert"]')?.textContent).toBe('Em chưa chọn chỗ nào làm bằng chứng.');
  expect(document.activeElement).toBe(box(root, 'a'));
  box(root, 'a').click();
  expect(signs(root)[0]).toEqual(['open']);
  button(root, 'Kiểm tra').click();
  expect(signs(root)[0]).toEqual(['right (Đúng là bằng chứng)']);
  expect(question.getScore()).toBe(1);
});

test('it waits until every claim has a mark and leads to the first without', () => {
  const root = show(new ReadingEvidence(params, 1));
  mark(root, 'kheo:c');
  button(root, 'Kiểm tra').click();
  expect(root.querySelector('[role="alert"]')?.textContent).toBe('Còn 1 ý em chưa chọn bằng chứng.');
  expect(document.activeElement).toBe(claim(root, 'me'));
  expect(claim(root, 'me').checked).toBe(true);
  expect(verbsOf(statements)).not.toContain('answered');
  box(root, 'a').click();
  expect(signs(root)[0]).toEqual(['open1 (Ý 1)']);
});

test('is a matching of places with claims, in the order of claims and text', () => {
  const root = show(new ReadingEvidence(params, 1));
  mark(root, 'kheo:dc me:b');
  button(root, 'Kiểm tra').click();
  const { object, result } = statements.at(-1) as Statement;
  expect(result).toMatchObject({ response: 'b[.]me[,]c[.]kheo[,]d[.]kheo', score: { raw: 1, max: 3 }, success: false });
  expect(object.definition).toMatchObject({
    interactionType: 'matching',
    correctResponsesPattern: ['a[.]me[,]b[.]me[,]c[.]kheo'],
    source: [
      { id: 'a', description: { vi: "Người K'Ho theo chế độ mẫu hệ." } },
      { id: 'b' },
      { id: 'c', description: { vi: 'Họ biết rèn, đan lát' } },
      { id: 'd' },
    ],
    target: [
      { id: 'me', description: { vi: 'Nhà bên mẹ giữ vai trò lớn.' } },
      { id: 'kheo', description: { vi: 'Họ khéo tay.' } },
    ],
  });
});

test('a second try keeps what was right', () => {
  const question = new ReadingEvidence(params, 1);
  const root = show(question);
  mark(root, 'me:ac kheo:d');
  button(root, 'Kiểm tra').click();
  button(root, 'Thử lại').click();
  expect(signs(root)).toEqual([['open1 (Ý 1)'], [], [], []]);
  mark(root, 'me:b kheo:c');
  button(root, 'Kiểm tra').click();
  expect(question.getScore()).toBe(3);
});

test('handed in half done, what is marked counts and the claim without says so', () => {
  const question = new ReadingEvidence(params, 1);
  const root = show(question);
  mark(root, 'me:a');
  question.finish();
  expect(question.getScore()).toBe(1);
  expect(feedbacks(root)[1]).toBe('Em chưa chọn chỗ nào. ');
  expect(statements.at(-1)?.result).toMatchObject({ response: 'a[.]me', score: { raw: 1, max: 3 } });
  expect(hasButton(root, 'Thử lại')).toBe(false);
});

test('resumes marks under way, and a checked answer with feedback and score', () => {
  const first = new ReadingEvidence(params, 1);
  const before = show(first);
  mark(before, 'me:ab kheo:d');
  const resume = () =>
    new ReadingEvidence(params, 1, { previousState: JSON.parse(JSON.stringify(first.getCurrentState())) });
  expect(signs(show(resume()))).toEqual([['open1 (Ý 1)'], ['open1 (Ý 1)'], [], ['open2 (Ý 2)']]);
  const again = show(first);
  button(again, 'Kiểm tra').click();
  const [old, checked] = [feedbacks(again), resume()];
  expect(feedbacks(show(checked))).toEqual(old);
  expect(checked.getScore()).toBe(2);
});

test('lists that a host made null, and a state of places and claims that are gone, stop nothing', () => {
  const bare = { ...params, spans: null } as unknown as ReadingEvidenceParams;
  const previousState = { current: 'a[.]gone[,]gone[.]me[,]b[.]me', phase: 'open' };
  const root = show(new ReadingEvidence(bare, 1, { previousState }));
  expect(signs(root).flat()).toEqual(['open1 (Ý 1)']);
  mark(root, 'kheo:c');
  button(root, 'Kiểm tra').click();
  expect(feedbacks(root)).toHaveLength(2);
});

test('any response shows its right signs, and the score is that of the server', () => {
  const pair = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('me', 'kheo', 'gone'));
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 8 }), (pairs) => {
      const response = pairs.map((each) => each.join('[.]')).join('[,]');
      const previousState = { current: '', submitted: response, phase: 'answered' };
      const question = new ReadingEvidence(params, 1, { previousState });
      const right = show(question).querySelectorAll('.lb-signs [data-mark="right"]').length;
      const marks = decodeMarks(response);
      const hits = params.claims.flatMap(({ id, evidence }) => evidence.filter((span) => marks.get(id)?.has(span)));
      expect([response, right]).toEqual([response, hits.length]);
      expect(question.getScore()).toBe(scoreInteraction('Langbiang.ReadingEvidence', params, response)?.raw);
    }),
    { numRuns: 60 },
  );
});

describe('places in the text', () => {
  const found = (html: string) => {
    const content = parse(html);
    const views = spanViews(content, () => undefined);
    return { spans: views.map(({ id, text }) => ({ id, text })), content };
  };

  test.each([
    params.passageHtml,
    '[[a|một]][[b|hai]]',
    'x [[a|một <em>hai</em> ba]] y [[b|bốn]] z',
    '<em>[[a|trong]]</em> [[b|<strong>đậm</strong>]]',
    '[[a|x|y]] [b] [[C|hoa]] [[d|]]',
  ])('%j: those the author’s tools see, with the text around them whole', (html) => {
    const { spans, content } = found(html);
    const words = (text: string) => parse(text).textContent;
    expect(spans).toEqual(evidenceSpans(html).map(({ id, text }) => ({ id, text: words(text) })));
    const plain = html.replace(/\[\[[a-z]\|(.+?)\]\]/g, '$1');
    expect(content.textContent).toBe(words(plain));
  });

  test('a mark that does not close in its element, or stands in an attribute, stays what it is', () => {
    const html = '<p>[[a|mở <em>ra]]</em></p><p title="[[b|<img src=x onerror=alert(1)>]]">chữ</p>';
    const { spans, content } = found(html);
    expect(spans).toEqual([]);
    expect(content.textContent).toBe('[[a|mở ra]]chữ');
    expect(content.querySelector('img')).toBeNull();
  });
});
