/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  type LessonParams,
  lessonMaxScore,
  nestedContents,
  scoreInteraction,
  type TimedMediaParams,
} from '@langbiang/core';
import { sampleFiles } from '@langbiang/h5p-library/sample-sounds';
import fc from 'fast-check';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { openChromium } from '../fake-lms/testing/chromium.js';
import { keyboard, mouse } from '../support/hands.js';
import { answerPage } from '../support/lesson-hands.js';
import { planLesson } from '../support/lesson-plan.js';
import { ensureLibraries } from './built.js';
import { axeFindings, LOOKS_FROM_320, lookAt, sidewaysFindings } from './looks.js';
import { graded, onStage, sent, visit } from './on-stage.js';
import { inLesson, sampleOf } from './sample.js';
import type { Content, Stage } from './stage.js';
import { press } from './tour.js';

const { content, params } = sampleOf<TimedMediaParams>('timed-media');
const files = Object.fromEntries(Object.entries(sampleFiles).map(([path, make]) => [path, make()]));
const [FIRST, SECOND] = nestedContents(content.library, params).map(({ content: held }) => held.subContentId);
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const desk = { viewport: { width: 1280, height: 800 } };

let browser: Browser;
beforeAll(async () => {
  ensureLibraries();
  browser = await openChromium();
}, 120_000);
afterAll(() => browser.close());

const open = (
  options: BrowserContextOptions,
  play: (page: Page, stage: Stage) => Promise<void>,
  shown: Content = { ...content, files },
) =>
  onStage({ browser, content: shown, options }, async (page, stage) => {
    await page.locator('.lb-timed, .lb-lesson').first().waitFor();
    await play(page, stage);
  });

const named = (page: Page | Locator, name: string | RegExp): Locator => page.getByRole('button', { name });
const asked = (page: Page): Locator => page.locator('.lb-moment:not([hidden])');
const time = (page: Page): Promise<number> => page.evaluate(() => document.querySelector('audio')?.currentTime ?? -1);
const isPlaying = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.querySelector('audio')?.paused === false);
/** Ten seconds of sound in less: the speed is set as a script may, not as a pupil can. */
const hurry = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const audio = document.querySelector('audio');
    if (audio) audio.defaultPlaybackRate = audio.playbackRate = 4;
  });

async function verdicts(page: Page, ...given: boolean[]): Promise<void> {
  for (const [index, verdict] of given.entries())
    await asked(page).locator('fieldset').nth(index).locator(`input[value="${verdict}"]`).check({ force: true });
}

test('by touch: it plays, stops for each question, goes on after it; the host gets each answer and the whole', async () => {
  await open(phone, async (page) => {
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await page.waitForTimeout(300);
    expect(loaded.filter((url) => url.endsWith('.wav'))).toEqual([]);
    await hurry(page);
    await named(page, 'Phát (cần tải 0,1 MB)').tap();
    await page.getByText('Câu hỏi 1/2, lúc 0:06').waitFor();
    expect([await isPlaying(page), await time(page)]).toEqual([false, 6]);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Câu hỏi 1/2, lúc 0:06');
    await asked(page).getByText('Cao hơn').tap();
    await named(asked(page), 'Kiểm tra').tap();
    await named(asked(page), 'Tiếp tục').tap();
    expect(await isPlaying(page)).toBe(true);
    await page.getByText('Câu hỏi 2/2, lúc 0:09').waitFor();
    await verdicts(page, true, true, true);
    await named(asked(page), 'Kiểm tra').tap();
    await page.getByText('Em được 3/4 điểm.').waitFor();
    expect(await graded(page)).toEqual([
      { verb: 'answered', id: FIRST, response: 'b', raw: 1, max: 1 },
      { verb: 'answered', id: SECOND, response: 'a[.]true[,]b[.]true[,]c[.]true', raw: 2, max: 3 },
      { verb: 'completed', id: 'lesson', raw: 3, max: 4 },
    ]);
  });
}, 60_000);

test('with keys alone, without playing: list, question, transcript, seeking, speed', async () => {
  await open(desk, async (page) => {
    const keys = keyboard(page);
    await keys.press(named(page, 'Câu 2, lúc 0:09'));
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Câu hỏi 2/2, lúc 0:09');
    for (const [index, verdict] of [true, false, true].entries())
      await keys.tick(asked(page).locator('fieldset').nth(index).locator(`input[value="${verdict}"]`));
    await keys.press(named(asked(page), 'Kiểm tra'));
    expect((await graded(page)).at(-1)).toMatchObject({ id: SECOND, raw: 3, max: 3 });
    await keys.press(page.locator('.lb-transcript summary'));
    await keys.press(named(page, 'Tới 0:03'));
    expect(await page.locator('.lb-time').textContent()).toBe('0:03 / 0:10');
    const seek = page.getByRole('slider', { name: 'Vị trí' });
    await seek.focus();
    await page.keyboard.press('ArrowRight');
    expect(await seek.getAttribute('aria-valuetext')).toBe('0:08 trong 0:10');
    await page.keyboard.press('ArrowLeft');
    expect(await seek.getAttribute('aria-valuetext')).toBe('0:03 trong 0:10');
    await page.getByLabel('Tốc độ').focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.querySelector('audio')?.playbackRate)).toBe(1.25);
    await keys.press(page.locator('.lb-controls').getByRole('button', { name: /^Phát/ }));
    await page.getByText('Câu hỏi 1/2, lúc 0:06').waitFor();
  });
}, 60_000);

test('seeking goes where it is asked to: the server sends parts of the file', async () => {
  await open(desk, async (page) => {
    await named(page, /^Phát/).click();
    await page.waitForFunction(() => (document.querySelector('audio')?.currentTime ?? 0) > 0.2);
    await named(page, 'Dừng').click();
    const seek = page.getByRole('slider', { name: 'Vị trí' });
    await seek.focus();
    await page.keyboard.press('End');
    await page.waitForFunction(() => (document.querySelector('audio')?.currentTime ?? 0) > 9.4);
  });
}, 60_000);

test('a file that is not there: the words open, the questions stay, and it may be tried again', async () => {
  await open(
    phone,
    async (page) => {
      await named(page, /^Phát/).tap();
      await page.getByText('Chưa phát được ở đây.').waitFor();
      expect(await page.getByText('[tiếng thứ ba: trầm nhất, ngân dài]').isVisible()).toBe(true);
      await named(page, 'Câu 1, lúc 0:06').tap();
      await asked(page).getByText('Cao hơn').tap();
      await named(asked(page), 'Kiểm tra').tap();
      expect((await graded(page)).at(-1)).toMatchObject({ id: FIRST, raw: 1 });
      expect(await axeFindings(page)).toEqual([]);
      await named(page, 'Thử tải lại').tap();
      await page.getByText('Chưa phát được ở đây.').waitFor();
    },
    content,
  );
}, 60_000);

test('in a lesson: its questions are the lesson’s, in number, points and result', async () => {
  const lesson = { ...inLesson(content), files };
  await open(
    phone,
    async (page) => {
      await page.getByText('2 câu hỏi').waitFor();
      await press(page, 'Bắt đầu');
      await page.getByText('Câu 1–2', { exact: true }).waitFor();
      await named(page, 'Câu 1, lúc 0:06').tap();
      const isSeen = await page.locator('.lb-moment-title:focus').evaluate((title) => {
        const { left, top, height } = title.getBoundingClientRect();
        return document.elementFromPoint(left + 4, top + height / 2) === title;
      });
      expect(isSeen).toBe(true);
      await asked(page).getByText('Trầm hơn').tap();
      await named(asked(page), 'Kiểm tra').tap();
      await press(page, 'Nộp bài');
      await page.getByText('Còn 1 câu chưa trả lời').waitFor();
      await press(page, 'Trang 1: Em làm thử');
      await named(page, 'Câu 2, lúc 0:09').tap();
      await verdicts(page, true, false, true);
      await named(asked(page), 'Kiểm tra').tap();
      await press(page, 'Nộp bài');
      const max = lessonMaxScore(lesson.params as LessonParams);
      await page.getByText(`3/${max} điểm`).first().waitFor();
      expect((await graded(page)).map(({ verb, id, raw }) => [verb, id, raw])).toEqual([
        ['answered', FIRST, 0],
        ['answered', SECOND, 3],
        ['completed', 'lesson', 3],
      ]);
    },
    lesson,
  );
}, 60_000);

test('a lesson with a recording can be played from its data, right and wrong', async () => {
  const lesson = { ...inLesson(content), files };
  const built = lesson.params as LessonParams;
  for (const [plan, points] of [
    [planLesson(built), 4],
    [planLesson(built, 'all'), 0],
  ] as const) {
    expect([plan.points, plan.max]).toEqual([points, lessonMaxScore(built)]);
    await open(
      desk,
      async (page) => {
        await press(page, 'Bắt đầu');
        await answerPage(page.mainFrame(), plan.pages[0] ?? [], mouse);
        await press(page, 'Nộp bài');
        expect((await graded(page)).at(-1)).toEqual({ verb: 'completed', id: 'lesson', raw: points, max: plan.max });
      },
      lesson,
    );
  }
}, 60_000);

test('a film: its picture moves, and it stops at its question', async () => {
  const film = await filmed(browser);
  const video: TimedMediaParams = {
    ...params,
    video: [{ path: 'videos/thu.webm', mime: 'video/webm' }],
    bytes: film.length,
    duration: 2,
    captions: [{ start: 0, end: 2, text: '[hình vuông đi ngang]' }],
    moments: params.moments.slice(0, 1).map((moment) => ({ ...moment, at: 1 })),
  };
  await open(
    phone,
    async (page) => {
      await named(page, /^Phát/).tap();
      await page.getByText('Câu hỏi 1/1, lúc 0:01').waitFor();
      const { width, at } = await page.evaluate(() => {
        const shown = document.querySelector('video');
        return { width: shown?.videoWidth, at: shown?.currentTime };
      });
      expect({ width, at }).toEqual({ width: 160, at: 1 });
      expect(await page.locator('.lb-caption').textContent()).toBe('[hình vuông đi ngang]');
      expect(await axeFindings(page)).toEqual([]);
      expect(await sidewaysFindings(page)).toEqual([]);
    },
    { library: content.library, params: video, files: { 'videos/thu.webm': film } },
  );
}, 60_000);

/** A film of ours: a square that moves, recorded by the browser itself. */
async function filmed(by: Browser): Promise<Buffer> {
  const page = await by.newPage();
  const base64 = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [160, 90];
    const paper = canvas.getContext('2d');
    const recorder = new MediaRecorder(canvas.captureStream(10), { mimeType: 'video/webm' });
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    const over = new Promise((done) => {
      recorder.onstop = done;
    });
    recorder.start();
    for (let step = 0; step < 24; step += 1) {
      paper?.clearRect(0, 0, 160, 90);
      paper?.fillRect(step * 6, 30, 30, 30);
      await new Promise((done) => setTimeout(done, 100));
    }
    recorder.stop();
    await over;
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  });
  await page.close();
  return Buffer.from(base64, 'base64');
}

test('leaving and coming back: the place and the answers are there', async () => {
  await open(phone, async (page, stage) => {
    await hurry(page);
    await named(page, /^Phát/).tap();
    await page.getByText('Câu hỏi 1/2, lúc 0:06').waitFor();
    const saved = page.waitForResponse(
      (response) => response.url().endsWith('/state') && (response.request().postData() ?? '').includes('answered'),
    );
    await asked(page).getByText('Trầm hơn').tap();
    await named(asked(page), 'Kiểm tra').tap();
    await saved;
    await visit(page, stage);
    await page.locator('.lb-timed').waitFor();
    expect(await page.locator('.lb-time').textContent()).toBe('0:06 / 0:10');
    await named(page, /Câu 1, lúc 0:06.*đã trả lời/).tap();
    expect(await asked(page).getByRole('radio', { name: 'Trầm hơn' }).isChecked()).toBe(true);
    await named(asked(page), 'Tiếp tục').tap();
    await page.getByText('Câu hỏi 2/2, lúc 0:09').waitFor();
    expect((await sent(page)).filter(({ verb }) => verb === 'answered')).toEqual([]);
  });
}, 60_000);

/** Every state, each with its name. */
async function tour(page: Page, look: (state: string) => Promise<void>): Promise<void> {
  await look('start');
  await page.locator('.lb-transcript summary').click();
  await look('words open');
  await hurry(page);
  await named(page, /^Phát/).click();
  await page.getByText('Câu hỏi 1/2, lúc 0:06').waitFor();
  await look('asked');
  await asked(page).getByText('Trầm hơn').click();
  await named(asked(page), 'Kiểm tra').click();
  await look('answered');
  await named(asked(page), 'Xem đáp án').click();
  await look('solution');
  await named(asked(page), 'Tiếp tục').click();
  await page.getByText('Câu hỏi 2/2, lúc 0:09').waitFor();
  await verdicts(page, true, false, true);
  await named(asked(page), 'Kiểm tra').click();
  await look('all answered');
}

describe.each(LOOKS_FROM_320)('every state, %s, %d px', (colorScheme, width) => {
  test('has nothing for axe to find, nothing too small to touch, nothing sideways', async () => {
    await open({ colorScheme, viewport: { width, height: 800 } }, async (page) => {
      await tour(page, lookAt(page));
    });
  }, 90_000);
});

test('on paper: what is said and every question, without the player', async () => {
  await open({ viewport: { width: 800, height: 1000 } }, async (page) => {
    await page.locator('.lb-transcript summary').click();
    await page.emulateMedia({ media: 'print' });
    for (const part of ['.lb-transcript li', '.lb-moment >> nth=0', '.lb-moment >> nth=1'])
      expect([part, await page.locator(part).first().isVisible()]).toEqual([part, true]);
    for (const part of ['.lb-player', '.lb-moments'])
      expect([part, await page.locator(part).isVisible()]).toEqual([part, false]);
  });
}, 60_000);

test('1,000 random pairs of responses: the browser gives the sum the server gives', async () => {
  const choices = fc.constantFrom('a', 'b', 'c', 'a[,]b', '', 'nobody');
  const sets = fc
    .array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'x'), fc.constantFrom('true', 'false', 'maybe')), { maxLength: 4 })
    .map((all) => all.map((pair) => pair.join('[.]')).join('[,]'));
  const pairs = fc.sample(fc.tuple(choices, sets), 1000);
  const held = nestedContents(content.library, params).map(({ content: one }) => one);
  const server = pairs.map((pair) =>
    held.reduce((sum, one, at) => sum + (scoreInteraction(one.library, one.params, pair[at] ?? '')?.raw ?? 0), 0),
  );
  await open(desk, async (page) => {
    const inBrowser = await page.evaluate(
      ([given, ids, all]) => {
        type Activity = { getScore(): number };
        type Make = new (params: unknown, contentId: number, extras: unknown) => Activity;
        const Type = Reflect.get(Reflect.get(window, 'Langbiang') as object, 'TimedMedia') as Make;
        const state = (submitted: string) => ({ current: submitted, submitted, phase: 'answered', final: true });
        return all.map(([first, second]) => {
          const answers = { [ids[0] ?? '']: state(first), [ids[1] ?? '']: state(second) };
          return new Type(given, 1, { previousState: { position: 0, answers } }).getScore();
        });
      },
      [params, held.map(({ subContentId }) => subContentId), pairs] as const,
    );
    expect(inBrowser).toEqual(server);
    expect(new Set(server).size).toBeGreaterThan(3);
  });
}, 60_000);
