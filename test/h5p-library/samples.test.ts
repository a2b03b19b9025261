import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { maxScore, scoreInteraction } from '@langbiang/core';
import type { Browser, Page } from 'playwright-core';
import { openChromium } from '../fake-lms/testing/chromium.js';
import { type Answer, answerTo } from '../support/answers/index.js';
import { keyboard, mouse } from '../support/hands.js';
import { ensureLibraries } from './built.js';
import { onStage, sent, visit } from './on-stage.js';
import { randomResponses } from './random-responses.js';
import { sampleOf, scoredFolders } from './sample.js';

let browser: Browser;
beforeAll(async () => {
  ensureLibraries();
  browser = await openChromium();
}, 120_000);
afterAll(() => browser.close());

const scored = scoredFolders();

test('the seven types of the first lessons are among them', () => {
  expect(scored).toEqual(
    expect.arrayContaining([
      ...['fill-blanks', 'matching', 'multiple-choice', 'order-timeline', 'scenario', 'sort-groups', 'true-false-set'],
    ]),
  );
});

describe.each(scored)('%s', (folder) => {
  const { content, responses } = sampleOf(folder);
  const score = (response: string) => scoreInteraction(content.library, content.params, response);
  const max = maxScore(content.library, content.params) ?? 0;

  test('its example answers are worth what they say', () => {
    expect(score(responses.right)).toEqual({ raw: max, max });
    const wrong = score(responses.wrong)?.raw ?? max;
    expect(wrong).toBeLessThan(max);
    if (responses.partly === undefined) return;
    const partly = score(responses.partly)?.raw ?? 0;
    expect(partly).toBeGreaterThan(wrong);
    expect(partly).toBeLessThan(max);
  });

  const played = [
    ['by keyboard, right', true, keyboard],
    ['by mouse, wrong', false, () => mouse],
  ] as const;
  test.each(played)(
    'as a host’s own activity, %s: the host gets the response and points the server finds, and it comes back',
    async (_name, right, handsOf) => {
      const answer = answerTo(content.library, content.params, right);
      await onStage({ browser, content, options: { viewport: { width: 800, height: 1000 } } }, async (page, stage) => {
        await play(page, answer, handsOf(page));
        const last = (await sent(page)).at(-1);
        const expected = score(last?.response ?? '');
        expect(last).toMatchObject({ verb: 'answered', response: answer.response, ...expected });
        expect(expected).toEqual({ raw: answer.points, max: answer.max });
        const before = await page.locator('.lb-feedback, .lb-result').allTextContents();
        await stateKept(page, () => stage.state());
        await visit(page, stage);
        await page.locator('.lb-question[data-phase="answered"]').waitFor();
        expect(await page.locator('.lb-feedback, .lb-result').allTextContents()).toEqual(before);
      });
    },
    60_000,
  );

  test('1,000 random responses: the browser’s module gives the points core gives', async () => {
    const known = [responses.right, responses.partly, responses.wrong].filter((one) => one !== undefined);
    const all = randomResponses(content.params, known, 1000);
    const server = all.map(score);
    await onStage({ browser, content, options: {} }, async (page) => {
      const inBrowser = await page.evaluate(
        ([library, params, given]) => {
          type Question = { getScore(): number; getMaxScore(): number };
          type Make = new (params: unknown, contentId: number, extras: unknown) => Question;
          const Type = Reflect.get(Reflect.get(window, 'Langbiang') as object, library) as Make;
          return given.map((submitted) => {
            const previousState = { current: submitted, submitted, phase: 'answered', final: true };
            const question = new Type(params, 1, { previousState });
            return { raw: question.getScore(), max: question.getMaxScore() };
          });
        },
        [content.library.replace(/^Langbiang\.|\s.*$/g, ''), content.params, all] as const,
      );
      expect(inBrowser).toEqual(server);
    });
    // They tell responses apart: neither all nothing nor all everything.
    expect(new Set(server.map((one) => one?.raw)).size).toBeGreaterThan(max > 1 ? 2 : 1);
    for (const one of server) expect(one?.raw).toBeLessThanOrEqual(max);
  }, 60_000);
});

async function play(page: Page, answer: Answer, hands: ReturnType<typeof keyboard>): Promise<void> {
  const question = page.locator('.lb-question');
  await answer.give(question, hands);
  if (!answer.checksItself) await hands.press(question.getByRole('button', { name: 'Kiểm tra' }));
  await page.locator('.lb-question[data-phase="answered"]').waitFor();
}

/** The core asks for the state once a second. */
async function stateKept(page: Page, state: () => unknown): Promise<void> {
  for (let tries = 0; tries < 50; tries += 1) {
    const kept = state();
    if (kept && Reflect.get(kept as object, 'phase') === 'answered') return;
    await page.waitForTimeout(100);
  }
  throw new Error('The state was not kept');
}
