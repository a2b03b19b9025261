/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ItemCard, type LessonParams, lessonMaxScore } from '@langbiang/core';
import type { Frame } from 'playwright-core';
import type { ResourceLink } from '../fake-lms/index.js';
import { violations } from '../support/accessibility.js';
import { expectGrade, openActivity } from '../support/activity.js';
import { type Browser, openBrowser } from '../support/browser.js';
import { answerPage, button, mouse, onPage } from '../support/lesson-hands.js';
import { builtLesson, type LessonPlan, planLesson } from '../support/lesson-plan.js';
import { openSchool, type School } from '../support/school.js';

const MINUTE = 60_000;
const PUPIL = '4';
const PHONE = { width: 360, height: 740 };

const catalogue = JSON.parse(
  readFileSync(new URL('../../.build/content/catalogue.json', import.meta.url), 'utf8'),
) as ItemCard[];

/**
 * Every lesson of a strand as a pupil meets it on a phone: answered as wrong as can be, left halfway and resumed, then
 * again and right throughout. The answers come from the lesson's data, and so do the points they must bring.
 */
export function playStrand(strand: ItemCard['strand']): void {
  let school: School;
  let browser: Browser;
  beforeAll(async () => {
    school = await openSchool();
    browser = await openBrowser({ cookies: 'third-party', viewport: PHONE });
  }, MINUTE);
  afterAll(async () => {
    await browser.close();
    await school.close();
  }, MINUTE);

  // Quizzes and contests have no pages to turn: test/e2e/quiz.test.ts plays them.
  const isLesson = ({ kind }: ItemCard) => kind !== 'quiz' && kind !== 'contest';
  const lessons = catalogue.filter((card) => card.strand === strand && isLesson(card)).map(({ id }) => id);

  test.each(lessons)(
    '%s: wrong throughout in two sittings, then right throughout; points and grade are exact',
    async (id) => {
      const lesson = builtLesson(id);
      const page = await browser.context.newPage();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      const link = school.lms.createLink({ title: id, custom: { item: id }, lineItem: { scoreMaximum: 100 } });

      const wrong = planLesson(lesson, 'all');
      expect(wrong.max + wrong.awaited).toBe(lessonMaxScore(lesson));
      const half = Math.floor(wrong.pages.length / 2);
      const first = await openActivity(school, page, { link, user: PUPIL });
      await button(first, 'Bắt đầu').click();
      await answer(first, lesson, wrong, [0, half - 1]);
      await button(first, 'Tiếp theo').click();
      await page.goto('about:blank');
      const second = await openActivity(school, page, { link, user: PUPIL });
      await onPage(second, half);
      await answer(second, lesson, wrong, [half, wrong.pages.length - 1]);
      await handIn(second, wrong);
      await expectPlan(school, link, wrong);

      const right = planLesson(lesson);
      expect(right.points).toBe(right.max);
      await button(second, 'Làm lại').click();
      await button(second, 'Bắt đầu').click();
      await answer(second, lesson, right, [0, right.pages.length - 1]);
      await handIn(second, right);
      await expectPlan(school, link, right);
      expect(faults).toEqual([]);
      await page.close();
    },
    3 * MINUTE,
  );
}

/**
 * Pages `from` to `to`, the first of which is open. When answered wrong, with all its feedback, each is looked at with axe;
 * the state of right answers is the same for every lesson, and the gallery looks at that of every type.
 */
async function answer(frame: Frame, lesson: LessonParams, plan: LessonPlan, [from, to]: [number, number]) {
  for (let index = from; index <= to; index += 1) {
    if (index > from) await button(frame, 'Tiếp theo').click();
    await onPage(frame, index);
    await answerPage(frame, plan.pages[index] ?? [], mouse);
    if (plan.points < plan.max)
      expect({ page: lesson.pages[index]?.id, violations: await violations(frame) }).toMatchObject({ violations: [] });
    const sideways = await frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect({ page: lesson.pages[index]?.id, sideways: Math.max(0, sideways) }).toMatchObject({ sideways: 0 });
  }
}

async function handIn(frame: Frame, { points, max, awaited }: LessonPlan): Promise<void> {
  await button(frame, 'Nộp bài').click();
  if (max > 0) await frame.getByText(`${points}/${max} điểm`).first().waitFor();
  if (awaited > 0) await frame.getByText(`Chờ thầy/cô chấm: ${awaited} điểm.`).first().waitFor();
  await frame.locator('.lb-save[data-state="saved"]').waitFor();
}

async function expectPlan(school: School, link: ResourceLink, { points, max, awaited }: LessonPlan): Promise<void> {
  // What a teacher has still to mark sends nothing: the grades of before stay as they are.
  if (awaited > 0) return expect(school.lms.gradeOf(PUPIL, link)).toBeUndefined();
  await expectGrade(school, { link, userId: PUPIL, points, max });
}
