import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { defaultDenominator, type ItemCard, parseFramework } from '@langbiang/core';
import type { Page } from 'playwright-core';
import { parse } from 'yaml';
import type { ResourceLink, User } from '../fake-lms/index.js';
import { frameAt } from '../support/activity.js';
import { type Browser, openBrowser } from '../support/browser.js';
import { answerPages, button, type Hands, keyboard, mouse } from '../support/lesson-hands.js';
import { builtLesson, planLesson } from '../support/lesson-plan.js';
import { eventually, openSchool, personIn, type School } from '../support/school.js';

const MINUTE = 60_000;
/** The class is «Lịch sử và Địa lí 8»: grade 8. */
const GRADE = 8;
const LESSONS = [
  { id: 'B-M4', box: /^Chọn Năm vùng biển/, wrong: [2, 5] },
  { id: 'D-M7', box: /^Chọn Công dân số/, wrong: [1] },
];

const rootFile = (file: string) => readFileSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), 'utf8');

/** What the coverage page must count once pupils of grade 8 have done these lessons: told from the data alone. */
function engagedOutcomes(ids: string[]): number {
  const framework = parseFramework(parse(rootFile('content/framework/gdpt2018.yaml')));
  if (!framework.ok) throw new Error(framework.error.code);
  const topics = defaultDenominator(framework.value).topics.filter(({ grade }) => grade === GRADE);
  const counted = new Set(topics.flatMap(({ outcomes }) => outcomes.map(({ id }) => id)));
  const cards = JSON.parse(rootFile('.build/content/catalogue.json')) as ItemCard[];
  const taught = cards.filter(({ id }) => ids.includes(id)).flatMap(({ outcomes }) => outcomes.map(({ id }) => id));
  return new Set(taught.filter((id) => counted.has(id))).size;
}

let school: School;
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser({ cookies: 'third-party', viewport: { width: 1280, height: 900 } });
}, MINUTE);
afterAll(() => browser.close());

const person = (username: string) => personIn(school, username);

/** Course page → «Thêm bài học» → two lessons ticked → added in one go. */
async function addLessons(page: Page, hands: Hands): Promise<readonly ResourceLink[]> {
  await page.goto(school.lms.coursePageUrl(person('giaovien')));
  await hands.press(page.getByRole('link', { name: 'Thêm bài học' }));
  const picker = await frameAt(page, '/catalogue');
  for (const { box } of LESSONS) await hands.tick(picker.getByRole('checkbox', { name: box }));
  await hands.press(picker.locator('#add'));
  await page.getByRole('link', { name: 'Công dân số và pháp luật 2026' }).first().waitFor();
  return school.lms.links();
}

async function playAll(page: Page, user: User, hands: Hands): Promise<void> {
  for (const { id, wrong } of LESSONS) {
    const lesson = builtLesson(id);
    const plan = planLesson(lesson, wrong);
    await page.goto(school.lms.coursePageUrl(user));
    await hands.press(page.getByRole('link', { name: lesson.title }).first());
    const frame = await frameAt(page, '/play/');
    await frame.locator('.lb-lesson').waitFor();
    await hands.press(button(frame, 'Bắt đầu'));
    await answerPages(frame, plan, { from: 0, to: plan.pages.length - 1, hands });
    await hands.press(button(frame, 'Nộp bài'));
    const link = school.lms.links().find(({ custom }) => custom['item'] === id);
    const grade = await eventually(() => (link ? school.lms.gradeOf(user, link) : undefined));
    expect(grade.history).toHaveLength(1);
    expect(grade.score).toBeCloseTo(plan.points, 4);
    expect(plan.points).toBeLessThan(plan.max);
  }
}

/** The sum over all strands, as the subject lead reads it: «n/m» of the engaged layer. */
async function engagedTotal(page: Page): Promise<string | null> {
  await page.goto(school.lms.coursePageUrl(person('quanli')));
  await page.getByRole('link', { name: 'Phủ nội dung' }).first().click();
  const frame = await frameAt(page, '/coverage');
  return frame.locator('.tab').first().locator('.bar.engaged .number').textContent();
}

test.each([
  ['with the mouse', () => mouse],
  ['with the keyboard alone', keyboard],
])(
  'a teacher adds two lessons in one go, a pupil does both, the grades arrive, the coverage counts them: %s',
  async (_name, handsOf) => {
    school = await openSchool();
    const page = await browser.context.newPage();
    try {
      expect(await engagedTotal(page)).toMatch(/^0\//);
      const links = await addLessons(page, handsOf(page));
      expect(links.map(({ custom }) => custom['item'])).toEqual(['B-M4', 'D-M7']);
      expect(new Set(links.map(({ custom }) => custom['grade']))).toEqual(new Set([String(GRADE)]));
      await playAll(page, person('hocsinh1'), handsOf(page));
      const engaged = engagedOutcomes(['B-M4', 'D-M7']);
      expect(engaged).toBeGreaterThan(0);
      expect(await engagedTotal(page)).toMatch(new RegExp(`^${engaged}/`));
    } finally {
      await page.close();
      await school.close();
    }
  },
  5 * MINUTE,
);
