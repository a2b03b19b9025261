/// <reference lib="dom" />
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { BuiltItem, LessonParams } from '@langbiang/core';
import { removeContents } from '../content-lint/broken-content.js';
import { contentWithRecording } from '../content-lint/recording-content.js';
import { violations } from '../support/accessibility.js';
import { openActivity } from '../support/activity.js';
import { type Browser, openBrowser } from '../support/browser.js';
import { answerPage, button, mouse, onPage } from '../support/lesson-hands.js';
import { planLesson } from '../support/lesson-plan.js';
import { root } from '../support/root.js';
import { eventually, openSchool, type School } from '../support/school.js';

const MINUTE = 60_000;
const PUPIL = '4';
const out = mkdtempSync(path.join(tmpdir(), 'langbiang-recording-'));

let school: School;
let browser: Browser;
let lesson: LessonParams;
beforeAll(async () => {
  const cli = path.join(root, 'packages/content-tools/dist/cli.js');
  execFileSync(process.execPath, [cli, 'build', '--content', contentWithRecording(), '--out', out]);
  const item = JSON.parse(readFileSync(path.join(out, 'items/B-M99.json'), 'utf8')) as BuiltItem;
  lesson = item.params as LessonParams;
  school = await openSchool({ env: { CONTENT_DIR: out } });
  browser = await openBrowser({ cookies: 'third-party', viewport: { width: 360, height: 740 } });
}, MINUTE);
afterAll(async () => {
  await browser.close();
  await school.close();
  removeContents();
  rmSync(out, { recursive: true });
}, MINUTE);

test(
  'a recording in a lesson in an LMS: it plays from our server, stops for its question, is resumed, and its points are in the grade',
  async () => {
    const link = school.lms.createLink({
      title: 'Bài mẫu',
      custom: { item: 'B-M99' },
      lineItem: { scoreMaximum: 100 },
    });
    const page = await browser.context.newPage();
    const [faults, parts]: [string[], number[]] = [[], []];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('response', (response) => {
      if (response.url().endsWith('.wav')) parts.push(response.status());
    });
    const visit = () => openActivity(school, page, { link, user: PUPIL });
    // The question of the recording wrong, all others right.
    const plan = planLesson(lesson, [3]);
    expect([plan.points, plan.max]).toEqual([4, 6]);

    const first = await visit();
    await button(first, 'Bắt đầu').click();
    await answerPage(first, plan.pages[0] ?? [], mouse);
    await button(first, 'Tiếp theo').click();
    await button(first, /^Phát/).click();
    await first.getByText('Câu hỏi 1/1, lúc 0:01').waitFor();
    // The browser asks for parts of the file, as Safari insists on: our server has them.
    expect(parts.length).toBeGreaterThan(0);
    expect(parts.filter((status) => status !== 206)).toEqual([]);
    expect(await violations(first)).toEqual([]);
    await answerPage(first, plan.pages[1] ?? [], mouse);
    await first.locator('.lb-save[data-state="saved"]').waitFor();

    await page.goto('about:blank');
    const second = await visit();
    await onPage(second, 1);
    expect(await second.locator('.lb-moments button').textContent()).toContain('đã trả lời');
    await button(second, 'Nộp bài').click();
    await second.getByText(`${plan.points}/${plan.max} điểm`).first().waitFor();
    const sent = await eventually(() => school.lms.gradeOf(PUPIL, link)?.history.at(-1));
    expect(sent).toMatchObject({ status: 200, scoreGiven: plan.points, scoreMaximum: plan.max });
    expect(faults).toEqual([]);
    await page.close();
  },
  2 * MINUTE,
);
