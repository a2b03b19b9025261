/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ReadingEvidenceParams, scoreInteraction } from '@langbiang/core';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { openChromium } from '../fake-lms/testing/chromium.js';
import { ensureLibraries } from './built.js';
import { LOOKS_FROM_320, lookAt } from './looks.js';
import { graded, onStage, visit } from './on-stage.js';
import { inLesson, sampleOf } from './sample.js';
import type { Stage } from './stage.js';
import { press } from './tour.js';

const { content, params, responses } = sampleOf<ReadingEvidenceParams>('reading-evidence');
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const desk = { viewport: { width: 1280, height: 800 } };

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

const span = (page: Page, id: string): Locator =>
  page.locator('.lb-span', { has: page.locator(`input[value="${id}"]`) });
const claim = (page: Page, id: string): Locator =>
  page.locator('.lb-claim', { has: page.locator(`input[value="${id}"]`) });

/** Makes the marks of a response as a pupil would, claim after claim. */
async function mark(page: Page, response: string, hit = (target: Locator) => target.tap()): Promise<void> {
  const marks = response.split('[,]').map((pair) => pair.split('[.]'));
  for (const { id } of params.claims) {
    await hit(claim(page, id));
    for (const [place = '', of] of marks) if (of === id) await hit(span(page, place));
  }
}

test('by touch: partly right, tried again, all right; the host gets each answer with the points of the server', async () => {
  await play(phone, async (page) => {
    const { partly = '', right } = responses;
    await mark(page, partly);
    await page.getByRole('button', { name: 'Kiểm tra' }).tap();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Đúng là bằng chứng.');
    expect(await page.locator('.lb-passage .lb-sign[data-mark="wrong"]').count()).toBe(1);
    await page.getByRole('button', { name: 'Thử lại' }).tap();
    const kept = await page.locator('.lb-signs .lb-sign').count();
    expect(kept).toBe(3);
    await claim(page, 'lam-dong').tap();
    await span(page, 'unesco').tap();
    await claim(page, 'm-nong').tap();
    await span(page, 'su-thi').tap();
    await page.getByRole('button', { name: 'Kiểm tra' }).tap();
    expect(await graded(page)).toEqual([
      {
        verb: 'answered',
        id: 'lesson',
        response: ordered(partly),
        ...scoreInteraction(content.library, params, partly),
      },
      { verb: 'answered', id: 'lesson', response: right, raw: 5, max: 5 },
    ]);
  });
}, 60_000);

/** As the page writes it: claims and places in their order. */
function ordered(response: string): string {
  const place = (id: string) => params.passageHtml.indexOf(`[[${id}|`);
  const rank = (pair: string) => {
    const [at = '', of = ''] = pair.split('[.]');
    return params.claims.findIndex(({ id }) => id === of) * 10_000 + place(at);
  };
  return response
    .split('[,]')
    .sort((a, b) => rank(a) - rank(b))
    .join('[,]');
}

test('with the keyboard alone: Tab and arrows reach everything, the focus can be seen on every line of a place', async () => {
  await play(desk, async (page) => {
    const focused = () => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value ?? '');
    const tabTo = async (wanted: string) => {
      for (let presses = 0; presses < 20 && (await focused()) !== wanted; presses += 1)
        await page.keyboard.press('Tab');
      expect(await focused()).toBe(wanted);
    };
    await page.keyboard.press('Tab');
    for (const { id, evidence } of params.claims) {
      while (!(await page.locator('.lb-claim input:focus').count())) await page.keyboard.press('Shift+Tab');
      for (let turns = 0; turns < 5 && (await focused()) !== id; turns += 1) await page.keyboard.press('ArrowDown');
      expect(await page.locator(`.lb-claim input[value="${id}"]`).isChecked()).toBe(true);
      const inOrder = params.spans.map((one) => one.id).filter((one) => evidence.includes(one));
      for (const place of inOrder) {
        await tabTo(place);
        const ring = await span(page, place)
          .locator('.lb-span-text')
          .evaluate((text) => getComputedStyle(text).outlineStyle);
        expect(ring).toBe('solid');
        await page.keyboard.press('Space');
      }
    }
    while (!(await page.locator('.lb-primary:focus').count())) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect((await graded(page)).at(-1)).toMatchObject({ response: responses.right, raw: 5, max: 5 });
  });
}, 60_000);

test('a place breaks over lines like the text around it, and none is hard to hit', async () => {
  await play(phone, async (page) => {
    const boxes = await page
      .locator('.lb-span-text')
      .evaluateAll((all) => all.map((one) => one.getClientRects().length));
    expect(Math.min(...boxes)).toBeGreaterThan(2);
    const lines = await page.locator('.lb-passage').evaluate((one) => {
      const tops = [...one.querySelectorAll('.lb-span-text')].flatMap((text) =>
        [...text.getClientRects()].map((box) => box.top),
      );
      const sorted = [...new Set(tops.map(Math.round))].sort((a, b) => a - b);
      return sorted.slice(1).map((top, index) => top - (sorted[index] ?? 0));
    });
    expect(Math.min(...lines)).toBeGreaterThanOrEqual(42);
    // A sentence goes on in the line in which the one before ends: it is text, not a box.
    const [end, start] = await page.evaluate(() => {
      const [first, second] = [...document.querySelectorAll('.lb-span-text')];
      return [[...(first?.getClientRects() ?? [])].at(-1)?.top, second?.getClientRects()[0]?.top];
    });
    expect(start).toBe(end);
  });
}, 60_000);

describe.each(LOOKS_FROM_320)('every state, %s, %d px', (colorScheme, width) => {
  test('has nothing for axe to find, nothing too small to touch, nothing sideways', async () => {
    const options = { colorScheme, viewport: { width, height: 740 } };
    await onStage({ browser, content: inLesson(content), options }, async (page) => {
      await press(page, 'Bắt đầu');
      const look = lookAt(page);
      await look('open');
      await press(page, 'Kiểm tra');
      await look('asked for what is missing');
      await mark(page, responses.wrong, (target) => target.click());
      await look('marked');
      await press(page, 'Kiểm tra');
      await look('answered wrong');
      await press(page, 'Thử lại');
      await look('second try');
      await mark(page, responses.partly ?? '', (target) => target.click());
      await press(page, 'Kiểm tra');
      await look('answered partly');
      await press(page, 'Xem đáp án');
      await look('solution');
      expect(await page.locator('.lb-passage .lb-sign[data-mark="missed"]').count()).toBeGreaterThan(0);
    });
  }, 90_000);
});

test('leaving in the middle and coming back: the marks are there', async () => {
  await play(phone, async (page, stage) => {
    const saved = page.waitForResponse(
      (response) =>
        response.url().endsWith('/state') && (response.request().postData() ?? '').includes('tinh%5B.%5Dm-nong'),
    );
    await mark(page, responses.wrong);
    await saved;
    const signs = () =>
      page.locator('.lb-span').evaluateAll((all) => all.map((one) => one.querySelector('.lb-signs')?.textContent));
    const before = await signs();
    await visit(page, stage);
    await page.locator('.lb-question').waitFor();
    expect(await signs()).toEqual(before);
    expect(before.join('')).toContain('3');
  });
}, 60_000);

test('on paper: the passage with its signs, without the buttons', async () => {
  await play({ viewport: { width: 800, height: 1000 } }, async (page) => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.lb-passage').isVisible()).toBe(true);
    expect(await page.locator('.lb-actions').isVisible()).toBe(false);
  });
}, 60_000);
