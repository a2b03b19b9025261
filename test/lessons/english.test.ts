/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ItemCard } from '@langbiang/core';
import { openActivity } from '../support/activity.js';
import { type Browser, openBrowser } from '../support/browser.js';
import { button } from '../support/lesson-hands.js';
import { builtLesson } from '../support/lesson-plan.js';
import { openSchool, type School } from '../support/school.js';

const MINUTE = 60_000;
const catalogue = JSON.parse(
  readFileSync(new URL('../../.build/content/catalogue.json', import.meta.url), 'utf8'),
) as ItemCard[];
const bilingual = catalogue
  .filter(({ kind }) => kind !== 'quiz' && kind !== 'contest')
  .map(({ id }) => id)
  .filter((id) => builtLesson(id).translation);

let school: School;
let browser: Browser;
beforeAll(async () => {
  school = await openSchool();
  browser = await openBrowser({ cookies: 'third-party', viewport: { width: 360, height: 740 } });
}, MINUTE);
afterAll(async () => {
  await browser.close();
  await school.close();
}, MINUTE);

test.each(bilingual)(
  '%s reads in English on a phone: every page in its words, nothing beyond the edge',
  async (id) => {
    const { translation } = builtLesson(id);
    if (!translation) throw new Error('not bilingual');
    const link = school.lms.createLink({ title: id, custom: { item: id } });
    const page = await browser.context.newPage();
    const frame = await openActivity(school, page, { link, user: '4' });
    await frame.locator('[data-lang="en"]').click();
    await button(frame, 'Start').click();
    const seen: [string, string, number][] = [];
    for (const [index] of translation.pages.entries()) {
      if (index > 0) await button(frame, 'Next').click();
      const heading = frame.locator('.lb-lesson h2').first();
      await heading.waitFor();
      seen.push(
        await frame.evaluate(() => [
          document.querySelector('.lb-lesson')?.closest('[lang]')?.getAttribute('lang') ?? '',
          document.querySelector('.lb-lesson h2')?.textContent ?? '',
          Math.max(0, document.documentElement.scrollWidth - window.innerWidth),
        ]),
      );
    }
    expect(seen).toEqual(translation.pages.map(({ title }) => ['en', title, 0]));
    await page.close();
  },
  MINUTE,
);
