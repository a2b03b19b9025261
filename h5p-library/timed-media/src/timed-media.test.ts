/** @jest-environment jsdom */
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { nestedContents, scoreInteraction, type TimedMediaParams } from '@langbiang/core';
import type { Statement, XApiData } from '../../base/src/h5p.js';
import { button, contentUrl, hostStatements, loadCore, show, verbsOf } from '../../testing/src/core.js';
import { playableMedia } from '../../testing/src/media.js';

loadCore();
const media = playableMedia();
await import('../../base/src/register.js');
await import('../../multiple-choice/src/register.js');
await import('../../true-false-set/src/register.js');
const { TimedMedia } = await import('./timed-media.js');

const behaviour = { retry: true, showSolution: true };
const content = (library: string, subContentId: string, params: unknown) => ({
  content: {
    library: `Langbiang.${library} 1.0`,
    subContentId,
    params,
    metadata: { title: subContentId, license: 'U', contentType: '' },
  },
});
const choice = (id: string) =>
  content('MultipleChoice', id, {
    questionHtml: `Câu ${id}?`,
    multiple: false,
    shuffle: false,
    behaviour,
    options: ['a', 'b', 'c'].map((one) => ({ id: `${id}-${one}`, html: one, correct: one === 'a', feedbackHtml: '' })),
  });
const verdicts = (id: string) =>
  content('TrueFalseSet', id, {
    questionHtml: 'Đúng hay sai?',
    behaviour,
    statements: ['x', 'y'].map((one) => ({ id: one, html: one, correct: true, feedbackHtml: '' })),
  });

const params = (changes: Partial<TimedMediaParams> = {}): TimedMediaParams => ({
  questionHtml: '<p>Nghe và đếm tiếng chiêng.</p>',
  audio: [{ path: 'audios/gong.wav', mime: 'audio/wav' }],
  bytes: 1_240_000,
  duration: 60,
  captions: [
    { start: 1, end: 5, text: '[một tiếng trầm]' },
    { start: 30, end: 40, text: 'Chào em.' },
  ],
  moments: [
    { at: 10, ...choice('q1') },
    { at: 45, objective: 'm2', ...verdicts('q2') },
  ],
  ...changes,
});

const open = (changes: Partial<TimedMediaParams> = {}, previousState?: unknown) => {
  const activity = new TimedMedia(params(changes), 1, previousState === undefined ? {} : { previousState });
  return { activity, root: show(activity) };
};
const element = (root: ParentNode) => root.querySelector('audio, video') as HTMLMediaElement;
const play = (root: ParentNode) =>
  element(root).paused && root.querySelector<HTMLElement>('.lb-controls > button')?.click();
/** Playing goes on to a time, as a browser tells it: a step every quarter of a second. */
function playTo(root: ParentNode, time: number): void {
  const { currentTime } = element(root);
  for (let now = currentTime + 0.25; now <= time && !element(root).paused; now += 0.25) {
    element(root).currentTime = now;
    element(root).dispatchEvent(new Event('timeupdate'));
  }
}
const put = (root: ParentNode) => root.querySelector('.lb-moment:not([hidden]) .lb-moment-title')?.textContent;
const states = (root: ParentNode) =>
  [...root.querySelectorAll('.lb-moments button')].map((one) => one.textContent?.replace(/^Câu /, ''));
function answer(root: ParentNode, id: string, option = 'a'): void {
  root.querySelector<HTMLElement>(`input[value="${id}-${option}"]`)?.click();
  button(root.querySelector('.lb-moment:not([hidden])') as Element, 'Kiểm tra').click();
}
function answerVerdicts(root: ParentNode): void {
  for (const set of root.querySelectorAll('fieldset')) set.querySelector<HTMLElement>('input[value="true"]')?.click();
  button(root.querySelector('.lb-moment:not([hidden])') as Element, 'Kiểm tra').click();
}

let statements: Statement[];
beforeAll(() => {
  statements = hostStatements();
});
beforeEach(() => {
  statements.length = 0;
  media.refuse(false);
});

test('loads nothing before it plays, and says how much it will', () => {
  const { root } = open();
  expect([element(root).preload, element(root).autoplay, element(root).paused]).toEqual(['none', false, true]);
  expect(root.querySelector('.lb-controls > button')?.textContent).toBe('Phát (cần tải 1,2 MB)');
});

test('stops where a question waits, puts it and gives it the focus', () => {
  const { root } = open();
  play(root);
  playTo(root, 20);
  expect(element(root).paused).toBe(true);
  expect(element(root).currentTime).toBe(10);
  expect(put(root)).toBe('Câu hỏi 1/2, lúc 0:10');
  expect(document.activeElement).toBe(root.querySelector('.lb-moment-title'));
  expect(root.querySelector('.lb-timed > [role="status"]')?.textContent).toBe('Dừng ở 0:10 để em làm câu hỏi 1.');
});

test('goes on after the answer, and to the end', () => {
  const { activity, root } = open();
  play(root);
  playTo(root, 20);
  answer(root, 'q1');
  expect(states(root)).toEqual(['1, lúc 0:10đã trả lời', '2, lúc 0:45chưa trả lời']);
  button(root.querySelector('.lb-moment') as Element, 'Tiếp tục').click();
  expect([put(root), element(root).paused]).toEqual([undefined, false]);
  playTo(root, 50);
  expect(put(root)).toBe('Câu hỏi 2/2, lúc 0:45');
  answerVerdicts(root);
  expect([activity.getScore(), activity.getMaxScore()]).toEqual([3, 3]);
  expect(root.querySelector('.lb-moments .lb-result')?.textContent).toBe('Em được 3/3 điểm.');
});

test('a question may be left for later: it does not stop the same playing twice', () => {
  const { root } = open();
  play(root);
  playTo(root, 20);
  button(root.querySelector('.lb-moment') as Element, 'Tiếp tục').click();
  playTo(root, 30);
  expect([element(root).paused, put(root)]).toEqual([false, undefined]);
});

test('«Phát lại đoạn này» goes back to the question before, and stops again', () => {
  const { root } = open();
  play(root);
  playTo(root, 12);
  answer(root, 'q1');
  button(root.querySelector('.lb-moment') as Element, 'Tiếp tục').click();
  playTo(root, 46);
  button(root.querySelectorAll('.lb-moment')[1] as Element, 'Phát lại đoạn này').click();
  expect([element(root).currentTime, element(root).paused]).toEqual([15, false]);
  playTo(root, 50);
  expect(put(root)).toBe('Câu hỏi 2/2, lúc 0:45');
});

test('every question can be reached without playing', () => {
  const { activity, root } = open();
  root.querySelectorAll<HTMLElement>('.lb-moments button')[1]?.click();
  expect(put(root)).toBe('Câu hỏi 2/2, lúc 0:45');
  answerVerdicts(root);
  root.querySelectorAll<HTMLElement>('.lb-moments button')[0]?.click();
  expect([...root.querySelectorAll('.lb-moment')].map((one) => one.hasAttribute('hidden'))).toEqual([false, true]);
  answer(root, 'q1', 'b');
  expect([activity.getScore(), element(root).paused]).toEqual([2, true]);
});

test('jumping over a question does not put it; playing on from before it does', () => {
  const { root } = open();
  const seek = root.querySelector<HTMLInputElement>('input[type="range"]') as HTMLInputElement;
  const jump = (to: number) => {
    seek.value = String(to);
    seek.dispatchEvent(new Event('input', { bubbles: true }));
  };
  play(root);
  jump(20);
  playTo(root, 21);
  expect(put(root)).toBeUndefined();
  jump(8);
  playTo(root, 21);
  expect(put(root)).toBe('Câu hỏi 1/2, lúc 0:10');
  expect(seek.getAttribute('aria-valuetext')).toBe('0:10 trong 1:00');
});

test('two questions at one time come one after the other', () => {
  const { root } = open({
    moments: [
      { at: 10, ...choice('q1') },
      { at: 10, ...verdicts('q2') },
    ],
  });
  play(root);
  playTo(root, 12);
  button(root.querySelector('.lb-moment') as Element, 'Tiếp tục').click();
  expect([put(root), element(root).paused]).toEqual(['Câu hỏi 2/2, lúc 0:10', true]);
  button(root.querySelectorAll('.lb-moment')[1] as Element, 'Tiếp tục').click();
  expect([put(root), element(root).paused]).toEqual([undefined, false]);
});

test('a question at the very end is put when it has ended', () => {
  const { root } = open({ moments: [{ at: 60, ...choice('q1') }] });
  play(root);
  playTo(root, 59);
  media.end(element(root));
  expect(put(root)).toBe('Câu hỏi 1/1, lúc 1:00');
});

test('captions are shown in time, can be put away, and can all be read', () => {
  const { root } = open();
  const caption = root.querySelector('.lb-caption') as HTMLElement;
  play(root);
  playTo(root, 2);
  expect(caption.textContent).toBe('[một tiếng trầm]');
  playTo(root, 6);
  expect(caption.textContent).toBe('');
  const toggle = button(root, 'Phụ đề');
  toggle.click();
  expect([caption.hidden, toggle.getAttribute('aria-pressed')]).toEqual([true, 'false']);
  const lines = [...root.querySelectorAll('.lb-transcript li')].map((line) => line.textContent);
  expect(lines).toEqual(['0:01[một tiếng trầm]', '0:30Chào em.']);
  root.querySelectorAll<HTMLElement>('.lb-cue-time')[1]?.click();
  expect(element(root).currentTime).toBe(30);
});

test('speed and steps back', () => {
  const { root } = open();
  const speed = root.querySelector('select') as HTMLSelectElement;
  expect([...speed.options].map(({ text }) => text)).toEqual(['0,75×', '1×', '1,25×', '1,5×']);
  speed.value = '1.5';
  speed.dispatchEvent(new Event('change'));
  expect(element(root).playbackRate).toBe(1.5);
  play(root);
  playTo(root, 4);
  button(root, 'Lùi 10 giây').click();
  expect(element(root).currentTime).toBe(0);
});

test('a file that cannot be loaded leaves words and questions, and another try', () => {
  const { root } = open();
  play(root);
  element(root).pause();
  element(root).dispatchEvent(new Event('error'));
  expect(root.querySelector('.lb-player [role="status"]')?.textContent).toContain('Chưa phát được ở đây.');
  expect(root.querySelector<HTMLDetailsElement>('.lb-transcript')?.open).toBe(true);
  root.querySelector<HTMLElement>('.lb-moments button')?.click();
  answer(root, 'q1');
  expect(states(root)[0]).toContain('đã trả lời');
  button(root, 'Thử tải lại').click();
  expect(element(root).paused).toBe(false);
  element(root).dispatchEvent(new Event('playing'));
  expect(root.querySelector('.lb-player [role="status"]')?.textContent).toBe('');
});

describe('for a host', () => {
  test('each answer is told of its own question, and the whole is complete once all are answered', async () => {
    const { root } = open();
    root.querySelectorAll<HTMLElement>('.lb-moments button')[0]?.click();
    answer(root, 'q1');
    root.querySelectorAll<HTMLElement>('.lb-moments button')[1]?.click();
    answerVerdicts(root);
    await Promise.resolve();
    const graded = statements.filter(({ verb }) => /answered|completed/.test(verb.id));
    expect(graded.map(({ object }) => object.id)).toEqual([
      `${contentUrl}?subContentId=q1`,
      `${contentUrl}?subContentId=q2`,
      contentUrl,
    ]);
    expect(verbsOf(graded)).toEqual(['answered', 'answered', 'completed']);
    expect(graded.at(-1)?.result).toMatchObject({ score: { raw: 3, max: 3 }, completion: true });
    expect(verbsOf(statements).filter((verb) => verb === 'progressed')).toHaveLength(2);
  });

  test('the server scores the same points from what was sent', () => {
    const { activity, root } = open();
    root.querySelectorAll<HTMLElement>('.lb-moments button')[0]?.click();
    answer(root, 'q1', 'b');
    root.querySelectorAll<HTMLElement>('.lb-moments button')[1]?.click();
    answerVerdicts(root);
    const raw = nestedContents('Langbiang.TimedMedia 1.0', params())
      .map(({ content: { library, params: own, subContentId } }) => {
        const sent = statements.filter(({ object }) => object.id?.endsWith(`=${subContentId}`)).at(-1);
        return scoreInteraction(library, own, String(sent?.result?.['response']))?.raw ?? 0;
      })
      .reduce((sum, points) => sum + points, 0);
    expect([raw, activity.getScore()]).toEqual([2, 2]);
  });

  test('everything at once: the whole and its parts', () => {
    const { activity } = open();
    const { statement, children } = activity.getXAPIData() as Required<XApiData>;
    expect(statement.object.definition).toMatchObject({
      interactionType: 'compound',
      name: { vi: 'Nghe và đếm tiếng chiêng.' },
    });
    expect(statement.result).toMatchObject({ score: { raw: 0, max: 3 } });
    expect(children.map(({ statement: child }) => child.object.id)).toEqual([
      `${contentUrl}?subContentId=q1`,
      `${contentUrl}?subContentId=q2`,
    ]);
  });
});

test('inside a lesson it reports no end of its own, and names its questions and their objectives', async () => {
  const parent = new TimedMedia(params(), 1);
  const activity = new TimedMedia(params(), 1, { parent });
  const root = show(activity);
  for (const index of [0, 1]) {
    root.querySelectorAll<HTMLElement>('.lb-moments button')[index]?.click();
    if (index === 0) answer(root, 'q1');
    else answerVerdicts(root);
  }
  await Promise.resolve();
  expect(verbsOf(statements)).not.toContain('completed');
  expect(activity.held().map(({ subContentId, objective }) => [subContentId, objective])).toEqual([
    ['q1', undefined],
    ['q2', 'm2'],
  ]);
});

test('comes back to its place, with its answers', () => {
  const first = open();
  play(first.root);
  playTo(first.root, 20);
  answer(first.root, 'q1', 'b');
  const state: unknown = JSON.parse(JSON.stringify(first.activity.getCurrentState()));
  const { activity, root } = open({}, state);
  expect(element(root).currentTime).toBe(10);
  expect(root.querySelector('.lb-time')?.textContent).toBe('0:10 / 1:00');
  expect(states(root)).toEqual(['1, lúc 0:10đã trả lời', '2, lúc 0:45chưa trả lời']);
  expect(root.querySelector<HTMLInputElement>('input[value="q1-b"]')?.checked).toBe(true);
  expect(put(root)).toBe('Câu hỏi 1/2, lúc 0:10');
  button(root.querySelector('.lb-moment') as Element, 'Tiếp tục').click();
  playTo(root, 46);
  expect(put(root)).toBe('Câu hỏi 2/2, lúc 0:45');
  expect(activity.getScore()).toBe(0);
});

test.each([null, 3, [], { position: 'x', answers: 1 }, { position: -4 }, { answers: { q1: 'x' } }, { open: 'gone' }])(
  'a damaged state %j begins at the beginning',
  (state) => {
    const { root } = open({}, state);
    expect([element(root).currentTime, states(root)[0]]).toEqual([0, '1, lúc 0:10chưa trả lời']);
  },
);

test('nothing done, nothing kept; reset forgets everything', () => {
  const { activity, root } = open();
  expect(activity.getCurrentState()).toBeUndefined();
  play(root);
  playTo(root, 20);
  answer(root, 'q1');
  activity.resetTask();
  expect([activity.getCurrentState(), activity.getScore(), put(root)]).toEqual([undefined, 0, undefined]);
  expect([element(root).paused, element(root).currentTime]).toEqual([true, 0]);
});

test('handed in half done: what stands in the inputs counts, and it falls silent', () => {
  const { activity, root } = open();
  play(root);
  playTo(root, 5);
  root.querySelector<HTMLElement>('input[value="q1-a"]')?.click();
  activity.finish();
  expect([activity.getScore(), element(root).paused]).toEqual([1, true]);
});

test('begun by its host, as a copy for paper is, it and its questions report nothing; paper has its words', () => {
  const copy = new TimedMedia(params(), 1);
  copy.activityStartTime = Date.now();
  const root = show(copy);
  expect(statements).toEqual([]);
  window.dispatchEvent(new Event('beforeprint'));
  expect(root.querySelector<HTMLDetailsElement>('.lb-transcript')?.open).toBe(true);
});

test('begun anew, each question begins anew', () => {
  const { activity } = open();
  expect(verbsOf(statements)).toEqual(['attempted', 'attempted', 'attempted']);
  statements.length = 0;
  show(activity);
  expect(statements).toEqual([]);
  activity.resetTask();
  show(activity);
  expect(verbsOf(statements)).toEqual(['attempted', 'attempted', 'attempted']);
});

test('a film has a name and its still picture', () => {
  const poster = { path: 'images/dau.png', mime: 'image/png', width: 8, height: 6 };
  const { root } = open({ video: [{ path: 'videos/a.mp4', mime: 'video/mp4' }], poster });
  const film = root.querySelector('video');
  expect([film?.getAttribute('aria-label'), film?.controls]).toEqual(['Đoạn phim', false]);
  expect(film?.poster).toContain('/images/dau.png');
});

test('a question type the host does not have is left out, the rest plays', () => {
  const quiet = console.error;
  console.error = () => undefined;
  const { activity } = open({
    moments: [
      { at: 4, ...content('Unknown', 'q0', {}) },
      { at: 10, ...choice('q1') },
    ],
  });
  console.error = quiet;
  expect([activity.held().length, activity.getMaxScore()]).toEqual([1, 1]);
});
