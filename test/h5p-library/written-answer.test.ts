/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { rubricMax, type WrittenAnswerParams } from '@langbiang/core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openChromium } from '../fake-lms/testing/chromium.js';
import { ensureLibraries } from './built.js';
import { LOOKS_FROM_320, lookAt } from './looks.js';
import { graded, onStage, sent, visit } from './on-stage.js';
import { inLesson, sampleOf } from './sample.js';
import type { Stage } from './stage.js';
import { press } from './tour.js';

const { content, params, responses } = sampleOf<WrittenAnswerParams>('written-answer');
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const desk = { viewport: { width: 1280, height: 800 } };
const MARK = {
  levels: { 'noi-dung': 'tot', 'lap-luan': 'kha', 'dien-dat': 'ro' },
  score: { raw: 6, max: 8 },
  comment: 'Em nêu đúng hai mốc. Lần sau em dẫn thêm điều luật nhé.',
};

let browser: Browser;
beforeAll(async () => {
  ensureLibraries();
  browser = await openChromium();
}, 120_000);
afterAll(() => browser.close());

const play = (options: BrowserContextOptions, playIt: (page: Page, stage: Stage) => Promise<void>) =>
  onStage({ browser, content, options }, async (page, stage) => {
    await page.locator('.lb-question').waitFor();
    await playIt(page, stage);
  });

/** What our own host tells; another host tells nothing. */
const tellMarks = (page: Page, marks: Record<string, unknown>) =>
  page.evaluate((given) => {
    type Host = { instances: { trigger(event: string, data: unknown): void }[] };
    for (const instance of (Reflect.get(window, 'H5P') as Host).instances) instance.trigger('marks', given);
  }, marks);

test('by touch: the rubric read, a text written and handed in; the host gets the text and no score', async () => {
  await play(phone, async (page) => {
    await page.locator('.lb-rubric summary').tap();
    expect(await page.locator('.lb-levels li').first().isVisible()).toBe(true);
    await page.locator('textarea').tap();
    await page.locator('textarea').fill('Ngắn quá.');
    await page.getByRole('button', { name: 'Nộp bài viết' }).tap();
    expect(await page.locator('[role="alert"]').textContent()).toBe('Em viết thêm ít nhất 28 chữ nữa nhé.');
    await page.locator('textarea').fill(responses.right);
    await page.getByRole('button', { name: 'Nộp bài viết' }).tap();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Em đã nộp bài viết.');
    expect(await graded(page)).toEqual([{ verb: 'answered', id: 'lesson', response: responses.right }]);
  });
}, 60_000);

test('with the keyboard alone: rubric, text, handing in, the guide, no way back into the text after it', async () => {
  await play(desk, async (page) => {
    const tabTo = async (selector: string) => {
      for (let presses = 0; presses < 12; presses += 1) {
        if (await page.locator(`${selector}:focus`).count()) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab never reached ${selector}`);
    };
    await tabTo('summary');
    await page.keyboard.press('Enter');
    await tabTo('textarea');
    await page.keyboard.type(responses.right);
    await tabTo('.lb-primary');
    await page.keyboard.press('Enter');
    expect(await page.locator('.lb-feedback:focus').count()).toBe(1);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator('textarea:focus').inputValue()).toBe(responses.right);
    await tabTo('.lb-primary');
    await page.keyboard.press('Enter');
    await tabTo('button:has-text("Xem bài gợi ý")');
    await page.keyboard.press('Enter');
    expect(await page.locator('.lb-guide:focus').count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Sửa bài viết' }).isVisible()).toBe(false);
  });
}, 60_000);

test('a long text makes few statements, and is kept while it grows', async () => {
  await play(phone, async (page, stage) => {
    await page.locator('textarea').pressSequentially(responses.right, { delay: 5 });
    for (let tries = 0; tries < 100 && !JSON.stringify(stage.state() ?? '').includes('hai số này đấy.'); tries += 1) {
      await page.waitForTimeout(100);
    }
    await page.locator('textarea').blur();
    const told = (await sent(page)).filter(({ verb }) => verb === 'interacted').length;
    expect(told).toBeGreaterThan(0);
    expect(told).toBeLessThan(5);
    await visit(page, stage);
    expect(await page.locator('textarea').inputValue()).toBe(responses.right);
  });
}, 60_000);

describe.each(LOOKS_FROM_320)('every state, %s, %d px', (colorScheme, width) => {
  test('has nothing for axe to find, nothing too small to touch, nothing sideways', async () => {
    const options = { colorScheme, viewport: { width, height: 740 } };
    await onStage({ browser, content: inLesson(content), options }, async (page) => {
      await press(page, 'Bắt đầu');
      const look = lookAt(page);
      await look('open');
      await page.locator('.lb-rubric summary').click();
      await look('rubric open');
      await press(page, 'Nộp bài viết');
      await look('asked for what is missing');
      await page.locator('textarea').fill(responses.wrong);
      await press(page, 'Nộp bài viết');
      await look('handed in where nobody marks');
      await tellMarks(page, {});
      await look('waiting');
      await press(page, 'Sửa bài viết');
      await look('second try');
      await page.locator('textarea').fill(`${responses.right}\n${'x'.repeat(200)}`);
      await press(page, 'Nộp bài viết');
      await press(page, 'Xem bài gợi ý');
      await look('guide');
      await press(page, 'Nộp bài');
      await page
        .getByText(`Chờ thầy/cô chấm: ${rubricMax(params.rubric)} điểm.`)
        .first()
        .waitFor();
      await look('result that waits');
      await tellMarks(page, { '00000000-0000-5000-8000-000000000030': MARK });
      await page.getByText('6/8 điểm').first().waitFor();
      await look('result marked');
      await press(page, 'Đọc lại trang 1: Em làm thử');
      await page.locator('blockquote').waitFor();
      await look('marked');
    });
  }, 90_000);
});

test('on paper: the whole text and what the teacher gave, without the buttons', async () => {
  await play({ viewport: { width: 800, height: 1000 } }, async (page) => {
    await page.locator('textarea').fill(responses.right);
    await press(page, 'Nộp bài viết');
    await tellMarks(page, { '': MARK });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.lb-written-text').textContent()).toBe(responses.right);
    expect(await page.locator('blockquote').isVisible()).toBe(true);
    expect(await page.locator('.lb-actions').isVisible()).toBe(false);
  });
}, 60_000);
