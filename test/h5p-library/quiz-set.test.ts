/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BuiltItem, LessonParams, QuizSetParams } from '@langbiang/core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openChromium } from '../fake-lms/testing/chromium.js';
import { type Hands, keyboard, mouse } from '../support/hands.js';
import { answerOpen, answerQuiz, quizIn, startQuiz } from '../support/quiz-hands.js';
import { root } from '../support/root.js';
import { ensureLibraries } from './built.js';
import { axeFindings, sidewaysFindings, smallTargets } from './looks.js';
import { graded, onStage, visit } from './on-stage.js';
import type { Stage } from './stage.js';

let browser: Browser;
beforeAll(async () => {
  ensureLibraries();
  browser = await openChromium();
}, 120_000);
afterAll(() => browser.close());

/** The real review of the bank, as a host that is not ours gets it: with all its answers, and nothing else around it. */
function realQuiz(over: Partial<QuizSetParams> = {}): QuizSetParams {
  const file = path.join(root, '.build/content/items/on-tap-bien-dao-8.json');
  const lesson = (JSON.parse(readFileSync(file, 'utf8')) as BuiltItem).params as LessonParams;
  const content = lesson.pages[0]?.interactions[0]?.content;
  const quiz = content && quizIn(content);
  if (!quiz) throw new Error('no quiz');
  return { ...quiz, draw: 5, ...over };
}

const phone = { viewport: { width: 320, height: 740 }, hasTouch: true, isMobile: true };
const desk = { viewport: { width: 1000, height: 900 } };

const play = (
  params: QuizSetParams,
  options: BrowserContextOptions,
  run: (page: Page, stage: Stage) => Promise<void>,
) => onStage({ browser, content: { library: 'Langbiang.QuizSet 1.0', params }, options }, run);

const finger: Hands = {
  press: (button) => button.tap(),
  tick: (input) => input.check({ force: true }),
  type: (input, text) => input.fill(text),
};

async function looksWell(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
  expect(await sidewaysFindings(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
}

describe.each([
  ['by finger at 320 px', phone, () => finger, 'light'],
  ['by keyboard, dark', desk, keyboard, 'dark'],
] as const)('%s', (_name, options, handsOf, colorScheme) => {
  test('rules, questions, result and the look at each question are all well; the host gets the exact score', async () => {
    const quiz = realQuiz();
    await play(quiz, { ...options, colorScheme }, async (page) => {
      const frame = page.mainFrame();
      const hands = handsOf(page);
      await looksWell(page);
      await startQuiz(frame, hands);
      await looksWell(page);
      for (let number = 1; number <= 5; number += 1) {
        await answerOpen(frame, quiz, hands, number !== 2);
        await hands.press(page.locator('.lb-quiz-steps .lb-primary'));
      }
      await looksWell(page);
      await hands.press(page.getByRole('button', { name: 'Nộp luôn' }));
      expect(await page.locator('.lb-quiz-score').textContent()).toBe('4/5 điểm');
      await looksWell(page);
      expect((await graded(page)).at(-1)).toMatchObject({ verb: 'completed', raw: 4, max: 5 });
      await hands.press(page.getByRole('button', { name: 'Xem lại từng câu' }));
      await hands.press(page.locator('.lb-quiz-number').nth(1));
      expect(await page.locator('.lb-quiz-number').nth(1).getAttribute('aria-label')).toBe('Câu 2: chưa đúng');
      await looksWell(page);
    });
  }, 120_000);

  test('each answer judged at once, and kept when the page is opened again', async () => {
    const quiz = realQuiz({ feedback: 'now' });
    await play(quiz, { ...options, colorScheme }, async (page, stage) => {
      const hands = handsOf(page);
      await startQuiz(page.mainFrame(), hands);
      await answerOpen(page.mainFrame(), quiz, hands, false);
      await looksWell(page);
      const feedback = page.locator('.lb-quiz-slots > div:not([hidden]) .lb-feedback');
      const words = await feedback.allTextContents();
      expect(words).not.toEqual([]);
      await page.waitForTimeout(1_500);
      await visit(page, stage);
      await page.locator('.lb-quiz[data-at="run"]').waitFor();
      expect(await feedback.allTextContents()).toEqual(words);
      expect(await page.locator('.lb-quiz-number').first().getAttribute('aria-label')).toBe('Câu 1: chưa đúng');
    });
  }, 60_000);
});

test('when the time is over, what was answered is handed in, also when the page was closed meanwhile', async () => {
  const quiz = realQuiz({ timeLimitSeconds: 8 });
  await play(quiz, desk, async (page, stage) => {
    await startQuiz(page.mainFrame(), mouse);
    await answerOpen(page.mainFrame(), quiz, mouse, true);
    await page.locator('.lb-quiz-steps .lb-primary').click();
    await page.waitForTimeout(1_500);
    await page.goto('about:blank');
    await page.waitForTimeout(8_000);
    await visit(page, stage);
    await page.getByText('Hết giờ.').waitFor();
    expect(await page.locator('.lb-quiz-score').textContent()).toBe('1/5 điểm');
  });
}, 60_000);

test('another visit gets other questions; taken again as well', async () => {
  const quiz = realQuiz();
  const draws: string[] = [];
  const note = async (page: Page) => {
    const ids = await page
      .locator('.lb-quiz-slots > div')
      .evaluateAll((all) => all.map((slot) => slot.getAttribute('data-question')));
    draws.push(ids.join());
  };
  for (const _ of [1, 2]) {
    await play(quiz, desk, async (page) => {
      await startQuiz(page.mainFrame(), mouse);
      await note(page);
    });
  }
  await play(quiz, desk, async (page) => {
    await answerQuiz(page.mainFrame(), quiz, mouse);
    await page.getByRole('button', { name: 'Làm lại' }).click();
    await startQuiz(page.mainFrame(), mouse);
    await note(page);
  });
  expect(new Set(draws).size).toBe(3);
}, 60_000);

test('on paper: every question of the draw, open, without a verdict or an answer', async () => {
  const quiz = realQuiz();
  await play(quiz, desk, async (page) => {
    await startQuiz(page.mainFrame(), mouse);
    await answerOpen(page.mainFrame(), quiz, mouse, true);
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    const slots = page.locator('.lb-quiz-slots > div');
    for (let index = 0; index < 5; index += 1) {
      expect(await slots.nth(index).isVisible()).toBe(true);
      expect(await slots.nth(index).locator('.lb-prompt').isVisible()).toBe(true);
    }
    expect(await page.locator('.lb-quiz .lb-feedback').count()).toBe(0);
    expect(await page.locator('.lb-quiz-overview').isVisible()).toBe(false);
  });
}, 60_000);
