import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MultipleChoiceParams } from '@langbiang/core';
import { gongs } from '@langbiang/h5p-library/sample-sounds';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openChromium } from '../fake-lms/testing/chromium.js';
import { keyboard } from '../support/hands.js';
import { ensureLibraries } from './built.js';
import { LOOKS_FROM_320, lookAt } from './looks.js';
import { graded, onStage } from './on-stage.js';
import { press } from './tour.js';

const behaviour = { retry: true, showSolution: true };
const rings = (count: number, title: string) => {
  const circles = Array.from({ length: count }, (_, at) => `<circle cx="60" cy="45" r="${12 + at * 12}"/>`).join('');
  return `<svg viewBox="0 0 120 90" role="img" aria-labelledby="r${count}"><title id="r${count}">${title}</title><g fill="none" stroke="currentColor" stroke-width="4">${circles}</g></svg>`;
};

const pictures: MultipleChoiceParams = {
  questionHtml: 'Hình nào vẽ chiêng <strong>có núm</strong>?',
  multiple: false,
  shuffle: false,
  behaviour,
  options: [
    {
      id: 'a',
      html: '',
      correct: false,
      feedbackHtml: 'Ở giữa không có núm.',
      pictureHtml: rings(1, 'Một vòng tròn, ở giữa trống'),
      alt: 'Một vòng tròn, ở giữa trống',
    },
    {
      id: 'b',
      html: '',
      correct: true,
      feedbackHtml: 'Vòng nhỏ ở giữa là cái núm.',
      pictureHtml: rings(2, 'Hai vòng tròn lồng nhau'),
      alt: 'Hai vòng tròn lồng nhau',
    },
    { id: 'c', html: 'Cả hai hình', correct: false, feedbackHtml: '' },
  ],
};

const heard = (name: string) => [{ path: `audios/${name}.wav`, mime: 'audio/wav' }];
const sounds: MultipleChoiceParams = {
  ...pictures,
  questionHtml: 'Tiếng nào <strong>trầm</strong> hơn?',
  options: [
    {
      id: 'a',
      html: '',
      correct: true,
      feedbackHtml: 'Tiếng này trầm hơn.',
      audio: heard('tram'),
      transcript: 'Một tiếng trầm, ngân dài',
    },
    {
      id: 'b',
      html: '',
      correct: false,
      feedbackHtml: 'Tiếng này cao.',
      audio: heard('cao'),
      transcript: 'Một tiếng cao, tắt nhanh',
    },
    {
      id: 'c',
      html: 'Hai tiếng bằng nhau',
      correct: false,
      feedbackHtml: '',
      audio: heard('thieu'),
      transcript: 'Hai tiếng như nhau',
    },
  ],
};
const files = {
  'audios/tram.wav': gongs([{ at: 0.05, pitch: 98 }], 3),
  'audios/cao.wav': gongs([{ at: 0.05, pitch: 392 }], 2),
};

let browser: Browser;
beforeAll(async () => {
  ensureLibraries();
  browser = await openChromium();
}, 120_000);
afterAll(() => browser.close());

const open = (params: MultipleChoiceParams, options: BrowserContextOptions, play: (page: Page) => Promise<void>) =>
  onStage({ browser, content: { library: 'Langbiang.MultipleChoice 1.0', params, files }, options }, play);
const desk = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

const columns = (page: Page) =>
  page.evaluate(
    () => new Set([...document.querySelectorAll('.lb-option')].map((one) => one.getBoundingClientRect().left)).size,
  );
const playing = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll('audio')].map((audio) => !audio.paused));

test('pictures: cards side by side, on a phone below each other; a tap on the picture chooses it', async () => {
  await open(pictures, desk, async (page) => expect(await columns(page)).toBe(3));
  await open(pictures, phone, async (page) => {
    expect(await columns(page)).toBe(1);
    await page.getByRole('img', { name: 'Hai vòng tròn lồng nhau' }).tap();
    await page.getByRole('button', { name: 'Kiểm tra' }).tap();
    expect((await graded(page)).map(({ response, raw }) => [response, raw])).toEqual([['b', 1]]);
  });
}, 60_000);

test('sounds: nothing is loaded or played before a press; one plays at a time; one that is missing has its words', async () => {
  await open(sounds, phone, async (page) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    expect(await playing(page)).toEqual([false, false, false]);
    await page.waitForTimeout(300);
    expect(asked.filter((url) => url.endsWith('.wav'))).toEqual([]);
    await page.getByRole('button', { name: 'Nghe: Âm thanh 1' }).tap();
    await page.waitForFunction(() => (document.querySelector('audio')?.currentTime ?? 0) > 0.1);
    await page.getByRole('button', { name: 'Nghe: Âm thanh 2' }).tap();
    await page.waitForFunction(() => (document.querySelectorAll('audio')[1]?.currentTime ?? 0) > 0.1);
    expect(await playing(page)).toEqual([false, true, false]);
    await page.getByRole('button', { name: 'Nghe: Hai tiếng bằng nhau' }).tap();
    await page.getByText('Chưa nghe được ở đây.').waitFor();
    expect(await page.getByText('Hai tiếng như nhau').isVisible()).toBe(true);
  });
}, 60_000);

test('with keys alone: listen, stop, choose, check', async () => {
  await open(sounds, desk, async (page) => {
    const keys = keyboard(page);
    await keys.press(page.getByRole('button', { name: 'Nghe: Âm thanh 1' }));
    await page.getByRole('button', { name: 'Dừng: Âm thanh 1' }).waitFor();
    await page.keyboard.press('Enter');
    expect(await playing(page)).toEqual([false, false, false]);
    await page.locator('.lb-prompt').evaluate((prompt) => {
      prompt.tabIndex = -1;
      prompt.focus();
    });
    await keys.tick(page.locator('input[value="a"]'));
    await keys.press(page.getByRole('button', { name: 'Kiểm tra' }));
    expect((await graded(page)).at(-1)).toMatchObject({ response: 'a', raw: 1, max: 1 });
  });
}, 60_000);

describe.each(LOOKS_FROM_320)('every state, %s, %d px', (colorScheme, width) => {
  test.each([
    ['pictures', pictures],
    ['sounds', sounds],
  ])(
    '%s: nothing for axe to find, nothing too small to touch, nothing sideways',
    async (_, params) => {
      await open(params, { colorScheme, viewport: { width, height: 800 } }, async (page) => {
        const look = lookAt(page);
        await look('start');
        if (params === sounds) await page.locator('summary').first().click();
        await page.locator('input[value="c"]').check({ force: true });
        await look('chosen');
        await press(page, 'Kiểm tra');
        await look('answered');
        await press(page, 'Xem đáp án');
        await look('solution');
      });
    },
    60_000,
  );
});
