/// <reference lib="dom" />
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ItemCard, type LessonParams, lessonMaxScore } from '@langbiang/core';
import type { Frame, Page } from 'playwright-core';
import { type Browser, openBrowser } from '../support/browser.js';
import { answerPages, button, mouse } from '../support/lesson-hands.js';
import { builtLesson, type LessonPlan, planLesson } from '../support/lesson-plan.js';
import { eventually } from '../support/school.js';

const MINUTE = 60_000;
const root = fileURLToPath(new URL('../..', import.meta.url));
const out = mkdtempSync(path.join(tmpdir(), 'langbiang-packages-'));

type Seen = { verb: string; raw: number | undefined; max: number | undefined };

let preview: ChildProcess;
let url: string;
let browser: Browser;

beforeAll(async () => {
  const cli = path.join(root, 'packages/content-tools/dist/cli.js');
  const args = ['preview', '--content', path.join(root, 'content'), '--out', out, '--port', '0'];
  preview = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  if (!preview.stdout) throw new Error('no output');
  const [first]: unknown[] = await once(preview.stdout, 'data');
  url = String(first).split('\n')[0] ?? '';
  browser = await openBrowser();
}, MINUTE);

afterAll(async () => {
  await browser.close();
  preview.kill();
  rmSync(out, { recursive: true, force: true });
});

/** Opens the lesson's package in h5p-standalone and keeps every xAPI statement it makes. */
async function openPackage(page: Page, id: string): Promise<Frame> {
  await page.goto(`${url}lesson/${id}`);
  const element = await page.waitForSelector('iframe.h5p-iframe');
  const frame = await element.contentFrame();
  if (!frame) throw new Error('no frame');
  await button(frame, 'Bắt đầu').waitFor();
  await frame.evaluate(() => {
    type Statement = { verb: { id: string }; result?: { score?: { raw: number; max: number } } };
    type Host = {
      H5P: { externalDispatcher: { on(type: string, run: (event: { data: { statement: Statement } }) => void): void } };
    };
    const seen: unknown[] = [];
    Object.assign(window, { seen });
    (window as unknown as Host).H5P.externalDispatcher.on('xAPI', ({ data: { statement } }) => {
      const { verb, result } = statement;
      seen.push({ verb: verb.id.split('/').at(-1), raw: result?.score?.raw, max: result?.score?.max });
    });
  });
  return frame;
}

const statements = (frame: Frame) => frame.evaluate(() => (window as unknown as { seen: Seen[] }).seen);

async function playThrough(page: Page, lesson: LessonParams, plan: LessonPlan): Promise<Seen[]> {
  const frame = await openPackage(page, lesson.lessonId);
  await button(frame, 'Bắt đầu').click();
  await answerPages(frame, plan, { from: 0, to: plan.pages.length - 1, hands: mouse });
  await button(frame, 'Nộp bài').click();
  return eventually(async () => {
    const seen = await statements(frame);
    return seen.some(({ verb, max }) => verb === 'completed' && max === plan.max) ? seen : undefined;
  });
}

test.each(['B-M4', 'C-M3', 'D-M7'])(
  'the package of %s plays in h5p-standalone and reports the score our server would give',
  async (id) => {
    const lesson = builtLesson(id);
    const plan = planLesson(lesson, [1, 4]);
    const page = await browser.context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    const seen = await playThrough(page, lesson, plan);
    expect(plan.max).toBe(lessonMaxScore(lesson));
    expect(plan.points).toBeLessThan(plan.max);
    // A quiz completes; what it drew is answered.
    const answered = plan.pages.flat().filter(({ max }) => max > 0);
    expect(seen.filter(({ verb }) => verb === 'answered')).toHaveLength(
      answered.reduce((sum, { quiz }) => sum + (quiz?.params.draw ?? 1), 0),
    );
    expect(seen.filter(({ verb, max }) => verb === 'completed' && max === plan.max)).toEqual([
      { verb: 'completed', raw: plan.points, max: plan.max },
    ]);
    expect(faults).toEqual([]);
    await page.close();
  },
  2 * MINUTE,
);

const everyLesson = (
  JSON.parse(readFileSync(new URL('../../.build/content/catalogue.json', import.meta.url), 'utf8')) as ItemCard[]
)
  .filter(({ kind }) => kind !== 'quiz' && kind !== 'contest')
  .map(({ id }) => id);

test.each(everyLesson)(
  'every page of %s opens in h5p-standalone; handed in empty it reports 0 of all its points',
  async (id) => {
    const lesson = builtLesson(id);
    const page = await browser.context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    const frame = await openPackage(page, id);
    await button(frame, 'Bắt đầu').click();
    for (const [index, { title }] of lesson.pages.entries()) {
      if (index > 0) await button(frame, 'Tiếp theo').click();
      await frame.getByRole('heading', { name: title, exact: true }).waitFor();
      expect(await frame.locator('.lb-interaction:visible').count()).toBe(lesson.pages[index]?.interactions.length);
    }
    await frame.getByRole('button', { name: 'Nộp bài', exact: true }).click();
    await button(frame, 'Nộp luôn').click();
    // What a teacher marks has no points where no teacher marks.
    const { max: all } = planLesson(lesson);
    const completed = await eventually(async () =>
      (await statements(frame)).find(({ verb, max }) => verb === 'completed' && max === all),
    );
    expect(completed.raw).toBe(0);
    expect(faults).toEqual([]);
    await page.close();
  },
  MINUTE,
);
