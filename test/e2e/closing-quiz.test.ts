/// <reference lib="dom" />
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ItemCard, type LessonParams, lessonMaxScore, type PlacedContent } from '@langbiang/core';
import type { Frame, Page } from 'playwright-core';
import type { ResourceLink } from '../fake-lms/index.js';
import { violations } from '../support/accessibility.js';
import { type Browser, openBrowser } from '../support/browser.js';
import { mouse } from '../support/hands.js';
import { answerPage, button } from '../support/lesson-hands.js';
import { builtLesson, planLesson } from '../support/lesson-plan.js';
import { answerOpen, answerQuiz, quizIn, startQuiz } from '../support/quiz-hands.js';
import { eventually, openSchool, type School } from '../support/school.js';

const MINUTE = 60_000;
const ID = 'B-T9';

/** The first page of a real lesson in two languages, and a closing quiz of the bank's questions, for the lesson's own objectives. */
const real = builtLesson('B-M4');
const bank = builtLesson('on-tap-bien-dao-8').pages[0]?.interactions[0];
const [first] = real.pages;
const pool = bank && quizIn(bank.content);
if (!first || !bank || !pool) throw new Error('no lesson, or no quiz');
const { objectives: _objectives, attempts: _attempts, l10n: _words, ...settings } = pool;
const quiz = {
  ...settings,
  draw: 8,
  questions: pool.questions.slice(13).map((placed, index) => ({ ...placed, objective: index % 2 ? 'm1' : 'm2' })),
};
const closing: PlacedContent = { content: { ...bank.content, params: quiz } };
const lesson: LessonParams = {
  ...real,
  lessonId: ID,
  pages: [
    first,
    { id: 'kiem-tra', title: 'Em kiểm tra lại', bodyHtml: '<p>Em làm bài sau.</p>', interactions: [closing] },
  ],
};
const card: ItemCard = {
  ...{ id: ID, title: { vi: real.title, en: real.title }, summary: { vi: real.title }, strand: 'B', level: 'THCS' },
  ...{ grades: [8], subjects: ['LSDL-THCS'], outcomes: [], minutes: 10, review: 'draft', content: ID },
  ...{ questions: 10, maxScore: lessonMaxScore(lesson) },
};
const plan = planLesson(lesson);
const max = lessonMaxScore(lesson);

let contentDir: string;
let school: School;
let browser: Browser;
beforeAll(async () => {
  contentDir = mkdtempSync(path.join(tmpdir(), 'langbiang-closing-'));
  mkdirSync(path.join(contentDir, 'items'));
  const item = { id: ID, version: 'closing', library: 'Langbiang.Lesson 1.0', card, params: lesson, media: {} };
  writeFileSync(path.join(contentDir, 'items', `${ID}.json`), JSON.stringify(item));
  writeFileSync(path.join(contentDir, 'catalogue.json'), JSON.stringify([card]));
  school = await openSchool({ env: { CONTENT_DIR: contentDir } });
  browser = await openBrowser({ cookies: 'third-party', viewport: { width: 360, height: 740 } });
}, MINUTE);
afterAll(async () => {
  await browser.close();
  await school.close();
  rmSync(contentDir, { recursive: true });
}, MINUTE);

const newLink = () => school.lms.createLink({ title: ID, custom: { item: ID }, lineItem: { scoreMaximum: 100 } });

async function open(page: Page, link: ResourceLink): Promise<Frame> {
  const user = school.lms.users().find(({ id }) => id === '4');
  if (!user) throw new Error('No user');
  await page.goto(school.lms.coursePageUrl(user, link.courseId));
  await page.locator(`a[href*="/${link.id}"]`).first().click();
  const frame = await eventually(() => page.frames().find((each) => each.url().includes('/play/')), 15_000);
  await frame.locator('.lb-lesson').waitFor();
  return frame;
}

async function toQuiz(frame: Frame): Promise<void> {
  await button(frame, 'Bắt đầu').click();
  await answerPage(frame, plan.pages[0] ?? [], mouse);
  await button(frame, 'Tiếp theo').click();
  await frame.locator('.lb-quiz').waitFor();
}

async function expectGrade(link: ResourceLink, points: number): Promise<void> {
  const sent = await eventually(() => {
    const last = school.lms.gradeOf('4', link)?.history.at(-1);
    return last?.scoreGiven === points ? last : undefined;
  });
  expect(sent).toMatchObject({ status: 200, scoreGiven: points, scoreMaximum: max });
}

test(
  'a closing quiz counts in the lesson’s points, by objective, and is drawn anew with the lesson',
  async () => {
    const page = await browser.context.newPage();
    const link = newLink();
    const frame = await open(page, link);
    await toQuiz(frame);
    await answerQuiz(frame, quiz, mouse, [2, 3]);
    await frame.getByText('6/8 điểm').waitFor();
    expect(await violations(frame)).toEqual([]);
    // Every question answered and the quiz handed in: the lesson is complete already.
    await expectGrade(link, max - 2);
    await button(frame, 'Nộp bài').click();
    await frame
      .getByText(`${max - 2}/${max} điểm`)
      .first()
      .waitFor();
    expect(await violations(frame)).toEqual([]);
    await expectGrade(link, max - 2);

    await button(frame, 'Làm lại').click();
    await toQuiz(frame);
    await answerQuiz(frame, quiz, mouse);
    await button(frame, 'Nộp bài').click();
    await expectGrade(link, max);
    await page.close();
  },
  3 * MINUTE,
);

test(
  'read in English in the middle of it, the answers stay; handed in with the lesson, what was answered counts',
  async () => {
    const page = await browser.context.newPage();
    const link = newLink();
    const frame = await open(page, link);
    await toQuiz(frame);
    await startQuiz(frame, mouse);
    for (const _ of [1, 2]) {
      await answerOpen(frame, quiz, mouse, true);
      await frame.locator('.lb-quiz-steps .lb-primary').click();
    }
    await frame.locator('[data-lang="en"]').click();
    await frame.locator('.lb-quiz[data-at="run"]').waitFor();
    expect(await frame.locator('.lb-quiz-place').textContent()).toBe('Question 3 of 8');
    expect(await frame.locator('[data-standing="answered"]').count()).toBe(2);
    await answerOpen(frame, quiz, mouse, true);
    await frame.locator('.lb-bar .lb-primary').click();
    await frame.getByText('5').first().waitFor();
    await frame.locator('.lb-bar .lb-primary').click();
    await frame
      .getByText(`${max - 5} of ${max} points`)
      .first()
      .waitFor();
    await expectGrade(link, max - 5);
    await page.close();
  },
  3 * MINUTE,
);
