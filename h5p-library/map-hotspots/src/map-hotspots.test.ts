/** @jest-environment jsdom */
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { HotspotsParams } from '@langbiang/core';
import { scoreInteraction } from '@langbiang/core/scoring';
import fc from 'fast-check';
import type { Statement } from '../../base/src/h5p.js';
import { button, hasButton, hostStatements, loadCore, show, verbsOf } from '../../testing/src/core.js';

loadCore();
const { MapHotspots } = await import('./map-hotspots.js');

const spot = (id: string, html: string, x: number, y: number, rest = {}) => {
  return { id, html, x, y, shape: 'circle' as const, width: 4, height: 4, feedbackHtml: '', ...rest };
};
const find: HotspotsParams = {
  questionHtml: 'Em tìm các đảo trên bản đồ.',
  mode: 'find',
  picture: {
    svgHtml: '<svg viewBox="0 0 100 100"><path id="dat" d="M0 0h9v9z"/></svg>',
    alt: 'Bản đồ',
    width: 100,
    height: 100,
  },
  spots: [
    spot('pq', 'Phú Quý', 50, 60, { feedbackHtml: 'Đúng. Ngoài khơi Lâm Đồng.' }),
    spot('ls', '<em>Lý Sơn</em>', 52, 40, {
      feedbackHtml: '<p>Ngoài khơi Quảng Ngãi.</p>',
      where: 'ngoài khơi miền Trung',
    }),
    spot('cc', 'Cồn Cỏ', 40, 10),
    spot('cd', 'Côn Đảo', 30, 80, { asked: false }),
  ],
  extras: [],
  behaviour: { retry: true, showSolution: true },
};
const label: HotspotsParams = {
  ...find,
  mode: 'label',
  extras: [{ id: 'x', html: 'Cát Bà', feedbackHtml: 'Cát Bà ở Vịnh Bắc Bộ.' }],
};

const pins = (root: ParentNode) => [...root.querySelectorAll<HTMLButtonElement>('.lb-pin')];
const pin = (root: ParentNode, number: number) => pins(root)[number - 1] as HTMLButtonElement;
const task = (root: ParentNode) => root.querySelector('.lb-task')?.textContent ?? '';
const said = (root: ParentNode) => root.querySelector('[role="group"] > [role="status"]')?.textContent;
const rows = (root: ParentNode) => [...root.querySelectorAll<HTMLElement>('.lb-spot-row')];
const feedbacks = (root: ParentNode) => rows(root).map((row) => row.querySelector('.lb-feedback')?.textContent ?? '');
const nameRow = (root: ParentNode, name: string) =>
  rows(root).find((row) => row.querySelector('.lb-spot-name')?.textContent === name) as HTMLElement;
const names = (root: ParentNode) => [...root.querySelectorAll<HTMLButtonElement>('.lb-names li:not([hidden]) button')];
const name = (root: ParentNode, words: string) => names(root).find((one) => one.textContent === words) as HTMLElement;
const numbers: Record<string, number> = { 'Cồn Cỏ': 1, 'Lý Sơn': 2, 'Phú Quý': 3, 'Côn Đảo': 4 };
/** Answers a question of `find`: the place of the first for each name in turn, changed by `instead`. */
const point = (root: ParentNode, instead: Record<string, string> = {}) => {
  for (let turn = 0; turn < 3; turn += 1) {
    const asked = /«(.+)»/.exec(task(root))?.[1] ?? '';
    pin(root, numbers[instead[asked] ?? asked] ?? 0).click();
  }
};

let statements: Statement[];
beforeAll(() => {
  statements = hostStatements();
});
beforeEach(() => {
  statements.length = 0;
});

describe('find', () => {
  test('places are numbered from north to south, and nothing names them before they are answered', () => {
    const root = show(new MapHotspots(find, 1));
    expect(pins(root).map((one) => one.getAttribute('aria-label'))).toEqual([
      'Vị trí 1, ở phía bắc',
      'Vị trí 2, ngoài khơi miền Trung',
      'Vị trí 3, ở giữa',
      'Vị trí 4, ở phía tây nam',
    ]);
    const stage = root.querySelector('.lb-stage') as HTMLElement;
    for (const each of Object.keys(numbers)) expect(stage.outerHTML).not.toContain(each);
  });

  test('names come in turn, each pressed place is an answer; all right gives all points', () => {
    const question = new MapHotspots(find, 1);
    const root = show(question);
    expect(task(root)).toMatch(/^Em tìm «.+» \(1\/3\)\.$/);
    point(root);
    expect(said(root)).toContain('Tên nào cũng đã có vị trí.');
    button(root, 'Kiểm tra').click();
    expect([question.getScore(), question.getMaxScore()]).toEqual([3, 3]);
    expect(nameRow(root, 'Phú Quý').querySelector('.lb-feedback')?.textContent).toBe('Đúng. Ngoài khơi Lâm Đồng.');
    expect(document.activeElement).toBe(root.querySelector('.lb-feedback'));
    expect(pin(root, 3).getAttribute('aria-label')).toBe('Vị trí 3, ở giữa · Phú Quý · Đúng');
    expect(hasButton(root, 'Thử lại')).toBe(false);
  });

  test('a name is moved by pressing it and another place; a place taken again sends the first name back', () => {
    const root = show(new MapHotspots(find, 1));
    point(root);
    nameRow(root, 'Lý Sơn').querySelector('button')?.click();
    expect(document.activeElement).toBe(pin(root, 4));
    pin(root, 4).click();
    expect(nameRow(root, 'Lý Sơn').textContent).toContain('vị trí 4');
    nameRow(root, 'Phú Quý').querySelector('button')?.click();
    pin(root, 4).click();
    expect(nameRow(root, 'Lý Sơn').textContent).toContain('vị trí 3');
  });

  test('wrong: the place pressed is named; a second try keeps what was right; the solution says the place', () => {
    const question = new MapHotspots(find, 1);
    const root = show(question);
    point(root, { 'Phú Quý': 'Côn Đảo' });
    button(root, 'Kiểm tra').click();
    expect(question.getScore()).toBe(2);
    expect(nameRow(root, 'Phú Quý').querySelector('.lb-feedback')?.textContent).toBe(
      'Chưa đúng, em đã chạm «Côn Đảo». Ngoài khơi Lâm Đồng.',
    );
    expect(pin(root, 4).dataset['mark']).toBe('wrong');
    expect(pin(root, 3).dataset['mark']).toBe('');
    button(root, 'Xem đáp án').click();
    expect(nameRow(root, 'Phú Quý').querySelector('.lb-feedback')?.textContent).toBe(
      'Phải là vị trí 3. Ngoài khơi Lâm Đồng.',
    );
    expect(pin(root, 3).dataset['mark']).toBe('right');

    const again = show(new MapHotspots(find, 1));
    point(again, { 'Phú Quý': 'Côn Đảo' });
    button(again, 'Kiểm tra').click();
    button(again, 'Thử lại').click();
    expect(task(again)).toBe('Em tìm «Phú Quý» (3/3).');
    expect(again.querySelectorAll('.lb-pin[data-filled="true"]')).toHaveLength(2);
  });

  test('incomplete: says how much, and goes there', () => {
    const root = show(new MapHotspots(find, 1));
    const first = /«(.+)»/.exec(task(root))?.[1] ?? '';
    pin(root, numbers[first] ?? 0).click();
    button(root, 'Kiểm tra').click();
    expect(root.querySelector('.lb-note')?.textContent).toBe('Còn 2 chỗ em chưa làm.');
    expect(document.activeElement).toBe(rows(root)[1]?.querySelector('button'));
  });

  test('xAPI: a matching of names with places', () => {
    const root = show(new MapHotspots(find, 1));
    point(root, { 'Phú Quý': 'Côn Đảo' });
    button(root, 'Kiểm tra').click();
    const { object, result } = statements.at(-1) as Statement;
    expect(result).toMatchObject({
      response: 'pq[.]cd[,]ls[.]ls[,]cc[.]cc',
      score: { raw: 2, max: 3 },
      success: false,
    });
    expect(object.definition).toMatchObject({
      interactionType: 'matching',
      correctResponsesPattern: ['pq[.]pq[,]ls[.]ls[,]cc[.]cc'],
      source: [{ id: 'pq', description: { vi: 'Phú Quý' } }, { id: 'ls' }, { id: 'cc' }],
      target: [{ id: 'cc', description: { vi: 'vị trí 1 (Cồn Cỏ)' } }, { id: 'ls' }, { id: 'pq' }, { id: 'cd' }],
    });
  });

  test('handed in half done, what is pointed at counts and the rest is explained', () => {
    const question = new MapHotspots(find, 1);
    const root = show(question);
    nameRow(root, 'Phú Quý').querySelector('button')?.click();
    pin(root, 3).click();
    question.finish();
    expect(question.getScore()).toBe(1);
    expect(nameRow(root, 'Lý Sơn').querySelector('.lb-feedback')?.textContent).toBe(
      'Em chưa làm chỗ này. Ngoài khơi Quảng Ngãi.',
    );
    expect(hasButton(root, 'Thử lại')).toBe(false);
  });
});

describe('label', () => {
  test('only what is asked for is marked; mark then name, name then mark', () => {
    const question = new MapHotspots(label, 1);
    const root = show(question);
    expect(pins(root)).toHaveLength(3);
    expect(names(root)).toHaveLength(4);
    pin(root, 3).click();
    expect(said(root)).toBe('Em chọn tên cho vị trí 3.');
    expect(document.activeElement).toBe(names(root)[0]);
    name(root, 'Phú Quý').click();
    expect(said(root)).toBe('«Phú Quý»: vị trí 3.');
    name(root, 'Lý Sơn').click();
    expect(said(root)).toBe('Em chọn vị trí của «Lý Sơn».');
    pin(root, 2).click();
    pin(root, 1).click();
    name(root, 'Cát Bà').click();
    button(root, 'Kiểm tra').click();
    expect(feedbacks(root)).toEqual([
      'Chưa đúng, đây không phải «Cát Bà». Cát Bà ở Vịnh Bắc Bộ.',
      'Đúng. Ngoài khơi Quảng Ngãi.',
      'Đúng. Ngoài khơi Lâm Đồng.',
    ]);
    expect(question.getScore()).toBe(2);
    expect(statements.at(-1)?.result).toMatchObject({ response: 'pq[.]pq[,]ls[.]ls[,]cc[.]x' });
    button(root, 'Xem đáp án').click();
    expect(feedbacks(root)[0]).toBe('Đây là «Cồn Cỏ». ');
  });

  test('by the list of names beside each mark: names given to others are not offered; none takes a name away', () => {
    const root = show(new MapHotspots(label, 1));
    const lists = [...root.querySelectorAll('select')];
    const choose = (index: number, value: string) => {
      const list = lists[index] as HTMLSelectElement;
      list.value = value;
      list.dispatchEvent(new Event('change', { bubbles: true }));
    };
    expect(lists[0]?.labels[0]?.textContent).toBe('Vị trí 1, ở phía bắc');
    choose(0, 'pq');
    const offered = (index: number) => [...(lists[index]?.options ?? [])].filter(({ disabled }) => !disabled);
    expect(offered(0)).toHaveLength(5);
    expect(offered(1).map(({ value }) => value)).not.toContain('pq');
    choose(0, '');
    expect(said(root)).toBe('Đã bỏ «Phú Quý» khỏi vị trí 1.');
    expect(names(root)).toHaveLength(4);
  });

  test('resumes names under way, and a checked answer with reasons and score', () => {
    const first = new MapHotspots(label, 1);
    const before = show(first);
    pin(before, 3).click();
    name(before, 'Lý Sơn').click();
    const resume = () =>
      new MapHotspots(label, 1, { previousState: JSON.parse(JSON.stringify(first.getCurrentState())) });
    expect(names(show(resume()))).toHaveLength(3);
    const root = show(first);
    for (const [number, words] of [
      [2, 'Phú Quý'],
      [1, 'Cồn Cỏ'],
    ] as const) {
      pin(root, number).click();
      name(root, words).click();
    }
    button(root, 'Kiểm tra').click();
    const [old, checked] = [feedbacks(root), resume()];
    expect(feedbacks(show(checked))).toEqual(old);
    expect(checked.getScore()).toBe(1);
  });
});

test('a list that a host made null, and a state that names places which are gone, stop nothing', () => {
  const bare = { ...label, extras: null } as unknown as HotspotsParams;
  const previousState = { current: 'pq[.]x[,]gone[.]pq[,]cc[.]cc', phase: 'open' };
  const root = show(new MapHotspots(bare, 1, { previousState }));
  expect(names(root).map((one) => one.textContent)).not.toContain('Cồn Cỏ');
  expect(names(root)).toHaveLength(2);
});

test('any response shows as many right rows as the score counts', () => {
  const part = fc.constantFrom('pq', 'ls', 'cc', 'cd', 'x', 'gone');
  fc.assert(
    fc.property(fc.array(fc.tuple(part, part), { maxLength: 6 }), fc.constantFrom(find, label), (pairs, params) => {
      const response = pairs.map((one) => one.join('[.]')).join('[,]');
      const question = new MapHotspots(params, 1, {
        previousState: { current: '', submitted: response, phase: 'answered' },
      });
      const marks = show(question).querySelectorAll('.lb-spot-row[data-mark="right"]').length;
      const score = scoreInteraction('Langbiang.MapHotspots', params, response)?.raw;
      expect([response, marks, question.getScore()]).toEqual([response, score, score]);
      expect(verbsOf(statements)).not.toContain('answered');
    }),
    { numRuns: 60 },
  );
});
