import type { Locator } from 'playwright-core';
import type { Hands } from '../hands.js';

/** What is to be done with one question. `points` is what it must bring, worked out by hand beside each type. */
export type Answer = {
  points: number;
  max: number;
  /** The xAPI response it makes. */
  response: string;
  /** Puts the answer into the question's inputs; those without a button «Kiểm tra» are checked by that alone. */
  give(question: Locator, hands: Hands): Promise<void>;
  checksItself?: true;
  /** What its button says, when not «Kiểm tra». */
  checkedBy?: string;
  /** Points that a teacher has still to give; not in `max`. */
  awaited?: number;
};

export const worth = (right: boolean, max: number): { points: number; max: number } => ({
  points: right ? max : 0,
  max,
});

/** The words of HTML as they stand on the page. */
export function words(html: string): string {
  const text = html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** The one of `all` whose words are exactly these. */
export async function saying(all: Locator, html: string): Promise<Locator> {
  const texts = await all.allTextContents();
  const index = texts.findIndex((text) => words(text) === words(html));
  if (index < 0) throw new Error(`Nothing says «${words(html)}» among ${JSON.stringify(texts)}`);
  return all.nth(index);
}
