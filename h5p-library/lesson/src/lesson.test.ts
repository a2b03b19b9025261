/** @jest-environment jsdom */
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  type LessonParams,
  lessonInteractions,
  lessonMaxScore,
  type PlacedContent,
  scoreInteraction,
} from '@langbiang/core';
import type { Container, Extras, HeldQuestion, Statement, XApiData } from '../../base/src/h5p.js';
import { ids, smallLesson } from '../../src/small-lesson.js';
import { button, contentUrl, hasButton, hostStatements, loadCore, show, verbsOf } from '../../testing/src/core.js';

loadCore();
await import('../../base/src/register.js');
await import('../../multiple-choice/src/register.js');
await import('../../true-false-set/src/register.js');
await import('../../fill-blanks/src/register.js');
const { publish } = await import('../../base/src/index.js');
const { Lesson } = await import('./lesson.js');

const open = (previousState?: unknown, params: LessonParams = smallLesson) => {
  const lesson = new Lesson(params, 1, previousState === undefined ? {} : { previousState });
  return { lesson, root: show(lesson) };
};
const heading = (root: ParentNode) => root.querySelector('.lb-title')?.textContent;
const click = (root: ParentNode, selector: string) => root.querySelector<HTMLElement>(selector)?.click();
const stored = (lesson: InstanceType<typeof Lesson>): unknown => JSON.parse(JSON.stringify(lesson.getCurrentState()));

/** Answers the first page: the choice right or wrong, both blanks right. */
function answerFirstPage(root: HTMLElement, option = 'a'): void {
  click(root, `input[value="${option}"]`);
  button(root.querySelectorAll('.lb-question')[0] as Element, 'Kiểm tra').click();
  ['12', 'duong co so'].forEach((word, index) => {
    const input = root.querySelectorAll<HTMLInputElement>('.lb-blank-input')[index] as HTMLInputElement;
    input.value = word;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  button(root.querySelectorAll('.lb-question')[1] as Element, 'Kiểm tra').click();
}
function answerSecondPage(root: HTMLElement): void {
  for (const set of root.querySelectorAll('fieldset')) click(set, 'input[value="true"]');
  button(root, 'Kiểm tra').click();
}
function playThrough(root: HTMLElement, option = 'a'): void {
  button(root, 'Bắt đầu').click();
  answerFirstPage(root, option);
  button(root, 'Tiếp theo').click();
  answerSecondPage(root);
  button(root, 'Nộp bài').click();
}

let statements: Statement[];
beforeAll(() => {
  statements = hostStatements();
});
beforeEach(() => {
  statements.length = 0;
});

test('the cover says strand, draft, time, questions and objectives', () => {
  const { root } = open();
  const text = root.textContent ?? '';
  for (const words of ['Mạch B', 'Chủ quyền quốc gia', 'Bản dự thảo, chờ thẩm định', 'khoảng 10 phút', '3 câu hỏi']) {
    expect(text).toContain(words);
  }
  expect([...root.querySelectorAll('.lb-objectives li')].map((item) => item.textContent)).toEqual(
    smallLesson.objectives.map(({ text: words }) => words),
  );
  expect(root.querySelector('.lb-cover .lb-strand svg')).not.toBeNull();
});

test('an approved lesson shows no notice', () => {
  expect(open(undefined, { ...smallLesson, review: 'approved' }).root.querySelector('.lb-review')).toBeNull();
});

test('pages lead forth and back, and the focus goes to the heading', () => {
  const { root } = open();
  button(root, 'Bắt đầu').click();
  expect(heading(root)).toBe('Lãnh hải rộng bao nhiêu?');
  expect(document.activeElement).toBe(root.querySelector('.lb-title'));
  expect(root.querySelector('.lb-dots')?.textContent).toContain('1/2');
  button(root, 'Tiếp theo').click();
  expect(heading(root)).toBe('Thuộc về ai?');
  button(root, 'Trước').click();
  button(root, 'Trước').click();
  expect(heading(root)).toBe(smallLesson.title);
  expect(verbsOf(statements).filter((verb) => verb === 'progressed')).toHaveLength(3);
});

test('the list of pages says where the pupil is and what is done, and closes on Escape', () => {
  const { root } = open();
  button(root, 'Bắt đầu').click();
  answerFirstPage(root);
  button(root, 'Tiếp theo').click();
  const dots = root.querySelector('.lb-dots') as HTMLElement;
  dots.click();
  expect(dots.getAttribute('aria-expanded')).toBe('true');
  const entries = [...root.querySelectorAll('.lb-page-choice')].map((entry) => entry.textContent);
  expect(entries).toEqual(['Trang bìa', '1. Lãnh hải rộng bao nhiêu?đã làm xong', '2. Thuộc về ai?em đang ở đây']);
  dots.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  expect(dots.getAttribute('aria-expanded')).toBe('false');
  expect(document.activeElement).toBe(dots);
});

describe('at the end', () => {
  test('the result goes by objective and names what to reread', () => {
    const { lesson, root } = open();
    playThrough(root, 'b');
    expect(root.querySelector('.lb-score')?.textContent).toBe('4/6 điểm');
    const rows = [...root.querySelectorAll('.lb-objective')].map((row) => row.textContent);
    expect(rows).toEqual([
      'Nói được bề rộng lãnh hải.2/3 điểmĐọc lại trang 1: Lãnh hải rộng bao nhiêu?',
      'Phân biệt nội thuỷ và lãnh hải.2/3 điểmĐọc lại trang 2: Thuộc về ai?',
    ]);
    expect([lesson.getScore(), lesson.getMaxScore()]).toEqual([4, lessonMaxScore(smallLesson)]);
    button(root, 'Đọc lại trang 1: Lãnh hải rộng bao nhiêu?').click();
    expect(heading(root)).toBe('Lãnh hải rộng bao nhiêu?');
    expect(hasButton(root, 'Thử lại')).toBe(false);
    button(root, 'Tiếp theo').click();
    button(root, 'Xem kết quả').click();
    expect(verbsOf(statements).filter((verb) => verb === 'completed')).toHaveLength(1);
  });

  test('completed carries the score that the server computes from the answers', () => {
    const { root } = open();
    playThrough(root, 'b');
    const completed = statements.find(({ verb }) => verb.id.endsWith('completed'));
    const newest = new Map(
      statements
        .filter(({ verb }) => verb.id.endsWith('answered'))
        .map(({ object, result }) => [object.id, result?.['response']]),
    );
    const raw = lessonInteractions(smallLesson)
      .map(({ subContentId, library, params }) =>
        scoreInteraction(library, params, String(newest.get(`${contentUrl}?subContentId=${subContentId}`))),
      )
      .reduce((sum, score) => sum + (score?.raw ?? 0), 0);
    expect(newest.size).toBe(3);
    expect(completed?.result).toMatchObject({ score: { raw, max: 6 }, completion: true });
    expect(completed).not.toHaveProperty('context.contextActivities.parent');
    expect(verbsOf(statements).at(-1)).toBe('completed');
  });

  test('unanswered questions are named first; handing in anyway counts them 0', () => {
    const { root } = open();
    button(root, 'Bắt đầu').click();
    click(root, 'input[value="a"]');
    button(root, 'Tiếp theo').click();
    button(root, 'Nộp bài').click();
    expect(heading(root)).toBe('Em chưa làm hết');
    expect(root.textContent).toContain('Còn 2 câu chưa trả lời');
    expect(verbsOf(statements)).not.toContain('completed');
    expect(hasButton(root, 'Trang 1: Lãnh hải rộng bao nhiêu?')).toBe(true);
    button(root, 'Nộp luôn').click();
    expect(root.querySelector('.lb-score')?.textContent).toBe('1/6 điểm');
    expect(verbsOf(statements).slice(-2)).toEqual(['answered', 'completed']);
  });

  test('«Làm lại» begins anew, with a new attempt', () => {
    const { lesson, root } = open();
    playThrough(root);
    statements.length = 0;
    button(root, 'Làm lại').click();
    expect(heading(root)).toBe(smallLesson.title);
    expect(verbsOf(statements)).toEqual(['attempted']);
    expect(lesson.getScore()).toBe(0);
    expect(stored(lesson)).toMatchObject({ at: 'cover', seen: [], finished: false, answers: {} });
    button(root, 'Bắt đầu').click();
    expect(root.querySelectorAll('input:checked, .lb-feedback')).toHaveLength(0);
  });

  test('a teacher who looks at the work begins nothing anew, and comes back to the pages', () => {
    const { lesson, root } = open();
    playThrough(root);
    lesson.trigger('review');
    expect(hasButton(root, 'Làm lại')).toBe(false);
    button(root, 'Trước').click();
    expect(stored(lesson)).toMatchObject({ at: 'page', finished: true });
  });

  test('«Xong» tells the host and the pupil', () => {
    const { lesson, root } = open();
    let done = 0;
    lesson.on('lessonDone', () => {
      done += 1;
    });
    playThrough(root);
    button(root, 'Xong').click();
    expect(done).toBe(1);
    expect(root.querySelector('.lb-closing')?.textContent).toBe('Em đã học xong. Em có thể đóng trang này.');
  });
});

test('a host that asks for everything at once gets the whole and its parts (Moodle)', () => {
  const { lesson, root } = open();
  playThrough(root);
  const { statement, children } = lesson.getXAPIData() as Required<XApiData>;
  expect(statement.object).toMatchObject({ id: contentUrl, definition: { interactionType: 'compound' } });
  expect(statement.result).toMatchObject({ score: { raw: 5, max: 6 } });
  expect(children.map(({ statement: child }) => child.object.id)).toEqual(
    Object.values(ids).map((id) => `${contentUrl}?subContentId=${id}`),
  );
  for (const { statement: child } of children)
    expect(child).toHaveProperty('context.contextActivities.parent.0.id', contentUrl);
});

describe('resume', () => {
  test('comes back to the page with its answers', () => {
    const first = open();
    button(first.root, 'Bắt đầu').click();
    answerFirstPage(first.root, 'b');
    const texts = (root: HTMLElement) =>
      [...root.querySelectorAll('.lb-body, .lb-feedback, .lb-result')].map((one) => one.textContent);
    const before = texts(first.root);
    const { lesson, root } = open(stored(first.lesson));
    expect(texts(root)).toEqual(before);
    expect(before.length).toBeGreaterThan(4);
    expect(lesson.getScore()).toBe(2);
    expect(root.querySelector<HTMLInputElement>('input[value="b"]')?.checked).toBe(true);
  });

  test('the cover offers to go on', () => {
    const first = open();
    button(first.root, 'Bắt đầu').click();
    button(first.root, 'Tiếp theo').click();
    const { root } = open({ ...(stored(first.lesson) as object), at: 'cover' });
    button(root, 'Học tiếp từ trang 2').click();
    expect(heading(root)).toBe('Thuộc về ai?');
  });

  test('a finished lesson comes back to its result, without completing again', () => {
    const first = open();
    playThrough(first.root);
    const state = stored(first.lesson);
    statements.length = 0;
    const { root } = open(state);
    expect(root.querySelector('.lb-score')?.textContent).toBe('5/6 điểm');
    expect(verbsOf(statements)).not.toContain('completed');
  });

  test('nothing done, nothing kept', () => {
    expect(open().lesson.getCurrentState()).toBeUndefined();
  });

  test.each([
    null,
    1,
    [],
    { at: 'page', pageId: 'gone' },
    { at: 'summary' },
    { answers: [1], seen: 'x' },
    { answers: { x: { current: [] } } },
  ])('a damaged or outdated state %j opens the cover', (state) => {
    expect(heading(open(state).root)).toBe(smallLesson.title);
  });
});

test('a host shows how saving stands, and the way back', () => {
  const { lesson, root } = open();
  const word = () => root.querySelector('.lb-save')?.textContent;
  expect(word()).toBe('');
  lesson.trigger('saveState', 'saved');
  expect(word()).toBe('Đã lưu');
  lesson.trigger('saveState', 'offline');
  expect(word()).toBe('Chưa lưu được');
  lesson.trigger('saveState');
  expect(word()).toBe('');
  lesson.trigger('backLink', { label: 'Khoá học', href: '/course' });
  expect(root.querySelector('.lb-back a')?.getAttribute('href')).toBe('/course');
});

test('a question type the host does not have is left out, the rest plays', () => {
  const pages = JSON.parse(JSON.stringify(smallLesson.pages)) as LessonParams['pages'];
  const strange = pages[1]?.interactions[0]?.content;
  if (strange) strange.library = 'Langbiang.Unknown 1.0';
  const quiet = console.error;
  console.error = () => undefined;
  const { lesson, root } = open(undefined, { ...smallLesson, pages });
  console.error = quiet;
  expect(lesson.getMaxScore()).toBe(3);
  button(root, 'Bắt đầu').click();
  button(root, 'Tiếp theo').click();
  expect(root.querySelectorAll('.lb-question')).toHaveLength(0);
});

describe('a container on a page', () => {
  /** The smallest thing that holds questions, as our real ones do. */
  class Box extends H5P.EventDispatcher {
    private readonly all: HeldQuestion[];

    constructor({ held }: { held: PlacedContent[] }, contentId: string | number, extras: Extras = {}) {
      super();
      if (extras.parent) this.parent = extras.parent;
      this.all = held.flatMap(({ objective, content }) => {
        const instance = H5P.newRunnable(content, contentId, undefined, true, { parent: this });
        return instance ? [{ instance, subContentId: content.subContentId, ...(objective && { objective }) }] : [];
      });
    }

    held = () => this.all;
    finish = () => this.all.forEach(({ instance }) => void instance.finish?.());
    getScore = () => this.all.reduce((sum, { instance }) => sum + (instance.getScore?.() ?? 0), 0);
    getMaxScore = () => this.all.reduce((sum, { instance }) => sum + (instance.getMaxScore?.() ?? 0), 0);
    resetTask = () => this.all.forEach(({ instance }) => void instance.resetTask?.());
    attach(container: Container): void {
      for (const { instance } of this.all) {
        const place = document.createElement('div');
        container[0]?.append(place);
        instance.attach?.(H5P.jQuery(place));
      }
    }
  }
  publish('Box', Box);

  /** The first page's two questions in a box that checks m1; the second of them checks m2. */
  const packed = (): LessonParams => {
    const [first, ...rest] = smallLesson.pages;
    const [choice, blanks] = first?.interactions ?? [];
    if (!first || !choice || !blanks) throw new Error('the small lesson has two questions on its first page');
    const held = [{ content: choice.content }, { ...blanks, objective: 'm2' }];
    const content = { ...choice.content, library: 'Langbiang.Box 1.0', subContentId: 'box', params: { held } };
    return { ...smallLesson, pages: [{ ...first, interactions: [{ objective: 'm1', content }] }, ...rest] };
  };

  test('counts for what it holds: on the cover, in the numbers of the questions, in what is open', () => {
    const { root } = open(undefined, packed());
    expect(root.textContent).toContain('3 câu hỏi');
    button(root, 'Bắt đầu').click();
    expect(root.querySelector('.lb-number')?.textContent).toBe('Câu 1–2');
    click(root, 'input[value="a"]');
    button(root, 'Kiểm tra').click();
    button(root, 'Tiếp theo').click();
    expect(root.querySelector('.lb-number')?.textContent).toBe('Câu 3');
    expect(root.querySelectorAll('.lb-page-choice')[1]?.textContent).not.toContain('đã làm xong');
    button(root, 'Nộp bài').click();
    expect(root.textContent).toContain('Còn 2 câu chưa trả lời');
  });

  test('its questions give their points to their own objectives', () => {
    const { lesson, root } = open(undefined, packed());
    playThrough(root, 'b');
    const rows = [...root.querySelectorAll('.lb-objective')].map((row) => row.textContent);
    expect(rows[0]).toContain('0/1 điểm');
    expect(rows[1]).toContain('4/5 điểm');
    expect([lesson.getScore(), lesson.getMaxScore()]).toEqual([4, 6]);
  });
});

test('the height follows the questions', () => {
  const { lesson, root } = open();
  button(root, 'Bắt đầu').click();
  let resized = 0;
  lesson.on('resize', () => {
    resized += 1;
  });
  click(root, 'input[value="a"]');
  button(root, 'Kiểm tra').click();
  expect(resized).toBeGreaterThan(0);
});
