/// <reference lib="dom" />
import type { Frame, Locator, Page } from 'playwright-core';
import type { LessonPlan, PlannedAnswer } from './lesson-plan.js';

/** How a lesson is answered: with a mouse or with the keyboard alone. */
export type Hands = {
  press(button: Locator): Promise<void>;
  tick(input: Locator): Promise<void>;
  type(input: Locator, text: string): Promise<void>;
};

export const mouse: Hands = {
  press: (button) => button.click(),
  tick: (input) => input.check({ force: true }),
  type: (input, text) => input.fill(text),
};

const TABS_MAX = 400;

/** Nothing but keys: Tab until the element has the focus, then the key a pupil would use there. */
export function keyboard(page: Page): Hands {
  const has = (target: Locator) => target.evaluate((element) => element === document.activeElement);
  const walkTo = async (target: Locator, arrived = has) => {
    for (let tabs = 0; tabs < TABS_MAX; tabs += 1) {
      if (await arrived(target)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never reached ${target}`);
  };
  return {
    async press(button) {
      await walkTo(button);
      await page.keyboard.press('Enter');
    },
    async tick(input) {
      if ((await input.getAttribute('type')) === 'checkbox') {
        await walkTo(input);
        if (!(await input.isChecked())) await page.keyboard.press('Space');
        return;
      }
      // Tab reaches a group of radio buttons once; the arrows go round in it.
      await walkTo(input, (target) =>
        target.evaluate((element) => {
          const focused = document.activeElement;
          return focused instanceof HTMLInputElement && focused.name === (element as HTMLInputElement).name;
        }),
      );
      await page.keyboard.press('Space');
      for (let turns = 0; turns < 12 && !(await input.isChecked()); turns += 1) await page.keyboard.press('ArrowDown');
    },
    async type(input, text) {
      await walkTo(input);
      await page.keyboard.type(text);
    },
  };
}

/** Answers the questions of the page that is open and checks each. */
export async function answerPage(frame: Frame, answers: readonly PlannedAnswer[], hands: Hands): Promise<void> {
  const questions = frame.locator('.lb-question');
  for (const [index, answer] of answers.entries()) {
    const question = questions.nth(index);
    await giveAnswer(question, answer, hands);
    await hands.press(question.getByRole('button', { name: 'Kiểm tra' }));
    await question.and(frame.locator('[data-phase="answered"]')).waitFor();
  }
}

async function giveAnswer(question: Locator, answer: PlannedAnswer, hands: Hands): Promise<void> {
  switch (answer.kind) {
    case 'choices': {
      // In the order they are shown in: with the keyboard there is no way but forward.
      const shown = await question
        .locator('input')
        .evaluateAll((all) => all.map((input) => (input as HTMLInputElement).value));
      for (const id of shown.filter((each) => answer.ids.includes(each))) {
        await hands.tick(question.locator(`input[value="${id}"]`));
      }
      return;
    }
    case 'verdicts':
      for (const [index, verdict] of answer.verdicts.entries()) {
        await hands.tick(question.locator('fieldset').nth(index).locator(`input[value="${verdict}"]`));
      }
      return;
    case 'blanks':
      for (const [index, text] of answer.texts.entries()) await hands.type(question.locator('input').nth(index), text);
  }
}

export const button = (frame: Frame, name: string | RegExp): Locator => frame.getByRole('button', { name });

/** Waits until the lesson shows this page (0-based): its list of pages says where the pupil is. */
export const onPage = (frame: Frame, index: number): Promise<void> =>
  frame.locator('.lb-pages [aria-current="step"]', { hasText: `${index + 1}. ` }).waitFor({ state: 'attached' });

/** From page `from` (0-based), which is open, to `to`, which is left open and answered. */
export async function answerPages(
  frame: Frame,
  { pages }: LessonPlan,
  { from, to, hands }: { from: number; to: number; hands: Hands },
): Promise<void> {
  for (let index = from; index <= to; index += 1) {
    if (index > from) await hands.press(button(frame, 'Tiếp theo'));
    await frame.getByRole('button', { name: `Trang ${index + 1}/` }).waitFor();
    await answerPage(frame, pages[index] ?? [], hands);
  }
}
