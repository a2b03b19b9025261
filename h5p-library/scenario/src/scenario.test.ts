/** @jest-environment jsdom */
import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { ScenarioParams } from '@langbiang/core';
import { scoreInteraction } from '@langbiang/core/scoring';
import fc from 'fast-check';
import type { Statement } from '../../base/src/h5p.js';
import { button, hasButton, hostStatements, loadCore, show, verbsOf } from '../../testing/src/core.js';

loadCore();
const { Scenario } = await import('./scenario.js');

type Choice = ScenarioParams['scenes'][number]['choices'][number];
const choice = (id: string, html: string, quality: Choice['quality'], next?: string): Choice => ({
  ...{ id, html, quality, feedbackHtml: `Vì ${html.toLowerCase()}.` },
  ...(next === undefined ? {} : { next }),
});
const params: ScenarioParams = {
  questionHtml: 'Điện thoại reo. Em sẽ làm gì?',
  behaviour: { retry: true, showSolution: true },
  scenes: [
    {
      id: 's1',
      html: 'Người lạ gọi.',
      choices: [
        choice('a', 'Tắt máy', 'best', 's2'),
        choice('b', 'Hỏi thêm', 'acceptable', 's2'),
        choice('c', 'Làm theo', 'poor', 's3'),
      ],
    },
    {
      id: 's2',
      html: 'Số ấy gọi lại.',
      choices: [choice('a', 'Báo công an', 'best', 'end'), choice('b', 'Chuyển tiền', 'poor')],
    },
    {
      id: 's3',
      html: 'Họ đòi mật khẩu.',
      choices: [choice('a', 'Dừng lại', 'best', 's2'), choice('b', 'Đọc mật khẩu', 'poor')],
    },
    { id: 'end', html: 'Cả nhà yên tâm.', choices: [] },
  ],
};

const words = (root: ParentNode, selector: string) =>
  [...root.querySelectorAll(selector)].map((one) => one.textContent?.trim() ?? '');
const feedbacks = (root: ParentNode) => [...root.querySelectorAll<HTMLElement>('.lb-scenes .lb-feedback')];
const headings = (root: ParentNode) => words(root, '.lb-scene > .lb-scene-heading');
/** Presses choices one after the other, each in the scene that is open. */
const go = (root: ParentNode, ...choices: string[]) => {
  for (const one of choices) {
    const all = [...root.querySelectorAll<HTMLButtonElement>('.lb-scene-choice:enabled')];
    const found = all.find((candidate) => candidate.textContent === one);
    if (!found) throw new Error(`no choice «${one}» among ${all.map((each) => each.textContent).join(' | ')}`);
    found.click();
  }
};

let statements: Statement[];
beforeAll(() => {
  statements = hostStatements();
});
beforeEach(() => {
  statements.length = 0;
});

test('a choice has its consequence in place, with its quality in words; the story goes on below', () => {
  const root = show(new Scenario(params, 1));
  expect(headings(root)).toEqual(['Tình huống 1']);
  go(root, 'Hỏi thêm');
  expect(feedbacks(root).map((one) => one.textContent)).toEqual(['Chấp nhận được. Vì hỏi thêm.']);
  expect(feedbacks(root)[0]?.dataset['tone']).toBe('fair');
  expect(document.activeElement).toBe(feedbacks(root)[0]);
  expect(headings(root)).toEqual(['Tình huống 1', 'Tình huống 2']);
  expect(words(root, '[data-taken="true"]')).toEqual(['Hỏi thêmEm chọn']);
  expect(root.querySelectorAll('.lb-scene:first-child .lb-scene-choice:enabled')).toHaveLength(0);
  expect(words(root, '[role="group"] > [role="status"]')).toEqual(['Câu chuyện tiếp tục ở dưới.']);
  expect(verbsOf(statements)).not.toContain('answered');
});

test('the best way to the end: full points, a look back, nothing more to do', () => {
  const question = new Scenario(params, 1);
  const root = show(question);
  go(root, 'Tắt máy', 'Báo công an');
  expect([question.getScore(), question.getMaxScore()]).toEqual([4, 4]);
  expect(headings(root)).toEqual(['Tình huống 1', 'Tình huống 2', 'Kết thúc']);
  expect(document.activeElement).toBe(feedbacks(root)[1]);
  expect(words(root, '.lb-look-back li')).toEqual(['Tắt máy Lựa chọn tốt nhất', 'Báo công an Lựa chọn tốt nhất']);
  expect(words(root, '.lb-question > [role="status"]')).toEqual(['Câu chuyện kết thúc. Cách tốt nhất: 4/4 điểm.']);
  expect([hasButton(root, 'Đi lại từ đầu'), hasButton(root, 'Xem cách tốt nhất')]).toEqual([false, false]);
});

test('a poor choice leads another way; the best way is shown beside it, the points stay', () => {
  const question = new Scenario(params, 1);
  const root = show(question);
  go(root, 'Làm theo', 'Đọc mật khẩu');
  expect(feedbacks(root).map((one) => one.textContent)).toEqual(['Chưa ổn. Vì làm theo.', 'Chưa ổn. Vì đọc mật khẩu.']);
  button(root, 'Xem cách tốt nhất').click();
  expect(words(root, '.lb-best-choice')).toEqual(['Tắt máy', 'Báo công an']);
  expect(document.activeElement?.textContent).toBe('Lựa chọn tốt nhất. Vì tắt máy.');
  expect(document.activeElement?.closest('.lb-best-way')).not.toBeNull();
  expect(words(root, '[data-taken="true"]')).toHaveLength(2);
  expect(question.getScore()).toBe(0);
});

test('starting over begins with the first scene and its first choice', () => {
  const question = new Scenario(params, 1);
  const root = show(question);
  go(root, 'Làm theo', 'Dừng lại', 'Báo công an');
  expect(question.getScore()).toBe(3);
  button(root, 'Đi lại từ đầu').click();
  expect(headings(root)).toEqual(['Tình huống 1']);
  expect(root.querySelectorAll('.lb-feedback, .lb-look-back')).toHaveLength(0);
  expect(document.activeElement).toBe(root.querySelector('.lb-scene-choice'));
  go(root, 'Tắt máy', 'Báo công an');
  expect(question.getScore()).toBe(4);
});

test('choices lie mixed: alike at every visit, not alike in every story', () => {
  const order = (id: number) => words(show(new Scenario(params, id)), '.lb-scene-choice').join();
  const orders = Array.from({ length: 12 }, (_, id) => order(id));
  expect(Array.from({ length: 12 }, (_, id) => order(id))).toEqual(orders);
  expect(new Set(orders).size).toBeGreaterThan(2);
});

test('is a matching of scenes with choices, each id once', () => {
  const root = show(new Scenario(params, 1));
  go(root, 'Làm theo', 'Dừng lại', 'Chuyển tiền');
  const { object, result } = statements.at(-1) as Statement;
  expect(result).toMatchObject({
    response: 's1[.]c[,]s3[.]a[,]s2[.]b',
    score: { raw: 1, max: 4 },
    success: false,
  });
  expect(object.definition).toMatchObject({
    interactionType: 'matching',
    correctResponsesPattern: ['s1[.]a[,]s2[.]a'],
    source: [
      { id: 's1', description: { vi: 'Người lạ gọi.' } },
      { id: 's2', description: { vi: 'Số ấy gọi lại.' } },
      { id: 's3', description: { vi: 'Họ đòi mật khẩu.' } },
    ],
    target: [
      { id: 'a', description: { vi: 'Tắt máy / Báo công an / Dừng lại' } },
      { id: 'b', description: { vi: 'Hỏi thêm / Chuyển tiền / Đọc mật khẩu' } },
      { id: 'c', description: { vi: 'Làm theo' } },
    ],
  });
});

test('handed in halfway it brings no points and says why; not begun, it says that', () => {
  const question = new Scenario(params, 1);
  const root = show(question);
  go(root, 'Tắt máy');
  question.finish();
  expect(statements.at(-1)?.result).toMatchObject({ response: 's1[.]a', score: { raw: 0, max: 4 } });
  expect(words(root, '.lb-look-back .lb-hint')).toEqual(['Câu chuyện chưa đến hồi kết nên chưa được tính điểm.']);
  expect(root.querySelectorAll('.lb-scene-choice:enabled')).toHaveLength(0);

  const untouched = new Scenario(params, 1);
  const page = show(untouched);
  untouched.finish();
  expect(words(page, '[role="alert"]')).toEqual(['Em chưa bắt đầu câu chuyện này.']);
  button(page, 'Xem cách tốt nhất').click();
  expect(words(page, '.lb-best-choice')).toEqual(['Tắt máy', 'Báo công an']);
});

test.each([[[]], [['Tắt máy']]])('a second walk left after %j takes nothing away from the first', (walked) => {
  const question = new Scenario(params, 1);
  const root = show(question);
  go(root, 'Hỏi thêm', 'Báo công an');
  button(root, 'Đi lại từ đầu').click();
  go(root, ...walked);
  const answered = statements.length;
  question.finish();
  expect(question.getScore()).toBe(3);
  expect(verbsOf(statements.slice(answered))).not.toContain('answered');
  expect(words(root, '[data-taken="true"]')).toEqual(['Hỏi thêmEm chọn', 'Báo công anEm chọn']);
});

test('resumes in the middle of the story, and at its end', () => {
  const first = new Scenario(params, 1);
  const before = show(first);
  go(before, 'Làm theo');
  const resume = () => new Scenario(params, 1, { previousState: JSON.parse(JSON.stringify(first.getCurrentState())) });
  const middle = show(resume());
  expect(words(middle, '[data-taken="true"]')).toEqual(['Làm theoEm chọn']);
  expect(words(middle, '.lb-scene-choice:enabled').sort()).toEqual(['Dừng lại', 'Đọc mật khẩu']);
  const again = show(first);
  go(again, 'Dừng lại', 'Báo công an');
  const text = words(again, '.lb-scenario');
  const ended = resume();
  expect(words(show(ended), '.lb-scenario')).toEqual(text);
  expect(ended.getScore()).toBe(3);
});

test('a last scene whose empty list a host made null is the end', () => {
  const scenes = params.scenes.map((scene) => (scene.id === 'end' ? { ...scene, choices: null } : scene));
  const question = new Scenario({ ...params, scenes } as unknown as ScenarioParams, 1);
  const root = show(question);
  go(root, 'Tắt máy', 'Báo công an');
  expect([question.getScore(), headings(root).at(-1)]).toEqual([4, 'Kết thúc']);
});

test('any response, also one that no pupil could give, is shown and scored as the server scores it', () => {
  const part = fc.constantFrom('s1', 's2', 's3', 'end', 'a', 'b', 'c', '');
  fc.assert(
    fc.property(fc.array(fc.tuple(part, part), { maxLength: 5 }), (pairs) => {
      const submitted = pairs.map((one) => one.join('[.]')).join('[,]');
      const question = new Scenario(params, 1, { previousState: { current: '', submitted, phase: 'answered' } });
      const root = show(question);
      const score = scoreInteraction('Langbiang.Scenario', params, submitted);
      expect([submitted, question.getScore()]).toEqual([submitted, score?.raw]);
      expect(feedbacks(root)).toHaveLength(root.querySelectorAll('[data-taken="true"]').length);
    }),
    { numRuns: 60 },
  );
});
