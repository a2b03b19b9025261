import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { BuiltItem, ItemCard, LessonParams } from '@langbiang/core';
import { lessonMaxScore } from '@langbiang/core';
import { smallLesson } from '@langbiang/h5p-library/small-lesson';
import type { Frame, Page } from 'playwright-core';
import { sampleOf, scoredFolders } from '../h5p-library/sample.js';
import { openActivity } from '../support/activity.js';
import { type Browser, openBrowser } from '../support/browser.js';
import { contentFolder } from '../support/content-folder.js';
import { answerPages, button, keyboard, mouse, onPage } from '../support/lesson-hands.js';
import { type LessonPlan, planLesson } from '../support/lesson-plan.js';
import { eventually, openSchool, type School } from '../support/school.js';

const MINUTE = 60_000;
const ID = 'B-M99';

/** A lesson with every content type's own example, one a page; not the one a teacher marks, whose grade would wait. */
const lesson: LessonParams = {
  ...smallLesson,
  lessonId: ID,
  pages: scoredFolders()
    .map((folder) => ({ folder, ...sampleOf(folder) }))
    .map(({ folder, title, content }, index) => ({
      ...{ id: folder, title, bodyHtml: '<p>Em làm hoạt động sau.</p>' },
      interactions: [
        {
          objective: 'm1',
          content: {
            ...{ ...content, subContentId: `00000000-0000-5000-8000-0000000001${String(index).padStart(2, '0')}` },
            metadata: { title, license: 'U', contentType: title },
          },
        },
      ],
    })),
};

const card: ItemCard = {
  ...{
    id: ID,
    title: { vi: 'Mọi loại hoạt động', en: 'Every type' },
    summary: { vi: 'Em thử từng loại.' },
    strand: 'B',
  },
  ...{ level: 'THCS', grades: [8], subjects: ['LSDL-THCS'], outcomes: [], minutes: 20, review: 'draft', content: ID },
  ...{ questions: lesson.pages.length, maxScore: lessonMaxScore(lesson) },
};

const item: BuiltItem = {
  id: ID,
  version: 'samples',
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
  browser = await openBrowser({ cookies: 'third-party' });
}, MINUTE);
afterAll(async () => {
  await browser.close();
  await school.close();
  content.remove();
}, MINUTE);

const newLink = () =>
  school.lms.createLink({ title: 'Mọi loại', custom: { item: ID }, lineItem: { scoreMaximum: 100 } });

/** The newest response sent for each question, as the server gets it. */
function responsesOf(page: Page): ReadonlyMap<string, string> {
  const responses = new Map<string, string>();
  page.on('request', (request) => {
    if (!request.url().endsWith('/statements')) return;
    JSON.parse(request.postData() ?? '{}', (_key, value) => {
      const id = /subContentId=([\w-]+)/.exec(String(value?.object?.id ?? ''))?.[1];
      const response: unknown = value?.result?.response;
      if (id && typeof response === 'string' && String(value.verb?.id).endsWith('answered'))
        responses.set(id, response);
      return value;
    });
  });
  return responses;
}

const feedback = (frame: Frame) => frame.locator('.lb-feedback, .lb-result').allTextContents();
const last = lesson.pages.length - 1;
const half = Math.floor(lesson.pages.length / 2);

async function handIn(frame: Frame, link: ReturnType<typeof newLink>, userId: string, plan: LessonPlan): Promise<void> {
  await button(frame, 'Nộp bài').click();
  await frame.getByText(`${plan.points}/${plan.max} điểm`).first().waitFor();
  const grade = await eventually(() => {
    const found = school.lms.gradeOf(userId, link);
    return found && found.score !== null ? found : undefined;
  });
  expect(grade.history.at(-1)).toMatchObject({ scoreGiven: plan.points, scoreMaximum: plan.max });
}

test.each([
  ['by mouse, every second wrong', '4', (index: number) => index % 2 === 1, () => mouse],
  ['by keyboard, all right', '5', () => false, keyboard],
] as const)(
  'every type in our server, %s: responses, points and places are those of a plain host',
  async (_name, userId, isWrong, handsOf) => {
    const plan = planLesson(
      lesson,
      lesson.pages.flatMap((_, index) => (isWrong(index) ? [index + 1] : [])),
    );
    const link = newLink();
    const page = await browser.context.newPage();
    const responses = responsesOf(page);
    const first = await openActivity(school, page, { link, user: userId });
    const hands = handsOf(page);
    await hands.press(button(first, 'Bắt đầu'));
    await answerPages(first, plan, { from: 0, to: half, hands });
    const before = await feedback(first);
    await first.locator('.lb-save[data-state="saved"]').waitFor();
    await page.goto('about:blank');

    const second = await openActivity(school, page, { link, user: userId });
    await onPage(second, half);
    expect(await feedback(second)).toEqual(before);
    await hands.press(button(second, 'Tiếp theo'));
    await answerPages(second, plan, { from: half + 1, to: last, hands });
    await handIn(second, link, userId, plan);
    const planned = plan.pages.flat().map(({ subContentId, response }) => [subContentId, response]);
    expect(Object.fromEntries(responses)).toEqual(Object.fromEntries(planned));
    await page.close();
  },
  3 * MINUTE,
);
