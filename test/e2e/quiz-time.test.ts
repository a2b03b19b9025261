/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type BuiltItem, type LessonParams, mapQuizzes } from '@langbiang/core';
import type { Page } from 'playwright-core';
import type { ResourceLink } from '../fake-lms/index.js';
import { openActivity } from '../support/activity.js';
import { type Browser, openBrowser } from '../support/browser.js';
import { contentFolder } from '../support/content-folder.js';
import { mouse } from '../support/hands.js';
import { answerOpen, quizIn, startQuiz } from '../support/quiz-hands.js';
import { root } from '../support/root.js';
import { eventually, openSchool, type School } from '../support/school.js';

const MINUTE = 60_000;
const ID = 'thi-tim-hieu-bien-dao';
const SECONDS = 12;

/** The real contest, with a time that a test can wait for, and results told: a quiz against the clock. */
const built = JSON.parse(readFileSync(path.join(root, `.build/content/items/${ID}.json`), 'utf8')) as BuiltItem;
const params = mapQuizzes(built.params as LessonParams, (quiz) => ({
  ...quiz,
  timeLimitSeconds: SECONDS,
  contest: false,
  feedback: 'end',
}));
const content = params.pages[0]?.interactions[0]?.content;
const quiz = content && quizIn(content);
if (!quiz) throw new Error(`${ID} is no quiz`);

const folder = contentFolder({ ...built, params });
let school: School;
let browser: Browser;
beforeAll(async () => {
  school = await openSchool({ env: { CONTENT_DIR: folder.contentDir } });
  browser = await openBrowser({ cookies: 'third-party' });
}, MINUTE);
afterAll(async () => {
  await browser.close();
  await school.close();
  folder.remove();
}, MINUTE);

const open = (page: Page, link: ResourceLink) => openActivity(school, page, { link, user: '4', ready: '.lb-quiz' });

const newLink = () => school.lms.createLink({ title: 'Thi', custom: { item: ID }, lineItem: { scoreMaximum: 100 } });
const grade = (link: ResourceLink) => eventually(() => school.lms.gradeOf('4', link)?.history.at(-1));

test(
  'the time runs out: what was answered is handed in and graded',
  async () => {
    const page = await browser.context.newPage();
    const link = newLink();
    const frame = await open(page, link);
    await startQuiz(frame, mouse);
    await answerOpen(frame, quiz, mouse, true);
    await frame.locator('.lb-quiz-steps .lb-primary').click();
    await frame.getByText('Hết giờ.').waitFor();
    await frame.getByText(`1/${quiz.draw} điểm`).first().waitFor();
    expect(await grade(link)).toMatchObject({ status: 200, scoreGiven: 1, scoreMaximum: quiz.draw });
    await page.close();
  },
  2 * MINUTE,
);

test(
  'an answer sent long after the end is refused with its code, and the quiz is handed in when the pupil comes back',
  async () => {
    const page = await browser.context.newPage();
    const link = newLink();
    const frame = await open(page, link);
    await startQuiz(frame, mouse);
    await answerOpen(frame, quiz, mouse, true);
    await frame.locator('.lb-quiz-steps .lb-primary').click();
    await frame.locator('.lb-save[data-state="saved"]').waitFor();
    const { attemptId, token, id } = await frame.evaluate(() => {
      const read = (name: string) => JSON.parse(document.getElementById(name)?.textContent ?? '{}');
      const slot = document.querySelector('.lb-quiz-slots > div:not([hidden])');
      const question = slot?.getAttribute('data-question');
      return { attemptId: read('lb-play').attempt.attemptId, token: read('lb-session').id, id: question };
    });
    await page.goto('about:blank');
    await page.waitForTimeout((SECONDS + 32) * 1000);
    const late = await fetch(`${school.server.url}/attempts/${attemptId}/statements`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, Accept: 'application/json', 'Content-Type': 'application/json' },
      body: JSON.stringify({
        statements: [
          {
            verb: { id: 'http://adlnet.gov/expapi/verbs/answered' },
            object: { id: `${school.server.url}/play/${ID}?subContentId=${id}` },
            result: { response: 'o1', completion: true },
          },
        ],
      }),
    });
    expect([late.status, await late.json()]).toMatchObject([409, { error: { code: 'QUIZ_TIME_OVER' } }]);
    expect(school.lms.gradeOf('4', link)).toBeUndefined();
    const again = await open(page, link);
    await again.getByText(`1/${quiz.draw} điểm`).first().waitFor();
    expect(await grade(link)).toMatchObject({ status: 200, scoreGiven: 1, scoreMaximum: quiz.draw });
    await page.close();
  },
  3 * MINUTE,
);
