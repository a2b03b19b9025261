/// <reference lib="dom" />
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type BuiltItem, type ItemCard, type LessonParams, lessonMaxScore, type PlacedContent } from '@langbiang/core';
import type { Frame, Page } from 'playwright-core';
import type { ResourceLink } from '../fake-lms/index.js';
import { violations } from '../support/accessibility.js';
import { expectGrade, openActivity } from '../support/activity.js';
import { type Browser, openBrowser } from '../support/browser.js';
import { contentFolder } from '../support/content-folder.js';
import { mouse } from '../support/hands.js';
import { answerPage, button } from '../support/lesson-hands.js';
import { builtLesson, planLesson } from '../support/lesson-plan.js';
import { answerOpen, answerQuiz, quizIn, startQuiz } from '../support/quiz-hands.js';
import { openSchool, type School } from '../support/school.js';

const MINUTE = 60_000;
const ID = 'B-T9';

/** The first page of a real lesson in two languages, and a closing quiz of the bank's questions, for the lesson's own objectives. */
const real = builtLesson('B-M4');
const bank = builtLesson('on-tap-bien-dao-8').pages[0]?.interactions[0];
const [first] = real.pages;
const pool = bank && quizIn(bank.content);
if (!first || !bank || !pool) throw new Error('no lesson, or no quiz');
const { objectives: _objectives, attempts: _attempts, l10n: _words, ...settings } = pool;
/** A question stands in a lesson once, as lint has it: answered in two places, the later answer would count for both. */
const asked = new Set(first.interactions.map(({ content }) => content.subContentId));
const others = pool.questions.filter(({ content }) => !asked.has(content.subContentId));
const quiz = {
  ...settings,
  draw: 8,
  questions: others.slice(0, 14).map((placed, index) => ({ ...placed, objective: index % 2 ? 'm1' : 'm2' })),
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

const item: BuiltItem = {
  id: ID,
  version: 'closing',
  library: 'Langbiang.Lesson 1.0',
  card,
  params: lesson,
  media: {},
};
const content = contentFolder(item);
let school: School;
let browser: Browser;
beforeAll(async () => {
  school = await openSchool({ env: { CONTENT_DIR: content.contentDir } });
  browser = await openBrowser({ cookies: 'third-party', viewport: { width: 360, height: 740 } });
}, MINUTE);
afterAll(async () => {
  await browser.close();
  await school.close();
  content.remove();
}, MINUTE);

const newLink = () => school.lms.createLink({ title: ID, custom: { item: ID }, lineItem: { scoreMaximum: 100 } });

const open = (page: Page, link: ResourceLink) => openActivity(school, page, { link, user: '4' });

async function toQuiz(frame: Frame): Promise<void> {
  await button(frame, 'Bắt đầu').click();
  await answerPage(frame, plan.pages[0] ?? [], mouse);
  await button(frame, 'Tiếp theo').click();
  await frame.locator('.lb-quiz').waitFor();
}

const expectPoints = (link: ResourceLink, points: number) => expectGrade(school, { link, userId: '4', points, max });

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
    await expectPoints(link, max - 2);
    await button(frame, 'Nộp bài').click();
    await frame
      .getByText(`${max - 2}/${max} điểm`)
      .first()
      .waitFor();
    expect(await violations(frame)).toEqual([]);
    await expectPoints(link, max - 2);

    await button(frame, 'Làm lại').click();
    await toQuiz(frame);
    await answerQuiz(frame, quiz, mouse);
    await button(frame, 'Nộp bài').click();
    await expectPoints(link, max);
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
    await expectPoints(link, max - 5);
    await page.close();
  },
  3 * MINUTE,
);
