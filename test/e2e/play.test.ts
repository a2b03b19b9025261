/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';
import type { ResourceLink } from '../fake-lms/index.js';
import { violations } from '../support/accessibility.js';
import { openActivity } from '../support/activity.js';
import { type Browser, openBrowser } from '../support/browser.js';
import { contentFolder } from '../support/content-folder.js';
import { answerPages, button, type Hands, keyboard, mouse, onPage } from '../support/lesson-hands.js';
import { type LessonPlan, planLesson } from '../support/lesson-plan.js';
import { plainItem } from '../support/plain-item.js';
import { eventually, openSchool, type School } from '../support/school.js';

const LESSON = 'B-M4';
const item = plainItem(LESSON);
const lesson = item.params;
const content = contentFolder(item);
const MINUTE = 60_000;

let school: School;
let browser: Browser;
beforeAll(async () => {
  school = await openSchool({ env: { CONTENT_DIR: content.contentDir } });
  browser = await openBrowser({ cookies: 'third-party' });
}, MINUTE);
afterAll(async () => {
  await browser.close();
  await school.close();
  content.remove();
}, MINUTE);

const newLink = (): ResourceLink =>
  school.lms.createLink({ title: 'Năm vùng biển', custom: { item: LESSON }, lineItem: { scoreMaximum: 100 } });

const open = (page: Page, link: ResourceLink, user: string) => openActivity(school, page, { link, user });

const saved = (frame: Frame) => frame.locator('.lb-save[data-state="saved"]').waitFor();

async function expectGrade(link: ResourceLink, userId: string, plan: LessonPlan): Promise<void> {
  const grade = await eventually(() => {
    const found = school.lms.gradeOf(userId, link);
    return found && found.score !== null ? found : undefined;
  });
  expect(grade.history.at(-1)).toMatchObject({ status: 200, scoreGiven: plan.points, scoreMaximum: plan.max });
  expect(grade.score).toBeCloseTo((100 * plan.points) / plan.max, 4);
}

/** The whole way of a pupil: half of the lesson, away, back to the same place, the rest, handed in. */
async function playInTwoSittings(page: Page, link: ResourceLink, userId: string, handsOf: (page: Page) => Hands) {
  const plan = planLesson(lesson, [2, 5]);
  const hands = handsOf(page);
  const half = Math.floor(plan.pages.length / 2);

  const first = await open(page, link, userId);
  await hands.press(button(first, 'Bắt đầu'));
  await answerPages(first, plan, { from: 0, to: half - 1, hands });
  await hands.press(button(first, 'Tiếp theo'));
  await page.goto('about:blank');

  const second = await open(page, link, userId);
  await onPage(second, half);
  await answerPages(second, plan, { from: half, to: plan.pages.length - 1, hands });
  await hands.press(button(second, 'Nộp bài'));
  await second.getByText(`${plan.points}/${plan.max} điểm`).first().waitFor();
  await saved(second);
  return plan;
}

describe('a pupil in the LMS’s frame, with third-party cookies blocked', () => {
  test(
    'the browser does block them',
    async () => {
      const page = await browser.context.newPage();
      const frame = await open(page, newLink(), '4');
      const kept = await frame.evaluate(() => {
        Object.assign(document, { cookie: 'probe=1; SameSite=None; Secure' });
        return document.cookie.includes('probe');
      });
      expect(kept).toBe(false);
      await page.close();
    },
    MINUTE,
  );

  test(
    'answers, leaves halfway, resumes, hands in; the gradebook has the exact score',
    async () => {
      const page = await browser.context.newPage();
      const link = newLink();
      const plan = await playInTwoSittings(page, link, '4', () => mouse);
      expect(plan.points).toBeLessThan(plan.max);
      await expectGrade(link, '4', plan);
      await page.close();
    },
    2 * MINUTE,
  );

  test(
    'does the same with the keyboard alone',
    async () => {
      const page = await browser.context.newPage();
      const link = newLink();
      await expectGrade(link, '5', await playInTwoSittings(page, link, '5', keyboard));
      await page.close();
    },
    3 * MINUTE,
  );

  test(
    'does it again, better: the grade rises, and the old attempt’s answers are gone',
    async () => {
      const page = await browser.context.newPage();
      const link = newLink();
      const worse = planLesson(lesson, [1, 2, 3]);
      const frame = await open(page, link, '4');
      await button(frame, 'Bắt đầu').click();
      await answerPages(frame, worse, { from: 0, to: worse.pages.length - 1, hands: mouse });
      await button(frame, 'Nộp bài').click();
      await expectGrade(link, '4', worse);

      const better = planLesson(lesson);
      await button(frame, 'Làm lại').click();
      await button(frame, 'Bắt đầu').click();
      expect(await frame.locator('.lb-question input:checked').count()).toBe(0);
      await answerPages(frame, better, { from: 0, to: better.pages.length - 1, hands: mouse });
      await button(frame, 'Nộp bài').click();
      await eventually(() => (school.lms.gradeOf('4', link)?.history.length === 2 ? true : undefined));
      await expectGrade(link, '4', better);
      await page.close();
    },
    2 * MINUTE,
  );
});

describe('the page in the frame', () => {
  test(
    'has nothing axe objects to, from the cover to the result',
    async () => {
      const page = await browser.context.newPage();
      const plan = planLesson(lesson, [1]);
      const frame = await open(page, newLink(), '4');
      expect(await violations(frame)).toEqual([]);
      await button(frame, 'Bắt đầu').click();
      await answerPages(frame, plan, { from: 0, to: 0, hands: mouse });
      expect(await violations(frame)).toEqual([]);
      await answerPages(
        frame,
        { ...plan, pages: [[], ...plan.pages.slice(1)] },
        { from: 0, to: plan.pages.length - 1, hands: mouse },
      );
      await button(frame, 'Nộp bài').click();
      await frame.getByText(`${plan.points}/${plan.max} điểm`).first().waitFor();
      expect(await violations(frame)).toEqual([]);
      await page.close();
    },
    2 * MINUTE,
  );

  test(
    'tells the LMS how tall it is, and nobody else',
    async () => {
      const page = await browser.context.newPage();
      await page.addInitScript(() => {
        const seen: unknown[] = [];
        Object.assign(window, { seen });
        window.addEventListener('message', ({ data, origin }) => seen.push({ data, origin }));
      });
      await open(page, newLink(), '5');
      const message = await eventually(() =>
        page.evaluate(() => {
          const { seen } = window as unknown as {
            seen: { data: { subject?: string; height?: number }; origin: string }[];
          };
          return seen.find(({ data }) => data.subject === 'lti.frameResize');
        }),
      );
      expect(message.origin).toBe(school.server.url);
      expect(message.data.height).toBeGreaterThan(400);
      await page.close();
    },
    MINUTE,
  );

  test(
    'with «Xong» the whole window goes back to the course',
    async () => {
      const page = await browser.context.newPage();
      const link = newLink();
      const frame = await open(page, link, '5');
      await button(frame, 'Bắt đầu').click();
      await frame.locator('.lb-dots').click();
      await button(frame, `${lesson.pages.length}. `).click();
      await button(frame, 'Nộp bài').click();
      await button(frame, 'Nộp luôn').click();
      await button(frame, 'Xong').click();
      await page.waitForURL(/\/courses\//);
      expect(page.frames().some((each) => each.url().includes('/play/'))).toBe(false);
      await page.close();
    },
    MINUTE,
  );
});

describe('a line that fails', () => {
  test(
    'loses nothing while the page is open, and the pupil is told',
    async () => {
      const page = await browser.context.newPage();
      const link = newLink();
      const plan = planLesson(lesson);
      const frame = await open(page, link, '5');
      await button(frame, 'Bắt đầu').click();
      await saved(frame);
      await browser.context.setOffline(true);
      await answerPages(frame, plan, { from: 0, to: plan.pages.length - 1, hands: mouse });
      await frame.getByText('Chưa lưu được, em giữ trang mở nhé').waitFor();
      await button(frame, 'Nộp bài').click();
      expect(school.lms.gradeOf('5', link)).toBeUndefined();
      await browser.context.setOffline(false);
      await saved(frame);
      await expectGrade(link, '5', plan);
      await page.close();
    },
    2 * MINUTE,
  );
});

describe('a browser that lets a frame keep nothing', () => {
  test(
    'still plays, and the answers arrive',
    async () => {
      const { context, close } = await openBrowser({ cookies: 'third-party' });
      await context.addInitScript(() => {
        if (window.parent === window) return;
        for (const name of ['localStorage', 'sessionStorage']) {
          Object.defineProperty(window, name, {
            configurable: true,
            get: () => {
              throw new DOMException('Access is denied for this document.', 'SecurityError');
            },
          });
        }
      });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      const link = newLink();
      const plan = planLesson(lesson, [4]);
      const frame = await open(page, link, '4');
      await button(frame, 'Bắt đầu').click();
      await answerPages(frame, plan, { from: 0, to: plan.pages.length - 1, hands: mouse });
      await button(frame, 'Nộp bài').click();
      await expectGrade(link, '4', plan);
      expect(errors).toEqual([]);
      await close();
    },
    2 * MINUTE,
  );
});

describe('a teacher', () => {
  test(
    'sees a preview that records nothing',
    async () => {
      const page = await browser.context.newPage();
      const link = newLink();
      const frame = await open(page, link, '3');
      await frame.getByText('Xem trước').waitFor();
      const posts: string[] = [];
      page.on('request', (request) => {
        if (request.url().includes('/attempts/')) posts.push(request.url());
      });
      await button(frame, 'Bắt đầu').click();
      await answerPages(frame, planLesson(lesson), { from: 0, to: 0, hands: mouse });
      await page.waitForTimeout(2_500);
      expect(posts).toEqual([]);
      await page.close();
    },
    MINUTE,
  );
});
