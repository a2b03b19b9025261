/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FlashcardsParams } from '@langbiang/core';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { openChromium } from '../fake-lms/testing/chromium.js';
import { ensureLibraries } from './built.js';
import { LOOKS_FROM_320, lookAt } from './looks.js';
import { onStage, sent, visit } from './on-stage.js';
import { inLesson, sampleOf } from './sample.js';
import type { Stage } from './stage.js';
import { press } from './tour.js';

const { content, params } = sampleOf<FlashcardsParams>('flashcards');
const fronts = params.cards.map(({ frontHtml }) => frontHtml.replace(/<[^>]*>/g, ''));
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

const front = (page: Page) => page.locator('.lb-card-front .lb-card-text').textContent();
const named = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

/** Turns and judges cards: `+` remembered, `-` not yet. Gives the fronts in the order in which they came. */
async function practise(page: Page, judgements: string, hit = (button: Locator) => button.click()): Promise<string[]> {
  const seen: string[] = [];
  for (const sign of judgements) {
    seen.push((await front(page)) ?? '');
    await hit(named(page, 'Lật thẻ'));
    await hit(named(page, sign === '+' ? 'Em nhớ rồi' : 'Chưa nhớ'));
  }
  return seen;
}

test('by touch, alone in a host: what is not remembered comes back after three others; completed, and no score anywhere', async () => {
  await play(phone, async (page) => {
    const [a, b, c, d, e] = fronts;
    expect(await practise(page, '-+-+++-+', (button) => button.tap())).toEqual([a, b, c, d, a, e, c, c]);
    expect(await page.locator('.lb-cards-result').textContent()).toBe('Em đã nhớ cả 5 thẻ.');
    expect(await page.locator('.lb-review-front .lb-card-text').allTextContents()).toEqual([a, c]);
    const statements = await sent(page);
    const verbs = statements.map(({ verb }) => verb).filter((verb) => verb !== 'attempted');
    expect(verbs).toEqual([...Array(8).fill('interacted'), 'completed']);
    expect(statements.filter(({ raw, max }) => raw !== undefined || max !== undefined)).toEqual([]);
  });
}, 60_000);

test('with the keyboard alone: the focus is on what comes next, and what is said is said', async () => {
  await play(desk, async (page) => {
    const focus = () =>
      page.evaluate(() => [
        document.activeElement?.textContent?.trim(),
        document.activeElement?.matches(':focus-visible'),
      ]);
    const said = () => page.locator('[role="status"]').textContent();
    await page.keyboard.press('Tab');
    for (const card of params.cards) {
      expect(await focus()).toEqual(['Lật thẻ', true]);
      expect(await named(page, 'Lật thẻ').getAttribute('aria-describedby')).toBe(
        await page.locator('.lb-card-front').getAttribute('id'),
      );
      await page.keyboard.press('Enter');
      expect((await focus())[0]).toContain(card.backHtml);
      await page.keyboard.press('Tab');
      expect(await focus()).toEqual(['Chưa nhớ', true]);
      await page.keyboard.press('Tab');
      expect(await focus()).toEqual(['Em nhớ rồi', true]);
      await page.keyboard.press('Space');
      expect(await said()).toBe(`Đã nhớ ${params.cards.indexOf(card) + 1}/5`);
    }
    expect(await focus()).toEqual(['Em đã nhớ cả 5 thẻ.', true]);
    await page.keyboard.press('Tab');
    expect(await focus()).toEqual(['Ôn lại từ đầu', true]);
    await page.keyboard.press('Enter');
    expect(await focus()).toEqual(['Lật thẻ', true]);
  });
}, 60_000);

describe.each(LOOKS_FROM_320)('every state, %s, %d px', (colorScheme, width) => {
  test('has nothing for axe to find, nothing too small to touch, nothing sideways', async () => {
    const options = { colorScheme, viewport: { width, height: 740 } };
    await onStage({ browser, content: inLesson(content), options }, async (page) => {
      await press(page, 'Bắt đầu');
      const look = lookAt(page);
      await look('front with a picture');
      await named(page, 'Lật thẻ').click();
      await look('turned');
      await named(page, 'Chưa nhớ').click();
      await look('front');
      await named(page, 'Dừng ở đây').click();
      await look('stopped');
      await named(page, 'Học tiếp').click();
      await practise(page, '+'.repeat(params.cards.length));
      await look('all remembered');
    });
  }, 90_000);
});

test('leaving in the middle and coming back: the same card lies on the table, turned as it was', async () => {
  await play(phone, async (page, stage) => {
    await practise(page, '-+');
    const saved = page.waitForResponse(
      (response) =>
        response.url().endsWith('/state') && (response.request().postData() ?? '').includes('isTurned%22%3Atrue'),
    );
    await named(page, 'Lật thẻ').click();
    await named(page, 'Chưa nhớ').click();
    await named(page, 'Lật thẻ').click();
    await saved;
    const before = await front(page);
    await visit(page, stage);
    await page.locator('.lb-question').waitFor();
    expect([await front(page), await named(page, 'Em nhớ rồi').isVisible()]).toEqual([before, true]);
    expect(await page.locator('.lb-cards-progress').textContent()).toBe('Đã nhớ 1/5');
  });
}, 60_000);

test('the card turns in no more than 200 ms, and not at all with reduced motion', async () => {
  const motion = (page: Page) =>
    page
      .locator('.lb-card')
      .evaluate((card) => card.getAnimations().map((one) => Number(one.effect?.getTiming().duration)));
  await play({ ...desk, reducedMotion: 'no-preference' }, async (page) => {
    await page.locator('.lb-cards').evaluate((root) => {
      root.addEventListener('animationstart', (event) =>
        root.setAttribute('data-motion', (event as AnimationEvent).animationName),
      );
    });
    await named(page, 'Lật thẻ').click();
    await page.locator('.lb-cards[data-motion="lb-card-turn"]').waitFor();
    const seconds = await page.locator('.lb-card').evaluate((card) => getComputedStyle(card).animationDuration);
    expect(Number.parseFloat(seconds)).toBeGreaterThan(0);
    expect(Number.parseFloat(seconds)).toBeLessThanOrEqual(0.2);
  });
  await play({ ...desk, reducedMotion: 'reduce' }, async (page) => {
    await named(page, 'Lật thẻ').click();
    expect((await motion(page)).filter((duration) => duration > 0)).toEqual([]);
  });
}, 60_000);

test('on paper: both sides of every card in a table, and nothing to press', async () => {
  await play({ viewport: { width: 800, height: 1000 } }, async (page) => {
    expect(await page.locator('.lb-cards-paper').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    const rows = page.locator('.lb-cards-paper tbody tr');
    expect(await rows.count()).toBe(params.cards.length);
    for (const [index, text] of fronts.entries()) expect(await rows.nth(index).textContent()).toContain(text);
    const drawing = await page.locator('.lb-cards-paper svg').boundingBox();
    expect(drawing?.height).toBeGreaterThan(50);
    expect(await page.getByRole('button').count()).toBe(0);
  });
}, 60_000);
