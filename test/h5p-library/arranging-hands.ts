import type { Locator, Page } from 'playwright-core';
import { arranging } from './arranging-lesson.js';
import { press } from './tour.js';

/** The four questions of the lesson, in order. */
export function questions(page: Page) {
  const [matching, sorting, timeline, scenario] = [0, 1, 2, 3].map((index) => page.locator('.lb-question').nth(index));
  if (!matching || !sorting || !timeline || !scenario) throw new Error('no questions');
  return { matching, sorting, timeline, scenario };
}

export const place = (matching: Locator, left: string): Locator =>
  matching.getByRole('button', { name: new RegExp(`^${left}`) });
export const waiting = (matching: Locator, text: string): Locator =>
  matching.locator('.lb-waiting-text', { hasText: text });
export const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
export const events = (timeline: Locator): Promise<string[]> => timeline.locator('.lb-event-text').allTextContents();
export const names = arranging['Langbiang.OrderTimeline'].events.map(({ html }) => html);

/** Brings the events into the order wanted, with one hand for each step up. */
export async function order(
  timeline: Locator,
  wanted: string[],
  up: (button: Locator) => Promise<void>,
): Promise<void> {
  for (const [to, name] of wanted.entries()) {
    while ((await events(timeline)).indexOf(name) > to)
      await up(timeline.getByRole('button', { name: `Lên: ${name}`, exact: true }));
  }
}

/** Every state of the four, each with its name. */
export async function tour(page: Page, look: (state: string) => Promise<void>): Promise<void> {
  const { matching, sorting, timeline, scenario } = questions(page);
  await look('start');
  for (const question of [matching, sorting, timeline]) await press(question, 'Kiểm tra');
  await look('asked for what is missing');
  await waiting(matching, '12 hải lí').getByRole('button').click();
  await look('a text held');
  await place(matching, 'Lãnh hải').click();
  await place(matching, 'Mép ngoài').click();
  await look('a place held');
  await waiting(matching, '200 hải lí').getByRole('button').click();
  await place(matching, 'Vùng đặc quyền').click();
  await waiting(matching, '350 hải lí').getByRole('button').click();
  for (const set of await sorting.locator('fieldset').all()) await set.locator('input').first().check({ force: true });
  await order(timeline, [names[0] ?? '', names[2] ?? '', names[1] ?? '', names[3] ?? ''], (button) => button.click());
  await scenario.getByRole('button', { name: 'Hỏi tên người gọi' }).click();
  await look('under way');
  for (const question of [matching, sorting, timeline]) await press(question, 'Kiểm tra');
  await scenario.getByRole('button', { name: 'Chuyển một ít tiền' }).click();
  await look('answered');
  for (const question of [matching, sorting, timeline]) await press(question, 'Xem đáp án');
  await press(scenario, 'Xem cách tốt nhất');
  await look('solution');
}
