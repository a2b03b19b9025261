/** @jest-environment jsdom */
import { afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import {
  type MultipleChoiceParams,
  type PlacedContent,
  type QuizSession,
  type QuizSetParams,
  relabel,
  seal,
} from '@langbiang/core';
import { hash, scoreInteraction } from '@langbiang/core/scoring';
import type { Statement } from '../../base/src/h5p.js';
import { button, hasButton, hostStatements, loadCore, show, verbsOf } from '../../testing/src/core.js';

loadCore();
await import('../../base/src/register.js');
await import('../../multiple-choice/src/register.js');
await import('../../true-false-set/src/register.js');
const { QuizSet } = await import('./quiz-set.js');

const behaviour = { retry: true, showSolution: true };
const metadata = { title: 'Câu hỏi', license: 'U', contentType: '' };

const choice = (name: string, objective = 'm1'): PlacedContent => {
  const params: MultipleChoiceParams = {
    questionHtml: `Câu ${name}?`,
    multiple: false,
    shuffle: true,
    options: [
      { id: 'a', html: `Đúng ${name}`, correct: true, feedbackHtml: `Vì ${name}.` },
      { id: 'b', html: `Sai ${name}`, correct: false, feedbackHtml: 'Không phải.' },
      { id: 'c', html: `Cũng sai ${name}`, correct: false, feedbackHtml: 'Không phải.' },
    ],
    behaviour,
  };
  return {
    objective,
    content: { library: 'Langbiang.MultipleChoice 1.0', subContentId: `id-${name}`, metadata, params },
  };
};
const truths: PlacedContent = {
  objective: 'm2',
  content: {
    library: 'Langbiang.TrueFalseSet 1.0',
    subContentId: 'id-truths',
    metadata,
    params: {
      questionHtml: 'Đúng hay sai?',
      statements: ['s', 't', 'u'].map((id) => ({ id, html: `Nói ${id}`, correct: true, feedbackHtml: '' })),
      behaviour,
    },
  },
};

const params = (over: Partial<QuizSetParams> = {}): QuizSetParams => ({
  questionHtml: 'Ôn <em>biển đảo</em>',
  questions: [choice('một'), choice('hai'), truths],
  draw: 3,
  order: 'fixed',
  feedback: 'end',
  passPercent: 60,
  objectives: [
    { id: 'm1', text: 'Gọi tên vùng biển' },
    { id: 'm2', text: 'Đo bề rộng' },
  ],
  ...over,
});

let statements: Statement[];
beforeAll(() => {
  statements = hostStatements();
});
beforeEach(() => {
  statements.length = 0;
});
afterEach(() => {
  jest.useRealTimers();
});

const open = (own: QuizSetParams = params(), previousState?: unknown) => {
  const quiz = new QuizSet(own, 1, { previousState });
  return { quiz, root: show(quiz) };
};
const at = (root: ParentNode) => root.querySelector<HTMLElement>('.lb-quiz')?.dataset['at'];
const slot = (root: ParentNode) => {
  const found = root.querySelector<HTMLElement>('.lb-quiz-slots > div:not([hidden])');
  if (!found) throw new Error('no question is open');
  return found;
};
const numbers = (root: ParentNode) =>
  [...root.querySelectorAll('.lb-quiz-number')].map((one) => one.getAttribute('aria-label'));
/** Ticks the option whose words begin so. */
const tick = (root: ParentNode, words: string) => {
  const label = [...slot(root).querySelectorAll('label')].find((one) => one.textContent?.startsWith(words));
  label?.querySelector('input')?.click();
};
const sayAll = (root: ParentNode, verdicts: readonly boolean[]) => {
  for (const [index, field] of [...slot(root).querySelectorAll('fieldset')].entries()) {
    field.querySelector<HTMLInputElement>(`input[value="${verdicts[index]}"]`)?.click();
  }
};
const answered = () =>
  statements.filter((one) => verbsOf([one])[0] === 'answered').map(({ result }) => result?.['response']);

describe('without a server that keeps the answers', () => {
  test('tells its rules before it begins', () => {
    const { root, quiz } = open(params({ timeLimitSeconds: 90, attempts: 2, feedback: 'now' }));
    const rules = [...root.querySelectorAll('.lb-quiz-rules li')].map((one) => one.textContent);
    expect(rules).toEqual([
      '3 câu hỏi.',
      'Em có 1 phút 30 giây để làm bài. Đồng hồ chạy từ lúc em bắt đầu, kể cả khi em đóng trang.',
      'Em đạt khi có từ 60% số điểm.',
      'Em được làm 2 lần.',
      'Mỗi câu được chấm ngay khi em bấm «Kiểm tra», sau đó không đổi được nữa.',
    ]);
    expect(quiz.getCurrentState()).toBeUndefined();
    expect(verbsOf(statements)).toEqual([]);
  });

  test('answers may be changed until handed in; then points, pass mark, objectives', () => {
    const { root, quiz } = open();
    button(root, 'Bắt đầu làm bài').click();
    expect(root.querySelector('.lb-quiz-place')?.textContent).toBe('Câu 1/3');
    expect(hasButton(root, 'Kiểm tra')).toBe(false);
    tick(root, 'Sai một');
    button(root, 'Câu sau').click();
    expect(document.activeElement).toBe(root.querySelector('.lb-quiz-place'));
    tick(root, 'Đúng hai');
    button(root, 'Câu trước').click();
    expect(numbers(root)).toEqual(['Câu 1: đã trả lời', 'Câu 2: đã trả lời', 'Câu 3: chưa trả lời']);
    expect(root.querySelector('.lb-feedback')).toBeNull();
    tick(root, 'Đúng một');
    button(root, 'Câu sau').click();
    button(root, 'Câu sau').click();
    sayAll(root, [true, true, false]);
    button(root, 'Nộp bài kiểm tra').click();
    expect(root.textContent).toContain('Em đã trả lời hết các câu.');
    button(root, 'Nộp luôn').click();
    expect(answered()).toEqual(['b', 'a', 'a', 's[.]true[,]t[.]true[,]u[.]false']);
    expect(root.querySelector('.lb-quiz-score')?.textContent).toBe('2,67/3 điểm');
    expect(root.querySelector('.lb-quiz-verdict')?.textContent).toBe('Đạt');
    expect([...root.querySelectorAll('.lb-quiz-objectives li')].map((one) => one.textContent)).toEqual([
      'Gọi tên vùng biển2/2 điểm',
      'Đo bề rộng0,67/1 điểm',
    ]);
    expect([quiz.getScore(), quiz.getMaxScore()]).toEqual([2.67, 3]);
    expect(statements.at(-1)).toMatchObject({ result: { score: { raw: 2.67, max: 3 }, success: true } });
  });

  test('what is still open is told before handing in, and counts nothing', () => {
    const { root, quiz } = open();
    button(root, 'Bắt đầu làm bài').click();
    tick(root, 'Đúng một');
    button(root, 'Câu sau').click();
    button(root, 'Câu sau').click();
    button(root, 'Nộp bài kiểm tra').click();
    expect(root.textContent).toContain('Còn 2 câu em chưa trả lời');
    button(root, 'Xem lại các câu').click();
    expect(at(root)).toBe('run');
    button(root, 'Nộp bài kiểm tra').click();
    button(root, 'Nộp luôn').click();
    expect(quiz.getScore()).toBe(1);
    expect(root.querySelector('.lb-quiz-verdict')?.textContent).toBe('Chưa đạt: cần 60% số điểm');
    button(root, 'Xem lại từng câu').click();
    expect(numbers(root)).toEqual(['Câu 1: đúng', 'Câu 2: chưa trả lời', 'Câu 3: chưa trả lời']);
    expect(slot(root).textContent).toContain('Vì một.');
    expect(slot(root).querySelectorAll('input:enabled')).toHaveLength(0);
  });

  test('with feedback at once, an answer is checked and final', () => {
    const { root } = open(params({ feedback: 'now' }));
    button(root, 'Bắt đầu làm bài').click();
    tick(root, 'Sai một');
    button(root, 'Kiểm tra').click();
    expect(slot(root).textContent).toContain('Không phải.');
    expect(hasButton(slot(root), 'Thử lại')).toBe(false);
    expect(numbers(root)[0]).toBe('Câu 1: chưa đúng');
  });

  test('with no feedback nobody is told anything', () => {
    const { root } = open(params({ feedback: 'never' }));
    button(root, 'Bắt đầu làm bài').click();
    for (const _ of [1, 2]) button(root, 'Câu sau').click();
    button(root, 'Nộp bài kiểm tra').click();
    button(root, 'Nộp luôn').click();
    expect(root.textContent).toContain('Kết quả do thầy cô công bố.');
    expect(hasButton(root, 'Xem lại từng câu')).toBe(false);
    expect(root.textContent).not.toMatch(/điểm|Đạt/);
  });

  test('resumes at the question that was open, with the answers, and the same draw', () => {
    const own = params({ questions: Array.from({ length: 12 }, (_, n) => choice(`c${n}`)), order: 'random' });
    const first = open(own);
    button(first.root, 'Bắt đầu làm bài').click();
    tick(first.root, 'Sai');
    button(first.root, 'Câu sau').click();
    const words = slot(first.root).textContent;
    const again = open(own, JSON.parse(JSON.stringify(first.quiz.getCurrentState())));
    expect(at(again.root)).toBe('run');
    expect(slot(again.root).querySelector('.lb-prompt')?.textContent).toBe(words?.match(/^Câu c\d+\?/)?.[0]);
    expect(numbers(again.root)).toEqual(['Câu 1: đã trả lời', 'Câu 2: chưa trả lời', 'Câu 3: chưa trả lời']);
  });

  test('taken again it draws anew, as often as is allowed', () => {
    const own = params({ questions: Array.from({ length: 12 }, (_, n) => choice(`c${n}`)), attempts: 2 });
    const { quiz, root } = open(own);
    const drawn = () =>
      quiz
        .held()
        .map(({ subContentId }) => subContentId)
        .join();
    const play = () => {
      button(root, 'Bắt đầu làm bài').click();
      for (const _ of [1, 2]) button(root, 'Câu sau').click();
      button(root, 'Nộp bài kiểm tra').click();
      button(root, 'Nộp luôn').click();
    };
    play();
    const before = drawn();
    button(root, 'Làm lại').click();
    expect(drawn()).not.toBe(before);
    expect(root.textContent).toContain('Em được làm một lần.');
    play();
    expect(hasButton(root, 'Làm lại')).toBe(false);
  });

  test('the time is shown, told at sensible points, and hands in what stands', () => {
    jest.useFakeTimers({ now: 1_000_000 });
    const { root, quiz } = open(params({ timeLimitSeconds: 302 }));
    button(root, 'Bắt đầu làm bài').click();
    const live = () => root.querySelector('.lb-quiz > [role="status"]')?.textContent;
    expect(root.querySelector('.lb-quiz-clock')?.textContent).toBe('Còn lại: 5:02');
    expect(live()).toBe('');
    jest.advanceTimersByTime(2000);
    expect(live()).toBe('Còn 5 phút.');
    tick(root, 'Đúng một');
    jest.advanceTimersByTime(240_000);
    expect(live()).toBe('Còn 1 phút.');
    expect(answered()).toEqual([]);
    jest.advanceTimersByTime(61_000);
    expect(at(root)).toBe('end');
    expect(root.textContent).toContain('Hết giờ.');
    expect(answered()).toEqual(['a']);
    expect(quiz.getScore()).toBe(1);
  });

  test('the time goes on while the page is closed', () => {
    jest.useFakeTimers({ now: 1_000_000 });
    const first = open(params({ timeLimitSeconds: 60 }));
    button(first.root, 'Bắt đầu làm bài').click();
    const state = JSON.parse(JSON.stringify(first.quiz.getCurrentState()));
    jest.setSystemTime(1_000_000 + 45_000);
    expect(open(params({ timeLimitSeconds: 60 }), state).root.querySelector('.lb-quiz-clock')?.textContent).toContain(
      '0:15',
    );
    jest.setSystemTime(1_000_000 + 75_000);
    const late = open(params({ timeLimitSeconds: 60 }), state);
    jest.advanceTimersByTime(1);
    expect(at(late.root)).toBe('end');
  });

  test('holds its questions for the lesson around it, each worth one point', () => {
    const { quiz } = open();
    expect(quiz.held().map(({ subContentId, objective, score }) => [subContentId, objective, score?.()])).toEqual([
      ['id-một', 'm1', { raw: 0, max: 1 }],
      ['id-hai', 'm1', { raw: 0, max: 1 }],
      ['id-truths', 'm2', { raw: 0, max: 1 }],
    ]);
  });

  test('a damaged state begins anew', () => {
    for (const state of [null, 'x', {}, { seed: 1 }, { seed: 'x', at: 'no', answers: [] }]) {
      expect(at(open(params(), state).root)).toBe('start');
    }
  });
});

describe('where a server keeps the answers', () => {
  const rank = (name: string) => hash(`geheim ${name}`);
  const made = (placed: PlacedContent, how: typeof seal): PlacedContent => {
    const { library, params: own } = placed.content;
    return { ...placed, content: { ...placed.content, params: how(library, own, rank) } };
  };
  const NOW = '2026-11-24T08:00:00.000Z';
  const session = (over: Partial<QuizSession> = {}): QuizSession => ({
    attempt: 'attempt-1',
    now: NOW,
    handedIn: false,
    answers: {},
    ...over,
  });
  const sealed = (over: Partial<QuizSetParams> = {}) =>
    params({ questions: params().questions.map((one) => made(one, seal)), session: session(), ...over });
  const news = (over: Partial<QuizSetParams>) => [{ params: sealed(over) }];
  const rightResponse = () => {
    const { options } = made(choice('một'), relabel).content.params as MultipleChoiceParams;
    return options.find(({ correct }) => correct)?.id ?? '';
  };

  test('an answer is sent without points, waits, and is judged when the server says so', () => {
    const { root, quiz } = open(sealed({ feedback: 'now' }));
    button(root, 'Bắt đầu làm bài').click();
    tick(root, 'Đúng một');
    button(root, 'Kiểm tra').click();
    const sent = statements.filter((one) => verbsOf([one])[0] === 'answered')[0];
    expect(sent?.result).toMatchObject({ completion: true, response: rightResponse() });
    expect(sent?.result).not.toHaveProperty('score.raw');
    expect(sent?.result).not.toHaveProperty('success');
    expect(sent?.object.definition).not.toHaveProperty('correctResponsesPattern');
    expect(
      scoreInteraction('Langbiang.MultipleChoice', made(choice('một'), relabel).content.params, rightResponse()),
    ).toEqual({ raw: 1, max: 1 });
    expect(root.querySelector('.lb-quiz-waiting')?.textContent).toBe('Đã lưu, chờ chấm.');
    expect(slot(root).querySelector('[inert]')).not.toBeNull();
    expect(slot(root).textContent).not.toContain('Vì một.');

    quiz.trigger('quizNews', news({ questions: [made(choice('một'), relabel)] }));
    expect(slot(root).textContent).toContain('Vì một.');
    expect(root.querySelector('.lb-quiz-waiting')?.textContent).toBe('');
    expect(slot(root).querySelectorAll('input:checked')).toHaveLength(1);
    expect(numbers(root)[0]).toBe('Câu 1: đúng');
    expect(quiz.held()[0]?.score?.()).toEqual({ raw: 1, max: 1 });
  });

  test('handed in, it says that it waits; the result comes with the answers', () => {
    const { root, quiz } = open(sealed());
    button(root, 'Bắt đầu làm bài').click();
    tick(root, 'Đúng một');
    for (const _ of [1, 2]) button(root, 'Câu sau').click();
    button(root, 'Nộp bài kiểm tra').click();
    button(root, 'Nộp luôn').click();
    expect(verbsOf(statements).filter((verb) => verb !== 'interacted')).toEqual([
      'attempted',
      'attempted',
      'answered',
      'attempted',
      'attempted',
      'completed',
    ]);
    expect(root.textContent).toContain('Đã lưu, chờ chấm.');
    expect(root.textContent).not.toMatch(/\d điểm/);
    const questions = params().questions.map((one) => made(one, relabel));
    quiz.trigger('quizNews', news({ questions, session: session({ handedIn: true, points: { raw: 1, max: 3 } }) }));
    expect(root.querySelector('.lb-quiz-score')?.textContent).toBe('1/3 điểm');
    button(root, 'Xem lại từng câu').click();
    expect(numbers(root)).toEqual(['Câu 1: đúng', 'Câu 2: chưa trả lời', 'Câu 3: chưa trả lời']);
  });

  test('against the clock, the questions come when the server has started the time', () => {
    jest.useFakeTimers({ now: Date.parse('2031-01-01T00:00:00Z') });
    const timed = { timeLimitSeconds: 600 };
    const { root, quiz } = open(sealed({ ...timed, questions: [] }));
    expect(quiz.held()).toHaveLength(3);
    button(root, 'Bắt đầu làm bài').click();
    expect(root.textContent).toContain('Đang chờ máy chủ bắt đầu tính giờ');
    expect(statements.at(-1)).toMatchObject({ result: { completion: false } });
    const started = session({ startedAt: NOW, endsAt: '2026-11-24T08:10:00.000Z' });
    quiz.trigger('quizNews', news({ ...timed, session: started }));
    expect(at(root)).toBe('run');
    expect(root.querySelector('.lb-quiz-clock')?.textContent).toContain('10:00');
  });

  test('news of questions that are still sealed changes nothing on the screen', () => {
    const { root, quiz } = open(sealed());
    button(root, 'Bắt đầu làm bài').click();
    tick(root, 'Đúng một');
    quiz.trigger('quizNews', news({ session: session({ startedAt: NOW }) }));
    expect(slot(root).querySelectorAll('input:enabled')).toHaveLength(3);
    expect(slot(root).querySelectorAll('input:checked')).toHaveLength(1);
  });

  test('begun anew it waits for other questions', () => {
    const { root, quiz } = open(sealed({ session: session({ handedIn: true, points: { raw: 0, max: 3 } }) }));
    expect(at(root)).toBe('end');
    quiz.resetTask();
    expect(root.textContent).toContain('Đang lấy đề mới cho em');
    quiz.trigger(
      'quizNews',
      news({ questions: [made(choice('mới'), seal)], session: session({ attempt: 'attempt-2' }) }),
    );
    button(root, 'Bắt đầu làm bài').click();
    expect(slot(root).textContent).toContain('Câu mới?');
  });

  test('resumes with the answers the server has, whatever the page kept', () => {
    const questions = params().questions.map((one, at) => made(one, at === 0 ? relabel : seal));
    const answers = { 'id-một': rightResponse(), 'id-truths': 's1[.]true' };
    const { root, quiz } = open(sealed({ feedback: 'now', questions, session: session({ startedAt: NOW, answers }) }));
    expect(at(root)).toBe('run');
    expect(numbers(root)).toEqual(['Câu 1: đúng', 'Câu 2: chưa trả lời', 'Câu 3: đã trả lời']);
    expect(slot(root).textContent).toContain('Vì một.');
    expect(quiz.held().map(({ score }) => score?.())).toMatchObject([{ raw: 1 }, { pending: true }, { pending: true }]);
  });

  test('a quiz that is closed says so', () => {
    const { root } = open(sealed({ questions: [], session: session({ isClosed: true }) }));
    expect(root.textContent).toContain('Bài này đã đóng');
    expect(button(root, 'Bắt đầu làm bài').disabled).toBe(true);
  });
});
