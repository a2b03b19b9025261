import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ids, smallLesson } from '@langbiang/h5p-library/small-lesson';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openChromium } from '../fake-lms/testing/chromium.js';
import { ensureLibraries } from './built.js';
import { LOOKS, lookAt, sidewaysFindings } from './looks.js';
import { graded, onStage as playOn, sent, visit } from './on-stage.js';
import type { Stage } from './stage.js';
import { fillBlanks, press, tour } from './tour.js';

const content = { library: 'Langbiang.Lesson 1.0', params: smallLesson };
let browser: Browser;

beforeAll(async () => {
  ensureLibraries();
  browser = await openChromium();
}, 120_000);
afterAll(() => browser.close());

const onStage = (
  options: BrowserContextOptions,
  play: (page: Page, stage: Stage) => Promise<void>,
  embed?: 'iframe',
): Promise<void> => playOn({ browser, content, options, ...(embed && { embed }) }, play);

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

test('by touch, one wrong then mended: the host gets the answers and the whole score', async () => {
  await onStage(phone, async (page) => {
    await page.getByRole('button', { name: 'Bắt đầu' }).tap();
    const bar = await page.locator('.lb-bar').boundingBox();
    expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeCloseTo(phone.viewport.height, 0);
    const [choice, blanks] = [page.locator('.lb-question').nth(0), page.locator('.lb-question').nth(1)];
    await choice.getByText('24 hải lí', { exact: true }).tap();
    await choice.getByRole('button', { name: 'Kiểm tra' }).tap();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'Chưa đúng. 24 là mép ngoài của vùng tiếp giáp.',
    );
    expect(await choice.locator('input[value="b"]').isChecked()).toBe(true);
    await choice.getByRole('button', { name: 'Thử lại' }).tap();
    await choice.getByText('12 hải lí', { exact: true }).tap();
    await choice.getByRole('button', { name: 'Kiểm tra' }).tap();
    await fillBlanks(blanks, 'mười hai', 'Duong co so');
    await press(blanks, 'Kiểm tra');
    await press(page, 'Tiếp theo');
    for (const [index, verdict] of ['Đúng', 'Sai', 'Sai'].entries()) {
      await page.locator('fieldset').nth(index).getByRole('radio', { name: verdict }).tap();
    }
    await press(page, 'Kiểm tra');
    await press(page, 'Nộp bài');
    expect(await page.locator('.lb-score').textContent()).toBe('5/6 điểm');
    expect(await graded(page)).toEqual([
      { verb: 'answered', id: ids.choice, response: 'b', raw: 0, max: 1 },
      { verb: 'answered', id: ids.choice, response: 'a', raw: 1, max: 1 },
      { verb: 'answered', id: ids.blanks, response: 'mười hai[,]Duong co so', raw: 2, max: 2 },
      { verb: 'answered', id: ids.verdicts, response: 'a[.]true[,]b[.]false[,]c[.]false', raw: 2, max: 3 },
      { verb: 'completed', id: 'lesson', raw: 5, max: 6 },
    ]);
  });
}, 60_000);

test('with the keyboard alone, from the cover to «Xong»', async () => {
  await onStage({ viewport: { width: 1280, height: 800 } }, async (page) => {
    /** Tab until the focus is on what is wanted: fails when it cannot be reached or is not to be seen. */
    const tabTo = async (wanted: string) => {
      for (let presses = 0; presses < 40; presses += 1) {
        await page.keyboard.press('Tab');
        const here = await page.evaluate(() => {
          const one = document.activeElement as HTMLElement;
          const box = (one.closest('label') ?? one).getBoundingClientRect();
          const covered = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
          const seen =
            covered !== null && (one.contains(covered) || (one.closest('label')?.contains(covered) ?? false));
          const name = one.getAttribute('aria-label') ?? one.textContent?.trim() ?? '';
          const label = one.closest('label')?.textContent?.trim();
          return { name: label ?? name, seen };
        });
        if (here.name !== wanted) continue;
        expect([wanted, here.seen]).toEqual([wanted, true]);
        return;
      }
      throw new Error(`«${wanted}» cannot be reached with Tab`);
    };
    const tabAndPress = async (wanted: string, key = 'Enter') => {
      await tabTo(wanted);
      await page.keyboard.press(key);
    };
    await tabAndPress('Bắt đầu');
    await tabAndPress('12 hải lí', ' ');
    await tabAndPress('Kiểm tra');
    await tabTo('Ô trống 1 trong 2');
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    await page.keyboard.type('đường cơ sở');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('lb-feedback');
    await tabAndPress('Từ ngữ (1)');
    await tabAndPress('Nguồn (1)');
    await tabAndPress('Tiếp theo');
    for (const [index, key] of ['ArrowLeft', 'ArrowRight', 'ArrowLeft'].entries()) {
      await tabTo('Đúng');
      await page.keyboard.press(' ');
      if (index === 1) await page.keyboard.press(key);
    }
    await tabAndPress('Kiểm tra');
    await tabAndPress('Nộp bài');
    expect(await page.locator('.lb-score').textContent()).toBe('6/6 điểm');
    await tabAndPress('Xong');
    expect(await page.locator('.lb-closing').textContent()).toContain('Em đã học xong');
    expect((await graded(page)).at(-1)).toEqual({ verb: 'completed', id: 'lesson', raw: 6, max: 6 });
  });
}, 60_000);

describe.each(LOOKS)('every state, %s, %d px', (colorScheme, width) => {
  test('has nothing for axe to find, nothing too small to touch, nothing sideways', async () => {
    await onStage({ colorScheme, viewport: { width, height: 800 } }, async (page) => {
      const seen: string[] = [];
      await tour(page, async (state) => {
        seen.push(state);
        await lookAt(page)(state);
      });
      expect(seen).toHaveLength(13);
    });
  }, 120_000);
});

test('at 320 px, and at 640 px zoomed to 200 %, nothing goes sideways', async () => {
  for (const options of [
    { viewport: { width: 320, height: 640 } },
    { viewport: { width: 320, height: 400 }, deviceScaleFactor: 2 },
  ]) {
    await onStage(options, async (page) => {
      await tour(page, async (state) => expect([state, await sidewaysFindings(page)]).toEqual([state, []]));
    });
  }
}, 120_000);

test('leaving halfway and coming back: the page and the answers are there', async () => {
  await onStage(phone, async (page, stage) => {
    await press(page, 'Bắt đầu');
    const choice = page.locator('.lb-question').first();
    await choice.locator('input[value="b"]').check();
    await press(choice, 'Kiểm tra');
    await page.waitForResponse(
      (response) => response.url().endsWith('/state') && response.request().method() === 'POST',
    );
    expect(stage.state()).toMatchObject({ at: 'page', pageId: 'rong' });
    await visit(page, stage);
    expect(await page.locator('.lb-title').textContent()).toBe('Lãnh hải rộng bao nhiêu?');
    expect(await page.locator('input[value="b"]').isChecked()).toBe(true);
    expect(await page.locator('.lb-feedback').first().textContent()).toContain('24 là mép ngoài');
    expect((await sent(page)).map(({ verb }) => verb)).not.toContain('answered');
  });
}, 60_000);

test('in a frame, as hosts use it, it plays and the frame grows with it', async () => {
  await onStage(
    phone,
    async (page) => {
      const frame = page.frameLocator('iframe.h5p-iframe');
      await frame.getByRole('button', { name: 'Bắt đầu' }).click();
      const height = () => page.locator('iframe.h5p-iframe').evaluate((one) => one.clientHeight);
      await frame.locator('input[value="a"]').check();
      await frame.locator('.lb-question').first().getByRole('button', { name: 'Kiểm tra' }).click();
      const inner = () => frame.locator('.lb-lesson').evaluate((one) => one.getBoundingClientRect().height);
      await page.waitForFunction(() => {
        const one = document.querySelector<HTMLIFrameElement>('iframe.h5p-iframe');
        const lesson = one?.contentDocument?.querySelector('.lb-lesson');
        return one && lesson && one.clientHeight >= lesson.getBoundingClientRect().height - 2;
      });
      expect(await height()).toBeGreaterThanOrEqual(Math.floor(await inner()) - 2);
      await frame.getByRole('button', { name: 'Tiếp theo' }).click();
      await frame.getByRole('button', { name: 'Nộp bài' }).click();
      await frame.getByRole('button', { name: 'Nộp luôn' }).click();
      expect((await graded(page)).at(-1)).toEqual({ verb: 'completed', id: 'lesson', raw: 1, max: 6 });
    },
    'iframe',
  );
}, 60_000);

test('on paper there is the lesson, without its bars and buttons', async () => {
  await onStage({ viewport: { width: 800, height: 1000 } }, async (page) => {
    await press(page, 'Bắt đầu');
    await page.emulateMedia({ media: 'print' });
    for (const part of ['.lb-top', '.lb-bar', '.lb-actions'])
      expect(await page.locator(part).first().isVisible()).toBe(false);
    expect(await page.getByText('Lãnh hải rộng 12 hải lí tính từ').isVisible()).toBe(true);
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await page.getByText('Luật Biển Việt Nam').isVisible()).toBe(true);
  });
}, 60_000);
