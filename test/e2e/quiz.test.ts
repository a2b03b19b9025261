/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { maxQuizSet, type QuizSetParams } from '@langbiang/core';
import type { Frame, Page } from 'playwright-core';
import type { ResourceLink } from '../fake-lms/index.js';
import { violations } from '../support/accessibility.js';
import { expectGrade, openActivity } from '../support/activity.js';
import { type Browser, openBrowser } from '../support/browser.js';
import { type Hands, keyboard, mouse } from '../support/hands.js';
import { builtLesson } from '../support/lesson-plan.js';
import { answerOpen, answerQuiz, quizIn, startQuiz } from '../support/quiz-hands.js';
import { openSchool, type School } from '../support/school.js';

const MINUTE = 60_000;
const QUIZ = 'on-tap-bien-dao-8';
const CONTEST = 'thi-tim-hieu-bien-dao';

const quizOf = (id: string): QuizSetParams => {
  const content = builtLesson(id).pages[0]?.interactions[0]?.content;
  const quiz = content && quizIn(content);
  if (!quiz) throw new Error(`${id} is no quiz`);
  return quiz;
};

let school: School;
let browser: Browser;
beforeAll(async () => {
  school = await openSchool();
  browser = await openBrowser({ cookies: 'third-party', viewport: { width: 360, height: 740 } });
}, MINUTE);
afterAll(async () => {
  await browser.close();
  await school.close();
}, MINUTE);

const newLink = (item: string, custom: Record<string, string> = {}): ResourceLink =>
  school.lms.createLink({ title: item, custom: { item, ...custom }, lineItem: { scoreMaximum: 100 } });

const open = (page: Page, link: ResourceLink, user: string) =>
  openActivity(school, page, { link, user, ready: '.lb-quiz' });

const drawn = (frame: Frame): Promise<(string | null)[]> =>
  frame.locator('.lb-quiz-slots > div').evaluateAll((all) => all.map((slot) => slot.getAttribute('data-question')));

async function looksWell(frame: Frame): Promise<void> {
  expect(await violations(frame)).toEqual([]);
  expect(await frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}

describe('a quiz of the bank', () => {
  const quiz = quizOf(QUIZ);
  const max = maxQuizSet(quiz);

  test.each([
    ['with the mouse', '4', () => mouse],
    ['with the keyboard alone', '5', keyboard],
  ] as [string, string, (page: Page) => Hands][])(
    'three wrong of ten, %s: exactly seven points in the gradebook, a second attempt draws anew and is better',
    async (_name, pupil, handsOf) => {
      const page = await browser.context.newPage();
      const hands = handsOf(page);
      const link = newLink(QUIZ);
      const frame = await open(page, link, pupil);
      await looksWell(frame);
      await answerQuiz(frame, quiz, hands, [1, 4, 10]);
      await frame
        .getByText(`${max - 3}/${max} điểm`)
        .first()
        .waitFor();
      await frame.getByText('Đạt', { exact: true }).waitFor();
      await looksWell(frame);
      await expectGrade(school, { link, userId: pupil, points: max - 3, max });

      await hands.press(frame.getByRole('button', { name: 'Xem lại từng câu' }));
      expect(await frame.locator('.lb-quiz-number').first().getAttribute('aria-label')).toBe('Câu 1: chưa đúng');
      await looksWell(frame);
      const first = await drawn(frame);

      await hands.press(frame.getByRole('button', { name: 'Làm lại' }));
      await answerQuiz(frame, quiz, hands);
      expect(await drawnAfter(frame)).not.toEqual(first);
      await frame.getByText(`${max}/${max} điểm`).first().waitFor();
      await expectGrade(school, { link, userId: pupil, points: max, max });
      await page.close();
    },
    4 * MINUTE,
  );

  /** The slots leave the page with the result; they come back with the look at each question. */
  async function drawnAfter(frame: Frame): Promise<(string | null)[]> {
    await frame.getByRole('button', { name: 'Xem lại từng câu' }).click();
    const ids = await drawn(frame);
    await frame.locator('.lb-quiz-number').last().click();
    await frame.getByRole('button', { name: 'Về kết quả' }).click();
    return ids;
  }

  test(
    'a reload in the middle loses nothing; no answer is in any byte the page gets before it is handed in',
    async () => {
      const page = await browser.context.newPage();
      const bodies: Promise<string>[] = [];
      page.on('response', (response) => {
        if (response.url().startsWith(school.server.url)) bodies.push(response.text().catch(() => ''));
      });
      const link = newLink(QUIZ);
      const frame = await open(page, link, '4');
      await startQuiz(frame, mouse);
      const next = frame.locator('.lb-quiz-steps .lb-primary');
      for (let number = 1; number <= 4; number += 1) {
        await answerOpen(frame, quiz, mouse, true);
        await next.click();
      }
      const before = await drawn(frame);
      await frame.locator('.lb-save[data-state="saved"]').waitFor();

      const again = await open(page, link, '4');
      await again.locator('.lb-quiz[data-at="run"]').waitFor();
      expect(await drawn(again)).toEqual(before);
      expect(await again.locator('[data-standing="answered"]').count()).toBe(4);
      const served = (await Promise.all(bodies)).join('\n');
      for (const secret of secretsOf(quiz)) expect(served.includes(secret) ? secret : '').toBe('');
      expect(served).not.toContain('correctResponsesPattern":["');

      for (let number = 5; number <= max; number += 1) {
        await answerOpen(again, quiz, mouse, true);
        await again.locator('.lb-quiz-steps .lb-primary').click();
      }
      await again.getByRole('button', { name: 'Nộp luôn' }).click();
      await expectGrade(school, { link, userId: '4', points: max, max });
      await page.close();
    },
    2 * MINUTE,
  );

  test(
    'without a network nothing is lost: handed in, it waits, and says so, till the line is back',
    async () => {
      const page = await browser.context.newPage();
      const link = newLink(QUIZ);
      const frame = await open(page, link, '5');
      await frame.locator('.lb-quiz').waitFor();
      await browser.context.setOffline(true);
      await answerQuiz(frame, quiz, mouse);
      await frame.getByText('Đã lưu, chờ chấm').first().waitFor();
      expect(school.lms.gradeOf('5', link)).toBeUndefined();
      await browser.context.setOffline(false);
      await frame.getByText(`${max}/${max} điểm`).first().waitFor();
      await expectGrade(school, { link, userId: '5', points: max, max });
      await page.close();
    },
    2 * MINUTE,
  );
});

/** Every reason of the pool, as it would stand in JSON: only parameters with answers have them. */
function secretsOf(quiz: QuizSetParams): string[] {
  const reasons = new Set<string>();
  JSON.stringify(quiz.questions, (key, value: unknown) => {
    if (key === 'feedbackHtml' && typeof value === 'string' && value.length > 20)
      reasons.add(JSON.stringify(value).slice(1, -1));
    return value;
  });
  expect(reasons.size).toBeGreaterThan(40);
  return [...reasons];
}

describe('a contest', () => {
  const quiz = quizOf(CONTEST);
  const max = maxQuizSet(quiz);

  test(
    'is taken once, tells no result, and its grade arrives',
    async () => {
      const page = await browser.context.newPage();
      const link = newLink(CONTEST);
      const frame = await open(page, link, '4');
      await frame.getByText('Đây là cuộc thi').waitFor();
      await looksWell(frame);
      await answerQuiz(frame, quiz, mouse, [2]);
      await frame.getByText('Kết quả do thầy cô công bố').waitFor();
      expect(await frame.getByRole('button', { name: /Làm lại|Xem lại/ }).count()).toBe(0);
      await looksWell(frame);
      await expectGrade(school, { link, userId: '4', points: max - 1, max });

      const again = await open(page, link, '4');
      await again.getByText('Kết quả do thầy cô công bố').waitFor();
      expect(await again.getByRole('button', { name: /Làm lại|Bắt đầu/ }).count()).toBe(0);
      await page.close();
    },
    2 * MINUTE,
  );

  test(
    'each pupil gets questions of her own, and a reload goes on by the server’s clock',
    async () => {
      const page = await browser.context.newPage();
      const link = newLink(CONTEST);
      const one = await open(page, link, '4');
      await startQuiz(one, mouse);
      const mine = await drawn(one);
      const shown = await one.locator('.lb-quiz-clock').textContent();
      await page.waitForTimeout(2_500);
      const resumed = await open(page, link, '4');
      await resumed.locator('.lb-quiz[data-at="run"]').waitFor();
      expect(await drawn(resumed)).toEqual(mine);
      expect(secondsIn(await resumed.locator('.lb-quiz-clock').textContent())).toBeLessThanOrEqual(
        secondsIn(shown) - 2,
      );
      const other = await open(page, link, '5');
      await startQuiz(other, mouse);
      expect(await drawn(other)).not.toEqual(mine);
      await page.close();
    },
    MINUTE,
  );

  test(
    'the teacher’s setting gives more time',
    async () => {
      const page = await browser.context.newPage();
      const frame = await open(page, newLink(CONTEST, { time: '2' }), '5');
      await frame.getByText('Em có 30 phút để làm bài.').waitFor();
      const without = await open(page, newLink(CONTEST, { time: 'none' }), '5');
      await without.getByText('Không giới hạn thời gian.').waitFor();
      await page.close();
    },
    MINUTE,
  );
});

const secondsIn = (clock: string | null): number => {
  const [minutes = 0, seconds = 0] = (clock?.match(/\d+/g) ?? []).map(Number);
  return 60 * minutes + seconds;
};
