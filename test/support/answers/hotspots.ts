/// <reference lib="dom" />
import { encodePairs, type HotspotsParams } from '@langbiang/core';
import { type Answer, saying, words, worth } from './answer.js';

/** Wrong: every name at the place of the one after it. */
export function hotspots(params: HotspotsParams, right: boolean): Answer {
  const asked = params.spots.filter((spot) => spot.asked !== false);
  const partner = (index: number) => asked[(index + (right ? 0 : 1)) % asked.length] ?? asked[0];
  const pairs = asked.map(({ id }, index): [string, string] => [id, partner(index)?.id ?? '']);
  return {
    response: encodePairs(new Map(pairs)),
    ...worth(right, asked.length),
    async give(question, hands) {
      const pin = (id: string | undefined) => question.locator('.lb-pin').nth(numberOf(params, id) - 1);
      for (const [index, spot] of asked.entries()) {
        const other = partner(index);
        if (params.mode === 'find') {
          const rows = question.locator('.lb-spot-button');
          const names = await rows.locator('.lb-spot-name').allTextContents();
          const row = rows.nth(names.findIndex((name) => words(name) === words(spot.html)));
          if ((await row.getAttribute('aria-pressed')) !== 'true') await hands.press(row);
          await hands.press(pin(other?.id));
        } else {
          await hands.press(pin(spot.id));
          await hands.press(await saying(question.locator('.lb-name:visible'), other?.html ?? ''));
        }
      }
    },
  };
}

/** As the marks are numbered: from top to bottom. */
function numberOf({ spots, mode }: HotspotsParams, id: string | undefined): number {
  const shown = spots.filter((spot) => mode === 'find' || spot.asked !== false);
  return 1 + shown.sort((a, b) => a.y - b.y || a.x - b.x).findIndex((spot) => spot.id === id);
}
