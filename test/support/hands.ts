/// <reference lib="dom" />
import type { Locator, Page } from 'playwright-core';

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
