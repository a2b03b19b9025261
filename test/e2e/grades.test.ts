/// <reference lib="dom" />
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Frame } from 'playwright-core';
import { type ResourceLink, visitLaunch } from '../fake-lms/index.js';
import { violations } from '../support/accessibility.js';
import { frameAt, openActivity } from '../support/activity.js';
import { type Browser, openBrowser } from '../support/browser.js';
import { contentFolder } from '../support/content-folder.js';
import { keyboard } from '../support/lesson-hands.js';
import { planLesson } from '../support/lesson-plan.js';
import { plainItem } from '../support/plain-item.js';
import { launchPupil } from '../support/pupil-client.js';
import { eventually, openSchool, personIn, type School } from '../support/school.js';

const MINUTE = 60_000;
const PUPILS = ['4', '5'] as const;
const item = plainItem('B-M4');
const plan = planLesson(item.params, [2]);
const content = contentFolder(item);
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

const newLink = () =>
  school.lms.createLink({ title: 'Năm vùng biển', custom: { item: item.id }, lineItem: { scoreMaximum: plan.max } });
const teacher = () => personIn(school, 'giaovien');
const nameOf = (pupil: string) => personIn(school, pupil).name;
const scoreOf = (pupil: string, link: ResourceLink) => school.lms.gradeOf(pupil, link)?.score;

/** Two pupils have done the lesson while the LMS refuses every score, and the server has given both up. */
async function refusedGrades(): Promise<{ link: ResourceLink; mend: () => void }> {
  const link = newLink();
  const mend = school.lms.setFault({ on: 'scores', kind: 'status', status: 400 });
  for (const pupil of PUPILS) await (await launchPupil(school.lms.launchUrl(pupil, link))).answer(plan.pages.flat());
  await eventually(async () => ((await teacherPage(link)).html.includes('Chưa gửi được (2)') ? true : undefined));
  return { link, mend };
}

const plain = (attribute: string) => attribute.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=');

/** What a teacher gets without any script: the page, and its forms by the name of the pupil they are about. */
async function teacherPage(link: ResourceLink) {
  const { response, launch, cookies } = await visitLaunch(school.lms.launchUrl(teacher(), link));
  const origin = new URL(launch.action).origin;
  const get = async (url: string) =>
    (await fetch(new URL(url, origin), { headers: { cookie: cookies, accept: 'text/html' } })).text();
  const preview = await get(response.headers.get('location') ?? '');
  const html = await get(plain(/href="(\/grades\?s[^"]+)"/.exec(preview)?.[1] ?? ''));
  const session = /name="session" value="([^"]+)"/.exec(html)?.[1] ?? '';
  return {
    html,
    async resendAll(): Promise<string> {
      const answer = await fetch(new URL('/grades/resend', origin), {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams({ session }),
      });
      expect(answer.status).toBe(303);
      return get(answer.headers.get('location') ?? '');
    },
  };
}

/** Nothing for axe to find, nothing wider than the phone. */
async function look(frame: Frame, state: string): Promise<void> {
  expect([state, await violations(frame)]).toEqual([state, []]);
  const sideways = await frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect([state, Math.max(0, sideways)]).toEqual([state, 0]);
}

test(
  'a grade the LMS refused is shown with its reason; once the LMS is well, the teacher sends it again by keyboard and it stands in the gradebook',
  async () => {
    const { link, mend } = await refusedGrades();
    expect(PUPILS.map((pupil) => scoreOf(pupil, link))).toEqual([undefined, undefined]);
    const page = await browser.context.newPage();
    const hands = keyboard(page);
    const preview = await openActivity(school, page, { link, user: teacher().id });
    await preview.getByText('2 điểm chưa gửi được').waitFor();
    await look(preview, 'preview');
    await hands.press(preview.getByRole('link', { name: 'Điểm của lớp' }));
    const failed = await frameAt(page, '/grades?');
    const entry = (frame: Frame) => frame.getByRole('listitem').filter({ hasText: nameOf(PUPILS[0]) });
    await entry(failed).getByText('LTI_SCORE_REJECTED · HTTP 400').waitFor();
    await entry(failed).getByText('Hệ thống học tập không nhận điểm của người này').waitFor();
    await entry(failed).getByText(`${plan.points}/${plan.max} điểm`).waitFor();
    await look(failed, 'failed');

    mend();
    await hands.press(entry(failed).getByRole('button', { name: 'Gửi lại' }));
    const resent = await frameAt(page, 'resent=1');
    await look(resent, 'sent again');
    await eventually(() => (scoreOf(PUPILS[0], link) === plan.points ? true : undefined));
    expect(scoreOf(PUPILS[1], link)).toBeUndefined();
    await hands.press(resent.getByRole('link', { name: 'Xem kết quả mới nhất' }));
    const after = await eventually(() =>
      page.frames().find((frame) => frame.url().includes('/grades?') && !frame.url().includes('resent')),
    );
    await entry(after).getByText('Đã gửi').waitFor();
    await after.getByRole('heading', { name: 'Chưa gửi được (1)' }).waitFor();
    await look(after, 'one sent, one failed');
    await page.close();
  },
  2 * MINUTE,
);

test(
  'without scripts all that failed are sent again at once, one message each; then the page says that they are sent',
  async () => {
    const { link, mend } = await refusedGrades();
    mend();
    const page = await teacherPage(link);
    expect(await page.resendAll()).toContain('Đang gửi lại điểm của 2 em.');
    const sent = await eventually(async () => {
      const { html } = await teacherPage(link);
      return html.includes('Đã gửi: <strong>2</strong>') ? html : undefined;
    });
    expect(sent).not.toContain('Gửi lại');
    for (const pupil of PUPILS) {
      expect(scoreOf(pupil, link)).toBe(plan.points);
      const statuses = school.lms.gradeOf(pupil, link)?.history.map(({ status }) => status);
      expect(statuses?.filter((status) => status < 300)).toEqual([200]);
    }
    expect(await page.resendAll()).toContain('Không còn điểm nào cần gửi lại.');
  },
  2 * MINUTE,
);
