import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ids, smallLesson } from '@langbiang/h5p-library/small-lesson';
import type { Browser, Page } from 'playwright-core';
import { openChromium } from '../fake-lms/testing/chromium.js';
import { ensureLibraries } from './built.js';
import { openStage } from './stage.js';
import { fillBlanks, press } from './tour.js';

let browser: Browser;
beforeAll(async () => {
  ensureLibraries();
  browser = await openChromium();
}, 120_000);
afterAll(() => browser.close());

const contentOf = (id: string) => {
  const found = smallLesson.pages
    .flatMap(({ interactions }) => interactions)
    .find(({ content }) => content.subContentId === id);
  if (!found) throw new Error(`no question ${id}`);
  return { library: found.content.library, params: found.content.params };
};

const answers: [string, string, (page: Page) => Promise<void>, string][] = [
  ['multiple choice', ids.choice, (page) => page.locator('input[value="a"]').check(), 'a'],
  ['fill in the blanks', ids.blanks, (page) => fillBlanks(page.locator('.lb-question'), '12', 'bờ'), '12[,]bờ'],
  [
    'true–false set',
    ids.verdicts,
    async (page) => {
      for (const set of await page.locator('fieldset').all()) await set.getByRole('radio', { name: 'Sai' }).check();
    },
    'a[.]false[,]b[.]false[,]c[.]false',
  ],
];

test.each(answers)(
  '%s plays without a lesson, as a host’s own activity',
  async (_name, id, answer, response) => {
    const stage = await openStage(contentOf(id));
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    try {
      await page.goto(stage.url);
      await page.waitForSelector('.lb-question');
      await answer(page);
      await press(page, 'Kiểm tra');
      const statements = await page.evaluate(
        () =>
          Reflect.get(window, 'statements') as {
            verb: { id: string };
            result?: { response: string };
            context?: object;
          }[],
      );
      const last = statements.at(-1);
      expect(last?.verb.id).toBe('http://adlnet.gov/expapi/verbs/answered');
      expect(last?.result?.response).toBe(response);
      expect(last).not.toHaveProperty('context.contextActivities.parent');
    } finally {
      await page.close();
      await stage.close();
    }
  },
  60_000,
);
