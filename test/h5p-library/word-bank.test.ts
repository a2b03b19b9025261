import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FillBlanksParams } from '@langbiang/core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openChromium } from '../fake-lms/testing/chromium.js';
import { keyboard } from '../support/hands.js';
import { ensureLibraries } from './built.js';
import { LOOKS_FROM_320, lookAt } from './looks.js';
import { graded, onStage, visit } from './on-stage.js';
import type { Stage } from './stage.js';
import { press } from './tour.js';

const params: FillBlanksParams = {
  questionHtml: 'Điền từ thích hợp vào chỗ trống.',
  textHtml: '<p>Lãnh hải rộng {a} hải lí tính từ {b}. Phía trong {b2} là nội thuỷ.</p>',
  diacritics: 'required',
  behaviour: { retry: true, showSolution: true },
  bank: true,
  extras: ['mép ngoài của vùng đặc quyền kinh tế', '24'],
  blanks: [
    { id: 'a', accept: ['12'], feedbackHtml: 'Luật Biển Việt Nam quy định 12 hải lí.' },
    { id: 'b', accept: ['đường cơ sở'], tip: 'Ba tiếng', feedbackHtml: 'Đó là vạch số 0.' },
    { id: 'b2', accept: ['đường cơ sở'], feedbackHtml: 'Cũng là vạch ấy.' },
  ],
};

const content = { library: 'Langbiang.FillBlanks 1.0', params };
let browser: Browser;
beforeAll(async () => {
  ensureLibraries();
  browser = await openChromium();
}, 120_000);
afterAll(() => browser.close());

const open = (options: BrowserContextOptions, play: (page: Page, stage: Stage) => Promise<void>) =>
  onStage({ browser, content, options }, play);

const place = (page: Page, index: number) => page.locator('.lb-blank-place').nth(index);
const word = (page: Page, text: string) => page.locator('.lb-bank-word:enabled').filter({ hasText: text }).first();
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

test('by touch: word and blank in either order; the host gets the words', async () => {
  await open(phone, async (page) => {
    await word(page, '24').tap();
    await place(page, 0).tap();
    await place(page, 1).tap();
    await word(page, 'đường cơ sở').tap();
    await place(page, 2).tap();
    await word(page, 'đường cơ sở').tap();
    await page.getByRole('button', { name: 'Kiểm tra' }).tap();
    await page.getByRole('button', { name: 'Thử lại' }).tap();
    await place(page, 0).tap();
    await word(page, '12').tap();
    await page.getByRole('button', { name: 'Kiểm tra' }).tap();
    expect((await graded(page)).map(({ response, raw, max }) => [response, raw, max])).toEqual([
      ['24[,]đường cơ sở[,]đường cơ sở', 2, 3],
      ['12[,]đường cơ sở[,]đường cơ sở', 3, 3],
    ]);
  });
}, 60_000);

test('with keys alone: Enter takes and lays, Delete takes out, Escape lets go', async () => {
  await open({ viewport: { width: 1280, height: 800 } }, async (page) => {
    const { press: key } = keyboard(page);
    await key(word(page, '24'));
    await page.keyboard.press('Escape');
    expect(await page.locator('[aria-pressed="true"]').count()).toBe(0);
    await key(word(page, '24'));
    await page.keyboard.press('Enter');
    expect(await place(page, 0).textContent()).toBe('24');
    await page.locator('.lb-blank-place').first().focus();
    await page.keyboard.press('Delete');
    expect(await place(page, 0).textContent()).toBe('\u00a0');
    for (const [index, text] of ['12', 'đường cơ sở', 'đường cơ sở'].entries()) {
      await place(page, index).focus();
      await page.keyboard.press('Enter');
      await key(word(page, text));
    }
    await key(page.getByRole('button', { name: 'Kiểm tra' }));
    expect((await graded(page)).at(-1)).toMatchObject({ raw: 3, max: 3 });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Ô 1: Đúng.');
  });
}, 60_000);

/** Every state, each with its name. */
async function tour(page: Page, look: (state: string) => Promise<void>): Promise<void> {
  await look('start');
  await press(page, 'Kiểm tra');
  await look('asked for what is missing');
  await word(page, 'mép ngoài').click();
  await look('a word held');
  await place(page, 0).click();
  await place(page, 1).click();
  await look('a blank held');
  await word(page, 'đường').click();
  await word(page, '12').click();
  await place(page, 2).click();
  await press(page, 'Kiểm tra');
  await look('answered');
  await press(page, 'Xem đáp án');
  await look('solution');
}

describe.each(LOOKS_FROM_320)('every state, %s, %d px', (colorScheme, width) => {
  test('has nothing for axe to find, nothing too small to touch, nothing sideways', async () => {
    await open({ colorScheme, viewport: { width, height: 800 } }, async (page) => {
      await tour(page, lookAt(page));
    });
  }, 60_000);
});

test('leaving and coming back: the words lie where they lay', async () => {
  await open(phone, async (page, stage) => {
    const bank = () => page.locator('.lb-bank-word:enabled').allTextContents();
    const saved = page.waitForResponse((response) => response.url().endsWith('/state'));
    await word(page, '24').click();
    await place(page, 1).click();
    await saved;
    const before = await bank();
    await visit(page, stage);
    await page.locator('.lb-question').waitFor();
    expect([await place(page, 1).textContent(), await bank()]).toEqual(['24', before]);
  });
}, 60_000);
