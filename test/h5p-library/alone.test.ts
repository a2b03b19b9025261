import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ids, smallLesson } from '@langbiang/h5p-library/small-lesson';
import type { Browser, Page } from 'playwright-core';
import { openChromium } from '../fake-lms/testing/chromium.js';
import { place } from './arranging-hands.js';
import { matching, scenario } from './arranging-lesson.js';
import { ensureLibraries } from './built.js';
import { type Content, openStage } from './stage.js';
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

/** Answers, then has it checked. */
const check = (answer: (page: Page) => Promise<void>) => async (page: Page) => {
  await answer(page);
  await press(page, 'Kiểm tra');
};

type Alone = [name: string, content: Content, answer: (page: Page) => Promise<void>, response: string];

const answers: Alone[] = [
  ['multiple choice', contentOf(ids.choice), check((page) => page.locator('input[value="a"]').check()), 'a'],
  [
    'fill in the blanks',
    contentOf(ids.blanks),
    check((page) => fillBlanks(page.locator('.lb-question'), '12', 'bờ')),
    '12[,]bờ',
  ],
  [
    'true–false set',
    contentOf(ids.verdicts),
    check(async (page) => {
      for (const set of await page.locator('fieldset').all()) await set.getByRole('radio', { name: 'Sai' }).check();
    }),
    'a[.]false[,]b[.]false[,]c[.]false',
  ],
  [
    'matching',
    { library: 'Langbiang.Matching 1.0', params: matching },
    check(async (page) => {
      const texts = page.locator('.lb-waiting');
      for (const [left, text] of [
        ['Lãnh hải', '24 hải lí'],
        ['Mép ngoài', '12 hải lí'],
        ['Vùng đặc quyền', '200 hải lí'],
      ] as const) {
        await place(page.locator('.lb-question'), left).click();
        await press(texts, text);
      }
    }),
    'a[.]b[,]b[.]a[,]c[.]c',
  ],
  [
    'scenario',
    { library: 'Langbiang.Scenario 1.0', params: scenario },
    async (page) => {
      await press(page, 'Hỏi tên người gọi');
      await press(page, 'Chuyển một ít tiền');
    },
    's1[.]b[,]s2[.]b',
  ],
];

test.each(answers)(
  '%s plays without a lesson, as a host’s own activity',
  async (_name, content, answer, response) => {
    const stage = await openStage(content);
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    try {
      await page.goto(stage.url);
      await page.waitForSelector('.lb-question');
      await answer(page);
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
