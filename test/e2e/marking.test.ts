/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Frame } from 'playwright-core';
import { type ResourceLink, visitLaunch } from '../fake-lms/index.js';
import { violations } from '../support/accessibility.js';
import { frameAt, openActivity } from '../support/activity.js';
import { type Browser, openBrowser } from '../support/browser.js';
import { answerPages, button, keyboard, mouse } from '../support/lesson-hands.js';
import { planLesson } from '../support/lesson-plan.js';
import { launchPupil } from '../support/pupil-client.js';
import { eventually, openSchool, personIn, type School } from '../support/school.js';
import { LESSON, rubric, WRITTEN, writtenContent, writtenLesson } from '../support/written-lesson.js';

const MINUTE = 60_000;
const PHONE = { width: 360, height: 740 };
const PUPIL = '4';
const plan = planLesson(writtenLesson, [1]);
const WHOLE = plan.max + plan.awaited;
/** The best level of every criterion but the last. */
const chosen = rubric.map(({ id, levels }, index) => ({ id, level: levels[index === rubric.length - 1 ? 1 : 0] }));
const given = chosen.reduce((sum, { level }) => sum + (level?.points ?? 0), 0);
const COMMENT = 'Em nêu đúng hai mốc. Câu cuối còn thiếu dấu.';

const content = writtenContent();
afterAll(() => content.remove());

describe.each(['moodle', 'spec'] as const)('with an LMS like %s', (profile) => {
  let school: School;
  let browser: Browser;
  beforeAll(async () => {
    school = await openSchool({ profile, env: { CONTENT_DIR: content.contentDir } });
    browser = await openBrowser({ cookies: 'third-party', viewport: PHONE });
  }, MINUTE);
  afterAll(async () => {
    await browser.close();
    await school.close();
  }, MINUTE);

  const newLink = () =>
    school.lms.createLink({ title: 'Bài viết', custom: { item: LESSON }, lineItem: { scoreMaximum: 100 } });
  const pupil = () => personIn(school, PUPIL);
  const teacher = () => personIn(school, 'giaovien');
  const accepted = (link: ResourceLink) =>
    (school.lms.gradeOf(PUPIL, link)?.history ?? []).filter(({ status }) => status < 300);

  /** Nothing for axe to find, nothing wider than the phone. */
  async function look(frame: Frame, state: string): Promise<void> {
    expect([state, await violations(frame)]).toEqual([state, []]);
    const sideways = await frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect([state, Math.max(0, sideways)]).toEqual([state, 0]);
  }

  test(
    'a pupil writes, the teacher marks by keyboard, the gradebook has exactly the sum, the pupil reads what was given',
    async () => {
      const page = await browser.context.newPage();
      const link = newLink();
      const lesson = await openActivity(school, page, { link, user: pupil().id });
      await button(lesson, 'Bắt đầu').click();
      await answerPages(lesson, plan, { from: 0, to: plan.pages.length - 1, hands: mouse });
      await button(lesson, 'Nộp bài').click();
      await lesson.getByText(`Chờ thầy/cô chấm: ${plan.awaited} điểm.`).first().waitFor();
      await look(lesson, 'the result that waits');
      await lesson.locator('.lb-save[data-state="saved"]').waitFor();

      const preview = await openActivity(school, page, { link, user: teacher().id });
      await preview.getByText('1 bài chờ').waitFor();
      await look(preview, 'preview with the link');
      const hands = keyboard(page);
      await hands.press(preview.getByRole('link', { name: 'Chấm bài' }));
      const list = await frameAt(page, '/marking?');
      await list.getByRole('heading', { name: pupil().name }).waitFor();
      await look(list, 'the list');
      await hands.press(list.getByRole('link', { name: 'Chấm' }).last());
      const work = await frameAt(page, `/${WRITTEN}`);
      await work.locator('.answer').waitFor();
      expect(await work.locator('.answer').textContent()).toBe(plan.pages.at(-1)?.[0]?.response);
      for (const { id, level } of chosen) {
        await hands.tick(work.locator(`input[name="level.${id}"][value="${level?.id}"]`));
      }
      await work.getByText(`Cộng: ${given}/${plan.awaited} điểm`).waitFor();
      await hands.type(work.locator('textarea'), COMMENT);
      await look(work, 'marked, not saved');
      expect(accepted(link)).toEqual([]);
      await hands.press(work.getByRole('button', { name: 'Lưu và chấm bài tiếp theo' }));

      const [grade] = await eventually(() => (accepted(link).length > 0 ? accepted(link) : undefined));
      expect(grade).toMatchObject({
        scoreGiven: plan.points + given,
        scoreMaximum: WHOLE,
        gradingProgress: 'FullyGraded',
        comment: COMMENT,
      });
      expect(school.lms.gradeOf(PUPIL, link)?.score).toBeCloseTo((100 * (plan.points + given)) / WHOLE, 4);
      await (await frameAt(page, '/marking?')).getByText('Đã chấm (1)').waitFor();
      await look(await frameAt(page, '/marking?'), 'the list with nothing waiting');

      const again = await openActivity(school, page, { link, user: pupil().id });
      await again
        .getByText(`${plan.points + given}/${WHOLE} điểm`)
        .first()
        .waitFor();
      await button(again, /^Trang \d+\/\d+|Đọc lại trang 3/)
        .last()
        .click();
      await again.locator('blockquote', { hasText: COMMENT }).waitFor();
      await look(again, 'what was given');
      await page.close();
    },
    3 * MINUTE,
  );

  if (profile === 'spec') return;

  // Without a browser, against the platform that clears what is not fully graded.
  test(
    'while a second attempt waits, the grade of the first is neither cleared nor lowered; marked worse, it stays; marked better, it rises',
    async () => {
      const link = newLink();
      const first = await launchPupil(school.lms.launchUrl(PUPIL, link));
      await first.answer(plan.pages.flat());
      const staff = await launchTeacher(school.lms.launchUrl(teacher(), link));
      await staff.mark('best');
      const before = await eventually(() =>
        accepted(link).length === 1 ? school.lms.gradeOf(PUPIL, link) : undefined,
      );
      expect(before.score).toBeCloseTo((100 * (plan.points + plan.awaited)) / WHOLE, 4);

      const right = planLesson(writtenLesson).pages.flat();
      await first.restart();
      const second = await launchPupil(school.lms.launchUrl(PUPIL, link));
      await second.answer(right);
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      expect(school.lms.gradeOf(PUPIL, link)).toEqual(before);

      await staff.mark('poorest');
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      expect(school.lms.gradeOf(PUPIL, link)?.score).toBe(before.score);
      await staff.mark('best');
      const after = await eventually(() => (accepted(link).length === 2 ? school.lms.gradeOf(PUPIL, link) : undefined));
      expect(after.score).toBe(100);
    },
    MINUTE,
  );

  test(
    'marked again, lower too: sent again with a later timestamp',
    async () => {
      const link = newLink();
      const writer = await launchPupil(school.lms.launchUrl(PUPIL, link));
      await writer.answer(plan.pages.flat());
      const staff = await launchTeacher(school.lms.launchUrl(teacher(), link));
      await staff.mark('best');
      await eventually(() => (accepted(link).length === 1 ? true : undefined));
      await staff.mark('poorest');
      const [first, second] = await eventually(() => (accepted(link).length === 2 ? accepted(link) : undefined));
      expect([first?.scoreGiven, second?.scoreGiven]).toEqual([plan.points + plan.awaited, plan.points]);
      expect(Date.parse(second?.timestamp ?? '')).toBeGreaterThanOrEqual(Date.parse(first?.timestamp ?? '') + 1_000);
    },
    MINUTE,
  );

  test(
    'kill -9 right after the marks were acknowledged: they are there, and so is the grade',
    async () => {
      const link = newLink();
      const hang = school.lms.setFault({ on: 'scores', kind: 'status', status: 503 });
      const writer = await launchPupil(school.lms.launchUrl(PUPIL, link));
      await writer.answer(plan.pages.flat());
      const staff = await launchTeacher(school.lms.launchUrl(teacher(), link));
      expect(await staff.mark('best')).toBe(303);
      await school.killAndRestart();
      hang();
      expect((await launchTeacher(school.lms.launchUrl(teacher(), link))).list).toContain('Đã chấm (1)');
      const grade = await eventually(
        () => (accepted(link).length > 0 ? accepted(link)[0] : undefined),
        2 * MINUTE,
        500,
      );
      expect(grade).toMatchObject({ scoreGiven: plan.points + plan.awaited, scoreMaximum: WHOLE });
    },
    3 * MINUTE,
  );
});

/** As it stood before the template escaped it. */
const plain = (attribute: string) => attribute.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=');

/** A teacher without a browser: the list, and the first answer in it marked with the best or the poorest levels. */
async function launchTeacher(launchUrl: string) {
  const { response, launch, cookies } = await visitLaunch(launchUrl);
  const origin = new URL(launch.action).origin;
  const get = async (url: URL) => (await fetch(url, { headers: { cookie: cookies, accept: 'text/html' } })).text();
  const play = await get(new URL(response.headers.get('location') ?? '', origin));
  const session = /"id":"([\w-]+)"/.exec(play)?.[1] ?? '';
  const link = /href="(\/marking\?s[^"]+)"/.exec(play)?.[1] ?? '';
  const listUrl = new URL(plain(link), origin);
  return {
    list: await get(listUrl),
    async mark(how: 'best' | 'poorest'): Promise<number> {
      const href = /href="(\/marking\/[^"]+)"/.exec(await get(listUrl))?.[1] ?? '';
      const url = new URL(plain(href), origin);
      const page = await get(url);
      const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
      const levels = rubric.map(({ id, levels: all }) => [`level.${id}`, all.at(how === 'best' ? 0 : -1)?.id ?? '']);
      const form = {
        session,
        rev: hidden('rev'),
        answered: hidden('answered'),
        comment: '',
        ...Object.fromEntries(levels),
      };
      const answer = await fetch(new URL(url.pathname, origin), {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams(form),
      });
      return answer.status;
    },
  };
}
