/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ItemCard, maxQuizSet, type QuizSetParams } from '@langbiang/core';
import type { Frame, Page } from 'playwright-core';
import type { ResourceLink } from '../fake-lms/index.js';
import { violations } from '../support/accessibility.js';
import { expectGrade, openActivity } from '../support/activity.js';
import { type Browser, openBrowser } from '../support/browser.js';
import { mouse } from '../support/hands.js';
import { builtLesson } from '../support/lesson-plan.js';
import { answerOpen, answerQuiz, quizIn, startQuiz } from '../support/quiz-hands.js';
import { root } from '../support/root.js';
import { openSchool, type School } from '../support/school.js';

const MINUTE = 60_000;
const catalogue = JSON.parse(readFileSync(path.join(root, '.build/content/catalogue.json'), 'utf8')) as ItemCard[];
const quizzes = catalogue.filter(({ kind }) => kind === 'quiz' || kind === 'contest').map(({ id }) => id);
const PUPIL = '4';

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

const quizOf = (id: string): QuizSetParams => {
  const content = builtLesson(id).pages[0]?.interactions[0]?.content;
  const quiz = content && quizIn(content);
  if (!quiz) throw new Error(`${id} is no quiz`);
  return quiz;
};

async function open(id: string, quiz: QuizSetParams): Promise<{ page: Page; frame: Frame; link: ResourceLink }> {
  const page = await browser.context.newPage();
  const lineItem = { scoreMaximum: maxQuizSet(quiz) };
  const link = school.lms.createLink({ title: id, custom: { item: id }, lineItem });
  return { page, link, frame: await openActivity(school, page, { link, user: PUPIL, ready: '.lb-quiz' }) };
}

test.each(quizzes)(
  '%s opens, draws what it says and takes an answer',
  async (id) => {
    const quiz = quizOf(id);
    const { page, frame } = await open(id, quiz);
    expect(await violations(frame)).toEqual([]);
    await startQuiz(frame, mouse);
    expect(await frame.locator('.lb-quiz-number').count()).toBe(quiz.draw);
    await answerOpen(frame, quiz, mouse, true);
    await frame.locator('.lb-quiz-steps .lb-primary').click();
    await frame.locator('.lb-save[data-state="saved"]').waitFor();
    expect(await frame.locator('[data-standing="answered"]').count()).toBe(1);
    expect(await violations(frame)).toEqual([]);
    await page.close();
  },
  MINUTE,
);

/** A set of one subject and grade, and a contest of forty. */
test.each(['on-tap-lsdl-th-5', 'thi-tim-hieu-thcs'])(
  '%s, every question right: its points are in the gradebook',
  async (id) => {
    const quiz = quizOf(id);
    const { page, frame, link } = await open(id, quiz);
    await answerQuiz(frame, quiz, mouse);
    await expectGrade(school, { link, userId: PUPIL, points: quiz.draw, max: quiz.draw });
    await page.close();
  },
  2 * MINUTE,
);

test(
  'forty numbers take one line of a phone, and the open one is in its middle',
  async () => {
    const id = 'thi-tim-hieu-thpt';
    const { page, frame } = await open(id, quizOf(id));
    await startQuiz(frame, mouse);
    const map = await frame.locator('.lb-quiz-map').boundingBox();
    expect(map?.height).toBeLessThan(70);
    for (const number of [20, 40]) {
      await frame
        .locator('.lb-quiz-number')
        .nth(number - 1)
        .click();
      await frame.getByText(`Câu ${number}/40`).waitFor();
      const open = await frame.locator('.lb-quiz-number[aria-current]').boundingBox();
      expect(open?.x).toBeGreaterThan(map?.x ?? 0);
      expect((open?.x ?? 0) + (open?.width ?? 0)).toBeLessThanOrEqual((map?.x ?? 0) + (map?.width ?? 0));
    }
    expect(await violations(frame)).toEqual([]);
    await page.close();
  },
  MINUTE,
);
