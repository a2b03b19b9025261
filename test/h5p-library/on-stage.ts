import { expect } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type Content, openStage, type Stage } from './stage.js';

export type Show = { browser: Browser; content: Content; embed?: 'iframe'; options: BrowserContextOptions };

/** Opens a stage, hands over a page that shows it, and clears up. A script error on the page fails the test. */
export async function onStage(
  { browser, content, embed, options }: Show,
  play: (page: Page, stage: Stage) => Promise<void>,
): Promise<void> {
  const stage = await openStage(content, embed);
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const errors: string[] = [];
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => errors.push(String(error)));
    await visit(page, stage);
    await play(page, stage);
    expect(errors).toEqual([]);
  } finally {
    await context.close();
    await stage.close();
  }
}

export async function visit(page: Page, stage: Stage): Promise<void> {
  await page.goto(stage.url);
  await page.waitForSelector('body[data-ready]', { state: 'attached', timeout: 8000 });
}

export type Sent = { verb: string; id: string; response?: string; raw?: number; max?: number };

/** The statements a host has seen; `id` is a question's sub-content id. */
export const sent = (page: Page): Promise<Sent[]> =>
  page.evaluate(() =>
    (
      Reflect.get(window, 'statements') as {
        verb: { id: string };
        object: { id: string };
        result?: { response?: string; score?: { raw: number; max: number } };
      }[]
    ).map(({ verb, object, result }) => ({
      verb: verb.id.split('/').at(-1) ?? '',
      id: object.id.split('subContentId=')[1] ?? 'lesson',
      ...(result?.response === undefined ? {} : { response: result.response }),
      ...(result?.score === undefined ? {} : { raw: result.score.raw, max: result.score.max }),
    })),
  );

export const graded = async (page: Page): Promise<Sent[]> =>
  (await sent(page)).filter(({ verb }) => verb === 'answered' || verb === 'completed');
