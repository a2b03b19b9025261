/// <reference lib="dom" />
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { ResourceLink } from '../fake-lms/index.js';
import { violations } from '../support/accessibility.js';
import { type Browser, openBrowser } from '../support/browser.js';
import { planLesson } from '../support/lesson-plan.js';
import { launchPupil } from '../support/pupil-client.js';
import { eventually, openSchool, personIn, type School } from '../support/school.js';
import { LESSON, rubric, WRITTEN, writtenContent, writtenLesson } from '../support/written-lesson.js';

const MINUTE = 60_000;
const [PUPIL, OTHER] = ['4', '5'] as const;
const plan = planLesson(writtenLesson, [1]);
const content = writtenContent();
let school: School;
let browser: Browser;
beforeAll(async () => {
  school = await openSchool({ profile: 'moodle', env: { CONTENT_DIR: content.contentDir } });
  browser = await openBrowser({ cookies: 'third-party', viewport: { width: 360, height: 740 } });
}, MINUTE);
afterAll(async () => {
  await browser.close();
  await school.close();
  content.remove();
}, MINUTE);

const teacher = () => personIn(school, 'giaovien');
const nameOf = (pupil: string) => personIn(school, pupil).name;

/** As a teacher adds it: then the column says that there is work to look at. */
async function addLesson(page: Page): Promise<ResourceLink> {
  const before = school.lms.links().length;
  await page.goto(school.lms.deepLinkUrl(teacher()));
  await page.getByRole('checkbox').first().check();
  await page.locator('#add').click();
  return eventually(() => school.lms.links()[before]);
}

async function look(page: Page, state: string): Promise<void> {
  expect([state, await violations(page.mainFrame())]).toEqual([state, []]);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect([state, Math.max(0, sideways)]).toEqual([state, 0]);
}

const review = (page: Page, link: ResourceLink, pupil: string) =>
  page.goto(school.lms.reviewUrl(teacher(), link, pupil));

test(
  'from the gradebook a teacher comes to what the pupil has answered and was given for it, and changes nothing by looking',
  async () => {
    const page = await browser.context.newPage();
    const sent: string[] = [];
    page.on('request', (request) => request.url().includes('/attempts/') && sent.push(request.url()));
    const link = await addLesson(page);
    expect(link.custom['item']).toBe(LESSON);
    await (await launchPupil(school.lms.launchUrl(PUPIL, link))).answer(plan.pages.flat());

    await review(page, link, PUPIL);
    await page.getByText(`Bài làm của ${nameOf(PUPIL)}: Chờ thầy/cô chấm, lượt 1`).waitFor();
    await look(page, 'the result that waits');
    await page.getByRole('link', { name: 'Chấm bài' }).click();
    await page.getByRole('link', { name: 'Chấm' }).last().click();
    for (const { id, levels } of rubric)
      await page.locator(`input[name="level.${id}"][value="${levels[0]?.id}"]`).check();
    await page.locator('textarea').fill('Em viết rõ ý.');
    await page.getByRole('button', { name: 'Lưu điểm' }).click();
    await page.getByText('Đã chấm (1)').waitFor();
    const graded = await eventually(() => school.lms.gradeOf(PUPIL, link));

    await review(page, link, PUPIL);
    const points = `${plan.points + plan.awaited}/${plan.max + plan.awaited} điểm`;
    await page.getByText(`Bài làm của ${nameOf(PUPIL)}: ${points}, lượt 1`).waitFor();
    const questions = page.locator('.lb-question:visible');
    await questions.first().waitFor();
    const phases = await questions.evaluateAll((all) => all.map((one) => one.getAttribute('data-phase')));
    expect(phases).toEqual((plan.pages[0] ?? []).map(() => 'answered'));
    expect(await page.locator('.lb-feedback[data-tone="wrong"]:visible').count()).toBeGreaterThan(0);
    expect(await page.getByRole('button', { name: /Thử lại|Kiểm tra/ }).count()).toBe(0);
    await look(page, 'the answers');
    for (const _page of plan.pages.slice(1)) await page.getByRole('button', { name: 'Tiếp theo' }).click();
    await page.locator('blockquote', { hasText: 'Em viết rõ ý.' }).waitFor();
    const written = plan.pages.flat().find(({ subContentId }) => subContentId === WRITTEN);
    await page
      .getByText(written?.response ?? '-')
      .first()
      .waitFor();
    await look(page, 'the text and its marks');
    await page.getByRole('button', { name: 'Xem kết quả' }).click();
    await page.getByRole('button', { name: 'Trước' }).waitFor();
    expect(await page.getByRole('button', { name: 'Làm lại' }).count()).toBe(0);
    await page.close();
    expect(sent).toEqual([]);
    expect(school.lms.gradeOf(PUPIL, link)).toEqual(graded);
  },
  2 * MINUTE,
);

test(
  'there is nothing to see of a pupil who has not answered; a pupil comes to the own work, whoever is named',
  async () => {
    const page = await browser.context.newPage();
    const link = await addLesson(page);
    const own = await launchPupil(school.lms.launchUrl(PUPIL, link));
    await own.answer(plan.pages.flat());
    await review(page, link, OTHER);
    await page.getByText('REVIEW_NOTHING').waitFor();
    await look(page, 'nothing');
    await page.close();
    const asked = await launchPupil(school.lms.reviewUrl(OTHER, link, PUPIL));
    expect(asked.data.attempt.attemptId).not.toBe(own.data.attempt.attemptId);
    expect(asked.data.attempt.state).toBeNull();
    const again = await launchPupil(school.lms.reviewUrl(PUPIL, link, PUPIL));
    expect(again.data.attempt).toMatchObject({ attemptId: own.data.attempt.attemptId, completed: true });
  },
  2 * MINUTE,
);
