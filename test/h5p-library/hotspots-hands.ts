import type { HotspotsParams } from '@langbiang/core';
import type { Locator, Page } from 'playwright-core';
import { press } from './tour.js';

/** A question on its page, by the words a pupil reads. */
export function hands(page: Page, { spots, mode }: HotspotsParams) {
  const shown = spots.filter(({ asked }) => mode === 'find' || asked !== false).sort((a, b) => a.y - b.y || a.x - b.x);
  const pin = (name: string): Locator => page.locator('.lb-pin').nth(shown.findIndex(({ html }) => html === name));
  return {
    pin,
    /** The name that is looked for now. */
    task: async () => /«(.+)»/.exec((await page.locator('.lb-task').textContent()) ?? '')?.[1] ?? '',
    row: (name: string) =>
      page.locator('.lb-spot-button', { has: page.locator('.lb-spot-name').getByText(name, { exact: true }) }),
    name: (name: string) => page.locator('.lb-names').getByRole('button', { name, exact: true }),
    list: (name: string) => page.locator('.lb-spot-select').nth(shown.findIndex(({ html }) => html === name)),
    feedbacks: () => page.locator('.lb-feedback-text').allTextContents(),
  };
}

/** Every state of a question, each with its name: one place is answered wrong. */
export async function tour(page: Page, params: HotspotsParams, look: (state: string) => Promise<void>): Promise<void> {
  const { pin, name, row } = hands(page, params);
  const [first, second, ...rest] = params.spots.filter(({ asked }) => asked !== false).map(({ html }) => html);
  if (!first || !second) throw new Error('too few places');
  await look('start');
  await press(page, 'Kiểm tra');
  await look('asked for what is missing');
  const partner = (own: string) => (own === first ? second : own === second ? first : own);
  for (const own of [first, second, ...rest]) {
    if (params.mode === 'find') {
      await row(own).click();
      await pin(partner(own)).click();
    } else {
      await pin(own).click();
      if (own === second) await look('a mark held');
      await name(partner(own)).click();
    }
  }
  await press(page, 'Phóng to');
  await look('made larger');
  await press(page, 'Kiểm tra');
  await look('answered, larger');
  await press(page, 'Thu nhỏ');
  await look('answered');
  await press(page, 'Xem đáp án');
  await look('solution');
}
